import { TEXT_RULES } from '../../text/checks/check-text.ts';
import type { Bilingual, Severity } from '../../text/checks/rule.ts';
import { PAGE_RULES } from '../../text/page/check-page.ts';
import { PROBE_RULES } from '../probes/said.ts';

/** What a check says of itself, whether of texts, of pages or of sites. */
export interface SaidRule {
  id: string;
  severity: Severity;
  finds: Bilingual;
  remedy: Bilingual;
  ground: string;
}

export const ALL_RULES: readonly SaidRule[] = [...TEXT_RULES, ...PAGE_RULES, ...PROBE_RULES];

import { TEXT_RULES } from '../../text/checks/check-text.ts';
import type { Bilingual, Severity } from '../../text/checks/rule.ts';
import { PAGE_RULES } from '../../text/page/check-page.ts';

/** What a check says of itself, whether of texts or of pages. */
export interface SaidRule {
  id: string;
  severity: Severity;
  finds: Bilingual;
  remedy: Bilingual;
  ground: string;
}

export const ALL_RULES: readonly SaidRule[] = [...TEXT_RULES, ...PAGE_RULES];

/** In which row of table three an outcome counts: custom rows are the site's to set, the others are printed. Pure. */
import { type CustomRowCode, rowOfDecision } from '../../law/decisions.ts';
import type { OutcomeRow } from '../../law/outcomes.ts';
import type { LawSettings } from '../../law/settings.ts';

/** Outcomes whose row follows custom, by key of decision-fields.ts. */
const CUSTOM: Readonly<Record<string, CustomRowCode>> = {
  'r3_1:already-public': 'GRANT_ALREADY_PUBLIC',
  r3_3_8: 'DENY_ADMIN_QUERY',
  'r3_6_3:withdrawn': 'WITHDRAWN',
  'r3_6_3:other': 'OTHER',
};

/** `{ row }` where the site counts this outcome in another row than its own; nothing where it does not. */
export function reportRow(key: string, settings: Pick<LawSettings, 'reportRows'>): { row?: OutcomeRow } {
  const code = CUSTOM[key];
  if (!code) return {};
  const row = rowOfDecision(code, settings);
  return row === key.split(':')[0] ? {} : { row };
}

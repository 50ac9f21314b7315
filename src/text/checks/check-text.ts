import { BROKEN_RULES } from './broken/rules.ts';
import { FORM_RULES } from './form/rules.ts';
import { INJECTED_RULES } from './injected/rules.ts';
import { partsFor } from './parts.ts';
import { PERSONAL_RULES } from './personal/rules.ts';
import { isShown } from './quoted.ts';
import type { CheckContext, Finding, Rule } from './rule.ts';
import { WORDING_RULES } from './wording/rules.ts';

/** Every check that reads nothing but the text and what is known of it. */
export const TEXT_RULES: readonly Rule[] = [
  ...INJECTED_RULES,
  ...PERSONAL_RULES,
  ...BROKEN_RULES,
  ...FORM_RULES,
  ...WORDING_RULES,
];

/** All faults of a plain text (see `documentText`), in order of place. Spans refer to that text. */
export function checkText(text: string, context: CheckContext = {}): Finding[] {
  const parts = partsFor(TEXT_RULES, text);
  return TEXT_RULES.flatMap((rule, i) => rule.checkParts(text, parts[i] ?? [], context))
    .filter((found) => !isShown(text, found))
    .sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
}

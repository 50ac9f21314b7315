import type { Rule } from '../rule.ts';

/** Words: wrong characters, names that no longer hold, wordings that differ from the office's own lists. */
export const WORDING_RULES: readonly Rule[] = [];

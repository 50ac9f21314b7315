/** An entry of the office's lists of wording. Dates are ISO strings. */

export const ENTRY_KINDS = [
  'leader', // 领导人员
  'formulation', // 规范表述
  'confusion', // 易错用语
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

export interface EntryFacts {
  kind: EntryKind;
  /** the name, the wording, or the right word */
  word: string;
  /** titles of the leader; ways in which the others are written wrongly */
  others: readonly string[];
  /** first day on which it holds */
  from: string;
  /** last day; null while it holds */
  to: string | null;
  /** where it was announced or stands */
  source: string;
}

/** null while its first act is voided: there is no entry */
export type EntryState = EntryFacts | null;

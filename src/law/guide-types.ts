/** The shapes of the guided path. */
import type { OutcomeRow } from './outcomes.ts';
import type { Words } from './words.ts';

/** How an outcome comes about, where its row has several ways. */
export type GuideWay =
  | 'already-public'
  | 'provided'
  | 'to-collect'
  | 'not-held'
  | 'other-agency'
  | 'withdrawn'
  | 'other';

/** Where a path ends. */
export interface GuideLeaf {
  outcome: OutcomeRow;
  /** For r3_1, r3_4_1 and r3_6_3. */
  way?: GuideWay | undefined;
  /** For r3_2: under which article (and paragraph) the rest is withheld, such as '16(2)'. */
  withheldUnder?: string | undefined;
}

export interface GuideChoice {
  value: string;
  label: Words;
  leadsTo: GuideQuestion | GuideLeaf;
}

export interface GuideQuestion {
  /** On one path no question comes twice. */
  id: string;
  question: Words;
  /** Code of articles.ts, such as '36(5)'; several joined with commas. */
  article: string;
  /** What to look at, and what must have been done before. */
  help: Words;
  choices: readonly GuideChoice[];
}

/** Labelled pages on which the content checks are measured. */
export type Difficulty = 'plain' | 'ordinary' | 'hard';

export const DIFFICULTIES: readonly Difficulty[] = ['plain', 'ordinary', 'hard'];

export type Kind = 'interpretation' | 'disclosure-guide' | 'service-guide' | 'normative' | 'annual-report';

/** A fault that was put into a page: the check that must find it and the words it stands on. */
export interface Fault {
  check: string;
  /** stands exactly so in the title or the body */
  text: string;
}

export interface Page {
  id: string;
  difficulty: Difficulty;
  title: string;
  /** a line a paragraph; the cells of a table row parted by a tab */
  body: string;
  kind?: Kind;
  /** day of publication, ISO */
  date?: string;
  /** none: a clean page */
  faults: Fault[];
}

/** Faults that are the lack of something have no place: any finding of theirs on the page meets the label. */
export const WITHOUT_PLACE: ReadonlySet<string> = new Set(['missing-elements', 'validity']);

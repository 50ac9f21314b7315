import type { Difficulty } from '../../../corpus.ts';
import type { Slots } from '../slots.ts';

/**
 * The ways in which one fault is worded. ⟦words⟧ marks the fault, ⟦check|words⟧ one of another check; @subjects at the
 * beginning says which papers it fits; a line with ^ stands for the title ({T}: the title as it was), one with $ goes
 * to the end of the page, one with < to its beginning.
 */
export interface Ways {
  check: string;
  /** subjects of papers it fits; empty: all */
  theme: string;
  /** subjects of each wording, where they are narrower */
  fits?: Record<Difficulty, string[]>;
  ways: Record<Difficulty, ((s: Slots) => string)[]>;
}

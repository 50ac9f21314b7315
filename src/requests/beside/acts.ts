/** Data of the acts on letters that help the applicant: kind → [data, personal]. */
import type { FrozenLetter } from '../stored.ts';

export interface BesideActs {
  /** What the letter says is in the letter alone. */
  'request.letter-issued': [{ letter: FrozenLetter }, null];
}

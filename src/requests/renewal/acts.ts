/** Data of the act that makes a letter anew before it leaves. */
import type { FrozenLetter } from '../stored.ts';

export interface RenewalActs {
  /** Under its own number and date, with what the case says now; the earlier one was never sent. */
  'request.letter-renewed': [{ letter: FrozenLetter }, null];
}

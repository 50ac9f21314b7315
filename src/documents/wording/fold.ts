/** How an entry follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { EntryFacts, EntryState } from './state.ts';

/** Data of each kind of act about an entry. None holds personal data to be sealed: leaders are named as announced. */
export interface EntryActs {
  'wording.entered': EntryFacts;
  /** last day on which it holds */
  'wording.ended': { to: string };
}

export function foldEntry(acts: readonly Act[]): EntryState {
  let state: EntryState = null;
  for (const act of acts) {
    if (act.kind === 'wording.entered') state = act.data as EntryActs['wording.entered'];
    else if (act.kind !== 'wording.ended') throw new Error(`no act about an entry is called ${act.kind}`);
    else if (state) state = { ...state, to: (act.data as EntryActs['wording.ended']).to };
  }
  return state;
}

/** Entries are some hundreds: they are folded when they are read, and have no state rows. */
export const wordingEntries: Aggregate<EntryState> = {
  kind: 'wording',
  fold: foldEntry,
  tables: [],
  rows: () => ({}),
};

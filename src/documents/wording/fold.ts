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
  return acts.reduce<EntryState>(step, null);
}

function step(state: EntryState, { kind, data }: Act): EntryState {
  if (kind === 'wording.entered') return data as EntryActs['wording.entered'];
  if (kind !== 'wording.ended') throw new Error(`no act about an entry is called ${kind}`);
  return state && { ...state, to: (data as EntryActs['wording.ended']).to };
}

/** Entries are some hundreds: they are folded when they are read, and have no state rows. */
export const wordingEntries: Aggregate<EntryState> = {
  kind: 'wording',
  fold: foldEntry,
  tables: [],
  rows: () => ({}),
};

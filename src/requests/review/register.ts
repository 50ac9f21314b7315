/** What became of every document number of a case's letters: used, kept, or given up and why. Pure. */
import { type Act, withoutVoided } from '../../db/acts.ts';
import type { LetterKind } from '../letters/facts.ts';
import { LODGING } from '../rules.ts';
import type { FrozenLetter } from '../stored.ts';
import type { CancelReason } from './state.ts';

export interface NumberEntry {
  number: string;
  /** Day of the letter, or on which the number was kept. */
  on: string;
  kind: LetterKind;
  state: 'used' | 'reserved' | 'cancelled';
  because: CancelReason | 'voided' | 'superseded' | null;
  /** seq of the act that took the number: numbers of a unit and year are taken in this order. */
  seq: number;
}

/**
 * The numbers of one case by its acts, void ones included: a number that was taken once is listed for ever. Answers of
 * before numbers were kept took theirs at approval.
 */
export function numbersOf(acts: readonly Act[]): NumberEntry[] {
  const entries = new Map<string, NumberEntry>();
  const standing = new Set(withoutVoided(acts).map(({ seq }) => seq));
  const isThere = acts.some(({ kind, seq }) => LODGING.includes(kind) && standing.has(seq));
  const put = (number: string, change: Partial<NumberEntry>) => {
    const entry = entries.get(number);
    if (entry) entries.set(number, { ...entry, ...change });
  };
  for (const act of acts) {
    const { seq, kind, data } = act;
    const { letter, number, because } = data as { letter?: FrozenLetter; number?: string; because?: CancelReason };
    const taken = (
      of: string,
      state: NumberEntry['state'],
      on = act.happenedOn.toString(),
      by: LetterKind = 'answer',
    ) => entries.set(of, { number: of, on, kind: by, state, because: null, seq });
    if (kind === 'request.number-reserved' && number) taken(number, 'reserved');
    else if (kind === 'request.number-cancelled' && number)
      put(number, { state: 'cancelled', because: because ?? 'closed' });
    else if (kind === 'request.answered') {
      if (letter && standing.has(seq)) put(letter.number, { state: 'used', on: letter.date, because: null });
    } else if (kind === 'request.answer-approved') {
      if (letter && !entries.has(letter.number)) taken(letter.number, 'reserved');
    } else if (letter?.number) {
      taken(letter.number, standing.has(seq) ? 'used' : 'cancelled', letter.date, letter.kind);
      if (!standing.has(seq)) put(letter.number, { because: 'voided' });
    }
  }
  const listed = [...entries.values()];
  return listed.map((entry, at) => {
    if (entry.state !== 'reserved') return entry;
    if (!isThere) return { ...entry, state: 'cancelled', because: 'voided' };
    const isOutdated = listed.slice(at + 1).some(({ kind, state }) => kind === 'answer' && state !== 'cancelled');
    return isOutdated ? { ...entry, state: 'cancelled', because: 'superseded' } : entry;
  });
}

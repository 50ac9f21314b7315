/** A letter that was made anew stands wherever the earlier one stood. */
import { dataOf, type Step } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { FrozenLetter } from '../stored.ts';
import type { RenewalActs } from './acts.ts';

function renewed(state: RequestState, letter: FrozenLetter): Partial<RequestState> {
  const anew = <L extends FrozenLetter | null>(one: L): L => (one?.number === letter.number ? (letter as L) : one);
  const within = <T extends { letter: FrozenLetter | null }>(one: T): T => ({ ...one, letter: anew(one.letter) });
  const { clarification, extension, fee, reasons, consultations, corrections } = state;
  return {
    clarification: clarification && within(clarification),
    extension: extension && within(extension),
    fee: fee && within(fee),
    reasons: reasons && within(reasons),
    delayLetter: anew(state.delayLetter),
    beside: state.beside.map(anew),
    corrections: corrections.map(within),
    consultations: consultations.map((one) => ({
      ...within(one),
      override: one.override && within(one.override),
    })),
  };
}

export const renewalSteps = {
  'request.letter-renewed': (state, act) => renewed(state, dataOf(act, 'request.letter-renewed').letter),
} as const satisfies Record<keyof RenewalActs, Step>;

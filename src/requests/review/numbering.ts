/** The document number of an answer: kept when its draft is handed in, used once, or given up by a recorded act. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { nextLetterHead, type OpenCase, write } from '../actions.ts';
import type { RequestState } from '../state.ts';
import type { CancelReason } from './state.ts';

/** The open case after one more act in the same transaction. */
export const after = <T extends OpenCase>(open: T, loaded: Loaded<RequestState>): T => ({
  ...open,
  loaded,
  state: loaded.state,
});

/**
 * Sees to it that the case holds a number of the letter's year: the one it has, or the next of the addressee. One of
 * another year is given up, for a letter bears the number of the year of its date.
 */
export async function reserveNumber<T extends OpenCase>(desk: Desk, open: T): Promise<T> {
  if (open.state.reservation?.year === open.on.year) return open;
  const free = await cancelNumber(desk, open, 'year');
  const { number } = await nextLetterHead(desk, free);
  return after(free, await write(desk, free, 'request.number-reserved', { number, year: free.on.year }, null));
}

/** Gives up the number that the case holds, if it holds one. */
export async function cancelNumber<T extends OpenCase>(desk: Desk, open: T, because: CancelReason): Promise<T> {
  const { reservation } = open.state;
  if (!reservation) return open;
  const { number } = reservation;
  return after(open, await write(desk, open, 'request.number-cancelled', { number, because }, null));
}

/**
 * The clock that boards, figures and the applicant see: what was recorded late and nobody else has confirmed yet does not
 * count in it. Rules for what may be recorded next ask the whole history instead. Pure.
 */
import type { Act } from '../../db/acts.ts';
import { withoutVoided } from '../../db/acts.ts';
import type { Clock, Law } from '../../law/clock-types.ts';
import { caseClock } from '../clock.ts';
import type { RequestState } from '../state.ts';
import { lateRecords, unconfirmed } from './rules.ts';

/** `clock`: of the whole history, where somebody has it already. */
export function confirmedClock(
  acts: readonly Act[],
  state: Pick<RequestState, 'late'>,
  law: Law,
  clock: Clock = caseClock(acts, law),
): Clock {
  // an answer that went out ended the case, on whichever day: what waits is that day alone
  const open = unconfirmed(state).flatMap(({ seq, kind }) => (kind === 'request.answered' ? [] : [seq]));
  return open.length === 0
    ? clock
    : caseClock(
        acts.filter(({ seq }) => !open.includes(seq)),
        law,
      );
}

/** The same for whoever has folded no state. */
export function confirmedClockOf(acts: readonly Act[], law: Law): Clock {
  return confirmedClock(acts, { late: lateRecords(withoutVoided(acts)) }, law);
}

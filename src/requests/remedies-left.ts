/** What an applicant can still do against the answer of the case: where, and until which day. Pure. */
import type { Clock, Law } from '../law/clock-types.ts';
import type { Period } from '../law/days.ts';
import { deadlines } from '../law/deadlines.ts';
import { lawArticle, type RemedyKind, reconsiderationFirst, remediesOf } from '../law/remedies.ts';
import type { Words } from '../law/words.ts';
import { remedyOn } from '../units/read.ts';
import type { Remedy } from '../units/unit-fold.ts';
import { dueDate } from './letter-dates.ts';
import type { RequestState } from './state.ts';

export interface RemedyLeft {
  kind: RemedyKind;
  /** null where the unit has entered none for the letter's date */
  body: string | null;
  basis: Words;
  period: Period;
  from: Words;
  /** The last day; null until it is recorded when the answer reached the applicant, or a decision on reconsideration. */
  lastDay: Temporal.PlainDate | null;
  state: 'open' | 'used' | 'over';
}

export interface RemediesLeft {
  /** 行政复议法 Art. 23: a suit is possible only after reconsideration */
  reconsiderationFirst: boolean;
  remedies: RemedyLeft[];
}

/** Null before there is an answer. */
export function remediesLeft(
  file: { state: Pick<RequestState, 'withheldUnder'>; clock: Clock; law: Law },
  unit: { reconsideration: readonly Remedy[]; courts: readonly Remedy[] },
  today: Temporal.PlainDate,
): RemediesLeft | null {
  const { state, clock, law } = file;
  if (clock.closed?.kind !== 'answered') return null;
  const { outcome, on: letterDate } = clock.closed.event;
  const withheldUnder = outcome === 'r3_2' ? state.withheldUnder : undefined;
  const question = {
    outcome,
    withheldUnder,
    letterDate,
    reconsiderationBody: remedyOn(unit.reconsideration, letterDate) ?? '',
    court: remedyOn(unit.courts, letterDate) ?? '',
  };
  const dues = deadlines(clock, law, today);
  return {
    reconsiderationFirst: reconsiderationFirst(question, law.settings),
    remedies: remediesOf(question, law.settings).remedies.map(({ kind, body, period, from, law: statute, article }) => {
      const due = dues.find((one) => one.id === kind);
      const over = due && due.doneOn === null && due.state === 'ended';
      return {
        kind,
        body: body || null,
        basis: lawArticle(statute, article),
        period,
        from,
        lastDay: due ? dueDate(due.due) : null,
        state: due?.doneOn ? 'used' : over ? 'over' : 'open',
      };
    }),
  };
}

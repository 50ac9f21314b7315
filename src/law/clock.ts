/**
 * The clock of a disclosure request: a pure fold of its events, with a calendar and settings.
 *
 *   foldClock(events, law)        receipt, due date, pauses, account; the same whatever today is
 *   clockOn(clock, law, today)    days used and left, state and alarms on one day
 *   deadlines(clock, law, today)  every deadline of the round (in deadlines.ts)
 */

import { alarmsOn } from './alarms.ts';
import type { Clock, ClockOnDay, ClockState, Fault, Law, Receipt } from './clock-types.ts';
import { isAfter, isBefore, type PlainDate, type WorkingDays, workingDays } from './days.ts';
import { isPast, workingDaysAfter } from './due.ts';
import type { ClockEvent } from './events.ts';
import { effectiveHistory, first } from './history.ts';
import { canBeOrdered, sendBack } from './order.ts';
import { receiptOf } from './receipt.ts';
import { daysUntil, foldRound } from './round.ts';
import { fault } from './walk-state.ts';

/**
 * Folds a recorded history (in the order of recording; voided events included).
 * Throws LawError `before-regulation` for a receipt before 2008-05-01, `calendar-year-missing` before the calendar.
 */
export function foldClock(recorded: readonly ClockEvent[], law: Law): Clock {
  const { events, faults } = effectiveHistory(recorded);
  const receipt = receiptOf(events, law);
  const rounds: ClockEvent[][] = [[]];
  for (const event of events) {
    if (event.kind !== 'answer-ordered') {
      rounds.at(-1)?.push(event);
      continue;
    }
    const before = foldRounds(rounds, law, receipt);
    const regulation = { id: before.regulation };
    if (canBeOrdered(before, event.on)) rounds.push([event]);
    else fault({ faults, regulation }, receipt.status === 'received' ? 'order-unneeded' : 'not-received', event);
  }
  const clock = foldRounds(rounds, law, receipt);
  return withFaults(clock, faults);
}

function foldRounds(rounds: readonly ClockEvent[][], law: Law, receipt: Receipt): Clock {
  const clocks: Clock[] = [];
  for (const events of sendBack(rounds)) clocks.push(foldRound(events, law, receipt, clocks));
  return clocks.at(-1) as Clock;
}

function withFaults(clock: Clock, faults: readonly Fault[]): Clock {
  return faults.length === 0 ? clock : { ...clock, faults: [...faults, ...clock.faults] };
}

/** The clock on one day. `today` changes what is used, left and late, never a date. */
export function clockOn(clock: Clock, law: Law, today: PlainDate): ClockOnDay {
  const before = clock.ordered && isBefore(today, clock.ordered.on) ? clock.earlier.at(-1) : undefined;
  if (before) return clockOn(before, law, today);
  const { due } = clock;
  const days = due.status === 'waiting' ? daysUntil(clock, law, today) : clock.days;
  const state = stateOn(clock, today);
  const used = workingDays(usedOn(clock, days, today));
  const left = leftOn(clock, law, used, today);
  const late = state === 'overdue' && (due.status === 'firm' || due.status === 'provisional');
  const overdueBy = late ? workingDaysAfter(law.calendar, due.date, today) : workingDays(0);
  return { today, state, used, left, overdueBy, alarms: alarmsOn(clock, law, today, state), days };
}

function stateOn(clock: Clock, today: PlainDate): ClockState {
  const { receipt, due, closed } = clock;
  const begun = clock.ordered ?? first(clock.events, 'lodged');
  if (!begun || isBefore(today, begun.on)) return 'not-lodged';
  if (closed && !isAfter(closed.on, today)) return closed.kind;
  if (receipt.status !== 'received' || isBefore(today, receipt.on)) return 'awaiting-confirmation';
  const open = clock.pauses.filter(({ from, to }) => !isAfter(from, today) && (to === null || isBefore(today, to)));
  if (open.some((pause) => pause.reason === 'clarification')) return 'awaiting-clarification';
  if (open.some((pause) => pause.reason === 'fee')) return 'awaiting-fee';
  if ((due.status === 'firm' || due.status === 'provisional') && isPast(due, today)) return 'overdue';
  return open.length > 0 ? 'consulting' : 'running';
}

/** The number of the last counted day up to today in the period that runs today. */
function usedOn(clock: Clock, days: Clock['days'], today: PlainDate): number {
  const period = clock.periods.findLast((one) => !isAfter(one.from, today));
  if (!period) return 0;
  const numbers = days
    .filter((day) => !isBefore(day.date, period.from) && !isAfter(day.date, today))
    .map((day) => day.number ?? 0);
  return Math.min(clock.allowed, Math.max(0, ...numbers));
}

function leftOn(clock: Clock, law: Law, used: WorkingDays, today: PlainDate): WorkingDays {
  const within = clock.ordered?.within;
  const until = within && 'until' in within ? within.until : clock.delayedUntil;
  return until ? workingDaysAfter(law.calendar, today, until) : workingDays(clock.allowed - used);
}

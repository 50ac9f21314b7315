/**
 * The clock of a disclosure request: a pure fold of its events, with a calendar and settings.
 *
 *   foldClock(events, law)        receipt, due date, pauses, account; the same whatever today is
 *   clockOn(clock, law, today)    days used and left, state and alarms on one day
 *   deadlines(clock, law, today)  every deadline of the case (in deadlines.ts)
 */

import { alarmsOn } from './alarms.ts';
import type { Clock, ClockOnDay, ClockState, Closing, Due, Fault, Law, Receipt } from './clock-types.ts';
import { isAfter, isBefore, type PlainDate, type WorkingDays, workingDays } from './days.ts';
import { dated, isPast, workingDaysAfter } from './due.ts';
import type { ClockEvent } from './events.ts';
import { effectiveHistory, first } from './history.ts';
import { ANSWER } from './periods.ts';
import { receiptOf } from './receipt.ts';
import { walkDays } from './walk.ts';
import { fault, type WalkState } from './walk-state.ts';

/** Events that leave the clock alone even before the request counts as received. */
const HARMLESS = new Set<ClockEvent['kind']>([
  'lodged',
  'confirmed',
  'dispatched',
  'answered',
  'withdrawn',
  'abandoned',
  'served',
  'reconsideration-filed',
  'reconsideration-decided',
  'suit-filed',
  'suit-decided',
]);

/**
 * Folds a recorded history (in the order of recording; voided events included).
 * Throws LawError `before-regulation` for a receipt before 2019-05-15, `calendar-year-missing` before the calendar.
 */
export function foldClock(recorded: readonly ClockEvent[], law: Law): Clock {
  const { events, faults } = effectiveHistory(recorded);
  const receipt = receiptOf(events, law);
  const closing = closingOf(events);
  if (receipt.status !== 'received' || (closing && isBefore(closing.on, receipt.on))) {
    return unreceivedClock(events, law, receipt, closing, faults);
  }
  const early = events.filter((event) => isBefore(event.on, receipt.on));
  for (const event of early) if (!HARMLESS.has(event.kind)) fault({ faults }, 'not-received', event);
  const walk = walkDays(law, receipt.on, withoutEarly(events, receipt.on), null);
  return {
    receipt,
    due: dueOf(walk),
    allowed: workingDays(walk.allowed),
    extension: walk.extension ? { ...walk.extension, workingDays: workingDays(walk.extension.workingDays) } : null,
    delayedUntil: walk.delayedUntil,
    periods: walk.periods,
    pauses: walk.pauses,
    closed: walk.closed,
    days: walk.days,
    faults: [...faults, ...walk.faults],
    events,
    ...versions(law),
  };
}

/** The clock on one day. `today` changes what is used, left and late, never a date. */
export function clockOn(clock: Clock, law: Law, today: PlainDate): ClockOnDay {
  const { receipt, due } = clock;
  const days =
    receipt.status === 'received' && due.status === 'waiting'
      ? walkDays(law, receipt.on, withoutEarly(clock.events, receipt.on), today).days
      : clock.days;
  const state = stateOn(clock, today);
  const used = workingDays(usedOn(clock, days, today));
  const left = leftOn(clock, law, used, today);
  const late = state === 'overdue' && (due.status === 'firm' || due.status === 'provisional');
  const overdueBy = late ? workingDaysAfter(law.calendar, due.date, today) : workingDays(0);
  return { today, state, used, left, overdueBy, alarms: alarmsOn(clock, law, today, state), days };
}

function withoutEarly(events: readonly ClockEvent[], receivedOn: PlainDate): ClockEvent[] {
  const firstLodged = first(events, 'lodged');
  return events.filter((event) => !isBefore(event.on, receivedOn) && event !== firstLodged);
}

function closingOf(events: readonly ClockEvent[]): Closing | null {
  for (const event of events) {
    if (event.kind === 'answered') return { kind: 'answered', on: event.on, event };
    if (event.kind === 'withdrawn' || event.kind === 'abandoned') return { kind: event.kind, on: event.on };
  }
  return null;
}

function unreceivedClock(
  events: ClockEvent[],
  law: Law,
  receipt: Receipt,
  closed: Closing | null,
  earlier: readonly Fault[],
): Clock {
  const faults = [...earlier];
  for (const event of events) if (!HARMLESS.has(event.kind)) fault({ faults }, 'not-received', event);
  const waits = receipt.status === 'awaiting-confirmation' && closed === null;
  return {
    receipt,
    due: waits ? { status: 'waiting', reason: 'confirmation', since: receipt.since } : { status: 'none' },
    allowed: ANSWER,
    extension: null,
    delayedUntil: null,
    periods: [],
    pauses: [],
    closed,
    days: [],
    faults,
    events,
    ...versions(law),
  };
}

function versions(law: Law): Pick<Clock, 'calendarVersion' | 'settingsVersion'> {
  return { calendarVersion: law.calendar.version, settingsVersion: law.settings.version };
}

function dueOf(walk: WalkState): Due {
  if (walk.due) return dated(walk.due, walk.law.calendar);
  if (walk.closed) return { status: 'none' };
  const open = walk.pauses.filter((pause) => pause.ended === 'open');
  const pause = open.find((one) => one.reason === 'clarification' || one.reason === 'fee') ?? open[0];
  return pause ? { status: 'waiting', reason: pause.reason, since: pause.from } : { status: 'none' };
}

function stateOn(clock: Clock, today: PlainDate): ClockState {
  const { receipt, due, closed } = clock;
  const lodged = first(clock.events, 'lodged');
  if (!lodged || isBefore(today, lodged.on)) return 'not-lodged';
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
  if (clock.delayedUntil === null) return workingDays(clock.allowed - used);
  return workingDaysAfter(law.calendar, today, clock.delayedUntil);
}

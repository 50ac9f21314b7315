/** The fold of one round: from the receipt, or from an order to answer again, to the end of its history. */
import type { Clock, Closing, Due, Fault, Law, Receipt } from './clock-types.ts';
import { isBefore, type PlainDate, workingDays } from './days.ts';
import { dated } from './due.ts';
import type { ClockEvent } from './events.ts';
import { CONTESTS, ENDS, first } from './history.ts';
import { REGULATION_2019, type Regulation, regulationOn } from './regulation.ts';
import { walkDays } from './walk.ts';
import { fault, type Start, type WalkState } from './walk-state.ts';

/** Events that leave the clock alone even before the request counts as received. */
const HARMLESS = new Set<ClockEvent['kind']>([
  'lodged',
  'confirmed',
  'dispatched',
  'notice-served',
  ...ENDS,
  ...CONTESTS,
]);

/** @param earlier the rounds before; `events` then begin with the order that began this one */
export function foldRound(events: ClockEvent[], law: Law, receipt: Receipt, earlier: readonly Clock[]): Clock {
  const closing = closingOf(events);
  if (receipt.status !== 'received' || (earlier.length === 0 && closing && isBefore(closing.on, receipt.on))) {
    return unreceived(events, law, receipt, closing);
  }
  const early = earlier.length === 0 ? events.filter((event) => isBefore(event.on, receipt.on)) : [];
  const start = startOf(events, receipt.on, earlier);
  const walk = walkDays(law, start, walkedEvents(events, start), null);
  const faults = faultsBeforeReceipt(early, walk.regulation);
  return {
    regulation: walk.regulation.id,
    round: earlier.length + 1,
    ordered: start.order,
    earlier: [...earlier],
    receipt,
    due: dueOf(walk),
    allowed: workingDays(walk.allowed),
    extension: walk.extension ? { ...walk.extension, workingDays: workingDays(walk.extension.workingDays) } : null,
    delayedUntil: walk.until?.by === 'delayed' ? walk.until.date : null,
    periods: walk.periods,
    pauses: walk.pauses,
    closed: walk.closed,
    days: walk.days,
    faults: [...(earlier.at(-1)?.faults ?? []), ...faults, ...walk.faults],
    events,
    ...versions(law),
  };
}

/** The account of an open round run on to `horizon`, where somebody is waited for without limit. */
export function daysUntil({ events, receipt, earlier, days }: Clock, law: Law, horizon: PlainDate): Clock['days'] {
  if (receipt.status !== 'received') return days;
  const start = startOf(events, receipt.on, earlier);
  return walkDays(law, start, walkedEvents(events, start), horizon).days;
}

function startOf(events: readonly ClockEvent[], receivedOn: PlainDate, earlier: readonly Clock[]): Start {
  const order = (earlier.length > 0 && first(events, 'answer-ordered')) || null;
  return {
    on: order ? (order.receivedOn ?? order.on) : receivedOn,
    order,
    receivedOn,
    clarificationAsked: earlier.some(({ pauses }) => pauses.some(({ reason }) => reason === 'clarification')),
  };
}

/** Of the first round, the events from the receipt on; what happens after an order belongs to its round at once. */
function walkedEvents(events: readonly ClockEvent[], { on, order }: Start): ClockEvent[] {
  if (order) return events.filter((event) => event !== order);
  const lodged = first(events, 'lodged');
  return events.filter((event) => !isBefore(event.on, on) && event !== lodged);
}

function closingOf(events: readonly ClockEvent[]): Closing | null {
  for (const event of events) {
    if (event.kind === 'answered') return { kind: 'answered', on: event.on, event };
    if (event.kind === 'withdrawn' || event.kind === 'abandoned') return { kind: event.kind, on: event.on };
  }
  return null;
}

function faultsBeforeReceipt(events: readonly ClockEvent[], regulation: Regulation): Fault[] {
  const faults: Fault[] = [];
  for (const event of events) if (!HARMLESS.has(event.kind)) fault({ faults, regulation }, 'not-received', event);
  return faults;
}

function unreceived(events: ClockEvent[], law: Law, receipt: Receipt, closed: Closing | null): Clock {
  const waits = receipt.status === 'awaiting-confirmation' && closed === null;
  const lodged = first(events, 'lodged');
  const regulation = lodged ? regulationOn(lodged.on) : REGULATION_2019;
  return {
    regulation: regulation.id,
    round: 1,
    ordered: null,
    earlier: [],
    receipt,
    due: waits ? { status: 'waiting', reason: 'confirmation', since: receipt.since } : { status: 'none' },
    allowed: regulation.answer,
    extension: null,
    delayedUntil: null,
    periods: [],
    pauses: [],
    closed,
    days: [],
    faults: faultsBeforeReceipt(events, regulation),
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

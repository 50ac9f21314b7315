/** A case's acts as events of the law's clock, one to one. */
import type { Act } from '../db/acts.ts';
import { foldClock } from '../law/clock.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import { workingDays } from '../law/days.ts';
import type { ClockEvent } from '../law/events.ts';
import { dataOf, type RequestActKind } from './request-acts.ts';

type Event = ClockEvent extends infer E ? (E extends ClockEvent ? Omit<E, 'id' | 'on'> : never) : never;

const date = (iso: string | undefined) => (iso === undefined ? {} : { receivedOn: Temporal.PlainDate.from(iso) });

/** How each kind is seen by the clock; kinds that are not here (drafts, returns, proposals …) are not seen. */
const EVENTS: Partial<Record<RequestActKind, (act: Act) => Event>> = {
  'request.lodged': (act) => lodged(act),
  'request.registered': (act) => lodged(act),
  'request.confirmed': () => ({ kind: 'confirmed' }),
  'request.dispatched': (act) => ({ kind: 'dispatched', to: dataOf(act, 'request.dispatched').unitId }),
  'request.clarification-asked': (act) => ({
    kind: 'clarification-asked',
    replyBy: Temporal.PlainDate.from(dataOf(act, 'request.clarification-asked').replyBy),
  }),
  'request.clarified': () => ({ kind: 'clarified' }),
  'request.clarification-lapsed': () => ({ kind: 'abandoned', because: 'no-clarification' }),
  'request.third-party-asked': (act) => {
    const { party, receivedOn } = dataOf(act, 'request.third-party-asked');
    return { kind: 'third-party-asked', party, ...date(receivedOn) };
  },
  'request.third-party-received': (act) => ({
    kind: 'third-party-received',
    party: dataOf(act, 'request.third-party-received').party,
  }),
  'request.third-party-answered': (act) => ({
    kind: 'third-party-answered',
    ...dataOf(act, 'request.third-party-answered'),
  }),
  'request.co-maker-asked': (act) => {
    const { party, receivedOn } = dataOf(act, 'request.co-maker-asked');
    return { kind: 'co-maker-asked', party, ...date(receivedOn) };
  },
  'request.co-maker-received': (act) => ({
    kind: 'co-maker-received',
    party: dataOf(act, 'request.co-maker-received').party,
  }),
  'request.co-maker-answered': (act) => ({ kind: 'co-maker-answered', ...dataOf(act, 'request.co-maker-answered') }),
  'request.agency-asked': (act) => ({ kind: 'agency-asked', party: dataOf(act, 'request.agency-asked').party }),
  'request.agency-answered': (act) => ({
    kind: 'agency-answered',
    party: dataOf(act, 'request.agency-answered').party,
  }),
  'request.extension-approved': (act) => ({
    kind: 'extension-approved',
    workingDays: workingDays(dataOf(act, 'request.extension-approved').workingDays),
  }),
  'request.fee-noticed': (act) => ({
    kind: 'fee-noticed',
    ...date(dataOf(act, 'request.fee-noticed').receivedOn),
  }),
  'request.fee-notice-received': () => ({ kind: 'fee-notice-received' }),
  'request.fee-paid': () => ({ kind: 'fee-paid' }),
  'request.fee-unpaid': () => ({ kind: 'abandoned', because: 'fee-unpaid' }),
  'request.delayed': (act) => ({
    kind: 'delayed',
    until: Temporal.PlainDate.from(dataOf(act, 'request.delayed').until),
  }),
  'request.answered': (act) => {
    const { outcome, withheldUnder } = dataOf(act, 'request.answered');
    return { kind: 'answered', outcome, withheldUnder };
  },
  'request.served': (act) => {
    const { method, receivedOn } = dataOf(act, 'request.served');
    return { kind: 'served', method, ...date(receivedOn) };
  },
  'request.withdrawn': () => ({ kind: 'withdrawn' }),
  'request.reconsideration-lodged': () => ({ kind: 'reconsideration-filed' }),
  'request.reconsideration-decided': (act) => {
    const { result, receivedOn } = dataOf(act, 'request.reconsideration-decided');
    return { kind: 'reconsideration-decided', result, ...date(receivedOn) };
  },
  'request.suit-lodged': (act) => ({ kind: 'suit-filed', route: dataOf(act, 'request.suit-lodged').route }),
  'request.suit-decided': (act) => ({ kind: 'suit-decided', result: dataOf(act, 'request.suit-decided').result }),
};

function lodged(act: Act): Event {
  const { channel, confirmation } = dataOf(act, 'request.lodged');
  return { kind: 'lodged', channel, ...(confirmation ? { confirmation } : {}) };
}

/** Whether acts of this kind can move a date of the case. */
export function movesDates(kind: string): boolean {
  return kind !== 'request.dispatched' && Object.hasOwn(EVENTS, kind);
}

/** The clock's events of a case, voided acts and their voidings included, in the order of recording. */
export function clockEvents(acts: readonly Act[]): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const act of acts) {
    const common = { id: String(act.seq), on: act.happenedOn };
    const event = EVENTS[act.kind as RequestActKind]?.(act);
    if (event) events.push({ ...common, ...event });
    // the voiding of an act that the clock does not see would be a stranger to it
    else if (events.some(({ id }) => id === String(act.voids)))
      events.push({ ...common, kind: 'voided', voids: String(act.voids) });
  }
  return events;
}

/**
 * The clock of a case, with this calendar and these settings, which it names.
 * Throws LawError `before-regulation` for a receipt before 2019-05-15.
 */
export function caseClock(acts: readonly Act[], law: Law): Clock {
  return foldClock(clockEvents(acts), law);
}

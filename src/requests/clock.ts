/** A case's acts as events of the law's clock, one to one. */
import { type Act, withoutVoided } from '../db/acts.ts';
import { foldClock } from '../law/clock.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import { calendarDays, workingDays } from '../law/days.ts';
import type { ClockEvent, Notice, OrderedPeriod } from '../law/events.ts';
import { requireRegulationInForce } from '../law/regulation.ts';
import { dataOf, type RequestActKind } from './request-acts.ts';

type Event = ClockEvent extends infer E ? (E extends ClockEvent ? Omit<E, 'id' | 'on'> : never) : never;

const date = (iso: string | undefined) => (iso === undefined ? {} : { receivedOn: Temporal.PlainDate.from(iso) });

/** How each kind is seen by the clock; kinds that are not here (drafts, returns, proposals …) are not seen. */
const EVENTS: Partial<Record<RequestActKind, (act: Act) => Event>> = {
  'request.lodged': (act) => lodged(act),
  'request.registered': (act) => lodged(act),
  'request.confirmed': (act) => ({
    kind: 'confirmed',
    ...(dataOf(act, 'request.confirmed').unreached ? { unreached: true } : {}),
  }),
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
  'request.fee-waived': () => ({ kind: 'fee-waived' }),
  'request.fee-unpaid': () => ({ kind: 'abandoned', because: 'fee-unpaid' }),
  'request.delayed': (act) => ({
    kind: 'delayed',
    until: Temporal.PlainDate.from(dataOf(act, 'request.delayed').until),
  }),
  'request.answered': (act) => {
    const { outcome, withheldUnder } = dataOf(act, 'request.answered');
    return { kind: 'answered', outcome, withheldUnder };
  },
  'request.answered-jointly': (act) => {
    const { outcome, withheldUnder } = dataOf(act, 'request.answered-jointly');
    return { kind: 'answered', outcome, withheldUnder };
  },
  'request.served': (act) => {
    const { method, receivedOn } = dataOf(act, 'request.served');
    return { kind: 'served', method, ...date(receivedOn) };
  },
  'request.withdrawn': () => ({ kind: 'withdrawn' }),
  'request.reconsideration-lodged': (act) => {
    const { acceptedOn, simplified } = dataOf(act, 'request.reconsideration-lodged');
    return {
      kind: 'reconsideration-filed',
      ...(acceptedOn ? { acceptedOn: Temporal.PlainDate.from(acceptedOn) } : {}),
      ...(simplified ? { procedure: 'simplified' } : {}),
    };
  },
  'request.reconsideration-extended': (act) => ({
    kind: 'reconsideration-extended',
    days: calendarDays(dataOf(act, 'request.reconsideration-extended').days),
  }),
  'request.reconsideration-decided': (act) => {
    const { result, receivedOn } = dataOf(act, 'request.reconsideration-decided');
    return { kind: 'reconsideration-decided', result, ...date(receivedOn) };
  },
  'request.suit-lodged': (act) => ({ kind: 'suit-filed', route: dataOf(act, 'request.suit-lodged').route }),
  'request.suit-decided': (act) => ({ kind: 'suit-decided', result: dataOf(act, 'request.suit-decided').result }),
  'request.answer-ordered': (act) => {
    const { by, within } = dataOf(act, 'request.answer-ordered');
    return { kind: 'answer-ordered', by, ...(within ? { within: orderedPeriod(within) } : {}) };
  },
};

function orderedPeriod(within: { workingDays: number } | { until: string }): OrderedPeriod {
  return 'until' in within
    ? { until: Temporal.PlainDate.from(within.until) }
    : { workingDays: workingDays(within.workingDays) };
}

function lodged(act: Act): Event {
  const { channel, confirmation } = dataOf(act, 'request.lodged');
  return { kind: 'lodged', channel, ...(confirmation ? { confirmation } : {}) };
}

/** Acts that change what an earlier act says to the clock. */
const CHANGES: readonly string[] = ['request.service-failed', 'request.letter-received'] satisfies RequestActKind[];

/** Whether acts of this kind can move a date of the case. */
export function movesDates(kind: string): boolean {
  return kind !== 'request.dispatched' && (CHANGES.includes(kind) || Object.hasOwn(EVENTS, kind));
}

/** The act that served the letter which now turns out not to have arrived. */
function servedBefore(failure: Act, acts: readonly Act[]): Act | undefined {
  const { letter } = dataOf(failure, 'request.service-failed');
  const isSent = ({ kind }: Act) => kind === 'request.served' || kind === 'request.letter-served';
  return acts.findLast((act) => act.seq < failure.seq && isSent(act) && letterOf(act, acts) === letter);
}

const NOTICE_OF: Partial<Record<string, Notice>> = {
  'request.clarification-asked': 'clarification',
  'request.extension-approved': 'extension',
} satisfies Partial<Record<RequestActKind, Notice>>;

/** Of which notice it tells that it was served; undefined for letters for which the law sets no day. */
function noticeServed(served: Act, acts: readonly Act[]): Notice | undefined {
  const { letter } = dataOf(served, 'request.letter-served');
  const made = acts.find(
    ({ kind, data }) => NOTICE_OF[kind] && (data as { letter?: { number: string } }).letter?.number === letter,
  );
  return made && NOTICE_OF[made.kind];
}

/** The letter that an act of service is about; acts of before letters were named are about the answer before them. */
function letterOf(served: Act, acts: readonly Act[]): string | undefined {
  const { letter } = dataOf(served, 'request.served');
  if (letter) return letter;
  const answered = acts.findLast((act) => act.seq < served.seq && act.kind === 'request.answered');
  return answered && dataOf(answered, 'request.answered').letter?.number;
}

/** When the answer arrived, where that became known after it was sent. */
function receiptOf(served: Act, acts: readonly Act[]): { receivedOn?: Temporal.PlainDate } {
  const letter = letterOf(served, acts);
  const noted = withoutVoided(acts).findLast(
    (act) =>
      act.seq > served.seq &&
      act.kind === 'request.letter-received' &&
      dataOf(act, 'request.letter-received').letter === letter,
  );
  return noted ? { receivedOn: noted.happenedOn } : {};
}

/** The clock's events of a case, voided acts and their voidings included, in the order of recording. */
export function clockEvents(acts: readonly Act[]): ClockEvent[] {
  const events: ClockEvent[] = [];
  for (const act of acts) {
    const common = { id: String(act.seq), on: act.happenedOn };
    const event = EVENTS[act.kind as RequestActKind]?.(act);
    if (event) events.push({ ...common, ...event, ...(act.kind === 'request.served' ? receiptOf(act, acts) : {}) });
    else if (act.kind === 'request.letter-served') {
      const notice = noticeServed(act, acts);
      if (notice) events.push({ ...common, kind: 'notice-served', notice });
    } else if (act.kind === 'request.service-failed') {
      // what came back was not served
      const sent = servedBefore(act, acts);
      if (sent && events.some(({ id }) => id === String(sent.seq)))
        events.push({ ...common, kind: 'voided', voids: String(sent.seq) });
    }
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
  const clock = foldClock(clockEvents(acts), law);
  if (clock.receipt.status === 'received') requireRegulationInForce(clock.receipt.on);
  else if (clock.receipt.status === 'awaiting-confirmation') requireRegulationInForce(clock.receipt.since);
  return clock;
}

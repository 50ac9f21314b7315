/** The dates that letters name, read from the case's clock and nowhere else. Pure. */
import type { Clock, Due, Law } from '../law/clock-types.ts';
import type { ClockEvent, ClockEventKind, EventOf } from '../law/events.ts';
import type { Unit } from '../units/read.ts';
import type { RequestState } from './state.ts';

/** A case as its letters see it. */
export interface CaseFile {
  state: RequestState;
  clock: Clock;
  law: Law;
  /** The addressee, who signs. */
  unit: Unit;
}

/** Every event of the case that counts, earlier rounds included, oldest first. */
function eventsOf(clock: Clock): ClockEvent[] {
  return [...clock.earlier.flatMap(({ events }) => events), ...clock.events];
}

export function dueDate(due: Due): Temporal.PlainDate | null {
  return due.status === 'firm' || due.status === 'provisional' ? due.date : null;
}

/** Legal receipt of the request (Art. 31); null until confirmed. */
export function receivedOn({ receipt }: Clock): Temporal.PlainDate | null {
  return receipt.status === 'received' ? receipt.on : null;
}

/** The last event of a kind. */
export function lastEvent<K extends ClockEventKind>(clock: Clock, kind: K): EventOf<K> | null {
  return eventsOf(clock).findLast((event): event is EventOf<K> => event.kind === kind) ?? null;
}

export function eventOn(clock: Clock, kind: ClockEventKind): Temporal.PlainDate | null {
  return lastEvent(clock, kind)?.on ?? null;
}

/** The day of the clarification with which a period began afresh; null when none did. */
export function clarificationOn(clock: Clock): Temporal.PlainDate | null {
  return [...clock.earlier, clock].some(({ periods }) => periods.some(({ because }) => because === 'clarification'))
    ? eventOn(clock, 'clarified')
    : null;
}

/** The day of an event that concerns one party of several. */
export function partyEventOn(
  clock: Clock,
  kind: Extract<ClockEventKind, `${'third-party' | 'co-maker' | 'agency'}-${'asked' | 'answered'}`>,
  party: string,
): Temporal.PlainDate | null {
  return eventsOf(clock).findLast((event) => event.kind === kind && event.party === party)?.on ?? null;
}

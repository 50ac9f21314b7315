/** Which recorded events count, and in which order. */
import type { Fault } from './clock-types.ts';
import type { ClockEvent, ClockEventKind, EventOf, Notice } from './events.ts';
import { words } from './words.ts';

/** Kinds that end a round. */
export const ENDS: ReadonlySet<ClockEventKind> = new Set(['answered', 'withdrawn', 'abandoned']);

/** Kinds that concern an answer: that it arrived, and what was done against it. */
export const CONTESTS: ReadonlySet<ClockEventKind> = new Set([
  'served',
  'reconsideration-filed',
  'reconsideration-extended',
  'reconsideration-decided',
  'suit-filed',
  'suit-decided',
]);

export interface History {
  /** Without voided events and the voidings themselves; by legal date, then by order of recording. */
  events: ClockEvent[];
  faults: Fault[];
}

/** Reads a recorded history. A voiding may itself be voided by one recorded later. */
export function effectiveHistory(recorded: readonly ClockEvent[]): History {
  const voided = new Set<string>();
  const faults: Fault[] = [];
  for (const event of [...recorded].reverse()) {
    if (event.kind !== 'voided' || (event.id !== undefined && voided.has(event.id))) continue;
    voided.add(event.voids);
    if (!recorded.some((other) => other.id === event.voids)) {
      faults.push({
        id: 'void-unknown',
        event: 'voided',
        on: event.on,
        article: '45',
        words: words(`拟作废的记录 ${event.voids} 不存在`, `There is no event ${event.voids} to void`),
      });
    }
  }
  const events = recorded.filter(
    (event) => event.kind !== 'voided' && (event.id === undefined || !voided.has(event.id)),
  );
  return { events: events.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on)), faults };
}

/** The first event of a kind, if there is one. */
export function first<K extends ClockEventKind>(events: readonly ClockEvent[], kind: K): EventOf<K> | undefined {
  return events.find((event): event is EventOf<K> => event.kind === kind);
}

/** The day on which a notice is known to have been served. */
export function noticeServedOn(events: readonly ClockEvent[], notice: Notice): Temporal.PlainDate | undefined {
  return all(events, 'notice-served').find((event) => event.notice === notice)?.on;
}

/** All events of a kind, in legal order. */
export function all<K extends ClockEventKind>(events: readonly ClockEvent[], kind: K): EventOf<K>[] {
  return events.filter((event): event is EventOf<K> => event.kind === kind);
}

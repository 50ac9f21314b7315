/** An order to answer again, by a reconsideration decision or a judgment: its basis, and when it begins a new round. */
import type { Clock } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import { isPast } from './due.ts';
import type { ClockEvent, EventOf } from './events.ts';
import { CONTESTS, ENDS } from './history.ts';
import { LITIGATION_LAW, lawArticle, RECONSIDERATION_LAW, RECONSIDERATION_LAW_2023_FROM } from './remedies.ts';
import type { Words } from './words.ts';

/** 行政复议法 Art. 77 (Art. 32 before 2024), 行政诉讼法 Art. 94: the office carries the decision out. */
export function orderBasis({ by, on }: EventOf<'answer-ordered'>): Words {
  if (by === 'judgment') return lawArticle(LITIGATION_LAW, 94);
  return lawArticle(RECONSIDERATION_LAW, on.toString() < RECONSIDERATION_LAW_2023_FROM ? 32 : 77);
}

/** Whether an order finds the round ended, or the answer overdue. Before that there is nothing to answer again. */
export function canBeOrdered({ due, closed, periods }: Clock, on: PlainDate): boolean {
  if (periods.length === 0) return false;
  return closed !== null || ((due.status === 'firm' || due.status === 'provisional') && isPast(due, on));
}

/**
 * What was served or contested before a new answer was given concerns the answer before: such events of each round go
 * to the round before it.
 */
export function sendBack(rounds: readonly ClockEvent[][]): ClockEvent[][] {
  const sorted = rounds.map((events) => [...events]);
  for (let round = 1; round < sorted.length; round++) {
    const events = sorted[round] as ClockEvent[];
    const ended = events.findIndex((event) => ENDS.has(event.kind));
    const before = events.filter((event, at) => CONTESTS.has(event.kind) && (ended < 0 || at < ended));
    sorted[round] = events.filter((event) => !before.includes(event));
    sorted[round - 1]?.push(...before);
  }
  return sorted;
}

/** Every deadline of a case: whose it is, when it ends, and how it stands on a given day. */
import { answerDeadlines } from './answer-deadlines.ts';
import type { Clock, Due, Law } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import type { Deadline } from './deadline-shape.ts';
import { intakeDeadlines } from './intake-deadlines.ts';
import { remedyDeadlines } from './remedy-deadlines.ts';
import { sideDeadlines } from './side-deadlines.ts';

/**
 * All deadlines that the case has so far, in the order in which they arise. After an order to answer again, those of
 * the new round; the earlier ones are `clock.earlier.map((round) => deadlines(round, law, today))`.
 */
export function deadlines(clock: Clock, law: Law, today: PlainDate): Deadline[] {
  return [
    ...intakeDeadlines(clock, law, today),
    ...sideDeadlines(clock, law, today),
    ...answerDeadlines(clock, law, today),
    ...remedyDeadlines(clock, law, today),
  ];
}

/**
 * Deadlines whose due date differs between two readings of the same case, as after a new calendar year: those that run
 * in either reading, and those that are overdue with nothing done. Not for a closed case, whose dates are kept; and not
 * the last day to extend, which is that of the answer.
 */
export function movedDeadlines(
  before: readonly Deadline[],
  after: readonly Deadline[],
): { id: string; before: Due; after: Due }[] {
  return after.flatMap((now) => {
    const earlier = before.find((one) => one.id === now.id);
    if (now.id === 'extension-notice' || !earlier || !(isOwed(earlier) || isOwed(now))) return [];
    if (dueDate(earlier.due) === dueDate(now.due)) return [];
    return [{ id: now.id, before: earlier.due, after: now.due }];
  });
}

function isOwed({ state, doneOn }: Deadline): boolean {
  return state === 'running' || state === 'paused' || (state === 'missed' && doneOn === null);
}

function dueDate(due: Due): string | null {
  return due.status === 'firm' || due.status === 'provisional' ? due.date.toString() : null;
}

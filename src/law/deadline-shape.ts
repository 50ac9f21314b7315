/** What all deadlines have in common, and how one stands on a given day. */
import type { Due, Pause } from './clock-types.ts';
import { type CountingStart, isAfter, type Period, type PlainDate } from './days.ts';
import type { Words } from './words.ts';

/** `ended`: nobody owes it any more, or a right was not used. */
export type DeadlineState = 'met' | 'missed' | 'running' | 'paused' | 'ended';

export interface DeadlineShape {
  /** Unique within the round; consultations of several parties end in ':' and the party. */
  id: string;
  owedBy: 'office' | 'applicant' | 'third-party' | 'co-maker' | 'reconsideration-body';
  /** Nobody has to do it: unused, it just ends. */
  isRight: boolean;
  title: Words;
  /** Article of the regulation or of another law, written out. */
  basis: Words;
  period: Period;
  /** The trigger day; null while it is not known. */
  countedFrom: PlainDate | null;
  /** Which day is day 1, where the law prints it; else the setting says. */
  start?: CountingStart | undefined;
  /** Whether a last day that is a day off moves to the next working day. Working days end on one anyway. */
  rolls: boolean;
}

export interface Deadline extends DeadlineShape {
  due: Due;
  state: DeadlineState;
  /** When it was met or missed by an act; null while nothing was done. */
  doneOn: PlainDate | null;
  /** Times within the period that are not counted. */
  pauses: readonly Pause[];
}

/** @param closedOn the day the case ended, after which an undone deadline is owed no more */
export function deadline(
  shape: DeadlineShape,
  due: Due,
  doneOn: PlainDate | null,
  today: PlainDate,
  closedOn?: PlainDate | undefined,
): Deadline {
  const state = dateState(due, doneOn, today, closedOn);
  const unused = shape.isRight && state === 'missed' && doneOn === null;
  return { ...shape, due, doneOn, state: unused ? 'ended' : state, pauses: [] };
}

export function dateState(
  due: Due,
  doneOn: PlainDate | null,
  today: PlainDate,
  closedOn: PlainDate | undefined,
): DeadlineState {
  if (due.status === 'none') return 'ended';
  if (due.status === 'waiting') return doneOn ? 'met' : closedOn ? 'ended' : 'paused';
  if (doneOn) return isAfter(doneOn, due.date) ? 'missed' : 'met';
  if (closedOn) return isAfter(closedOn, due.date) ? 'missed' : 'ended';
  return isAfter(today, due.date) ? 'missed' : 'running';
}

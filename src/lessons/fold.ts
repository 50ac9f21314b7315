/** A lesson or page of the office's manual, folded from its acts. Pure. */
import type { Act, Aggregate } from '../db/acts.ts';

export interface LessonFacts {
  title: string;
  /** plain text; a blank line parts paragraphs */
  text: string;
  /** first day on which it is shown, ISO */
  from: string;
  /** ids of steps.ts */
  steps: readonly string[];
}

export interface LessonState extends LessonFacts {
  /** last day on which it is shown; null while it is */
  to: string | null;
  /** day of the newest act, ISO */
  changedOn: string;
}

/** Data of each kind of act about a lesson. */
export interface LessonActs {
  'lesson.written': LessonFacts;
  'lesson.changed': LessonFacts;
  'lesson.ended': { to: string };
}

/** null while its first act is voided: there is no lesson. */
export function foldLesson(acts: readonly Act[]): LessonState | null {
  return acts.reduce<LessonState | null>(step, null);
}

function step(state: LessonState | null, { kind, data, happenedOn }: Act): LessonState | null {
  const changedOn = happenedOn.toString();
  if (kind === 'lesson.written') return { ...(data as LessonActs['lesson.written']), to: null, changedOn };
  if (kind === 'lesson.changed') return state && { ...state, ...(data as LessonActs['lesson.changed']), changedOn };
  if (kind === 'lesson.ended') return state && { ...state, ...(data as LessonActs['lesson.ended']), changedOn };
  throw new Error(`no act about a lesson is called ${kind}`);
}

/** Lessons are few: they are folded when they are read, and have no state rows. */
export const lessons: Aggregate<LessonState | null> = {
  kind: 'lesson',
  fold: foldLesson,
  tables: [],
  rows: () => ({}),
};

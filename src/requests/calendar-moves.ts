/** Which open deadlines a change of the calendar moves. Pure. */
import type { Act } from '../db/acts.ts';
import type { Due } from '../law/clock-types.ts';
import type { Deadline } from '../law/deadline-shape.ts';
import { deadlines, movedDeadlines } from '../law/deadlines.ts';
import type { Words } from '../law/words.ts';
import type { SiteSettings } from '../units/settings.ts';
import { caseClock } from './clock.ts';
import { lawOfCase } from './law.ts';

export interface Move {
  /** of the deadline within its case */
  id: string;
  caseId: string;
  number: string;
  title: Words;
  before: Due;
  after: Due;
}

export interface Moves {
  moved: Move[];
  /** How many deadlines were provisional and are firm now, on the same date. */
  settled: number;
}

/** Compares the deadlines of cases under both settings; what is closed keeps its calendar and so never moves. */
export function movesOf(
  cases: readonly { id: string; number: string; acts: readonly Act[] }[],
  [before, after]: readonly [SiteSettings, SiteSettings],
  today: Temporal.PlainDate,
): Moves {
  const moves: Moves = { moved: [], settled: 0 };
  for (const { id, number, acts } of cases) {
    const [then, now] = [deadlinesOf(acts, before, today), deadlinesOf(acts, after, today)];
    const moved = movedDeadlines(then, now);
    for (const move of moved) {
      const title = now.find((one) => one.id === move.id)?.title ?? { zh: '', en: '' };
      moves.moved.push({ ...move, caseId: id, number, title });
    }
    moves.settled += now.filter(
      ({ id, due }) =>
        due.status === 'firm' &&
        then.some((one) => one.id === id && one.due.status === 'provisional') &&
        !moved.some((one) => one.id === id),
    ).length;
  }
  return moves;
}

function deadlinesOf(acts: readonly Act[], settings: SiteSettings, today: Temporal.PlainDate): Deadline[] {
  const law = lawOfCase(settings, acts);
  return deadlines(caseClock(acts, law), law, today);
}

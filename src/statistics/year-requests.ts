/** Which open cases are due: a pure sorting of what their clocks say today. */
import type { Calendar } from '../law/calendar.ts';
import { workingDays } from '../law/days.ts';
import { addWorkingDays } from '../law/due.ts';
import type { ListedCase } from '../requests/board/cases.ts';

/** So many working days ahead are shown. */
export const AHEAD = 10;

export interface DueCases {
  overdue: readonly ListedCase[];
  /** due today or within the next working days */
  soon: readonly ListedCase[];
  /** due later */
  later: readonly ListedCase[];
  /** nobody can name the day: waiting for the applicant or others */
  waiting: readonly ListedCase[];
}

/** The earliest due date comes first in each group. */
export function dueCases(open: readonly ListedCase[], calendar: Calendar, today: Temporal.PlainDate): DueCases {
  const horizon = addWorkingDays(calendar, today, workingDays(AHEAD)).date;
  const sorted = open
    .filter(({ standing }) => standing.due !== null)
    .sort((a, b) => Temporal.PlainDate.compare(a.standing.due ?? today, b.standing.due ?? today));
  const before = (one: ListedCase, day: Temporal.PlainDate) =>
    Temporal.PlainDate.compare(one.standing.due ?? today, day) < 0;
  const upTo = (one: ListedCase) => Temporal.PlainDate.compare(one.standing.due ?? today, horizon) <= 0;
  return {
    overdue: sorted.filter((one) => before(one, today)),
    soon: sorted.filter((one) => !before(one, today) && upTo(one)),
    later: sorted.filter((one) => !before(one, today) && !upTo(one)),
    waiting: open.filter(({ standing }) => standing.due === null),
  };
}

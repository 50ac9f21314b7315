/** The day-by-day account of any single deadline: from its trigger day to its last, why each day counts or not. */
import { calendarBasis } from './account.ts';
import { articleName } from './articles.ts';
import type { Day } from './calendar.ts';
import type { AccountDay, Law, Pause } from './clock-types.ts';
import { isAfter, isBefore, nextDay, type PlainDate } from './days.ts';
import type { Deadline } from './deadline-shape.ts';
import { type Words, words } from './words.ts';

/** One date; `number` runs over the days that count (working days, or calendar days, as the period is set). */
export type DeadlineDay = Omit<AccountDay, 'kind'>;

/**
 * From the trigger day to the due date; while somebody is waited for, to the day on which the wait began. Empty where
 * nobody can name the trigger day yet. Where the period started afresh, the account is of the last start.
 */
export function deadlineDays(deadline: Deadline, law: Law): DeadlineDay[] {
  const { countedFrom, due } = deadline;
  const last = due.status === 'waiting' ? due.since : due.status === 'none' ? null : due.date;
  if (!countedFrom || !last) return [];
  const days: DeadlineDay[] = [];
  let number = 0;
  for (let date = countedFrom; !isAfter(date, last); date = nextDay(date)) {
    const day = law.calendar.likelyDay(date);
    const why = whyNot(deadline, law, day, number);
    if (!why) number++;
    days.push({
      date,
      counted: !why,
      number: why ? null : number,
      why: why?.words ?? day.why,
      basis: why?.basis ?? deadline.basis,
      provisional: day.provisional,
    });
  }
  return days;
}

interface Reason {
  words: Words;
  basis: Words;
}

/** Why a day does not count; null when it does. */
function whyNot(deadline: Deadline, law: Law, day: Day, counted: number): Reason | null {
  const { period, basis, countedFrom } = deadline;
  const start = deadline.start ?? law.settings.countingStart;
  const takesTrigger = start === 'same-day' && (period.unit === 'working-days' || period.unit === 'calendar-days');
  if (countedFrom?.equals(day.date) && !takesTrigger) {
    return { words: words('起算之日，自次日起计算', 'trigger: counting starts the next day'), basis };
  }
  if (period.unit === 'working-days') {
    if (!day.working) return { words: day.why, basis: calendarBasis(day) };
    const pause = deadline.pauses.find((one) => excludes(one, day.date, start === 'same-day'));
    return pause ? { words: pause.why, basis: articleName(pause.article) } : null;
  }
  if (!isBeyond(deadline, day.date, counted)) return null;
  return day.working
    ? { words: words('期限届满之日为休息日，顺延至本日', 'the period ended on a day off and moved to this day'), basis }
    : { words: words(`${day.why.zh}，期限顺延`, `${day.why.en}: the end moves on`), basis: calendarBasis(day) };
}

/**
 * Under the next-day convention the day of asking counts and that of the answer does not; else the other way round.
 * The last of the fifteen days of somebody silent never counts.
 */
function excludes({ from, to, ended }: Pause, date: PlainDate, sameDay: boolean): boolean {
  const isFrom = date.equals(from);
  const isTo = to !== null && date.equals(to);
  if (isBefore(date, from) || (to !== null && isAfter(date, to))) return false;
  return sameDay ? !isTo || ended === 'period-over' : !isFrom;
}

/** Past the printed end of the period, so only the moving to a working day is left. */
function isBeyond({ period, countedFrom }: Deadline, date: PlainDate, counted: number): boolean {
  if (period.unit === 'calendar-days') return counted >= period.length;
  return period.unit === 'months' && countedFrom !== null && isAfter(date, countedFrom.add({ months: period.length }));
}

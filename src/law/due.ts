/** Adding periods to dates, by stepping through the calendar one day at a time. */
import type { Calendar } from './calendar.ts';
import {
  type CalendarDays,
  type CountingStart,
  day,
  isAfter,
  isBefore,
  nextDay,
  type PlainDate,
  type WorkingDays,
} from './days.ts';

/** A date that stands, or one that rests on a year whose holidays are not announced yet. */
export type DatedDue =
  | { status: 'firm'; date: PlainDate }
  | { status: 'provisional'; date: PlainDate; missingYear: number };

/** Marks a date as provisional when the calendar does not reach it. */
export function dated(date: PlainDate, calendar: Calendar): DatedDue {
  return date.year <= calendar.lastYear
    ? { status: 'firm', date }
    : { status: 'provisional', date, missingYear: calendar.lastYear + 1 };
}

/** The date on which a period of working days ends; zero working days end on the trigger day. */
export function addWorkingDays(
  calendar: Calendar,
  trigger: PlainDate,
  length: WorkingDays,
  start: CountingStart = 'next-day',
): DatedDue {
  let date = trigger;
  let counted = start === 'same-day' && length > 0 && calendar.likelyDay(date).working ? 1 : 0;
  while (counted < length) {
    date = nextDay(date);
    if (calendar.likelyDay(date).working) counted++;
  }
  return dated(date, calendar);
}

/** The end of a period of calendar days; `rolls` moves it past days off to the next working day. */
export function addCalendarDays(
  calendar: Calendar,
  trigger: PlainDate,
  length: CalendarDays,
  rolls: boolean,
  start: CountingStart = 'next-day',
): DatedDue {
  const end = trigger.add({ days: start === 'same-day' && length > 0 ? length - 1 : length });
  return rolls ? rollForward(calendar, end) : dated(end, calendar);
}

/** The end of a period of months: the same day of the later month, or its last day. */
export function addMonths(calendar: Calendar, trigger: PlainDate, months: number, rolls: boolean): DatedDue {
  const end = trigger.add({ months });
  return rolls ? rollForward(calendar, end) : dated(end, calendar);
}

/** The date itself when it is a working day, else the next working day. */
export function rollForward(calendar: Calendar, end: PlainDate): DatedDue {
  let date = end;
  while (!calendar.likelyDay(date).working) date = nextDay(date);
  return dated(date, calendar);
}

/** Working days after a day up to and including another; 0 when that is not later. */
export function workingDaysAfter(calendar: Calendar, after: PlainDate, upToDay: PlainDate): WorkingDays {
  // a day that an act named may have come as its ISO text
  const [from, to] = [day(after), day(upToDay)];
  if (!isBefore(from, to)) return 0 as WorkingDays;
  const upTo = (date: PlainDate) => countsOf(calendar, date.year)[date.dayOfYear] ?? 0;
  if (from.year === to.year) return (upTo(to) - upTo(from)) as WorkingDays;
  // on its last day nothing is left of a year, which then need not be loaded
  let count = upTo(to) + (from.dayOfYear < from.daysInYear ? yearOf(calendar, from.year) - upTo(from) : 0);
  for (let year = from.year + 1; year < to.year; year++) count += yearOf(calendar, year);
  return count as WorkingDays;
}

const yearOf = (calendar: Calendar, year: number): number => countsOf(calendar, year).at(-1) ?? 0;

/** Working days of a year up to each of its days, the first of January at 1. A calendar never changes: counted once. */
function countsOf(calendar: Calendar, year: number): readonly number[] {
  const known = counted.get(calendar) ?? new Map<number, readonly number[]>();
  counted.set(calendar, known);
  const own = known.get(year);
  if (own) return own;
  const counts = [0];
  for (let date = Temporal.PlainDate.from({ year, month: 1, day: 1 }); date.year === year; date = nextDay(date))
    counts.push((counts.at(-1) ?? 0) + (calendar.likelyDay(date).working ? 1 : 0));
  known.set(year, counts);
  return counts;
}

const counted = new WeakMap<Calendar, Map<number, readonly number[]>>();

/** True when `on` is later than a due date. */
export function isPast(due: DatedDue, on: PlainDate): boolean {
  return isAfter(on, due.date);
}

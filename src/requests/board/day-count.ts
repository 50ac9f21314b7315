/** Working days between two days without walking from one to the other: lists ask it for every line. Pure. */
import type { Calendar } from '../../law/calendar.ts';

/** For each calendar, how many working days there have been up to each day that was asked for, from the first of these on. */
const known = new WeakMap<Calendar, Counts>();

interface Counts {
  first: number;
  /** by days since the first: working days after it, up to and including that day */
  upTo: number[];
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const dayNumber = (date: Temporal.PlainDate) => EPOCH.until(date).days;

/** Working days after `from` up to and including `to`; 0 when `to` is not later. The same as `workingDaysAfter`. */
export function workingDaysBetween(calendar: Calendar, from: Temporal.PlainDate, to: Temporal.PlainDate): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  if (end <= start) return 0;
  const counts = countsFrom(calendar, start);
  for (let next = counts.first + counts.upTo.length; next <= end; next++)
    counts.upTo.push((counts.upTo.at(-1) ?? 0) + (isWorking(calendar, next) ? 1 : 0));
  return (counts.upTo[end - counts.first] ?? 0) - (counts.upTo[start - counts.first] ?? 0);
}

/** The counts of a calendar, begun anew when an earlier day is asked for than ever before. */
function countsFrom(calendar: Calendar, start: number): Counts {
  const counts = known.get(calendar);
  if (counts && counts.first <= start) return counts;
  const begun = { first: start, upTo: [0] };
  known.set(calendar, begun);
  return begun;
}

function isWorking(calendar: Calendar, number: number): boolean {
  return calendar.likelyDay(EPOCH.add({ days: number })).working;
}

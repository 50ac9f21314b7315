/**
 * Working days and calendar days are different quantities: the type checker refuses one where the other is meant.
 *
 * Dates are `Temporal.PlainDate` inside and ISO strings at the edge (JSON.stringify writes them so by itself).
 */
import { LawError } from './law-error.ts';
import { words } from './words.ts';

declare const unit: unique symbol;

/** A number of 工作日. */
export type WorkingDays = number & { readonly [unit]: 'working days' };
/** A number of calendar days (日). */
export type CalendarDays = number & { readonly [unit]: 'calendar days' };

export type PlainDate = Temporal.PlainDate;

export function workingDays(count: number): WorkingDays {
  return checkedCount(count) as WorkingDays;
}

export function calendarDays(count: number): CalendarDays {
  return checkedCount(count) as CalendarDays;
}

function checkedCount(count: number): number {
  if (!Number.isInteger(count) || count < 0) {
    throw new LawError(
      'bad-count',
      words(`天数必须是不小于零的整数：${count}`, `A number of days must be a whole number, zero or more: ${count}`),
    );
  }
  return count;
}

/** An ISO date or a PlainDate as a PlainDate. */
export function day(date: string | PlainDate): PlainDate {
  return Temporal.PlainDate.from(date);
}

export function isBefore(a: PlainDate, b: PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0;
}

export function isAfter(a: PlainDate, b: PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) > 0;
}

export function nextDay(date: PlainDate): PlainDate {
  return date.add({ days: 1 });
}

/** How long a period is, with its unit; `date` is a day that somebody named. */
export type Period =
  | { unit: 'working-days'; length: WorkingDays }
  | { unit: 'calendar-days'; length: CalendarDays }
  | { unit: 'months'; length: number }
  | { unit: 'date' };

/** Which day is day 1 of a period: the day after its trigger (general practice) or the trigger day itself. */
export type CountingStart = 'next-day' | 'same-day';

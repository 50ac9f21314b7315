/** The working-day calendar of a site: years and county days that were imported, over the State Council's own. */
import { z } from 'zod';
import { type Calendar, type CalendarYear, type CountyDay, makeCalendar, nationalCalendar } from '../law/calendar.ts';

/** One import. Nothing is ever taken out: a later entry about the same year or date counts instead. */
export type CalendarEntry = { importedAt: Temporal.Instant } & (
  | { kind: 'year'; year: CalendarYear }
  | { kind: 'county'; day: CountyDay }
);

const importedAt = z.iso.datetime({ offset: true }).transform((moment) => Temporal.Instant.from(moment));
const days = z.record(z.string().min(1).max(40), z.array(z.iso.date()));

/** As it is stored, in the order of importing. */
export const calendarSchema = z.array(
  z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('year'),
      importedAt,
      year: z.object({
        year: z.int().min(2019).max(2200),
        notice: z.string().max(200).nullable(),
        noticeByHoliday: z.record(z.string(), z.string()).optional(),
        verified: z.boolean(),
        off: days,
        makeup: days,
      }),
    }),
    z.object({
      kind: z.literal('county'),
      importedAt,
      day: z.object({
        date: z.iso.date(),
        working: z.boolean(),
        why: z.string().min(1).max(200),
        notice: z.string().min(1).max(200),
      }),
    }),
  ]),
);

const made = new WeakMap<readonly CalendarEntry[], Map<number, Calendar>>();

/**
 * The calendar as it stood at a moment: what was imported later is not in it. `null` asks for the present one.
 * @throws LawError when an imported year names days of another year, or a year before it is missing
 */
export function calendarAt(entries: readonly CalendarEntry[], moment: Temporal.Instant | null): Calendar {
  const later = moment === null ? -1 : entries.findIndex((entry) => isLater(entry.importedAt, moment));
  const count = later === -1 ? entries.length : later;
  if (count === 0) return nationalCalendar;
  const known = made.get(entries) ?? new Map<number, Calendar>();
  made.set(entries, known);
  const calendar = known.get(count) ?? layOver(entries.slice(0, count));
  known.set(count, calendar);
  return calendar;
}

function layOver(entries: readonly CalendarEntry[]): Calendar {
  return makeCalendar({
    years: entries.flatMap((entry) => (entry.kind === 'year' ? [entry.year] : [])),
    county: entries.flatMap((entry) => (entry.kind === 'county' ? [entry.day] : [])),
  });
}

const isLater = (a: Temporal.Instant, b: Temporal.Instant) => Temporal.Instant.compare(a, b) > 0;

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCalendar, nationalCalendar } from '../../law/calendar.ts';
import { workingDaysAfter } from '../../law/due.ts';
import { workingDaysBetween } from './day-count.ts';

test('counts what walking day by day counts, in any order of asking, for each calendar its own', () => {
  const county = makeCalendar({
    county: [{ date: '2026-03-04', working: false, why: '县庆', notice: '县政府通知' }],
  });
  const date = fc.integer({ min: 0, max: 2500 }).map((days) => Temporal.PlainDate.from('2019-06-01').add({ days }));
  fc.assert(
    fc.property(date, date, fc.constantFrom(nationalCalendar, county), (from, to, calendar) => {
      expect(workingDaysBetween(calendar, from, to)).toBe(workingDaysAfter(calendar, from, to));
    }),
    { numRuns: 60 },
  );
});

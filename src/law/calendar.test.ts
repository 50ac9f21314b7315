import { describe, expect, it } from 'vitest';
import { type CalendarYear, makeCalendar, nationalCalendar } from './calendar.ts';
import { calendarDays, day, workingDays } from './days.ts';
import { addCalendarDays, addMonths, addWorkingDays, workingDaysAfter } from './due.ts';
import { LawError } from './law-error.ts';
import { proactiveDue } from './proactive.ts';
import counts from './workdays/counts.json' with { type: 'json' };
import vectors from './workdays/vectors.json' with { type: 'json' };

const YEAR_2027: CalendarYear = {
  year: 2027,
  notice: 'test notice',
  verified: true,
  off: { 元旦: ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04'] },
  makeup: { 元旦: ['2026-12-27'] },
};

describe('the State Council calendar', () => {
  it.each(vectors)(
    'counts $addWorkingDays working days from $start to $due',
    ({ start, addWorkingDays: count, due }) => {
      expect(addWorkingDays(nationalCalendar, day(start), workingDays(count))).toEqual({
        status: 'firm',
        date: day(due),
      });
    },
  );

  it.each(Object.entries(counts))('has the working days of %s', (year, count) => {
    const newYear = day(`${year}-01-01`);
    const onNewYear = nationalCalendar.isWorkingDay(newYear).working ? 1 : 0;
    expect(onNewYear + workingDaysAfter(nationalCalendar, newYear, day(`${year}-12-31`))).toBe(count);
  });

  it('tells why a date is or is not worked, and by which notice', () => {
    expect(nationalCalendar.isWorkingDay(day('2026-02-14'))).toMatchObject({
      working: true,
      why: { zh: '调休上班（春节）' },
      notice: 'content_7047091 (2025-11)',
    });
    expect(nationalCalendar.isWorkingDay(day('2019-05-03'))).toMatchObject({
      working: false,
      notice: 'content_5375877 (2019-03-22)',
    });
    expect(nationalCalendar.isWorkingDay(day('2026-02-11'))).toMatchObject({
      working: true,
      kind: 'weekday',
      notice: null,
    });
    expect(nationalCalendar.isWorkingDay(day('2018-10-01'))).toMatchObject({ working: false, verified: false });
  });

  it('refuses a year that is not loaded, naming it', () => {
    expect(() => nationalCalendar.isWorkingDay(day('2027-01-04'))).toThrow(/2027/);
    expect(() => nationalCalendar.likelyDay(day('2007-01-04'))).toThrow(/2007/);
    expect(() => makeCalendar({ years: [{ ...YEAR_2027, year: 2028, off: {}, makeup: {} }] })).toThrow(/2027/);
  });

  it('answers provisionally beyond the last year and says so', () => {
    expect(nationalCalendar.likelyDay(day('2027-01-01'))).toMatchObject({ working: false, provisional: true });
    expect(nationalCalendar.likelyDay(day('2027-01-04')).why.zh).toContain('2027年放假安排尚未载入');
    expect(addWorkingDays(nationalCalendar, day('2026-12-31'), workingDays(1))).toEqual({
      status: 'provisional',
      date: day('2027-01-04'),
      missingYear: 2027,
    });
  });

  it('takes a new year, its make-up day in the old year included, and changes its version', () => {
    const calendar = makeCalendar({ years: [YEAR_2027] });
    expect(calendar.lastYear).toBe(2027);
    expect(calendar.version).not.toBe(nationalCalendar.version);
    expect(calendar.isWorkingDay(day('2026-12-27')).working).toBe(true);
    expect(addWorkingDays(calendar, day('2026-12-31'), workingDays(1))).toEqual({
      status: 'firm',
      date: day('2027-01-05'),
    });
  });

  it('refuses a date that the year cannot hold', () => {
    expect(() => makeCalendar({ years: [{ ...YEAR_2027, off: { 元旦: ['2029-01-01'] } }] })).toThrow(LawError);
  });

  it('lets a county lay its own days over it', () => {
    const county = { date: '2026-06-10', working: false, why: '防汛放假', notice: '示政办发〔2026〕12号' };
    const calendar = makeCalendar({ county: [county] });
    expect(calendar.isWorkingDay(day('2026-06-10'))).toMatchObject({
      working: false,
      kind: 'county-off',
      notice: county.notice,
    });
    expect(calendar.version).not.toBe(nationalCalendar.version);
    expect(calendar.version).toBe(makeCalendar({ county: [county] }).version);
  });
});

describe('periods', () => {
  it('begin on the next day, or on the same day by setting', () => {
    const start = day('2026-03-02');
    expect(addWorkingDays(nationalCalendar, start, workingDays(5)).date).toEqual(day('2026-03-09'));
    expect(addWorkingDays(nationalCalendar, start, workingDays(5), 'same-day').date).toEqual(day('2026-03-06'));
    expect(addCalendarDays(nationalCalendar, start, calendarDays(5), false).date).toEqual(day('2026-03-07'));
    expect(addCalendarDays(nationalCalendar, start, calendarDays(5), false, 'same-day').date).toEqual(
      day('2026-03-06'),
    );
  });

  it('in calendar days or months roll past days off only where they say so', () => {
    expect(addCalendarDays(nationalCalendar, day('2026-09-21'), calendarDays(10), true).date).toEqual(
      day('2026-10-08'),
    );
    expect(addCalendarDays(nationalCalendar, day('2026-09-21'), calendarDays(10), false).date).toEqual(
      day('2026-10-01'),
    );
    expect(addMonths(nationalCalendar, day('2025-08-31'), 6, true).date).toEqual(day('2026-02-28'));
    expect(addMonths(nationalCalendar, day('2025-08-31'), 6, false).date).toEqual(day('2026-02-28'));
  });

  it('refuse a number that is no count', () => {
    expect(() => workingDays(1.5)).toThrow(LawError);
    expect(() => calendarDays(-1)).toThrow(LawError);
  });

  it('of proactive disclosure are twenty working days', () => {
    expect(proactiveDue(day('2026-02-10'), nationalCalendar).date).toEqual(day('2026-03-16'));
  });
});

import { describe, expect, it } from 'vitest';
import { nationalCalendar } from './calendar.ts';
import { foldClock } from './clock.ts';
import type { Law } from './clock-types.ts';
import { calendarDays, day, workingDays } from './days.ts';
import { deadlineDays } from './deadline-days.ts';
import type { Deadline } from './deadline-shape.ts';
import { deadlines } from './deadlines.ts';
import type { ClockEvent } from './events.ts';
import { DEFAULT_SETTINGS, settingsWith } from './settings.ts';

const law: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const sameDay: Law = { ...law, settings: settingsWith({ version: 's', countingStart: 'same-day' }) };
const TODAY = day('2026-06-01');

/** A case with every clock: consulted, extended, refused, reviewed. */
const FULL: ClockEvent[] = [
  { kind: 'lodged', channel: 'fax', on: day('2026-02-05') },
  { kind: 'confirmed', on: day('2026-02-06') },
  { kind: 'clarification-asked', on: day('2026-02-10'), replyBy: day('2026-02-28') },
  { kind: 'clarified', on: day('2026-02-26') },
  { kind: 'fee-noticed', on: day('2026-02-27'), receivedOn: day('2026-03-02') },
  { kind: 'fee-paid', on: day('2026-03-06') },
  { kind: 'third-party-asked', on: day('2026-03-09'), receivedOn: day('2026-03-11'), party: '甲公司' },
  { kind: 'third-party-answered', on: day('2026-03-20'), party: '甲公司' },
  { kind: 'co-maker-asked', on: day('2026-03-16'), receivedOn: day('2026-03-16') },
  { kind: 'extension-approved', on: day('2026-04-01'), workingDays: workingDays(20) },
  { kind: 'answered', on: day('2026-05-11'), outcome: 'r3_3_4' },
  { kind: 'served', method: 'post', on: day('2026-05-11'), receivedOn: day('2026-05-13') },
  { kind: 'reconsideration-filed', on: day('2026-05-20'), acceptedOn: day('2026-05-22') },
  { kind: 'reconsideration-extended', on: day('2026-07-10'), days: calendarDays(30) },
];

const rowsOf = (events: readonly ClockEvent[], by: Law = law) => deadlines(foldClock(events, by), by, TODAY);
const find = (rows: readonly Deadline[], id: string) => rows.find((row) => row.id === id) as Deadline;

describe.each([
  ['from the next day', law],
  ['from the same day', sameDay],
])('the account of every deadline, counted %s', (_, by) => {
  it.each(rowsOf(FULL, by).map((row) => [row.id, row] as const))(
    '%s ends on its due date, all days counted',
    (_id, row) => {
      const days = deadlineDays(row, by);
      const { due, period } = row;
      expect(days[0]?.date).toEqual(row.countedFrom);
      expect(due.status === 'firm' || due.status === 'provisional').toBe(true);
      expect(days.at(-1)?.date).toEqual('date' in due ? due.date : null);
      const counted = days.filter((one) => one.counted);
      expect(counted.map((one) => one.number)).toEqual(counted.map((_one, index) => index + 1));
      if (period.unit === 'working-days' || period.unit === 'calendar-days')
        expect(counted).toHaveLength(period.length);
    },
  );

  it('numbers the days of the answer as the account of the case does', () => {
    const clock = foldClock(FULL, by);
    const from = clock.periods.at(-1)?.from;
    const numbers = clock.days
      .filter(({ date }) => from && Temporal.PlainDate.compare(date, from) >= 0)
      .map(({ date, number }) => [date.toString(), number]);
    const own = deadlineDays(find(rowsOf(FULL, by), 'answer'), by).map(({ date, number }) => [date.toString(), number]);
    const shorter = Math.min(own.length, numbers.length);
    expect(own.slice(0, shorter)).toEqual(numbers.slice(0, shorter));
  });
});

describe('the account of a deadline', () => {
  it('names why a day does not count, and by what', () => {
    const days = deadlineDays(find(rowsOf(FULL), 'answer'), law);
    const on = (date: string) => days.find((one) => one.date.toString() === date);
    expect(on('2026-03-06')).toMatchObject({ number: null, why: { zh: '起算之日，自次日起计算' } });
    expect(on('2026-03-10')).toMatchObject({ number: null, basis: { zh: '条例第三十三条' } });
    expect(on('2026-04-06')).toMatchObject({ number: null, why: { zh: '清明放假' } });
  });

  it('counts calendar days through days off, and says where the end moves', () => {
    const served: ClockEvent[] = [
      { kind: 'lodged', channel: 'counter', on: day('2026-03-02') },
      { kind: 'answered', on: day('2026-03-16'), outcome: 'r3_4_1' },
      { kind: 'served', method: 'direct', on: day('2026-03-17') },
    ];
    // sixty days from 17 March end on Saturday 16 May
    const days = deadlineDays(find(rowsOf(served), 'reconsideration'), law);
    expect(days.find((one) => one.number === 60)?.date).toEqual(day('2026-05-16'));
    expect(days.slice(-2).map(({ date, number, why }) => [date.toString(), number, why.zh])).toEqual([
      ['2026-05-17', null, '休息日，期限顺延'],
      ['2026-05-18', null, '期限届满之日为休息日，顺延至本日'],
    ]);
    const suit = deadlineDays(find(rowsOf(served), 'direct-suit'), law);
    expect(suit.at(-1)).toMatchObject({ date: day('2026-09-17'), number: 184 });
  });

  it('stops where somebody is waited for, and is empty where the trigger day is not known', () => {
    const waiting: ClockEvent[] = [
      { kind: 'lodged', channel: 'counter', on: day('2026-03-02') },
      { kind: 'third-party-asked', on: day('2026-03-09') },
    ];
    const rows = rowsOf(waiting);
    expect(deadlineDays(find(rows, 'answer'), law).at(-1)).toMatchObject({ date: day('2026-03-09'), number: 5 });
    expect(deadlineDays(find(rows, 'third-party-answer'), law)).toEqual([]);
  });
});

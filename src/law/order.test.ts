import { describe, expect, it } from 'vitest';
import { nationalCalendar } from './calendar.ts';
import { clockOn, foldClock } from './clock.ts';
import type { Law } from './clock-types.ts';
import { day, workingDays } from './days.ts';
import { deadlines } from './deadlines.ts';
import type { ClockEvent, OrderedPeriod } from './events.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const law: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };
const lodged: ClockEvent = { kind: 'lodged', channel: 'counter', on: day('2026-03-02') };
const answered = (on: string): ClockEvent => ({ kind: 'answered', outcome: 'r3_3_4', on: day(on) });
const ordered = (on: string, receivedOn: string, within?: OrderedPeriod): ClockEvent => ({
  kind: 'answer-ordered',
  by: 'reconsideration',
  on: day(on),
  receivedOn: day(receivedOn),
  within,
});
const refused = [lodged, answered('2026-03-20')];
const again = [...refused, ordered('2026-06-10', '2026-06-12')];
const rows = (events: readonly ClockEvent[], today: string) =>
  deadlines(foldClock(events, law), law, day(today)).map(({ id, due, state }) => [
    id,
    'date' in due ? due.date.toString() : due.status,
    state,
  ]);

describe('an order to answer again', () => {
  it('reopens the case with twenty working days from the day the office got it', () => {
    const clock = foldClock(again, law);
    expect(clock).toMatchObject({
      round: 2,
      closed: null,
      due: { status: 'firm', date: day('2026-07-13') },
      periods: [{ from: day('2026-06-12'), because: 'order' }],
      receipt: { on: day('2026-03-02') },
    });
    expect(clock.days[0]).toMatchObject({ date: day('2026-06-12'), counted: false, kind: 'trigger' });
    expect(clock.days[0]?.basis.zh).toBe('《行政复议法》第七十七条');
    expect(rows(again, '2026-06-30')).toEqual([
      ['extension-notice', '2026-07-13', 'running'],
      ['answer', '2026-07-13', 'running'],
    ]);
  });

  it('keeps the earlier answer with its dates', () => {
    const [first] = foldClock(again, law).earlier;
    expect(first).toMatchObject({ round: 1, closed: { kind: 'answered', on: day('2026-03-20') } });
    expect(first && rows(first.events, '2026-06-30')).toContainEqual(['answer', '2026-03-30', 'met']);
  });

  it('runs for the period that it names', () => {
    const due = (within: OrderedPeriod) =>
      foldClock([...refused, ordered('2026-06-10', '2026-06-12', within)], law).due;
    expect(due({ workingDays: workingDays(15) })).toMatchObject({ date: day('2026-07-06') });
    expect(due({ until: day('2026-07-11') })).toMatchObject({ date: day('2026-07-11') });
  });

  it('lets nothing lengthen a period that it names', () => {
    const within = { workingDays: workingDays(10) };
    const clock = foldClock(
      [
        ...refused,
        ordered('2026-06-10', '2026-06-12', within),
        { kind: 'extension-approved', on: day('2026-06-15'), workingDays: workingDays(20) },
      ],
      law,
    );
    expect(clock.due).toMatchObject({ date: day('2026-06-29') });
    expect(new Set(clock.days.filter((one) => one.counted).map(({ basis }) => basis.zh))).toEqual(
      new Set(['《行政复议法》第七十七条']),
    );
    expect(clock.faults.map(({ id }) => id)).toEqual(['order-fixes-period']);
  });

  it('is seen only from its own day on', () => {
    const clock = foldClock(again, law);
    const on = (date: string) => clockOn(clock, law, day(date));
    expect(on('2026-03-10').state).toBe('running');
    expect(on('2026-06-09').state).toBe('answered');
    expect(on('2026-06-11')).toMatchObject({ state: 'running', used: 0, left: 20 });
    expect(on('2026-06-30')).toMatchObject({ state: 'running', used: 11, left: 9 });
    expect(on('2026-07-14')).toMatchObject({ state: 'overdue', overdueBy: 1 });
  });

  it('is closed by the next answer, whose remedies run anew while those of the first are kept', () => {
    const events: ClockEvent[] = [
      ...refused,
      { kind: 'served', method: 'direct', on: day('2026-03-23') },
      { kind: 'reconsideration-filed', on: day('2026-04-07') },
      ordered('2026-06-10', '2026-06-12'),
      { kind: 'reconsideration-decided', result: 'corrected', on: day('2026-06-10') },
      answered('2026-07-01'),
      { kind: 'served', method: 'direct', on: day('2026-07-02') },
    ];
    const clock = foldClock(events, law);
    expect(clock.closed).toMatchObject({ on: day('2026-07-01') });
    expect(rows(events, '2026-07-03')).toEqual([
      ['extension-notice', '2026-07-13', 'ended'],
      ['answer', '2026-07-13', 'met'],
      ['service', '2026-07-13', 'met'],
      ['reconsideration', '2026-08-31', 'running'],
    ]);
    const before = clock.earlier[0];
    expect(before && deadlines(before, law, day('2026-07-03')).map(({ id, state }) => [id, state])).toEqual([
      ['clarification-notice', 'ended'],
      ['extension-notice', 'ended'],
      ['answer', 'met'],
      ['service', 'met'],
      ['reconsideration', 'met'],
      ['reconsideration-decision', 'met'],
      ['suit-after-reconsideration', 'ended'],
    ]);
  });

  it('may come twice', () => {
    const events = [...again, answered('2026-07-01'), { ...ordered('2026-09-24', '2026-09-25'), by: 'judgment' }];
    const clock = foldClock(events as ClockEvent[], law);
    expect(clock).toMatchObject({ round: 3, closed: null, due: { date: day('2026-10-29') } });
    expect(clock.earlier.map(({ closed }) => closed?.on.toString())).toEqual(['2026-03-20', '2026-07-01']);
    expect(clock.days[0]?.basis.zh).toBe('《行政诉讼法》第九十四条');
  });

  it('follows an answer that was never given, once it is overdue', () => {
    expect(foldClock([lodged, ordered('2026-06-10', '2026-06-12')], law).due).toMatchObject({
      date: day('2026-07-13'),
    });
    const early = foldClock([lodged, ordered('2026-03-30', '2026-03-30')], law);
    expect(early).toMatchObject({ round: 1, due: { date: day('2026-03-30') } });
    expect(early.faults.map(({ id }) => id)).toEqual(['order-unneeded']);
  });

  it('that was voided was never there', () => {
    const mistaken = { ...ordered('2026-06-10', '2026-06-12'), id: 'o' };
    const clock = foldClock([...refused, mistaken, { kind: 'voided', voids: 'o', on: day('2026-06-15') }], law);
    expect(clock).toEqual(foldClock(refused, law));
  });

  it('opens no second notice to clarify', () => {
    const events: ClockEvent[] = [
      lodged,
      { kind: 'clarification-asked', on: day('2026-03-04'), replyBy: day('2026-03-20') },
      { kind: 'clarified', on: day('2026-03-12') },
      answered('2026-03-20'),
      ordered('2026-06-10', '2026-06-12'),
      { kind: 'clarification-asked', on: day('2026-06-15'), replyBy: day('2026-06-20') },
    ];
    const clock = foldClock(events, law);
    expect(clock.faults.map(({ id }) => id)).toEqual(['clarification-twice']);
    expect(clock.due).toMatchObject({ date: day('2026-07-13') });
  });
});

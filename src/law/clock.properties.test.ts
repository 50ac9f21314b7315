import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nationalCalendar } from './calendar.ts';
import { clockOn, foldClock } from './clock.ts';
import type { Law } from './clock-types.ts';
import { day, isBefore, nextDay, workingDays } from './days.ts';
import { deadlines } from './deadlines.ts';
import type { ClockEvent } from './events.ts';
import { oracleDue, oracleShift, oracleWorkingDay, oracleWorks } from './oracle-days.fixture.ts';
import { DEFAULT_SETTINGS } from './settings.ts';

const law: Law = { calendar: nationalCalendar, settings: DEFAULT_SETTINGS };

const START_DAYS: string[] = [];
for (let at = '2019-05-15'; at <= '2026-12-31'; at = oracleShift(at, 1)) START_DAYS.push(at);

const lodged = (on: string): ClockEvent => ({ kind: 'lodged', channel: 'counter', on: day(on) });
const pause = (asked: string, answered: string, party: string): ClockEvent[] => [
  { kind: 'third-party-asked', on: day(asked), party },
  { kind: 'third-party-answered', on: day(answered), party },
];
const extension = (on: string, length: number): ClockEvent => ({
  kind: 'extension-approved',
  on: day(on),
  workingDays: workingDays(length),
});
function dueDate(events: readonly ClockEvent[]): string {
  const { due } = foldClock(events, law);
  return due.status === 'firm' || due.status === 'provisional' ? due.date.toString() : due.status;
}

describe('for every start day from the regulation in force to the last announced day', () => {
  it('the answer is due where the oracle says', () => {
    for (const start of START_DAYS) {
      expect([start, dueDate([lodged(start)])]).toEqual([start, oracleDue({ start, pauses: [], extension: null })]);
    }
  });

  it('a pause of k working days moves the due date by exactly k', () => {
    START_DAYS.forEach((start, index) => {
      const asked = oracleWorkingDay(start, index % 21);
      const k = index % 16;
      const answered = oracleWorkingDay(asked, k);
      const plain = dueDate([lodged(start)]);
      const moved = dueDate([lodged(start), ...pause(asked, answered, 'a')]);
      expect([start, asked, k, moved]).toEqual([start, asked, k, oracleWorkingDay(plain, k)]);
    });
  });

  it('an extension of k working days moves the due date by exactly k, and a second one not at all', () => {
    START_DAYS.forEach((start, index) => {
      const plain = dueDate([lodged(start)]);
      const on = oracleWorkingDay(start, index % 21);
      const k = 1 + (index % 20);
      const once = dueDate([lodged(start), extension(on, k)]);
      expect([start, once]).toEqual([start, oracleWorkingDay(plain, k)]);
      expect(dueDate([lodged(start), extension(on, k), extension(on, 20)])).toBe(once);
    });
  });

  it('the account shows every date once, numbers the counted ones and ends on the due date', () => {
    for (const start of START_DAYS) {
      const { days, due } = foldClock([lodged(start)], law);
      days.forEach((row, index) => {
        expect(row.date.toString()).toBe(oracleShift(start, index));
        expect(row.counted).toBe(index > 0 && oracleWorks(row.date.toString()));
        expect(row.provisional).toBe(row.date.year > 2026);
      });
      expect(days.filter((row) => row.counted).map((row) => row.number)).toEqual(
        Array.from({ length: 20 }, (_, i) => i + 1),
      );
      expect(due).toMatchObject({
        date: days.at(-1)?.date,
        status: (days.at(-1)?.date.year ?? 0) > 2026 ? 'provisional' : 'firm',
      });
    }
  });
});

const anyStart = fc.constantFrom(...START_DAYS);
const anyPause = fc.record({ after: fc.nat(60), long: fc.nat(30) });

/** Any event on any day around the case, whether the law allows it there or not. */
const anyEvent = fc.tuple(fc.nat(70), fc.nat(20)).chain(([offset, n]) =>
  fc
    .constantFrom<(on: string) => ClockEvent>(
      (on) => ({ kind: 'clarification-asked', on: day(on), replyBy: day(oracleShift(on, n)) }),
      (on) => ({ kind: 'clarified', on: day(on) }),
      (on) => ({ kind: 'third-party-asked', on: day(on), receivedOn: day(oracleShift(on, n % 4)) }),
      (on) => ({ kind: 'third-party-asked', on: day(on), party: 'b' }),
      (on) => ({ kind: 'third-party-received', on: day(on), party: 'b' }),
      (on) => ({ kind: 'third-party-answered', on: day(on) }),
      (on) => ({ kind: 'co-maker-asked', on: day(on) }),
      (on) => ({ kind: 'co-maker-answered', on: day(on) }),
      (on) => ({ kind: 'agency-asked', on: day(on) }),
      (on) => ({ kind: 'agency-answered', on: day(on) }),
      (on) => extension(on, 1 + n),
      (on) => ({ kind: 'fee-noticed', on: day(on), receivedOn: day(on) }),
      (on) => ({ kind: 'fee-paid', on: day(on) }),
      (on) => ({ kind: 'delayed', on: day(on), until: day(oracleShift(on, n * 3)) }),
      (on) => ({ kind: 'dispatched', on: day(on) }),
      (on) => ({ kind: 'answered', on: day(on), outcome: 'r3_3_4' }),
      (on) => ({ kind: 'served', on: day(on), method: 'post' }),
      (on) => ({ kind: 'withdrawn', on: day(on) }),
      (on) => ({ kind: 'reconsideration-filed', on: day(on) }),
    )
    .map((make) => ({ offset, make })),
);

const anyHistory = fc
  .tuple(anyStart, fc.array(anyEvent, { maxLength: 8 }))
  .map(([start, acts]) => [lodged(start), ...acts.map(({ offset, make }) => make(oracleShift(start, offset)))]);

const facts = (events: readonly ClockEvent[]) => {
  const { events: _, ...clock } = foldClock(events, law);
  return JSON.parse(JSON.stringify(clock)) as unknown;
};

describe('for any history', () => {
  it('with consultations, overlapping or not, and an extension, the oracle agrees', () => {
    const anyExtension = fc.option(fc.record({ after: fc.nat(45), length: fc.integer({ min: 1, max: 20 }) }));
    fc.assert(
      fc.property(anyStart, fc.array(anyPause, { maxLength: 3 }), anyExtension, (start, gaps, extended) => {
        const pauses = gaps.map(({ after, long }) => ({
          asked: oracleShift(start, after),
          answered: oracleShift(start, after + long),
        }));
        const approved = extended ? { on: oracleShift(start, extended.after), length: extended.length } : null;
        const events = [
          lodged(start),
          ...pauses.flatMap(({ asked, answered }, index) => pause(asked, answered, String(index))),
          ...(approved ? [extension(approved.on, approved.length)] : []),
        ];
        expect(dueDate(events)).toBe(oracleDue({ start, pauses, extension: approved }));
      }),
      { numRuns: 1500 },
    );
  });

  it('voiding an event equals never having it', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(80), (events, pick, later) => {
        const index = 1 + (pick % Math.max(1, events.length - 1));
        const target = events[index];
        if (!target) return;
        const marked = events.map((event, at) => (at === index ? { ...event, id: 'mistaken' } : event));
        const voided: ClockEvent = { kind: 'voided', on: target.on.add({ days: later }), voids: 'mistaken' };
        expect(facts([...marked, voided])).toEqual(facts(events.toSpliced(index, 1)));
      }),
      { numRuns: 600 },
    );
  });

  it('the order of recording does not matter when legal dates differ', () => {
    fc.assert(
      fc.property(anyHistory, fc.infiniteStream(fc.nat()), (events, random) => {
        const dates = new Set<string>();
        const distinct = events.filter((event) => !dates.has(event.on.toString()) && dates.add(event.on.toString()));
        const shuffled = distinct
          .map((event) => ({ event, at: random.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ event }) => event);
        expect(facts(shuffled)).toEqual(facts(distinct));
      }),
      { numRuns: 600 },
    );
  });

  it('dates are the same whatever today is; only states, used and left change', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(200), fc.nat(200), (events, one, other) => {
        const clock = foldClock(events, law);
        const at = (days: number) => (events[0] as ClockEvent).on.add({ days });
        const dates = (days: number) =>
          JSON.stringify(deadlines(clock, law, at(days)).map(({ state: _, ...deadline }) => deadline));
        expect(dates(one)).toBe(dates(other));
        const now = clockOn(clock, law, at(one));
        expect(now.used).toBeLessThanOrEqual(clock.allowed);
        if (clock.delayedUntil === null) expect(now.used + now.left).toBe(clock.allowed);
      }),
      { numRuns: 400 },
    );
  });

  it('acts after the answer, dispatch and remedies change neither due date nor account', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(30), fc.array(anyEvent, { maxLength: 5 }), (events, gap, acts) => {
        const last = events.reduce(
          (latest, event) => (isBefore(latest, event.on) ? event.on : latest),
          day('2019-05-15'),
        );
        const answeredOn = last.add({ days: gap });
        const answered: ClockEvent[] = [...events, { kind: 'answered', on: answeredOn, outcome: 'r3_1' }];
        const after = acts.map(({ offset, make }) => make(nextDay(answeredOn).add({ days: offset }).toString()));
        const before = foldClock(answered, law);
        const now = foldClock([...answered, ...after, { kind: 'dispatched', on: nextDay(last) }], law);
        expect(JSON.stringify([now.due, now.days, now.closed, now.pauses])).toBe(
          JSON.stringify([before.due, before.days, before.closed, before.pauses]),
        );
      }),
      { numRuns: 600 },
    );
  });

  it('the account is an unbroken line of dates whose numbers run 1, 2, 3 … within each period', () => {
    fc.assert(
      fc.property(anyHistory, (events) => {
        const { days } = foldClock(events, law);
        let number = 0;
        days.forEach((row, index) => {
          const before = days[index - 1];
          if (before) expect(row.date).toEqual(nextDay(before.date));
          if (row.kind === 'trigger') number = 0;
          if (row.counted) expect(row.number).toBe(++number);
          else expect(row.number).toBeNull();
        });
      }),
      { numRuns: 600 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CaseTiming } from '../requests/timing.ts';
import {
  compressionText,
  countCases,
  countedBy,
  durationsOf,
  inTimeRate,
  meanText,
  monthsOf,
  type Narrowing,
  narrowed,
  overdueRate,
  percentText,
  yearBefore,
} from './rules.ts';

const PERIOD = { from: '2025-01-01', to: '2025-12-31' };

const dayIn = fc
  .integer({ min: 0, max: 1200 })
  .map((days) => Temporal.PlainDate.from('2023-11-01').add({ days }).toString());
const timing: fc.Arbitrary<CaseTiming> = fc
  .record({
    receivedOn: dayIn,
    endedOn: fc.option(dayIn),
    ended: fc.constantFrom('answered' as const, 'withdrawn' as const, 'abandoned' as const),
    dueOn: fc.option(dayIn),
    used: fc.integer({ min: 0, max: 60 }),
    id: fc.uuid(),
  })
  .map((one) => ({
    ...one,
    number: one.id,
    unitId: 'a',
    channel: 'web' as const,
    outcome: null,
    ended: one.endedOn ? one.ended : null,
    used: one.endedOn && one.ended === 'answered' ? one.used : null,
  }));

describe('the counts of a period', () => {
  test('balance: what came in is what left or stays, and each answer is in time, late or without a due date', () => {
    fc.assert(
      fc.property(fc.array(timing, { maxLength: 40 }), (timings) => {
        const counts = countCases(timings, PERIOD);
        expect(counts.carriedIn.length + counts.received.length).toBe(counts.closed.length + counts.carriedOut.length);
        const undated = counts.answered.filter(({ dueOn }) => dueOn === null).length;
        expect(counts.inTime.length + counts.late.length + undated).toBe(counts.answered.length);
        for (const one of [...counts.answered, ...counts.inTime, ...counts.late]) expect(counts.closed).toContain(one);
        for (const one of counts.overdue) expect(counts.carriedOut).toContain(one);
      }),
      { numRuns: 500 },
    );
  });

  test('carry out of one year exactly what they carry into the next', () => {
    fc.assert(
      fc.property(fc.array(timing, { maxLength: 40 }), (timings) => {
        const next = countCases(timings, { from: '2026-01-01', to: '2026-12-31' });
        expect(countCases(timings, PERIOD).carriedOut).toEqual(next.carriedIn);
      }),
      { numRuns: 500 },
    );
  });

  test('take a case at the first and at the last day of the period', () => {
    const one = {
      id: 'x',
      number: 'x',
      unitId: 'a',
      channel: 'web',
      outcome: null,
      ended: 'answered',
      used: 0,
    } as const;
    const counts = countCases(
      [
        { ...one, id: 'first', receivedOn: '2025-01-01', endedOn: '2025-12-31', dueOn: '2025-12-31' },
        { ...one, id: 'before', receivedOn: '2024-12-31', endedOn: '2025-01-01', dueOn: '2024-12-31' },
        { ...one, id: 'gone', receivedOn: '2024-11-01', endedOn: '2024-12-31', dueOn: null },
        { ...one, id: 'later', receivedOn: '2026-01-01', endedOn: '2026-01-01', dueOn: null },
        { ...one, id: 'open', receivedOn: '2025-12-01', endedOn: '2026-01-05', dueOn: '2025-12-30' },
      ],
      PERIOD,
    );
    const ids = Object.fromEntries(Object.entries(counts).map(([key, list]) => [key, list.map(({ id }) => id)]));
    expect(ids).toEqual({
      carriedIn: ['before'],
      received: ['first', 'open'],
      closed: ['first', 'before'],
      carriedOut: ['open'],
      answered: ['first', 'before'],
      inTime: ['first'],
      late: ['before'],
      overdue: ['open'],
    });
    expect(inTimeRate(counts)).toEqual({ n: 1, d: 2 });
  });

  test('show an open case past its due date in a rate of its own, out of the open ones with a due date', () => {
    const open = {
      number: 'x',
      unitId: 'a',
      channel: 'web' as const,
      outcome: null,
      ended: null,
      endedOn: null,
      used: null,
      dueOn: null,
    };
    const counts = countCases(
      [
        { ...open, id: 'past', receivedOn: '2025-06-01', dueOn: '2025-06-30' },
        { ...open, id: 'runs', receivedOn: '2025-12-20', dueOn: '2026-01-20' },
        { ...open, id: 'last day', receivedOn: '2025-12-01', dueOn: '2025-12-31' },
        { ...open, id: 'waits', receivedOn: '2025-11-01' },
      ],
      PERIOD,
    );
    expect(overdueRate(counts)).toEqual({ n: 1, d: 3 });
    expect(inTimeRate(counts)).toEqual({ n: 0, d: 0 });
  });
});

describe('durations', () => {
  const of = (...used: (number | null)[]) => durationsOf(used.map((days) => ({ used: days })));

  test('of nothing are none, not zero', () => {
    const none = of(null);
    expect(none).toEqual({ mean: { n: 0, d: 0 }, median: null, compression: { n: 0, d: 0 } });
    expect(meanText(none.mean).zh).toBe('无');
    expect(percentText(none.compression).en).toBe('none');
  });

  test('compare with the twenty days of the law', () => {
    expect(of(8, 12, 10)).toEqual({ mean: { n: 30, d: 3 }, median: 10, compression: { n: 30, d: 60 } });
    expect(of(1, 4).median).toBe(2.5);
    expect(percentText(of(25).compression).zh).toBe('-25.0%（-5/20）');
  });

  test('have a median between the shortest and the longest, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60), { minLength: 1, maxLength: 30 }), (days) => {
        const { median, mean } = of(...days);
        expect(median).toBeGreaterThanOrEqual(Math.min(...days));
        expect(median).toBeLessThanOrEqual(Math.max(...days));
        expect(of(...days.toReversed()).median).toBe(median);
        expect(mean.n / mean.d).toBeLessThanOrEqual(Math.max(...days));
      }),
    );
  });
});

test.each([
  [{ n: 19, d: 20 }, '95.0%（19/20）'],
  [{ n: 0, d: 7 }, '0.0%（0/7）'],
  [{ n: 2, d: 3 }, '66.7%（2/3）'],
  [{ n: 5, d: 0 }, '无'],
])('%o is shown as %s', (ratio, shown) => {
  expect(percentText(ratio).zh).toBe(shown);
});

test('months run over the turn of a year, the last ones when there are too many', () => {
  expect(monthsOf({ from: '2024-11-15', to: '2025-02-01' })).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  expect(monthsOf({ from: '2020-01-01', to: '2025-12-31' }, 3)).toEqual(['2025-10', '2025-11', '2025-12']);
});

test('the same days a year earlier exist also after a leap day', () => {
  expect(yearBefore({ from: '2024-02-29', to: '2024-11-22' })).toEqual({ from: '2023-02-28', to: '2023-11-22' });
});

test('a mean of 7.29 working days is 63.55 % less than the statutory twenty', () => {
  const { mean, compression } = durationsOf(
    [...Array<number>(71).fill(7), ...Array<number>(29).fill(8)].map((used) => ({ used })),
  );
  expect([meanText(mean).zh, compressionText(compression).zh]).toEqual(['7.29（729/100）', '63.55%（1271/2000）']);
});

test('narrowed cases of a figure add up to it, by channel and by month of the receipt or of the end', () => {
  const one = { number: 'x', unitId: 'a', outcome: 'r3_1', ended: 'answered', used: 0, dueOn: null } as const;
  const cases = [
    { ...one, id: '1', channel: 'web', receivedOn: '2025-01-31', endedOn: '2025-02-03' },
    { ...one, id: '2', channel: 'web', receivedOn: '2025-02-10', endedOn: '2025-02-20' },
    { ...one, id: '3', channel: 'counter', receivedOn: '2025-02-11', endedOn: '2025-03-03' },
  ] as const;
  expect(countedBy(cases, ({ channel }) => channel)).toEqual([
    { value: 'web', count: 2 },
    { value: 'counter', count: 1 },
  ]);
  const ids = (figure: 'received' | 'closed', by: Narrowing) => narrowed(figure, cases, by).map(({ id }) => id);
  expect([ids('received', { month: '2025-02' }), ids('closed', { month: '2025-02' })]).toEqual([
    ['2', '3'],
    ['1', '2'],
  ]);
  expect(ids('received', { channel: 'web', outcome: 'r3_1', month: '2025-01' })).toEqual(['1']);
  expect(ids('closed', { outcome: 'r3_2' })).toEqual([]);
});

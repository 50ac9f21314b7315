import { expect, it } from 'vitest';
import type { CheckState } from './assessments/state.ts';
import type { SampleState } from './samples/state.ts';
import { checkersTurns, gradersTurns } from './turns.ts';

const drawn = { id: 's', mark: 7, since: Temporal.PlainDate.from('2026-04-01') };
const entered = { measured: {}, remarks: '', on: '2026-04-02', personId: null };

it('waits for each grader who has documents left, for nobody else', () => {
  const grades = (...ids: string[]) => ids.map((personId) => ({ personId, points: {}, remarks: '', on: '2026-04-02' }));
  const of = (...all: ReturnType<typeof grades>[]) =>
    ({
      title: '评查',
      graders: ['p', 'q'],
      drawn: all.map((one) => ({ unitId: 'u', grades: one })),
    }) as unknown as SampleState;
  const turns = (state: SampleState) => gradersTurns(state, drawn).map(({ only, title }) => [only, title]);
  expect(turns(of(grades('p'), grades()))).toEqual([
    [['p'], '评查（1件）'],
    [['q'], '评查（2件）'],
  ]);
  expect(turns(of(grades('p', 'q')))).toEqual([]);
});

it('waits for units that check others, and for inspectors where nobody else does', () => {
  const check = (...units: [string, string | null, boolean][]) =>
    ({
      title: '互查',
      units: units.map(([unitId, checkerId, isDone]) => ({ unitId, checkerId, entered: isDone ? entered : null })),
    }) as unknown as CheckState;
  const turns = (state: CheckState) =>
    checkersTurns(state, drawn).map(({ waitsFor, units, href }) => [waitsFor, units, href]);
  expect(turns(check(['a', 'b', false], ['b', 'a', true]))).toEqual([
    ['inspection.answer', ['b'], '/office/assessment/checks/s/units/a'],
  ]);
  expect(turns(check(['a', null, false], ['b', null, false]))).toEqual([
    ['inspection.keep', ['a'], '/office/assessment/checks/s'],
  ]);
  expect(turns(check(['a', null, true]))).toEqual([]);
});

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NEAR_DAYS, refuseLookBack, refuseReport, standingOn, wasLate } from './rules.ts';
import type { TaskState } from './state.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');

describe('a task on a day', () => {
  test.each([
    [-1, 'overdue'],
    [0, 'near'],
    [NEAR_DAYS, 'near'],
    [NEAR_DAYS + 1, 'running'],
  ])('with its limit in %i days is %s', (days, standing) => {
    expect(standingOn({ state: 'doing', review: null, dueOn: TODAY.add({ days }) }, TODAY)).toBe(standing);
  });

  it('that is done is never overdue: it waits for its look-back or has passed it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), fc.constantFrom(null, 'reopened' as const), (days, review) => {
        const dueOn = TODAY.add({ days });
        expect(standingOn({ state: 'done', review, dueOn }, TODAY)).toBe('to-check');
        expect(standingOn({ state: 'done', review: 'passed', dueOn }, TODAY)).toBe('passed');
      }),
    );
  });

  it('was late when it was done after its limit, not on it', () => {
    expect(wasLate(TODAY, TODAY)).toBe(false);
    expect(wasLate(TODAY.add({ days: 1 }), TODAY)).toBe(true);
    expect(wasLate(null, TODAY)).toBe(false);
  });
});

const TASK: TaskState = {
  planId: 'p',
  title: '任务',
  leadUnitId: 'a',
  partnerUnitIds: [],
  dueOn: '2026-06-30',
  expected: '文件一件',
  state: 'todo',
  doneOn: null,
  reports: [],
  lookBacks: [],
  dropped: null,
};
const PROOF = [{ kind: 'case', requestId: 'r', number: 'N-1' }] as const;
const REPORT = { state: 'doing', note: '进展', evidence: PROOF, on: '2026-03-02', personId: null } as const;

describe('a report', () => {
  it('of completion may rest on evidence of an earlier one', () => {
    const done = { state: 'done', note: '完成', evidence: [] } as const;
    expect(refuseReport(TASK, done)?.field).toBe('evidenceDocument');
    expect(refuseReport({ ...TASK, reports: [REPORT] }, done)).toBeNull();
  });

  it('of progress needs no evidence', () => {
    expect(refuseReport(TASK, { state: 'doing', note: '推进', evidence: [] })).toBeNull();
  });

  it('is not taken of what was dropped', () => {
    const dropped = { ...TASK, dropped: { on: '2026-03-01', ground: '合并' } };
    expect(refuseReport(dropped, REPORT)?.field).toBe('task');
    expect(refuseLookBack({ ...dropped, state: 'done' }, 'passed', '')?.field).toBe('task');
  });
});

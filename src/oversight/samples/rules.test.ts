import { describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../law/calendar.ts';
import { rubricSchema } from '../../units/interpretation-rubric.ts';
import { elementsText, readElements, wholeOf } from './rubric.ts';
import { gradesFor, isInTime, refuseGrade, refuseSample, refuseSettling, resultOf, resultsByUnit } from './rules.ts';
import type { Candidate, DrawnDocument, Grade, SampleState } from './state.ts';

const rubric = rubricSchema.parse({
  elements: [
    { id: 'background', name: '背景', points: 40 },
    { id: 'main', name: '要点', points: 60 },
  ],
});
const candidate: Candidate = {
  id: 'd1',
  unitId: 'a',
  title: '《办法》解读',
  slug: 's',
  releasedOn: '2026-01-08',
  original: { title: '办法', slug: 'o', releasedOn: '2026-01-05' },
};
const grade = (personId: string, background: number, main: number): Grade => ({
  personId,
  points: { background, main },
  remarks: '',
  on: '2026-02-01',
});
const drawn = (grades: Grade[], change: Partial<DrawnDocument> = {}): DrawnDocument => ({
  ...candidate,
  lot: '0',
  grades,
  settled: null,
  example: null,
  ...change,
});
const SAMPLE: SampleState = {
  title: '一季度',
  from: '2026-01-01',
  to: '2026-03-31',
  share: 0.3,
  seed: '甲',
  rubric,
  graders: ['p', 'q'],
  candidates: [candidate],
  drawnOn: '2026-02-01',
  lots: [],
  withdrawn: [],
  drawn: [drawn([])],
  closedOn: null,
};

describe('a sample', () => {
  it.each([
    [{ title: '' }, 'title'],
    [{ to: '2025-12-31' }, 'to'],
    [{ share: 0 }, 'share'],
    [{ seed: ' ' }, 'seed'],
    [{ graders: ['p', 'p'] as const }, 'second'],
    [{ candidates: [] }, 'from'],
  ])('is refused with the field named: %j', (change, field) => {
    expect(refuseSample({ ...SAMPLE, ...change })?.field).toBe(field);
  });

  it.each([
    [{ personId: 'r' }, 'grade'],
    [{ documentId: 'd2' }, 'grade'],
    [{ points: { background: 41, main: 1 } }, 'points-background'],
    [{ points: { background: 1 } }, 'points-main'],
  ])('takes no such grade: %j', (change, field) => {
    const given = { documentId: 'd1', points: { background: 1, main: 2 }, personId: 'p' };
    expect(refuseGrade(SAMPLE, given)).toBeNull();
    expect(refuseGrade(SAMPLE, { ...given, ...change })?.field).toBe(field);
  });
});

describe('two grades', () => {
  it('stay apart until both are there', () => {
    const one = drawn([grade('p', 30, 50)]);
    expect(gradesFor(one, 'q')).toEqual([]);
    expect(gradesFor(one, 'p')).toHaveLength(1);
    expect(gradesFor(drawn([grade('p', 30, 50), grade('q', 20, 40)]), 'q')).toHaveLength(2);
    expect(resultOf(one, rubric)).toEqual({ points: null, difference: null, isApart: false });
  });

  it('make their mean, unless they differ by more than the tolerance: then it is settled', () => {
    expect(resultOf(drawn([grade('p', 30, 50), grade('q', 30, 40)]), rubric)).toMatchObject({
      points: 75,
      difference: 10,
    });
    const apart = drawn([grade('p', 30, 50), grade('q', 29, 40)]);
    expect(resultOf(apart, rubric)).toEqual({ points: null, difference: 11, isApart: true });
    const settled = { points: 72, reason: '合议', on: '2026-02-02', personId: 'p' };
    expect(resultOf({ ...apart, settled }, rubric).points).toBe(72);
    const state = { ...SAMPLE, drawn: [apart] };
    expect(refuseSettling(state, { documentId: 'd1', points: 101, reason: '合议' })?.field).toBe('points');
    expect(refuseSettling(state, { documentId: 'd1', points: 70, reason: '' })?.field).toBe('reason');
    // nobody settles what the two agree about
    const near = { ...SAMPLE, drawn: [drawn([grade('p', 30, 50), grade('q', 30, 40)])] };
    expect(refuseSettling(near, { documentId: 'd1', points: 90, reason: '合议' })?.text.zh).toContain('以平均分为准');
  });

  it('give each unit the mean of what has a result', () => {
    const both = [grade('p', 30, 50), grade('q', 30, 50)];
    const all = [drawn(both), drawn([], { id: 'd2' }), drawn([], { id: 'd3', unitId: 'b' })];
    expect(resultsByUnit({ drawn: all, rubric })).toEqual([
      { unitId: 'a', drawn: 2, graded: 1, mean: 80 },
      { unitId: 'b', drawn: 1, graded: 0, mean: null },
    ]);
  });
});

it('counts the working days after what is explained', () => {
  const calendar = nationalCalendar;
  expect(isInTime(candidate, 3, calendar)).toBe(true);
  expect(isInTime({ ...candidate, releasedOn: '2026-01-09' }, 3, calendar)).toBe(false);
  expect(isInTime({ ...candidate, original: null }, 3, calendar)).toBeNull();
});

it('edits its elements as text, and names the line that cannot be read', () => {
  expect(readElements(elementsText(rubric))).toEqual({ elements: rubric.elements, wrongLine: null });
  expect(wholeOf(rubric)).toBe(100);
  expect(readElements('a | 甲 | 10\na | 乙 | 5').wrongLine).toBe(2);
  expect(readElements('甲 | 10').wrongLine).toBe(1);
  expect(readElements(' ').wrongLine).toBe(1);
});

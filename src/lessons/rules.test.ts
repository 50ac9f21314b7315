import { describe, expect, it } from 'vitest';
import { AREAS } from '../areas.ts';
import { isShown, refuseEnd, refuseLesson } from './rules.ts';
import { PAGES_WITH_LESSONS, STEPS, stepName, stepsOfPage } from './steps.ts';

const LESSON = { title: '补正一次说全', text: '列出缺什么。', from: '2026-01-05', steps: ['clarification'] };

describe('a lesson', () => {
  it.each([
    [{ title: ' ' }, 'title'],
    [{ text: '' }, 'text'],
    [{ steps: [] }, 'steps'],
    [{ steps: ['cooking'] }, 'steps'],
  ])('is refused with the field named: %j', (change, field) => {
    expect(refuseLesson({ ...LESSON, ...change })?.field).toBe(field);
    expect(refuseLesson(LESSON)).toBeNull();
  });

  it('is shown from its first to its last day', () => {
    expect(isShown({ ...LESSON, to: null }, '2026-01-04')).toBe(false);
    expect(isShown({ ...LESSON, to: '2026-02-01' }, '2026-02-01')).toBe(true);
    expect(isShown({ ...LESSON, to: '2026-02-01' }, '2026-02-02')).toBe(false);
    expect(refuseEnd({ ...LESSON, to: null, changedOn: '2026-01-05' }, '2026-01-04')?.field).toBe('to');
  });
});

describe('steps', () => {
  it('stand once each, and every one is taken on a page that exists', () => {
    expect(new Set(STEPS.map(({ id }) => id)).size).toBe(STEPS.length);
    const pages = new Set<string>(
      AREAS.flatMap((area) => area.officeRoutes).flatMap(({ method, path }) => (method === 'get' ? [path] : [])),
    );
    expect(PAGES_WITH_LESSONS.filter((path) => !pages.has(path))).toEqual([]);
    const taken = new Set(PAGES_WITH_LESSONS.flatMap(stepsOfPage));
    expect(STEPS.filter(({ id }) => !taken.has(id))).toEqual([]);
    expect(stepName('outcome-r3_4_1').zh).toBe('无法提供：本机关不掌握相关政府信息');
  });
});

import { expect, it } from 'vitest';
import { labelledPages } from './pages.ts';
import { pageReport } from './report.ts';

it('holds at least 120 pages, a third of them clean, each under a name of its own', () => {
  const pages = labelledPages();
  expect(pages.length).toBeGreaterThanOrEqual(120);
  expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  expect(pages.filter(({ fault }) => fault === null).length).toBeGreaterThan(pages.length / 3);
  expect(labelledPages()).toEqual(pages);
});

it('leaves clean pages alone, and misses next to nothing of what is planted', () => {
  const { figures, alarms } = pageReport();
  expect(alarms).toEqual([]);
  for (const { check, labels, met } of figures) expect([check, met / labels >= 0.9]).toEqual([check, true]);
});

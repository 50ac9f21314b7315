import { describe, expect, test } from 'vitest';
import { readPeriod } from './place.ts';

const TODAY = Temporal.PlainDate.from('2026-03-02');
const USUAL = { from: '2026-01-01', to: '2026-03-02' };

describe('the period of an address', () => {
  test('is this year up to today when none is given', () => {
    expect(readPeriod(undefined, undefined, TODAY)).toEqual({ period: USUAL, problems: [] });
    expect(readPeriod('', '', TODAY).problems).toEqual([]);
  });

  test('is what is given, up to five years', () => {
    expect(readPeriod('2021-01-01', '2025-12-31', TODAY).period).toEqual({ from: '2021-01-01', to: '2025-12-31' });
  });

  test.each([
    ['2026-02-30', '2026-03-01', 'from'],
    ['2026-13-01', '2026-03-01', 'from'],
    ['0000-01-01', '2026-03-01', 'from'],
    ['2026-01-01', 'gestern', 'to'],
    ['2026-01-01', undefined, 'to'],
    ['2026-03-01', '2026-02-28', 'to'],
    ['2020-12-31', '2025-12-31', 'from'],
    ['-271821-04-20', '2026-01-01', 'from'],
  ])('%s to %s is refused at %s, and this year is shown', (from, to, field) => {
    const { period, problems } = readPeriod(from, to, TODAY);
    expect(problems.map((one) => one.field)).toEqual([field]);
    expect(period).toEqual(USUAL);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndicatorSet, Measurements } from './indicator-set.ts';
import { score } from './score.ts';
import { NEW_MEDIA_2019, SERVICES_GROUP, WEBSITE_2019 } from './set-2019.ts';

const idsOf = ({ veto, deductions, bonus }: IndicatorSet): string[] => [
  ...veto.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
  ...[...deductions, ...bonus].flatMap(({ items }) => items.map(({ id }) => id)),
];

/** Everything looked at, nothing found, apart from what is given. */
const clean = (found: Measurements = {}, set = WEBSITE_2019): Measurements => ({
  ...Object.fromEntries(idsOf(set).map((id) => [id, { hits: 0, unknown: 0, whole: 140 }])),
  ...found,
});

describe('the set of 2019', () => {
  it('names each condition and item once, and a hundred points and thirty', () => {
    const ids = idsOf(WEBSITE_2019);
    expect(new Set(ids).size).toBe(ids.length);
    const points = (groups: IndicatorSet['bonus']) => groups.reduce((sum, group) => sum + group.points, 0);
    expect([points(WEBSITE_2019.deductions), points(WEBSITE_2019.bonus)]).toEqual([100, 30]);
  });

  it('gives a flawless site a hundred points', () => {
    expect(score(WEBSITE_2019, clean())).toMatchObject({
      verdict: 'qualified',
      vetoes: [],
      points: 100,
      total: { low: 100, high: 100 },
      unknown: [],
    });
  });

  it.each([
    ['an obscene link', { 'W1.3': { hits: 1, unknown: 0 } }, 'not-qualified'],
    ['four blank columns', { 'W4.3': { hits: 4, unknown: 0 } }, 'qualified'],
    ['five blank columns', { 'W4.3': { hits: 5, unknown: 0 } }, 'not-qualified'],
    ['four blank columns and one that could not be read', { 'W4.3': { hits: 4, unknown: 1 } }, 'open'],
    ['seven failed visits of 140', { 'W2.1': { hits: 7, unknown: 0, whole: 140 } }, 'not-qualified'],
    ['six failed visits of 140', { 'W2.1': { hits: 6, unknown: 0, whole: 140 } }, 'qualified'],
    ['no visit at all', { 'W2.1': { hits: 0, unknown: 0, whole: 0 } }, 'open'],
  ] as const)('with %s says %s: %s', (_what, found, verdict) => {
    expect(score(WEBSITE_2019, clean(found)).verdict).toBe(verdict);
  });

  it('never takes more from an item or a group than it has', () => {
    const many = { hits: 900, unknown: 0 };
    expect(score(WEBSITE_2019, clean({ 'D4.3': many })).points).toBe(96);
    const design = Object.fromEntries(
      idsOf(WEBSITE_2019)
        .filter((id) => id.startsWith('D4'))
        .map((id) => [id, many]),
    );
    expect(score(WEBSITE_2019, clean(design)).points).toBe(78);
  });

  it('opens the bonus above eighty points, not at eighty', () => {
    const earned = { 'B1.1': { hits: 1, unknown: 0 } };
    // four columns missing: 20 points
    const four = Object.fromEntries(['D1.1', 'D1.2', 'D1.3', 'D1.4'].map((id) => [id, { hits: 1, unknown: 0 }]));
    expect(score(WEBSITE_2019, clean({ ...earned, ...four }))).toMatchObject({ bonus: null, points: 80 });
    const three = { ...four, 'D1.4': { hits: 0, unknown: 0 } };
    expect(score(WEBSITE_2019, clean({ ...earned, ...three })).points).toBe(88);
  });

  it('scales an office without services from 75 points to a hundred', () => {
    const found = clean({
      'D1.5': { hits: 1, unknown: 0 },
      'D1.6': { hits: 1, unknown: 0 },
      'D1.4': { hits: 1, unknown: 0 },
    });
    expect(score(WEBSITE_2019, found, [SERVICES_GROUP]).points).toBe(80);
  });

  it('does not qualify below sixty', () => {
    const lost = (ids: string[]) => clean(Object.fromEntries(ids.map((id) => [id, { hits: 50, unknown: 0 }])));
    const publishing = ['D1.1', 'D1.2', 'D1.3', 'D1.4', 'D1.5', 'D1.6', 'D1.7', 'D1.8', 'D1.9'];
    expect(score(WEBSITE_2019, lost([...publishing, 'D2.5']))).toMatchObject({ points: 62 - 2, verdict: 'qualified' });
    expect(score(WEBSITE_2019, lost([...publishing, 'D2.5', 'D4.4']))).toMatchObject({
      points: 59,
      verdict: 'not-qualified',
    });
  });

  it('takes nothing off for what is unknown, and says how much it could be', () => {
    const { 'D3.1': _asked, ...rest } = clean();
    expect(score(WEBSITE_2019, rest)).toMatchObject({
      points: 100,
      total: { low: 95, high: 100 },
      unknown: ['D3.1'],
      verdict: 'qualified',
    });
    expect(score(WEBSITE_2019, {})).toMatchObject({ verdict: 'open', points: 100, total: { low: 0, high: 130 } });
  });

  it('goes to the end of the range where more may be than could be seen', () => {
    const open = { hits: 2, unknown: 0, whole: 9, open: true };
    expect(score(WEBSITE_2019, clean({ 'D1.7': open, 'D2.3': { ...open, hits: 0 } }))).toMatchObject({
      points: 98,
      total: { low: 92, high: 98 },
      unknown: ['D1.7', 'D2.3'],
    });
    expect(score(WEBSITE_2019, clean({ 'W4.3': open })).verdict).toBe('open');
    expect(score(WEBSITE_2019, clean({ 'W2.1': { ...open, hits: 0 } })).verdict).toBe('open');
  });

  it('judges accounts by vetoes alone', () => {
    expect(score(NEW_MEDIA_2019, clean({}, NEW_MEDIA_2019)).verdict).toBe('qualified');
    expect(score(NEW_MEDIA_2019, clean({ 'M2.1': { hits: 1, unknown: 0 } }, NEW_MEDIA_2019)).verdict).toBe(
      'not-qualified',
    );
  });
});

describe('any score', () => {
  const counts = fc.record({ hits: fc.nat(30), unknown: fc.nat(5) });
  const measurements = fc.dictionary(fc.constantFrom(...idsOf(WEBSITE_2019).filter((id) => id !== 'W2.1')), counts);

  it('lies in its range, which shrinks to it when the unknown turns out to be nothing', () => {
    fc.assert(
      fc.property(measurements, (measured) => {
        const { points, total } = score(WEBSITE_2019, measured);
        expect(total.low).toBeLessThanOrEqual(points);
        expect(points).toBeLessThanOrEqual(total.high);
        const settled = Object.fromEntries(
          Object.entries(measured).map(([id, { hits }]) => [id, { hits, unknown: 0 }]),
        );
        expect(score(WEBSITE_2019, clean(settled)).total).toEqual({ low: points, high: points });
      }),
    );
  });

  it('refuses what cannot have been measured', () => {
    expect(() => score(WEBSITE_2019, { 'W4.3': { hits: -1, unknown: 0 } })).toThrow(RangeError);
    expect(() => score(WEBSITE_2019, { 'W2.1': { hits: 9, unknown: 0, whole: 8 } })).toThrow(RangeError);
    expect(() => score(WEBSITE_2019, clean(), ['D1', 'D2', 'D3', 'D4'])).toThrow(RangeError);
  });
});

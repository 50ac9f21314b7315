import { describe, expect, it } from 'vitest';
import { heirOn, heritageOn, type Succeeded, successionProblem } from './succession.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);
const unit = (id: string, activeTo?: string, successorId?: string): Succeeded => ({
  id,
  activeTo: activeTo ? day(activeTo) : null,
  successorId: successorId ?? null,
});

// a merged into b in 2024, b into c in 2025; d was closed and nobody took over
const UNITS = [unit('a', '2024-07-01', 'b'), unit('b', '2025-03-01', 'c'), unit('c'), unit('d', '2024-01-01')];

describe('who answers for a closed unit', () => {
  it.each([
    ['a', '2024-06-30', 'a'],
    ['a', '2024-07-01', 'b'],
    ['a', '2025-02-28', 'b'],
    ['a', '2025-03-01', 'c'],
    ['b', '2024-12-31', 'b'],
    ['d', '2026-01-01', 'd'],
    ['unknown', '2026-01-01', 'unknown'],
  ])('for %s on %s it is %s', (id, on, heir) => {
    expect(heirOn(UNITS, id, day(on))).toBe(heir);
  });

  it('is the same read from the other side', () => {
    expect(heritageOn(UNITS, 'b', day('2024-12-31'))).toEqual(['b', 'a']);
    expect(heritageOn(UNITS, 'c', day('2025-12-31'))).toEqual(['c', 'a', 'b']);
    expect(heritageOn(UNITS, 'c', day('2024-12-31'))).toEqual(['c']);
  });

  it('ends for units that name each other', () => {
    const ring = [unit('a', '2024-01-01', 'b'), unit('b', '2024-01-01', 'a')];
    expect(['a', 'b']).toContain(heirOn(ring, 'a', day('2025-01-01')));
  });
});

describe('a successor', () => {
  it.each([
    ['is of this site', 'x', '请选择本站点的单位'],
    ['is not the unit itself', 'b', '承接单位不能是本单位'],
    ['is not one that the unit took over from', 'a', '承接单位不能是本单位'],
    ['was not closed before', 'd', '承接单位在撤销日期前已撤销'],
  ])('%s', (_, successor, refusal) => {
    expect(successionProblem(UNITS, 'b', successor, day('2025-03-01'))?.zh).toContain(refusal);
  });

  it('may be any other that is there', () => {
    expect(successionProblem(UNITS, 'd', 'c', day('2024-01-01'))).toBeNull();
  });
});

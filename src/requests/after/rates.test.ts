import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { causesOf, type ListedRemedy, quotient, rateOf, ratesBy, yearOf } from './rates.ts';

const remedy = (given: Partial<ListedRemedy>): ListedRemedy => ({
  id: 'c1',
  number: 'GOV-2025-0001',
  position: 0,
  unitId: 'gov',
  route: 'reconsideration',
  body: '示范市人民政府',
  caseNumber: '示政复〔2025〕1号',
  lodgedOn: '2025-12-20',
  result: 'pending',
  decidedOn: null,
  orderedOn: null,
  cause: null,
  ...given,
});

describe('the rate of correction', () => {
  test('is what was corrected of what was decided; what is pending is in neither', () => {
    const rate = rateOf([{ result: 'corrected' }, { result: 'upheld' }, { result: 'other' }, { result: 'pending' }]);
    expect(rate).toEqual({ decided: 3, upheld: 1, corrected: 1, other: 1, pending: 1 });
    expect(quotient(rate)).toBeCloseTo(1 / 3);
  });

  test('is no number where nothing was decided', () => {
    expect(quotient(rateOf([{ result: 'pending' }]))).toBeNull();
  });

  test('counts a remedy in the year of its decision, and in that of its lodging while it is pending', () => {
    expect(yearOf(remedy({}))).toBe(2025);
    expect(yearOf(remedy({ result: 'upheld', decidedOn: '2026-02-01' }))).toBe(2026);
  });

  test('by unit adds up to the whole', () => {
    const remedies = fc.array(
      fc
        .record({
          unitId: fc.constantFrom('a', 'b', 'c'),
          result: fc.constantFrom<ListedRemedy['result']>('pending', 'upheld', 'corrected', 'other'),
        })
        .map(remedy),
    );
    fc.assert(
      fc.property(remedies, (all) => {
        const parts = [...ratesBy(all, (one) => one.unitId).values()];
        const sum = (name: keyof ReturnType<typeof rateOf>) => parts.reduce((total, one) => total + one[name], 0);
        const whole = rateOf(all);
        expect([sum('decided'), sum('corrected'), sum('pending')]).toEqual([
          whole.decided,
          whole.corrected,
          whole.pending,
        ]);
        expect(whole.decided).toBe(whole.upheld + whole.corrected + whole.other);
      }),
      { numRuns: 50 },
    );
  });

  test('counts causes only where a lesson was drawn', () => {
    expect([...causesOf([remedy({ cause: 'late' }), remedy({ cause: 'late' }), remedy({})])]).toEqual([['late', 2]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './days.ts';
import { feesInForce, pageFee, requestFees, TARIFFS } from './fees.ts';

const requestFee = (position: number) => requestFees(position, 1).totalYuan;

describe('the fee by request', () => {
  it.each([
    [0, 0],
    [10, 0],
    [11, 100],
    [30, 2_000],
    [31, 2_200],
    [40, 4_000],
    [41, 4_300],
    [50, 7_000],
    [60, 11_000],
  ])('of %i requests in a month is %i yuan', (count, yuan) => {
    expect(requestFees(1, count).totalYuan).toBe(yuan);
  });

  it.each([
    [1, 0],
    [10, 0],
    [11, 100],
    [30, 100],
    [31, 200],
    [40, 200],
    [41, 300],
    [50, 300],
    [51, 400],
    [131, 1_200],
  ])('of the request at position %i is %i yuan', (position, yuan) => {
    expect(requestFee(position)).toBe(yuan);
  });

  it('of a form split into parts goes on from the applicant’s position in the month', () => {
    expect(requestFees(9, 24)).toEqual({
      tariff: 'by-request',
      totalYuan: 2_400,
      lines: [
        { from: 9, to: 10, units: 2, priceYuan: 0, sumYuan: 0 },
        { from: 11, to: 30, units: 20, priceYuan: 100, sumYuan: 2_000 },
        { from: 31, to: 32, units: 2, priceYuan: 200, sumYuan: 400 },
      ],
    });
  });

  it('of several requests is the sum of the single ones', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(200), (from, count) => {
        const single = Array.from({ length: count }, (_, index) => requestFee(from + index));
        expect(requestFees(from, count).totalYuan).toBe(single.reduce((sum, yuan) => sum + yuan, 0));
      }),
      { seed: 109, numRuns: 300 },
    );
  });
});

describe('the fee by page', () => {
  it.each([
    [0, 0],
    [30, 0],
    [31, 10],
    [100, 700],
    [101, 720],
    [200, 2_700],
    [201, 2_740],
    [300, 6_700],
  ])('of %i pages is %i yuan', (pages, yuan) => {
    expect(pageFee(pages).totalYuan).toBe(yuan);
  });

  it('names every tier that was reached', () => {
    expect(pageFee(250).lines).toEqual([
      { from: 1, to: 30, units: 30, priceYuan: 0, sumYuan: 0 },
      { from: 31, to: 100, units: 70, priceYuan: 10, sumYuan: 700 },
      { from: 101, to: 200, units: 100, priceYuan: 20, sumYuan: 2_000 },
      { from: 201, to: 250, units: 50, priceYuan: 40, sumYuan: 2_000 },
    ]);
  });
});

describe('the tariffs', () => {
  it('leave no unit without a price and none with two', () => {
    for (const { tiers } of Object.values(TARIFFS)) {
      tiers.forEach((tier, index) => {
        expect(tier.from).toBe(index === 0 ? 1 : (tiers[index - 1]?.to ?? 0) + 1);
      });
      expect(tiers.at(-1)?.to).toBeNull();
    }
  });

  it('apply from 2021-01-01', () => {
    expect([feesInForce(day('2020-12-31')), feesInForce(day('2021-01-01'))]).toEqual([false, true]);
  });

  it.each([[-1], [1.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('refuse %d as a number of units', (wrong) => {
    expect(() => pageFee(wrong)).toThrow(/整数/);
    expect(() => requestFees(1, wrong)).toThrow(/整数/);
    expect(() => requestFee(wrong)).toThrow(/整数/);
  });

  it('refuse a position before the first', () => {
    expect(() => requestFee(0)).toThrow(/整数/);
  });
});

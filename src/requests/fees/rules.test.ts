import { describe, expect, test } from 'vitest';
import { type Counted, chargeOf, keptYuan, monthOf, positionOf, refuseFee } from './rules.ts';
import type { Fee } from './state.ts';

const one = (id: string, receivedOn: string, number = id): Counted => ({ id, number, receivedOn });

describe('the month of an applicant', () => {
  test('goes from the first to the last day, also in a leap year', () => {
    expect(monthOf('2024-02-10')).toEqual({ from: '2024-02-01', to: '2024-02-29', year: 2024, month: 2 });
    expect(monthOf('2026-12-31')).toMatchObject({ from: '2026-12-01', to: '2026-12-31' });
  });

  test('counts by the day of receipt, then by number, whatever the order of recording', () => {
    const month = [
      one('c', '2026-03-05'),
      one('a', '2026-03-02', 'GOV-2026-0009'),
      one('b', '2026-03-02', 'GOV-2026-0003'),
    ];
    expect(['b', 'a', 'c'].map((id) => positionOf(id, month))).toEqual([1, 2, 3]);
    expect(positionOf('x', month)).toBe(0);
  });
});

describe('the amount', () => {
  test('by request is the price of this one position, by page the sum of the steps', () => {
    expect(chargeOf({ way: 'by-count', year: 2026, month: 3, position: 11 }).totalYuan).toBe(100);
    expect(chargeOf({ way: 'by-count', year: 2026, month: 3, position: 45 }).totalYuan).toBe(300);
    expect(chargeOf({ way: 'by-pages', pages: 310 }).totalYuan).toBe(7100);
  });

  test('is not charged where it comes to nothing, or before the measures were in force', () => {
    const tenth = { way: 'by-count', year: 2026, month: 3, position: 10 } as const;
    expect(refuseFee(tenth, '2026-03-02')?.zh).toContain('第10件');
    expect(refuseFee({ way: 'by-pages', pages: 30 }, '2026-03-02')?.zh).toContain('30页');
    expect(refuseFee({ ...tenth, position: 11 }, '2026-03-02')).toBeNull();
    expect(refuseFee({ ...tenth, position: 11 }, '2020-12-31')?.zh).toContain('2021年1月1日前');
    expect(refuseFee({ ...tenth, position: 11 }, '2021-01-01')).toBeNull();
    expect(refuseFee({ ...tenth, position: 11 }, null)).not.toBeNull();
  });

  test('that stays with the office is what was paid without what was given back', () => {
    const fee = { amountYuan: 700, paidOn: null, refunds: [] } as unknown as Fee;
    const refunds = [{ on: '2026-04-01', amountYuan: 200, receiptNumber: 'H-1' }];
    expect(keptYuan({ fee: null })).toBe(0);
    expect(keptYuan({ fee })).toBe(0);
    expect(keptYuan({ fee: { ...fee, paidOn: '2026-03-20', refunds } })).toBe(500);
  });
});

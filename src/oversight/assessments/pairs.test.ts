import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairUnits } from './pairs.ts';

const units = (count: number) => Array.from({ length: count }, (_, i) => `u${i}`);

it('lets each unit be checked once and check once, never itself, and no pair of the last time recur', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 24 }), fc.string(), fc.string(), (count, first, second) => {
      const ids = units(count);
      const last = pairUnits(ids, first, [])?.pairs ?? [];
      const now = pairUnits([...ids].reverse(), second, last)?.pairs ?? [];
      expect(new Set(now.map(({ unitId }) => unitId)).size).toBe(count);
      expect(new Set(now.map(({ checkerId }) => checkerId)).size).toBe(count);
      const keys = (pairs: typeof now) => pairs.map(({ unitId, checkerId }) => `${unitId}/${checkerId}`);
      expect(now.filter(({ unitId, checkerId }) => unitId === checkerId)).toEqual([]);
      expect(keys(now).filter((key) => keys(last).includes(key))).toEqual([]);
    }),
  );
});

it('is repeated by hand: order by sha256 of seed:unit, then the smallest shift', () => {
  const pairing = pairUnits(units(5), '2026-Q1', []);
  const lot = (id: string) => createHash('sha256').update(`2026-Q1:${id}`).digest('hex');
  const order = units(5).toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1));
  expect(pairing?.shift).toBe(1);
  expect(pairing?.pairs).toEqual(order.map((unitId, at) => ({ unitId, checkerId: order[(at + 1) % 5] })));
  expect(pairUnits(units(5), '2026-Q1', pairing?.pairs ?? [])?.shift).toBe(2);
});

it('says when there are no such pairs', () => {
  expect(pairUnits(['a'], 's', [])).toBeNull();
  const last = pairUnits(['a', 'b'], 's', []);
  expect(last?.pairs).toHaveLength(2);
  expect(pairUnits(['a', 'b'], 't', last?.pairs ?? [])).toBeNull();
});

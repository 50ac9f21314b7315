import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw } from './draw.ts';

const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 40 });

it('draws at least the share and not one more, the same ones whatever the order', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 100 }), fc.string(), (ids, percent, seed) => {
      const drawn = (all: readonly string[]) =>
        draw(all, percent / 100, seed)
          .filter(({ isDrawn }) => isDrawn)
          .map(({ id }) => id);
      const one = drawn(ids);
      expect(one.length * 100).toBeGreaterThanOrEqual(percent * ids.length);
      expect((one.length - 1) * 100).toBeLessThan(percent * ids.length);
      expect(drawn([...ids].reverse())).toEqual(one);
    }),
  );
});

it('can be repeated with sha256sum', () => {
  const [first] = draw(['chengguan', 'qingshan', 'hekou'], 0.3, '2026-Q1 8f3a');
  const sum = execFileSync('sha256sum', { input: `2026-Q1 8f3a:${first?.id}`, encoding: 'utf8' });
  expect(sum.split(' ')[0]).toBe(first?.lot);
});

it.each([10, 20, 50, 100])('draws exactly three of ten of %i', (count) => {
  const ids = Array.from({ length: count }, (_, i) => `u${i}`);
  expect(draw(ids, 0.3, 's').filter(({ isDrawn }) => isDrawn)).toHaveLength(count * 0.3);
});

it('refuses what is no draw', () => {
  expect(() => draw([], 0.3, 's')).toThrow(RangeError);
  expect(() => draw(['a'], 0, 's')).toThrow(RangeError);
  expect(() => draw(['a', 'a'], 0.3, 's')).toThrow(RangeError);
});

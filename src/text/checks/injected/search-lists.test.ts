import { expect, test, vi } from 'vitest';
import { searchLists } from './search-lists.ts';

/** Characters of subjects that are searched from their beginning, while something is done. */
function searched(act: () => void): number {
  const calls = vi.spyOn(RegExp.prototype, 'test');
  act();
  const sum = calls.mock.calls.reduce((all, [text]) => all + text.length, 0);
  calls.mockRestore();
  return sum;
}

test('a line of four times as many stretches is no more than four times the work', () => {
  const line = (times: number) => '开锁 换锁 修锁 配锁 装锁，全县统一受理。'.repeat(times);
  const [once, fourTimes] = [50, 200].map((times) => searched(() => searchLists(line(times))));
  expect(once).toBeGreaterThan(0);
  expect(fourTimes).toBeLessThanOrEqual((once ?? 0) * 4.1);
});

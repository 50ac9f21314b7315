import { expect, test, vi } from 'vitest';
import { illicitOffer } from './illicit-offer.ts';
import { keywordStuffing } from './keyword-stuffing.ts';
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

test('a heap of search words is no offer as well', () => {
  const text = '价格每天公布。\n贷款 快速贷款 小额贷款 网上贷款 无抵押贷款 贷款平台 贷款口子 贷款app\n采摘要轻。';
  expect(illicitOffer.check(text)).toEqual([]);
  expect(keywordStuffing.check(text)).toHaveLength(1);
});

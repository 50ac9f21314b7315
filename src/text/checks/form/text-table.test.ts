import { expect, test, vi } from 'vitest';
import { textTable } from './text-table.ts';

const part = (i: number) =>
  `第${i}片各乡镇受理情况如下：城关镇招生${i}件，青山镇${i + 31}件。\n乡镇\t招生人数${i}\n城关镇\t${i + 2}\n青山镇\t${i + 30}\n`;

/** Characters that are given to regular expressions while a text of so many parts is checked. */
function work(parts: number): number {
  const text = Array.from({ length: parts }, (_, i) => part(i)).join('');
  const calls = vi.spyOn(RegExp.prototype, 'test');
  textTable.check(text);
  const sum = calls.mock.calls.reduce((all, [given]) => all + given.length, 0);
  calls.mockRestore();
  return sum;
}

test('a text of four times as many tables with the same rows is hardly more than four times the work', () => {
  const [once, more] = [work(50), work(200)];
  expect(once).toBeGreaterThan(0);
  expect(more).toBeLessThan(once * 4.5);
});

import { expect, it } from 'vitest';
import { pinyinSortKey } from './pinyin.ts';

const byKey = (names: string[]) =>
  names
    .map((name) => ({ name, key: pinyinSortKey(name) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ name }) => name);

it('orders names by pinyin', () => {
  expect(byKey(['财政局', '民政局', '教育局', '公安局', '发展和改革局'])).toEqual([
    '财政局',
    '发展和改革局',
    '公安局',
    '教育局',
    '民政局',
  ]);
});

it('reads a character by its word', () => {
  expect(pinyinSortKey('重庆路')).toMatch(/^chong2 /);
  expect(pinyinSortKey('重要')).toMatch(/^zhong4 /);
});

it('orders by tone after the syllable, and Traditional like Simplified', () => {
  expect(byKey(['石', '示', '施'])).toEqual(['施', '石', '示']);
  expect(pinyinSortKey('縣')).toBe(pinyinSortKey('县'));
});

it('tells characters of one reading apart and keeps letters and digits', () => {
  expect(pinyinSortKey('示')).not.toBe(pinyinSortKey('是'));
  expect(pinyinSortKey('2025年A')).toMatch(/^2025 nian2 a/);
});

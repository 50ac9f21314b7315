import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsFor } from './parts.ts';
import { isUsual } from './usual.ts';

it('gives each rule only the lines that hold one of its characters, and the whole text to a rule without', () => {
  const text = '甲1\n乙\n\n丙2甲';
  const seen = partsFor([{ near: '甲' }, {}, { near: '12' }, { near: '丁' }], text).map((parts) =>
    parts.map(({ start, reading }) => [start, reading.text]),
  );
  expect(seen).toEqual([
    [
      [0, '甲1'],
      [6, '丙2甲'],
    ],
    [[0, text]],
    [
      [0, '甲1'],
      [6, '丙2甲'],
    ],
    [],
  ]);
});

it('does so for more rules than one scan takes', () => {
  const anchors = [...'一二三四五六七八九十百千万亿甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...anchors, '\n'), { maxLength: 40 }), (characters) => {
      const text = characters.join('');
      const parts = partsFor(
        anchors.map((near) => ({ near })),
        text,
      );
      const lines = text.split('\n');
      expect(parts.map((list) => list.map(({ reading }) => reading.text))).toEqual(
        anchors.map((anchor) => lines.filter((line) => line.includes(anchor))),
      );
      for (const { start, reading } of parts.flat())
        expect(text.slice(start, start + reading.text.length)).toBe(reading.text);
    }),
  );
});

it('tells ordinary characters from those that official texts hardly hold', () => {
  const usual = [...'关于印发〔2024〕3号《办法》的通知：100％、①②；“甲”—㎡３Ａ a/\t'];
  expect(usual.filter((character) => !isUsual(character.charCodeAt(0)))).toEqual([]);
  const unusual = [...'務後鏀ㄅ┌āæ\ue000\ufffd\u0007\u200bかЖ⿰'];
  expect(unusual.filter((character) => isUsual(character.charCodeAt(0)))).toEqual([]);
});

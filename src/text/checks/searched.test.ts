import { expect, test } from 'vitest';
import { needsOf, pairKey, unitKey } from './pattern-needs.ts';
import { Searched } from './searched.ts';

const unit = (sign: string) => unitKey(sign.charCodeAt(0));
const pair = (two: string) => pairKey(two.charCodeAt(0), two.charCodeAt(1));
const needs = (pattern: RegExp) => needsOf(pattern).clauses.map((clause) => new Set(clause));

test('of a pattern it is known what every match holds', () => {
  expect(needs(/锟斤拷|烫烫/gu)).toEqual([new Set([pair('锟斤'), pair('烫烫')])]);
  expect(needs(/年\d{1,2}月日/gu)).toContainEqual(new Set([pair('月日')]));
  expect(needs(/(?<=[为在])某[x×]?某/gu)).toContainEqual(new Set([pair('某x'), pair('某×'), pair('某某')]));
  expect(needs(/甲(?=乙|丙)/gu)).toContainEqual(new Set([unit('乙'), unit('丙')]));
  expect(needs(/(?<=[为在])\s?(?<=[于])某(?!丙)/gu)).toContainEqual(new Set([pair('于某')]));
  expect(needs(/甲(?=乙|丙)/gu)).toContainEqual(new Set([pair('甲乙'), pair('甲丙')]));
  expect(needs(/font-SIZE/giu)).toContainEqual(new Set([pair('fo')]));
});

test('what may be missing, be anything or must not be there is not needed', () => {
  expect(needs(/(?:甲乙)?(?<!丙丁)[^戊](?!己)/gu)).toEqual([]);
  expect(needs(/甲乙|.丙?/gu)).toEqual([]);
  expect(needs(/\p{Script=Han}{2,4}/gu)).toEqual([]);
});

test('a pattern lies within a line only if nothing of it can be the end of one', () => {
  const isLocal = (pattern: RegExp) => needsOf(pattern).isLocal;
  expect([/甲[^\n]*乙/gu, /甲.乙/gu, /^甲$/gmu, /甲[^\s]乙/gu, /[^\P{Script=Han}]甲/gu].map(isLocal)).toEqual(
    Array(5).fill(true),
  );
  expect([/甲\s乙/gu, /甲[^乙]/gu, /^甲$/gu, /甲\P{L}/gu, /甲(?![\n])/gu, /甲.乙/gsu].map(isLocal)).toEqual(
    Array(6).fill(false),
  );
});

const PATTERNS = [
  /年\d{1,2}月日/gu,
  /(?<=[为在到])x{2,}(?=元|件)/gu,
  /^[ \t]*首页[ \t]*>[^\n]*$/gmu,
  /〔\s*20\d{2}\s*〕\s*\d+号/gu,
  /([\u4e00-\u9fff])\s?\(([a-z]+)\)/giu,
  /(?=某)/gu,
  /某*$/gmu,
  /(甲|乙)\1{1,}/gu,
  /(?:乙丙){2}/gu,
  /[𠮷甲]+乙/gu,
  /\b[ks]x/giu,
  /𠮷{2}/gu,
];
const PIECES = '年 月 日 1 20 xx 元 为 \n \n\n 首页 > 〔 〕 号 甲 乙 丙 某 (a) (K) K ſ 𠮷 县政府办公室组织 ，'.split(
  ' ',
);

test('what is found is the same as without notes, whatever the text', () => {
  let seed = 7;
  const below = (n: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return Math.floor((seed / 2 ** 32) * n);
  };
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from({ length: 20 + below(200) }, () => PIECES[below(PIECES.length)]).join('');
    const searched = new Searched(text);
    for (const pattern of PATTERNS) {
      const shown = (matches: readonly RegExpExecArray[]) => matches.map((match) => [match.index, ...match]);
      expect(shown(searched.matches(pattern)), `${pattern} in ${text}`).toEqual(shown([...text.matchAll(pattern)]));
    }
  }
});

test('a pattern that is not global is refused', () => {
  expect(() => new Searched('甲').matches(/甲/u)).toThrow('flag g');
});

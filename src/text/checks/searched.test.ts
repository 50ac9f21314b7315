import { expect, test } from 'vitest';
import { fold } from '../script.ts';
import { comparable, needsOf, pairKey, unitKey } from './pattern-needs.ts';
import { matchesOf, Searched } from './searched.ts';

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

test('what is folded is compared as before', () => {
  const compared = comparable();
  const folded = compared.map((_, unit) => compared[fold(String.fromCharCode(unit)).charCodeAt(0)] ?? 0);
  expect(folded).toEqual(compared);
});

// \12 is the end of a line where there is no twelfth group; TypeScript refuses it in a literal
const OCTAL = '日\\12甲|日\\012某';
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
  /國[\t ]?（[^）]/gu,
  // a sign is consumed, and what is looked at behind it reaches further back
  /[，\d](?<=(?:月|甲某?)[，\d])[乙甲]/gu,
  /(?:乙(?<=[甲丙]\s?乙)|，)?(?<=[乙，])[丙1]/gu,
  new RegExp(OCTAL, 'g'),
];
const PIECES =
  '年 月 日 1 20 xx 元 为 \n \n\n 首页 > 〔 〕 号 甲 乙 丙 某 (a) (K) K ſ 𠮷 國 国 （ ） ２ 县政府办公室组织 ，'.split(
    ' ',
  );

let seed = 7;
const below = (n: number) => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return Math.floor((seed / 2 ** 32) * n);
};
const madeOf = (pieces: number) => Array.from({ length: pieces }, () => PIECES[below(PIECES.length)]).join('');
const shown = (matches: readonly RegExpExecArray[]) => matches.map((match) => [match.index, ...match]);

test('what is found is the same as without notes, whatever the text', () => {
  for (let round = 0; round < 300; round += 1) {
    const text = madeOf(20 + below(200));
    const searched = new Searched(text);
    for (const one of [searched, new Searched(fold(text), searched)])
      for (const pattern of PATTERNS)
        expect(shown(one.matches(pattern)), `${pattern} in ${one.text}`).toEqual(
          shown([...one.text.matchAll(pattern)]),
        );
  }
});

test('in a line that is asked for many patterns as well', () => {
  for (let round = 0; round < 300; round += 1) {
    const line = madeOf(1 + below(20));
    for (const pattern of PATTERNS)
      expect(shown(matchesOf(line, pattern)), `${pattern} in ${line}`).toEqual(shown([...line.matchAll(pattern)]));
  }
});

test('a text may hold a character only if it, or one that is compared alike, stands there', () => {
  const text = `${'甲乙'.repeat(200)}Ｘ`;
  const signs = ['甲', '丙乙', 'x', 'Ｘ', '丙'];
  // what nobody asked for before is not noted in the text that is being read
  expect(new Searched(text).holds('乑')).toBe(true);
  for (const one of signs) new Searched('').holds(one);
  const searched = new Searched(text);
  expect(signs.map((one) => searched.holds(one))).toEqual([true, true, true, true, false]);
});

test('a pattern that is not global is refused', () => {
  expect(() => new Searched('甲').matches(/甲/u)).toThrow('flag g');
});

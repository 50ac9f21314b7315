import { expect, it } from 'vitest';
import { COMMON_CONFUSIONS } from './common-confusions.ts';
import { wrongWords } from './confusion-sets.ts';
import { CONFUSIONS } from './confusions.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { MISSPELT_IDIOMS } from './misspelt-idioms.ts';
import { MISSPELT_WORDS } from './misspelt-words.ts';
import { wrongCharacter } from './wrong-character.ts';

const LISTS = [...CONFUSIONS, ...COMMON_CONFUSIONS, ...LOOK_ALIKES, ...MISSPELT_WORDS, ...MISSPELT_IDIOMS];

const entries = LISTS.flatMap(({ words }) => words.trim().split(/\s+/)).map((written) => {
  const [pair = '', ...unless] = written.split('!');
  const [wrong = '', right = ''] = pair.split('>');
  return { wrong, right, unless };
});

it('each list names its source and its day', () => {
  for (const { source, asOf } of LISTS) {
    expect(source).toMatch(/《.+》/);
    expect(Temporal.PlainDate.from(asOf).toString()).toBe(asOf);
  }
});

it('no word stands twice, none is its own correction', () => {
  expect(new Set(entries.map(({ wrong }) => wrong)).size).toBe(entries.length);
  expect(entries.filter(({ wrong, right }) => wrong === right || wrong.length < 2 || right === '')).toEqual([]);
});

it('every exception holds the word it is an exception to', () => {
  expect(entries.filter(({ wrong, unless }) => unless.some((longer) => !longer.includes(wrong)))).toEqual([]);
});

it('each wrong word is found, and no corrected one', () => {
  expect(entries.filter(({ wrong }) => wrongWords(`，${wrong}。`).length === 0)).toEqual([]);
  expect(entries.filter(({ right }) => wrongWords(`，${right}。`).length > 0)).toEqual([]);
});

it('the exceptions are left alone', () => {
  const longer = entries.flatMap(({ unless }) => unless);
  expect(longer.filter((word) => wrongWords(`对${word}进行`).length > 0)).toEqual([]);
});

it('characters that meet at the seam of two words are right', () => {
  for (const text of ['海关建设工程', '手机购买车票', '社会总产值', '征收人员名单', '接着作出决定', '参会总人数'])
    expect(wrongWords(text)).toEqual([]);
});

it('what is right in Traditional characters is left alone', () => {
  expect(wrongCharacter.check('我們將認真調查處理並回覆，感謝廣大群眾的監督')).toEqual([]);
});

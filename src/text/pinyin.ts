/** Pinyin: sort keys, kept in columns of their own because databases disagree about Chinese collation, and spellings to search by. */
import { createRequire } from 'node:module';
import { simplify } from './script.ts';

const load = createRequire(import.meta.url);
let library: typeof import('pinyin-pro') | undefined;

/**
 * A key whose byte order (COLLATE "C") is the order of a Chinese telephone book: syllable by syllable, then tone, other
 * characters as they are, lower case. 'shi4 fan4 xian4' for 示范县; equal readings are told apart by the characters themselves.
 */
export function pinyinSortKey(text: string): string {
  library ??= load('pinyin-pro') as typeof import('pinyin-pro');
  const simplified = simplify(text.trim());
  const syllables = library.pinyin(simplified, { toneType: 'num', type: 'array', v: true, nonZh: 'consecutive' });
  return `${syllables.join(' ').toLowerCase()}\u0001${simplified}`;
}

/** 'gongjijin' for 公积金: without tones and spaces, ü as v; other characters as they are, lower case. */
export function pinyinOf(text: string): string {
  return syllables(text).join('');
}

/** 'gjj' for 公积金: the first letter of each syllable. */
export function initialsOf(text: string): string {
  return syllables(text)
    .map((syllable) => syllable.slice(0, 1))
    .join('');
}

/** The syllables of a text, one for each Chinese character. */
export function syllables(text: string): string[] {
  library ??= load('pinyin-pro') as typeof import('pinyin-pro');
  const spelled = library.pinyin(simplify(text), { toneType: 'none', type: 'array', v: true });
  return spelled.map((syllable) => syllable.toLowerCase());
}

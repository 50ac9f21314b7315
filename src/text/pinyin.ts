/** Sort keys by pinyin, kept in columns of their own because databases disagree about Chinese collation. */
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

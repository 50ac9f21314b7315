/** Words of short stretches of a text: the same lines come again on many pages, and the dictionary is slow to be asked. */
import { dictionaryWords } from '../segment.ts';

/** stretches kept */
const MOST = 2048;
const kept = new Map<string, readonly string[]>();

/** The words of the dictionary that a stretch of a text is cut into; at most some twenty characters. */
export function keptWords(text: string, from: number, end: number): readonly string[] {
  // of two short pieces, so that the key does not keep the whole text alive
  const middle = (from + end) >> 1;
  const stretch = text.slice(from, middle) + text.slice(middle, end);
  const known = kept.get(stretch);
  if (known) return known;
  if (kept.size >= MOST) kept.clear();
  const words = dictionaryWords(stretch);
  kept.set(stretch, words);
  return words;
}

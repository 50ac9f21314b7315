/** What a mistyped or spelled word may have meant: by sound and by one wrong, missing, added or swapped character. Pure. */
import { fold } from '../text/script.ts';
import type { Gap } from './alike.ts';

/** A stretch of Chinese characters that may be one mistyped word. */
export interface Suspect {
  text: string;
  /** [start, end) in the folded query */
  span: readonly [number, number];
}

const SHORTEST = 2;
const LONGEST = 7;
const MOST_CHARACTERS = 16;
/** From this length on a word is known again with one character changed; shorter ones only by their sound. */
const CHANGED = 3;

/** Every stretch of two to seven characters, the longest first. */
export function suspects(text: string): Suspect[] {
  const found: Suspect[] = [];
  for (const run of fold(text)
    .slice(0, 60)
    .matchAll(/\p{Script=Han}{2,}/gu)) {
    const length = Math.min(run[0].length, MOST_CHARACTERS);
    for (let size = Math.min(LONGEST, length); size >= SHORTEST; size -= 1)
      for (let at = 0; at + size <= length; at += 1) {
        const start = run.index + at;
        found.push({ text: run[0].slice(at, at + size), span: [start, start + size] });
      }
  }
  return found.sort((a, b) => b.text.length - a.text.length);
}

/** Words of Latin letters that may be pinyin, apostrophes and spaces inside one spelling left out; no part of a code. */
export function spellings(text: string): Suspect[] {
  return [...fold(text).matchAll(/(?<![a-z0-9])[a-z][a-z' ]*[a-z](?![a-z0-9])/g)]
    .filter(([letters]) => letters.length <= 60)
    .slice(0, 5)
    .map((match) => ({ text: match[0].replace(/[' ]/g, ''), span: [match.index, match.index + match[0].length] }));
}

/** Words that come from a typed one by leaving a character out or swapping two neighbours. */
export function rearranged(word: string): string[] {
  if (word.length < CHANGED) return [];
  const made = new Set<string>();
  for (let i = 0; i < word.length; i += 1) {
    // without its first or last character it is a shorter word and not one mistyped
    if (word.length > CHANGED && i > 0 && i < word.length - 1) made.add(word.slice(0, i) + word.slice(i + 1));
    if (i > 0) made.add(word.slice(0, i - 1) + word[i] + word[i - 1] + word.slice(i + 1));
  }
  made.delete(word);
  return [...made];
}

/** Patterns of the words that come from a typed one by changing a character or adding one. */
export function gapsOf(word: string): Gap[] {
  if (word.length < CHANGED) return [];
  const gaps: Gap[] = [];
  for (let i = 0; i <= word.length; i += 1) {
    const [before, behind] = [word.slice(0, i), word.slice(i)];
    if (i < word.length) gaps.push({ typed: word, before, behind: behind.slice(1) });
    gaps.push({ typed: word, before, behind });
  }
  return gaps;
}

/**
 * Whether one character changed, added, left out or swapped with its neighbour makes the one word of what was typed. A
 * word that stands in what was typed was not mistyped.
 */
export function isNear(typed: string, word: string): boolean {
  if (typed.includes(word)) return false;
  const [short, long] = typed.length <= word.length ? [typed, word] : [word, typed];
  if (short.length < CHANGED - 1 || long.length < CHANGED || long.length - short.length > 1 || short === long)
    return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.length >= CHANGED && short.slice(at) === long.slice(at + 1);
  const isSwapped =
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2);
  return isSwapped || short.slice(at + 1) === long.slice(at + 1);
}

/** The query with another word in the place of the mistaken one. */
export function replaced(text: string, { span }: Suspect, word: string): string {
  return fold(text).slice(0, span[0]) + word + fold(text).slice(span[1]);
}

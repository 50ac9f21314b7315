/** Sentences of a text that hold one of some words: all others cost one look at each character. Pure. */
import type { Lexicon } from '../lexicon.ts';

export interface Sentence {
  sentence: string;
  /** place of its first character */
  start: number;
}

const STOPS = new Set([...'。！？!?；;\n'].map((stop) => stop.charCodeAt(0)));

/** In order; without their full stops. */
export function sentencesWith(words: Lexicon, text: string): Sentence[] {
  const found: Sentence[] = [];
  let done = 0;
  for (const [at] of words.places(text)) {
    if (at < done) continue;
    let [start, end] = [at, at];
    while (start > done && !STOPS.has(text.charCodeAt(start - 1))) start -= 1;
    while (end < text.length && !STOPS.has(text.charCodeAt(end))) end += 1;
    found.push({ sentence: text.slice(start, end), start });
    done = end + 1;
  }
  return found;
}

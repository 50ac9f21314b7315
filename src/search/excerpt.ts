/** Highlighted titles and excerpts as pieces of plain text: what shows them escapes them. Pure. */
import { fold } from '../text/script.ts';

export interface Piece {
  text: string;
  /** whether it is what was searched for */
  hit: boolean;
}

const LENGTH = 140;
const BEFORE = 30;

/** A text with the places of the words marked. */
export function highlight(text: string, words: readonly string[]): Piece[] {
  return pieces(text, spansOf(fold(text), words));
}

/** The stretch of a text that shows the most different words, about LENGTH characters, marked. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const folded = fold(text);
  const from = startOfBest(folded, spansOf(folded, words));
  const start = from < BEFORE ? 0 : from - BEFORE;
  const part = text.slice(start, start + LENGTH).toWellFormed();
  const marked = pieces(part, spansOf(fold(part), words));
  const open = start > 0 ? [{ text: '…', hit: false }] : [];
  const close = start + LENGTH < text.length ? [{ text: '…', hit: false }] : [];
  return [...open, ...marked, ...close];
}

/** The text of HTML that was cleaned when it was released, in one line. Not for any other HTML. */
export function textOfClean(html: string): string {
  return html
    .replace(/<[^>]*>?/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

type Span = readonly [start: number, end: number];

/** Where the words stand in a folded text, in order, touching ones joined. A lone character is marked only if all words are. */
function spansOf(folded: string, words: readonly string[]): Span[] {
  const long = words.filter((word) => [...word].length > 1);
  const found: Span[] = [];
  for (const word of long.length > 0 ? long : words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push([at, at + word.length]);
  }
  found.sort((a, b) => a[0] - b[0]);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

/** The start of the span from which the most different marked texts lie within one excerpt; the first of equals. */
function startOfBest(folded: string, spans: readonly Span[]): number {
  let best = { start: 0, different: 0 };
  for (const [i, [start]] of spans.slice(0, 100).entries()) {
    const seen = new Set<string>();
    for (let j = i; j < spans.length; j++) {
      const span = spans[j];
      if (!span || span[1] > start + LENGTH - BEFORE) break;
      seen.add(folded.slice(...span));
    }
    if (seen.size > best.different) best = { start, different: seen.size };
  }
  return best.start;
}

function pieces(text: string, spans: readonly Span[]): Piece[] {
  const result: Piece[] = [];
  let from = 0;
  for (const [start, end] of spans) {
    if (start > from) result.push({ text: text.slice(from, start), hit: false });
    result.push({ text: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) result.push({ text: text.slice(from), hit: false });
  return result;
}

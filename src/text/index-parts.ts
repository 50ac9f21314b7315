/**
 * The words of a document as tsvector literals, made when it is released. Titles and document numbers weigh most (A),
 * the summary next (B), the body least (D).
 */
import { plainText } from './html.ts';
import { ownNumber, quoted, titlePairs, titleWord, wholeTitle } from './lexemes.ts';
import { words } from './segment.ts';

/** A tsvector holds at most 16,383 positions, 256 of one word, and 1 MB, so a long body goes in parts. */
const POSITIONS = 16_000;
const OF_ONE_WORD = 255;
const BYTES = 800_000;
/** Room that title and summary may take of each part. */
const HEAD = 4_000;

export interface Indexed {
  title: string;
  number: string | null;
  summary: string | null;
  /** clean HTML */
  body: string;
}

interface Token {
  lexeme: string;
  weight: 'A' | 'B' | 'D';
}

/** tsvector literals. Each part begins with title, number and summary, so that they meet any word of the body. */
export function indexParts(document: Indexed): string[] {
  const title = words(document.title);
  const head = [
    ...tokens([...title, ...words(document.number ?? '')], 'A'),
    ...tokens([...ownNumber(document.number), wholeTitle(document.title)], 'A'),
    ...tokens([...new Set(title.map(titleWord)), ...titlePairs(document.title)], 'A'),
    ...tokens(words(document.summary ?? ''), 'B'),
  ].slice(0, HEAD);
  const parts: Token[][] = [];
  let part = [...head];
  let bytes = 0;
  for (const token of tokens(words(plainText(document.body)), 'D')) {
    if (part.length === POSITIONS || bytes > BYTES) {
      parts.push(part);
      part = [...head];
      bytes = 0;
    }
    part.push(token);
    bytes += token.lexeme.length * 3;
  }
  return [...parts, part].map(literal);
}

function tokens(lexemes: readonly string[], weight: Token['weight']): Token[] {
  return lexemes.map((lexeme) => ({ lexeme, weight }));
}

function literal(part: readonly Token[]): string {
  const places = new Map<string, string[]>();
  part.forEach(({ lexeme, weight }, i) => {
    const list = places.get(lexeme) ?? [];
    if (list.length < OF_ONE_WORD) list.push(`${i + 1}${weight}`);
    places.set(lexeme, list);
  });
  return [...places].map(([lexeme, list]) => `${quoted(lexeme)}:${list.join(',')}`).join(' ');
}

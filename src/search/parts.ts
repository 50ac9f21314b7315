/**
 * The words of a document as tsvector literals, made when it is released. Titles and document numbers weigh most (A),
 * the summary next (B), the body least (D). A tsvector holds at most 16,383 positions, so a long body goes in parts.
 */
import { plainText } from '../text/html.ts';
import { words } from '../text/segment.ts';

const POSITIONS = 16_000;

export interface Indexed {
  title: string;
  number: string | null;
  summary: string | null;
  /** clean HTML */
  body: string;
}

/** tsvector literals, the first with title, number and summary. */
export function indexParts(document: Indexed): string[] {
  const head = [
    ...words(document.title).map((word) => ({ word, weight: 'A' })),
    ...words(document.number ?? '').map((word) => ({ word, weight: 'A' })),
    ...words(document.summary ?? '').map((word) => ({ word, weight: 'B' })),
  ].slice(0, POSITIONS);
  const body = words(plainText(document.body)).map((word) => ({ word, weight: 'D' }));
  const parts: { word: string; weight: string }[][] = [];
  let rest = [...head, ...body];
  do {
    parts.push(rest.slice(0, POSITIONS));
    rest = rest.slice(POSITIONS);
  } while (rest.length > 0);
  return parts.map(literal);
}

function literal(tokens: readonly { word: string; weight: string }[]): string {
  const places = new Map<string, string[]>();
  tokens.forEach(({ word, weight }, i) => {
    const list = places.get(word) ?? [];
    // PostgreSQL keeps at most 256 positions of one word
    if (list.length < 256) list.push(`${i + 1}${weight}`);
    places.set(word, list);
  });
  return [...places]
    .map(([word, list]) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${list.join(',')}`)
    .join(' ');
}

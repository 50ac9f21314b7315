/**
 * How words stand in the index. Besides the words themselves a document has marked lexemes, which let its title and its
 * own number be found without ranking anything: `=` the whole title, `~` each pair of neighbouring characters of the
 * title, `^` each word of the title, `№` the document's own number (a cited number is a plain word).
 */
import { parseDocumentNumber } from './document-number.ts';
import { fold } from './script.ts';

/** A lexeme holds at most 2,046 bytes; nobody searches for longer words. */
const LONGEST = 500;
const NOT_TEXT = /[^\p{L}\p{N}]/gu;

export const wholeTitle = (title: string): string => `=${fold(title).replace(NOT_TEXT, '')}`;

export const titleWord = (word: string): string => `^${word}`;

/** Pairs of neighbouring characters, so that any piece of a title is found however a segmenter would cut it. */
export function titlePairs(text: string): string[] {
  const characters = [...fold(text).replace(NOT_TEXT, '')];
  return [...new Set(characters.slice(1).map((character, i) => `~${characters[i]}${character}`))];
}

/** A document's own number, whole and without the agency's word; none when it has no recognisable number. */
export function ownNumber(number: string | null): string[] {
  const parsed = parseDocumentNumber(number ?? '');
  return parsed ? [numberLexeme(parsed.canonical), numberLexeme(`〔${parsed.year}〕${parsed.serial}号`)] : [];
}

export const numberLexeme = (canonical: string): string => `№${fold(canonical)}`;

/** A lexeme as tsvector and tsquery literals want it. */
export function quoted(lexeme: string): string {
  const bounded = lexeme.slice(0, LONGEST).toWellFormed();
  return `'${bounded.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

/** A tsquery literal that asks for all of the lexemes; null when there are none, since that would ask for nothing. */
export function allOf(lexemes: readonly string[]): string | null {
  return lexemes.length > 0 ? lexemes.map(quoted).join(' & ') : null;
}

/** A tsquery literal that asks for any of the lexemes; null when there are none. */
export function anyOf(lexemes: readonly string[]): string | null {
  return lexemes.length > 0 ? lexemes.map(quoted).join(' | ') : null;
}

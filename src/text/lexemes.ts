/**
 * How words stand in the index. Besides the words themselves a document has marked lexemes, which answer from the index
 * alone what would else need its text: `=` the whole title, `~` each pair of neighbouring characters of the title, `^`
 * each word of the title, `+` each word that it is about, `№` the document's own number (a cited number is a plain word),
 * `·` each pair and each three of neighbouring Chinese characters, however a segmenter cuts them. The database adds `@`, what one can
 * filter by.
 */
import { parseDocumentNumber } from './document-number.ts';
import { fold } from './script.ts';

/** A lexeme holds at most 2,046 bytes; nobody searches for longer words. */
export const LONGEST = 500;
/** Nothing to escape or to cut. */
const PLAIN = /^[^\\'\ud800-\udfff]{0,500}$/;
const NOT_TEXT = /[^\p{L}\p{N}]/gu;

export const wholeTitle = (title: string): string => `=${fold(title).replace(NOT_TEXT, '')}`;

export const titleWord = (word: string): string => `^${word}`;

export const keyword = (word: string): string => `+${word}`;

/** Pairs of neighbouring Chinese characters of a folded text, each once: a wording stands only where its pairs do. */
export function charPairs(folded: string): string[] {
  // by number, since most come again and again
  const pairs = new Set<number>();
  for (const run of folded.match(/\p{Script=Han}{2,}/gu) ?? [])
    for (let i = 1; i < run.length; i++) pairs.add(run.charCodeAt(i - 1) * 0x10000 + run.charCodeAt(i));
  return Array.from(pairs, (pair) => `·${String.fromCharCode(pair / 0x10000, pair % 0x10000)}`).filter((pair) =>
    pair.isWellFormed(),
  );
}

/** About a million different threes, so that an index of any text stays bounded. */
const THREES = 1_048_573;

/**
 * Threes of neighbouring Chinese characters of a folded text, each once and by its number: where all threes of a wording
 * stand the wording nearly always does.
 */
export function charThrees(folded: string): string[] {
  const threes = new Set<number>();
  for (const run of folded.match(/\p{Script=Han}{3,}/gu) ?? []) {
    const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
    for (let i = 2; i < codes.length; i++)
      threes.add(((codes[i - 2] ?? 0) * 1_000_003 + (codes[i - 1] ?? 0) * 10_007 + (codes[i] ?? 0) * 101) % THREES);
  }
  return Array.from(threes, (three) => `·${three.toString(16)}`);
}

/** What a document must hold where a wording stands in it: of its Chinese runs the threes, of those of two the pair. */
export function runLexemes(folded: string): string[] {
  const runs = folded.match(/\p{Script=Han}{2,}/gu) ?? [];
  return [...new Set(runs.flatMap((run) => (charThrees(run).length > 0 ? charThrees(run) : charPairs(run))))];
}

/** Pairs of neighbouring characters, so that any piece of a title is found however a segmenter would cut it. */
export function titlePairs(text: string): string[] {
  const characters = [...fold(text).replace(NOT_TEXT, '')];
  return [...new Set(characters.slice(1).map((character, i) => `~${characters[i]}${character}`))];
}

/** A document's own number, with its agency's word whole, cut short from the left, or left out; none when it has no recognisable number. */
export function ownNumber(number: string | null): string[] {
  const parsed = parseDocumentNumber(number ?? '');
  if (!parsed) return [];
  const agency = [...parsed.agency];
  return agency
    .map((_, i) => agency.slice(i).join(''))
    .concat('')
    .map((part) => numberLexeme(`${part}〔${parsed.year}〕${parsed.serial}号`));
}

export const numberLexeme = (canonical: string): string => `№${fold(canonical)}`;

/** A lexeme as tsvector and tsquery literals want it. */
export function quoted(lexeme: string): string {
  if (PLAIN.test(lexeme)) return `'${lexeme}'`;
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

/** What somebody typed into the search box, understood. Pure; never fails, whatever was typed. */
import { findDocumentNumbers, parseDocumentNumber } from '../text/document-number.ts';
import { numberLexeme, titlePairs, titleWord, wholeTitle } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import { queryWords } from '../text/segment.ts';

/** Characters that are searched; the longest titles have about 100. */
export const LONGEST_QUERY = 300;
const MOST_WORDS = 40;
const MOST_PAIRS = 80;

export interface Query {
  /** As searched: one line, without control characters, at most LONGEST_QUERY characters. */
  text: string;
  /** Whether something was left off its end. */
  shortened: boolean;
  /** The folded words that a document should hold, distinct. */
  words: readonly string[];
  /** Wordings in quotation marks, as typed. */
  phrases: readonly string[];
  /** Lexemes of the title that reads exactly like the query. */
  title: readonly string[];
  /** Lexemes of a title that holds each piece of the query (pieces are parted by spaces). */
  titlePieces: readonly string[];
  /** Lexemes of a title that holds all words, wherever they stand. */
  titleWords: readonly string[];
  /** Lexemes of the documents whose own number is in the query. */
  numbers: readonly string[];
  /** A year that the query names: '2025年', '2025'. */
  year: number | null;
}

const QUOTED = /"([^"]+)"|＂([^＂]+)＂|“([^”]+)”|「([^」]+)」/gu;

export function readQuery(typed: string): Query {
  const line = typed.slice(0, LONGEST_QUERY * 20).toWellFormed();
  const clean = line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = [...clean];
  const text = characters.slice(0, LONGEST_QUERY).join('').trim();
  const words = queryWords(text).slice(0, MOST_WORDS);
  const key = wholeTitle(text);
  return {
    text,
    shortened: characters.length > LONGEST_QUERY || typed.length > line.length,
    words,
    phrases: [...text.matchAll(QUOTED)].map((match) => match.slice(1).join('').trim()).filter((p) => fold(p) !== ''),
    title: key === '=' ? [] : [key],
    titlePieces: [...new Set(text.split(' ').flatMap(titlePairs))].slice(0, MOST_PAIRS),
    titleWords: words.map(titleWord),
    numbers: numbersIn(text),
    year: yearIn(text),
  };
}

function numbersIn(text: string): string[] {
  const whole = parseDocumentNumber(text);
  const numbers = whole ? [whole] : findDocumentNumbers(text);
  return [...new Set(numbers.map((number) => numberLexeme(number.canonical)))];
}

function yearIn(text: string): number | null {
  const found = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(fold(text));
  return found ? Number(found[1]) : null;
}

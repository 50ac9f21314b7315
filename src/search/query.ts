/** What somebody typed into the search box, understood. Pure; never fails, whatever was typed. */
import { findDocumentNumbers, parseDocumentNumber } from '../text/document-number.ts';
import { numberLexeme, runLexemes, titlePairs, wholeTitle } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import { queryWords } from '../text/segment.ts';
import { looseNumbers } from './loose-number.ts';
import { type Meaning, meaningsIn } from './meanings.ts';
import { type Month, monthIn } from './month.ts';
import { withoutQuestion } from './question.ts';
import type { SynonymLine } from './synonyms.ts';

/** Characters that are searched; the longest titles have about 100. */
export const LONGEST_QUERY = 300;
const MOST_WORDS = 40;
const MOST_PAIRS = 80;
const MOST_PHRASES = 5;

export interface Query {
  /** As searched: one line, without control characters, at most LONGEST_QUERY characters. */
  text: string;
  /** Whether something was left off its end. */
  shortened: boolean;
  /** Whether it was asked in plain words ('低保怎么申请'): documents that hold most of it answer too. */
  isQuestion: boolean;
  /** What a document should hold, each in one of its ways. */
  meanings: readonly Meaning[];
  /** The folded words as typed, without those that only ask, distinct. */
  words: readonly string[];
  /** All words that are marked in what was found: as typed and what means the same. */
  marked: readonly string[];
  /** Wordings in quotation marks, as typed. */
  phrases: readonly string[];
  /** Lexemes of the title that reads exactly like the query. */
  title: readonly string[];
  /** Lexemes of a title that holds each piece of the query (pieces are parted by spaces). */
  titlePieces: readonly string[];
  /** Lexemes of the documents whose own number is in the query. */
  numbers: readonly string[];
  /** A year that the query names: '2025年', '2025'. */
  year: number | null;
  /** A month that it names: documents of that month come before others. */
  month: Month | null;
}

const QUOTED = /"([^"]+)"|＂([^＂]+)＂|“([^”]+)”|「([^」]+)」/gu;

/** @param own synonyms of the site, before those that hold everywhere */
export function readQuery(typed: string, own: readonly SynonymLine[] = []): Query {
  const line = typed.slice(0, LONGEST_QUERY * 20).toWellFormed();
  const clean = line.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  const characters = [...clean];
  const text = characters.slice(0, LONGEST_QUERY).join('').trim();
  const numbered = looseNumbers(text);
  const content = withoutQuestion(numbered);
  const meanings = meaningsIn(content.text, own).slice(0, MOST_WORDS);
  const key = wholeTitle(text);
  return {
    text,
    shortened: characters.length > LONGEST_QUERY || typed.length > line.length,
    isQuestion: content.isQuestion,
    meanings,
    words: meanings.map(({ typed: word }) => word),
    marked: [...new Set(meanings.flatMap(({ marked }) => marked))],
    phrases: phrasesIn(text),
    title: key === '=' ? [] : [key],
    titlePieces: [...new Set(content.text.split(' ').flatMap(titlePairs))].slice(0, MOST_PAIRS),
    numbers: numbersIn(numbered),
    year: yearIn(text),
    month: monthIn(text),
  };
}

/** Lexemes that a document must hold where a wording stands in it: of neighbouring characters, and its words where it has none. */
export function phraseLexemes(phrase: string): string[] {
  const neighbours = runLexemes(fold(phrase));
  return neighbours.length > 0 ? neighbours.slice(0, 12) : queryWords(phrase);
}

function phrasesIn(text: string): string[] {
  const found = [...text.matchAll(QUOTED)].map((match) => match.slice(1).join('').trim());
  return found.filter((phrase) => /[\p{L}\p{N}]/u.test(phrase)).slice(0, MOST_PHRASES);
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

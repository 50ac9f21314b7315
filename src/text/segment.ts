/** Words of Chinese text for an index and for queries: jieba in search mode over folded text. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Jieba } from '@node-rs/jieba';
import { findDocumentNumbers } from './document-number.ts';
import { fold } from './script.ts';

const load = createRequire(import.meta.url);
let jieba: Jieba | undefined;

/** The native part and its 5 MB dictionary are loaded by the first search or release, not at start. */
function segmenter(): Jieba {
  if (!jieba) {
    const { Jieba } = load('@node-rs/jieba') as typeof import('@node-rs/jieba');
    jieba = Jieba.withDict(readFileSync(load.resolve('@node-rs/jieba/dict.txt')));
  }
  return jieba;
}

/**
 * The tokens of a text for the index, in order, repeats kept: folded words in search mode (a long word is followed or
 * preceded by its parts), no punctuation, and for each document number two more tokens, its canonical form with and
 * without the agency's word, so that it is found however it was typed.
 */
export function words(text: string): string[] {
  const tokens = cut(text);
  for (const number of findDocumentNumbers(text)) {
    tokens.push(fold(number.canonical));
    if (number.agency) tokens.push(`〔${number.year}〕${number.serial}号`);
  }
  return tokens;
}

/** The text cut into words of the dictionary, nothing left out: what is in none stays a single character. */
export function dictionaryWords(text: string): string[] {
  return segmenter().cut(text, false);
}

/** Whether a word of the dictionary is the name of a person who is known: 吴思远, not 高血压. */
export function isKnownPerson(word: string): boolean {
  return segmenter().tag(word, false)[0]?.tag.startsWith('nr') ?? false;
}

/** Whether the first word tells what is done, or how: a verb, an adverb, a preposition, a pronoun; and more follows. */
export function beginsWithDeed(text: string): boolean {
  const [first] = segmenter().tag(text, false);
  return first !== undefined && first.word.length < text.length && /^[vdpr]/u.test(first.tag);
}

/**
 * The distinct tokens that a document must hold to answer a query. A document number in it is one token, not its pieces.
 * A long word gives way to its parts when they cover it, because the same characters may have been cut otherwise in the
 * longer text (中华人民共和国 disappears into 中华人民共和国政府).
 */
export function queryWords(query: string): string[] {
  const tokens: string[] = [];
  let from = 0;
  for (const number of findDocumentNumbers(query)) {
    tokens.push(...parts(query.slice(from, number.span[0])), fold(number.canonical));
    from = number.span[1];
  }
  tokens.push(...parts(query.slice(from)));
  return [...new Set(tokens)];
}

function cut(text: string): string[] {
  return segmenter()
    .cutForSearch(fold(text), true)
    .filter((token) => /[\p{L}\p{N}]/u.test(token));
}

function parts(text: string): string[] {
  const tokens = cut(text);
  return tokens.filter((token) => !coveredBy(token, tokens));
}

/** Whether shorter tokens together hold every character of a long one. */
function coveredBy(token: string, tokens: readonly string[]): boolean {
  if (!/^\p{Script=Han}{3,}$/u.test(token)) return false;
  const left = [...token];
  for (const part of new Set(tokens)) {
    if (part.length < 2 || part.length >= token.length) continue;
    for (let at = token.indexOf(part); at >= 0; at = token.indexOf(part, at + 1)) left.fill('', at, at + part.length);
  }
  return left.every((character) => character === '');
}

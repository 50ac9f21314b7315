/** Which documents answer a query: all words, else most of them; ranked where that is cheap, by date where it is not. */

import { allOf, anyOf, keyword, quoted } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import type { Alike, Likeness } from './alike.ts';
import { type FacetRow, facetsOf } from './facets.ts';
import { isFiltered } from './filters.ts';
import type { FoundDocument } from './found.ts';
import { type Direct, enough, type Listing, listing } from './listing.ts';
import type { Meaning } from './meanings.ts';
import { holdingMost } from './partly.ts';
import { firstAnswered } from './published.ts';
import { phraseLexemes, type Query } from './query.ts';
import { type Newest, WHOLE } from './recency.ts';
import { NONE, type Scope } from './scope.ts';
import { type Score, scoreFor } from './score.ts';

export interface List {
  /** the site's own synonyms as they are published; null: nothing was asked for */
  lines: string | null;
  total: { count: number; exact: boolean };
  /** 'few': those that hold all, before others that hold most of it */
  matched: 'all' | 'few' | 'most';
  unknown: readonly string[];
  facets: readonly FacetRow[];
  /** of this page */
  documents: readonly FoundDocument[];
  /** where the page begins: the last page when a later one was asked for */
  offset: number;
  /** whether a document is asked for by its title or the most of it */
  isTitled: boolean;
  /** words like those of the query, where nothing answers all of it; null: not looked up */
  alike: Alike | null;
}

interface Stretch {
  offset: number;
  limit: number;
}

interface Wanted {
  sort: 'relevance' | 'date';
  cut: Stretch;
  /** nobody leafs beyond */
  most: number;
  /** what is looked up should the query find nothing, to correct it; null: nothing */
  likeness(query: Query): Likeness | null;
}

/** Fewer documents than these leave room for others that hold most of the words. */
const FEW = 5;
/** Characters of a title from which on it is no word that many titles hold. */
const TITLED = 12;
const EMPTY: List = {
  lines: null,
  total: { count: 0, exact: true },
  matched: 'all',
  unknown: [],
  facets: [],
  documents: [],
  offset: 0,
  isTitled: false,
  alike: null,
};

export async function find(scope: Scope, query: Query, wanted: Wanted): Promise<List> {
  if (query.text === '') return isFiltered(scope.filters) ? list(scope, null, null, wanted) : EMPTY;
  const words = allWords(query);
  if (words === null) return EMPTY;
  const score = scoreFor(query, scope.today);
  // a question is seldom answered in its own words
  if (query.isQuestion && query.meanings.length > 1) return most({ ...scope, phrases: [] }, query, wanted, score);
  const found = await list(scope, words, score, wanted, query);
  if (found.total.count > 0) return isFew(found, query, wanted) ? withMore(scope, query, wanted, score, found) : found;
  const open = { ...scope, phrases: [] };
  if (scope.phrases.length > 0) {
    const loose = await list(open, allWords({ ...query, phrases: [] }) ?? words, score, wanted, query);
    if (loose.total.count > 0) return { ...loose, matched: 'most' };
  }
  return most(open, query, wanted, score);
}

/** The first of some queries whose words some document holds, as its place; -1: none. */
export async function firstHeld(scope: Scope, queries: readonly Query[]): Promise<number> {
  const literals = queries.map((query) => allWords(query) ?? NONE);
  return firstAnswered({ ...scope, phrases: [] }, literals);
}

/** What holds all that was asked, or is asked for by its very title or number. */
function allWords(query: Query): string | null {
  // a wording may begin or end within a word
  const wordings = query.phrases.map(fold);
  const asked = [
    ...query.meanings.filter(({ typed }) => !wordings.some((wording) => wording.includes(typed))).map(meant),
    ...query.phrases.flatMap((phrase) => allOf(phraseLexemes(phrase)) ?? []),
  ];
  const all = asked.length > 0 ? asked.join(' & ') : null;
  if (all === null || query.phrases.length > 0) return all;
  // a piece of a title may be cut into other words than the title
  const named = [anyOf([...query.title, ...query.numbers]), allOf(query.titlePieces)].filter(
    (literal) => literal !== null,
  );
  return [`(${all})`, ...named.map((literal) => `(${literal})`)].join(' | ');
}

/** One meaning as a tsquery literal. */
function meant({ ways }: Meaning): string {
  return `(${ways.map((words) => `(${words.map(quoted).join(' & ')})`).join(' | ')})`;
}

/** The same within title, summary and what stands out. */
function meantAsSubject({ ways }: Meaning): string {
  return `(${ways.map((words) => `(${words.map((word) => quoted(keyword(word))).join(' & ')})`).join(' | ')})`;
}

async function list(
  scope: Scope,
  words: string | null,
  score: Score | null,
  wanted: Wanted,
  query?: Query,
): Promise<List> {
  const { sort, cut, most } = wanted;
  const ranking = sort === 'date' ? null : score;
  const direct = directly(query);
  // a year by itself has few, and so has a title
  const isOfFew = scope.filters.year !== null || direct.titled !== null;
  const newest = isOfFew ? WHOLE : await scope.recency(scope.siteId, enough(scope, cut.offset + cut.limit));
  const page = { words, score: ranking, direct, newest, ...cut, word: longest(query), isThorough: false };
  let found = await listing(scope, page);
  // a wording that stands in none of the newest may stand in any other
  const isThorough = found.met === 0 && found.candidates > found.lastRead;
  if (isThorough) found = await listing(scope, { ...page, isThorough });
  const total = totalOf(scope, found, newest);
  const offset = lastOffset(total.count, cut, most);
  if (offset !== cut.offset) found = await listing(scope, { ...page, offset, isThorough });
  const { lines, documents, isTitled } = found;
  return { ...EMPTY, lines, total, facets: facetsOf(found), documents, offset, isTitled };
}

/** The longest wording that is marked, about which a long text is cut. */
function longest(query: Query | undefined): string | null {
  return query?.marked.toSorted((a, b) => b.length - a.length)[0] ?? null;
}

/** Ways to answer directly, which come first where many answer. The subjects of common words are too many to be read for a wording. */
function directly(query: Query | undefined): Direct {
  if (!query) return { named: null, titled: null, ways: [null, null] };
  const subject = query.meanings.length > 0 && query.phrases.length === 0;
  const pieces = allOf(query.titlePieces);
  return {
    named: anyOf([...query.title, ...query.numbers]),
    titled: query.text.length < TITLED ? null : pieces,
    ways: [pieces, subject ? query.meanings.map(meantAsSubject).join(' & ') : null],
  };
}

/** Counted where all that answer were looked at, and they are few; else as many as the part that was looked at tells. */
function totalOf({ rankable, phrases }: Scope, found: Listing, newest: Newest): List['total'] {
  const isWhole = found.reach === 'whole';
  const share = isWhole ? 1 : found.reach === 'wider' ? newest.wider.share : newest.share;
  const isRead = phrases.length === 0 || found.lastRead >= found.candidates;
  if (isWhole && isRead) return { count: found.met, exact: found.met <= rankable };
  const read = isRead ? 1 : found.lastRead / found.candidates;
  return { count: Math.max(found.met, Math.round(found.met / share / read)), exact: false };
}

/** Whether others that hold most of the words may help: not for one word, a wording or a list by date. */
function isFew({ total }: List, query: Query, { sort }: Wanted): boolean {
  return total.count < FEW && sort === 'relevance' && query.meanings.length > 1 && query.phrases.length === 0;
}

async function withMore(scope: Scope, query: Query, wanted: Wanted, score: Score, found: List): Promise<List> {
  const more = await most(scope, query, wanted, score, found);
  return more.total.count > found.total.count ? { ...more, matched: 'few', unknown: [] } : found;
}

/** Documents that hold most of what was asked: a boundary cut differently, a slip, a word too many, a question. */
async function most(
  scope: Scope,
  query: Query,
  wanted: Wanted,
  score: Score,
  { documents, isTitled }: Pick<List, 'documents' | 'isTitled'> = EMPTY,
): Promise<List> {
  const { meanings } = query;
  const none: List = { ...EMPTY, matched: 'most' };
  if (meanings.length === 0) return none;
  const least = query.isQuestion ? 1 : leastOf(meanings.length);
  const newest = await scope.recency(scope.siteId, enough(scope, 0));
  // beside a title stands what is about the same: its many words are met in far fewer documents so
  const as = isTitled && newest.since !== null ? meantAsSubject : meant;
  const near = await holdingMost(scope, meanings.map(as), {
    least,
    newest,
    score,
    first: documents.map(({ id }) => id),
    byDate: wanted.sort === 'date',
    ...wanted.cut,
    word: longest(query),
    // nobody asks what else was meant where something was found
    likeness: documents.length > 0 ? null : wanted.likeness(query),
  });
  const { lines, alike } = near;
  const unknown = meanings.filter((_, i) => !near.counts[i]).map(({ typed }) => typed);
  const known = meanings.length - unknown.length;
  if (known < least || (meanings.length < 2 && !query.isQuestion)) return { ...none, lines, alike, unknown };
  return {
    lines,
    total: { count: near.size, exact: true },
    matched: unknown.length > 0 || !query.isQuestion ? 'most' : 'all',
    unknown,
    facets: facetsOf(near),
    documents: near.documents,
    offset: lastOffset(near.size, wanted.cut, wanted.most),
    isTitled: false,
    alike,
  };
}

/** Half: one of two, two of three, three of five. */
function leastOf(count: number): number {
  return Math.ceil(count / 2);
}

/** The beginning of the page that was asked for, or of the last one. */
function lastOffset(count: number, { offset, limit }: Stretch, most: number): number {
  const last = Math.max(0, Math.ceil(Math.min(count, most) / limit) - 1) * limit;
  return Math.min(offset, last);
}

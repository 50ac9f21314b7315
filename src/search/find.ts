/** Which documents answer a query: all words, else most of them; ranked where that is cheap, by date where it is not. */
import { allOf, anyOf, keyword, quoted } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import { isFiltered } from './filters.ts';
import type { FacetRow } from './found.ts';
import { type Direct, enough, type Listing, listing } from './listing.ts';
import type { Meaning } from './meanings.ts';
import { holdingMost } from './partly.ts';
import { byDate, firstAnswered } from './published.ts';
import { phraseLexemes, type Query, wordsOf } from './query.ts';
import { WHOLE } from './recency.ts';
import { NONE, type Scope } from './scope.ts';
import { type Score, scoreFor } from './score.ts';
import { frequencies } from './terms.ts';

export interface List {
  total: { count: number; exact: boolean };
  /** 'few': those that hold all, before others that hold most of it */
  matched: 'all' | 'few' | 'most';
  unknown: readonly string[];
  facets: readonly FacetRow[];
  /** of this page */
  ids: readonly string[];
  /** where the page begins: the last page when a later one was asked for */
  offset: number;
  /** whether a document is asked for by its title or the most of it */
  isTitled: boolean;
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
}

/** Fewer documents than these leave room for others that hold most of the words. */
const FEW = 5;
/** Characters of a title from which on it is no word that many titles hold. */
const TITLED = 12;
const EMPTY: List = {
  total: { count: 0, exact: true },
  matched: 'all',
  unknown: [],
  facets: [],
  ids: [],
  offset: 0,
  isTitled: false,
};

export async function find(scope: Scope, query: Query, wanted: Wanted): Promise<List> {
  if (query.text === '') return isFiltered(scope.filters) ? list(scope, null, null, wanted) : EMPTY;
  const words = allWords(query);
  if (words === null) return EMPTY;
  const titles = await frequencies(scope, wordsOf(query));
  const score = scoreFor(query, (word) => titles.get(word) ?? 0);
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
  // a year by itself has few
  const isDated = scope.filters.year !== null;
  const newest = isDated ? WHOLE : await scope.recency(scope.siteId, enough(scope, cut.offset + cut.limit));
  const page = { words, score: ranking, direct: directly(query), newest, ...cut, isThorough: false };
  let found = await listing(scope, page);
  // a wording that stands in none of the newest may stand in any other
  const isThorough = found.met === 0 && found.candidates > found.lastRead;
  if (isThorough) found = await listing(scope, { ...page, isThorough });
  const total = totalOf(scope, found, newest.share);
  const offset = lastOffset(total.count, cut, most);
  if (offset !== cut.offset) found = await listing(scope, { ...page, offset, isThorough });
  return { ...EMPTY, total, facets: found.facets, ids: found.ids, offset, isTitled: found.isTitled };
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
function totalOf({ rankable, phrases }: Scope, found: Listing, share: number): List['total'] {
  const whole = found.isWhole ? 1 : share;
  const isRead = phrases.length === 0 || found.lastRead >= found.candidates;
  if (found.isWhole && isRead) return { count: found.met, exact: found.met <= rankable };
  const read = isRead ? 1 : found.lastRead / found.candidates;
  return { count: Math.max(found.met, Math.round(found.met / whole / read)), exact: false };
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
  { ids: first, isTitled }: Pick<List, 'ids' | 'isTitled'> = EMPTY,
): Promise<List> {
  const { meanings } = query;
  const none: List = { ...EMPTY, matched: 'most' };
  if (meanings.length === 0) return none;
  const least = query.isQuestion ? 1 : leastOf(meanings.length);
  const newest = await scope.recency(scope.siteId, enough(scope, 0));
  // beside a title stands what is about the same: its many words are met in far fewer documents so
  const as = isTitled && newest.since !== null ? meantAsSubject : meant;
  const near = await holdingMost(scope, meanings.map(as), { least, newest, score, first });
  const unknown = meanings.filter((_, i) => !near.counts[i]).map(({ typed }) => typed);
  const known = meanings.length - unknown.length;
  if (known < least || (meanings.length < 2 && !query.isQuestion)) return { ...none, unknown };
  const ids = [...first, ...near.ids.filter((id) => !first.includes(id))];
  const ordered = wanted.sort === 'date' ? await byDate(scope, ids) : ids;
  const offset = lastOffset(ids.length, wanted.cut, wanted.most);
  return {
    total: { count: ids.length, exact: true },
    matched: unknown.length > 0 || !query.isQuestion ? 'most' : 'all',
    unknown,
    facets: near.facets,
    ids: ordered.slice(offset, offset + wanted.cut.limit),
    offset,
    isTitled: false,
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

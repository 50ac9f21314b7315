/** Which documents answer a query: all words, else most of them; ranked where that is cheap, by date where it is not. */
import { allOf, anyOf, keyword, quoted } from '../text/lexemes.ts';
import { estimates, KNOWN, SURELY } from './estimates.ts';
import { isFiltered } from './filters.ts';
import type { FacetRow } from './found.ts';
import type { Meaning } from './meanings.ts';
import * as plenty from './plenty.ts';
import * as published from './published.ts';
import { phraseLexemes, type Query } from './query.ts';
import type { Scope } from './scope.ts';
import { type Score, scoreFor, weightOf } from './score.ts';
import { titleFrequencies } from './terms.ts';

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
}

interface Wanted {
  sort: 'relevance' | 'date';
  cut: published.Stretch;
  /** nobody leafs beyond */
  most: number;
  /** whether only what holds all words counts */
  isStrict?: boolean;
}

/** A word that more documents hold says little where not all words are found. */
const TELLING = 500;
/** Fewer documents than these leave room for others that hold most of the words. */
const FEW = 5;
/** Fewer are never walked to: the planner guesses from a few on in tables that it has not looked at. */
const SURELY_MANY = 1_000;
/** Texts that are read for a wording at first, and where reading on for a fuller page ends. */
const FIRST_TEXTS = 60;
const MOST_TEXTS = 2_000;
/** Words of which most must be held, the rarest of the query. */
const MOST_WORDS = 10;
const EMPTY: List = { total: { count: 0, exact: true }, matched: 'all', unknown: [], facets: [], ids: [], offset: 0 };

export async function find(scope: Scope, query: Query, wanted: Wanted): Promise<List> {
  if (query.text === '') return isFiltered(scope.filters) ? list(scope, null, null, wanted) : EMPTY;
  const words = allWords(query);
  if (words === null) return EMPTY;
  const titles = await titleFrequencies(
    scope.db,
    scope.siteId,
    query.meanings.flatMap(({ ways }) => ways.flat()),
  );
  const score = scoreFor(query, (word) => titles.get(word) ?? 0);
  // a question is seldom answered in its own words
  if (query.isQuestion && query.meanings.length > 1) return most({ ...scope, phrases: [] }, query, wanted, score);
  const found = await list(scope, words, score, wanted, query);
  if (found.total.count > 0) return isFew(found, query, wanted) ? withMore(scope, query, wanted, score, found) : found;
  if (wanted.isStrict) return found;
  const open = { ...scope, phrases: [] };
  if (scope.phrases.length > 0) {
    const loose = await list(open, allWords({ ...query, phrases: [] }) ?? words, score, wanted, query);
    if (loose.total.count > 0) return { ...loose, matched: 'most' };
  }
  return most(open, query, wanted, score);
}

/** What holds all that was asked, or is asked for by its very title or number. */
function allWords(query: Query): string | null {
  const asked = [
    ...query.meanings.map(meant),
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
  const { sort, cut } = wanted;
  const ranking = sort === 'date' ? null : score;
  const found = await many(scope, words, ranking, wanted, query);
  if (found) return found;
  const few = await published.ranked(scope, words, ranking, cut);
  if (few.count > scope.rankable) {
    const more = await newestFirst(scope, wanted, await askedOf(scope, words, ranking, query), few.count);
    if (more) return more;
  }
  const total = { count: few.count, exact: true };
  const offset = lastOffset(few.count, cut, wanted.most);
  if (offset === cut.offset) return { ...EMPTY, total, facets: few.facets, ids: few.ids, offset };
  const last = await published.ranked(scope, words, ranking, { ...cut, offset });
  return { ...EMPTY, total, facets: few.facets, ids: last.ids, offset };
}

/** Where surely more answer than are ranked; null where that is not sure. */
async function many(
  scope: Scope,
  words: string | null,
  ranking: Score | null,
  wanted: Wanted,
  query: Query | undefined,
): Promise<List | null> {
  if (scope.phrases.length > 0 && words !== null) return wording(scope, words, ranking, wanted, query);
  const asked = await askedOf(scope, words, ranking, query);
  const isMany = asked.count > Math.max(SURELY * scope.rankable, KNOWN * asked.all);
  return isMany ? newestFirst(scope, wanted, asked, 0) : null;
}

interface Asked {
  words: string | null;
  /** null: by date */
  ranking: Score | null;
  /** what answers directly, and how many documents that are, as far as one knows */
  ways: readonly { query: string; count: number }[];
  /** documents that answer, and all there are, as far as one knows */
  count: number;
  all: number;
}

async function askedOf(
  scope: Scope,
  words: string | null,
  ranking: Score | null,
  query: Query | undefined,
): Promise<Asked> {
  const ways = ranking && query ? [...titled(query), ...subject(query)] : [];
  const { all, counts } = await estimates(scope, [words, ...ways]);
  const [count = 0, ...each] = counts;
  return { words, ranking, all, count, ways: ways.map((way, i) => ({ query: way, count: each[i] ?? 0 })) };
}

/**
 * A page of many: what answers directly, then the newest.
 * @param least documents that answer for sure; 0: none is sure, and null comes back where there are not many
 */
async function newestFirst(
  scope: Scope,
  { cut, most }: Wanted,
  { words, ranking, ways, count: guess, all }: Asked,
  least: number,
): Promise<List | null> {
  const isWalk = (found: number) =>
    scope.filters.validity === null && found >= Math.max(SURELY_MANY, plenty.WALKED * all);
  const count = Math.max(guess, least);
  const offset = lastOffset(count, cut, most);
  const limit = Math.max(plenty.SAMPLE, offset + cut.limit);
  let found = await plenty.recent(scope, words, { limit, isWalk: isWalk(guess) });
  if (found.ids.length < limit && isWalk(guess)) found = await plenty.recent(scope, words, { limit, isWalk: false });
  if (found.ids.length < limit && least === 0) return null;
  const branches = ways.map((way) => ({ query: way.query, isWalk: isWalk(way.count) }));
  const first = ranking ? await plenty.foremost(scope, branches, ranking) : [];
  const total = { count: Math.max(count, found.ids.length), exact: false };
  return { ...EMPTY, total, facets: found.facets, ids: pageOf(first, found.ids, offset, cut), offset };
}

/** A stretch of what answers directly, followed by the newest of the rest. */
function pageOf(first: readonly string[], newest: readonly string[], offset: number, cut: published.Stretch): string[] {
  const before = new Set(first);
  return [...first, ...newest.filter((id) => !before.has(id))].slice(offset, offset + cut.limit);
}

/**
 * Where a wording stands, without reading every text that has its pairs: the newest, as many as fill the page. Null where
 * the candidates are few enough to be read and ranked.
 */
async function wording(
  scope: Scope,
  words: string,
  ranking: Score | null,
  { cut, most }: Wanted,
  query: Query | undefined,
): Promise<List | null> {
  for (let texts = FIRST_TEXTS; ; texts *= 4) {
    const found = await plenty.reading(scope, words, texts);
    const isAll = found.candidates <= texts;
    if (isAll && found.ids.length <= scope.rankable) return null;
    const offset = Math.min(cut.offset, most - cut.limit);
    const isEnough = found.ids.length >= offset + cut.limit || (found.ids.length > 0 && texts >= MOST_TEXTS);
    // few enough to be read once and ranked
    if (!isEnough && !isAll && found.candidates <= scope.rankable) return null;
    if (!isAll && !isEnough) continue;
    // the subjects of common words are too many to be read for a wording
    const titles = ranking && query ? titled(query).map((way) => ({ query: way, isWalk: false })) : [];
    const first = ranking ? await plenty.foremost(scope, titles, ranking) : [];
    const guess = isAll ? found.ids.length : Math.round((found.candidates * found.ids.length) / texts);
    const count = Math.max(guess, new Set([...first, ...found.ids]).size);
    const last = lastOffset(count, cut, most);
    const ids = pageOf(first, found.ids, last, cut);
    return { ...EMPTY, total: { count, exact: false }, facets: found.facets, ids, offset: last };
  }
}

/** Whether others that hold most of the words may help: not for one word, a wording or a list by date. */
function isFew({ total }: List, query: Query, { sort }: Wanted): boolean {
  return total.count < FEW && sort === 'relevance' && query.meanings.length > 1 && query.phrases.length === 0;
}

async function withMore(scope: Scope, query: Query, wanted: Wanted, score: Score, found: List): Promise<List> {
  const more = await most(scope, query, wanted, score, found.ids);
  return more.total.count > found.total.count ? { ...more, matched: 'few' } : found;
}

/** tsquery literals of what answers by its title: this title, this number, a title with this piece. */
function titled(query: Query): string[] {
  return [anyOf(query.title), anyOf(query.numbers), allOf(query.titlePieces)].filter((literal) => literal !== null);
}

/** The tsquery literal of what has all words as its subject; none where there are no words. */
function subject(query: Query): string[] {
  return query.meanings.length > 0 ? [query.meanings.map(meantAsSubject).join(' & ')] : [];
}

/** Documents that hold most of what was asked: a boundary cut differently, a slip, a word too many, a question. */
async function most(
  scope: Scope,
  query: Query,
  wanted: Wanted,
  score: Score,
  first: readonly string[] = [],
): Promise<List> {
  const { meanings } = query;
  const counts = await published.frequencies(scope, meanings.map(meant), TELLING);
  const known = meanings.flatMap((meaning, i) => ((counts[i] ?? 0) > 0 ? [{ meaning, count: counts[i] ?? 0 }] : []));
  const unknown = meanings.filter((_, i) => !counts[i]).map(({ typed }) => typed);
  const least = query.isQuestion ? 1 : leastOf(meanings.length);
  if (known.length < least || (meanings.length < 2 && !query.isQuestion)) return { ...EMPTY, matched: 'most', unknown };
  const rarest = known.sort((a, b) => a.count - b.count).slice(0, MOST_WORDS);
  const telling = rarest.filter(({ count }, i) => i === 0 || count < TELLING);
  const near = await published.holdingMost(
    scope,
    telling.map(({ meaning, count }) => ({ query: meant(meaning), weight: 2 * weightOf(count) })),
    { least: Math.min(least, telling.length), most: TELLING, score },
  );
  const ids = [...first, ...near.filter((id) => !first.includes(id))];
  const ordered = wanted.sort === 'date' ? await published.byDate(scope, ids) : ids;
  const offset = lastOffset(ids.length, wanted.cut, wanted.most);
  return {
    total: { count: ids.length, exact: true },
    matched: unknown.length > 0 || !query.isQuestion ? 'most' : 'all',
    unknown,
    facets: ids.length > 0 ? await published.facetsOf(scope, ids) : [],
    ids: ordered.slice(offset, offset + wanted.cut.limit),
    offset,
  };
}

/** Half: one of two, two of three, three of five. */
function leastOf(count: number): number {
  return Math.ceil(count / 2);
}

/** The beginning of the page that was asked for, or of the last one. */
function lastOffset(count: number, { offset, limit }: published.Stretch, most: number): number {
  const last = Math.max(0, Math.ceil(Math.min(count, most) / limit) - 1) * limit;
  return Math.min(offset, last);
}

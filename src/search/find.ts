/** Which documents answer a query: all words, else most of them; ranked where that is cheap, by date where it is not. */
import { allOf, anyOf, keyword, quoted } from '../text/lexemes.ts';
import { isFiltered } from './filters.ts';
import type { FacetRow } from './found.ts';
import type { Meaning } from './meanings.ts';
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
}

/** A word that more documents hold says little where not all words are found. */
const TELLING = 500;
/** Fewer documents than these leave room for others that hold most of the words. */
const FEW = 5;
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
  const few = await published.ranked(scope, words, ranking, cut);
  if (few.count <= scope.rankable) {
    const total = { count: few.count, exact: true };
    const offset = lastOffset(few.count, cut, wanted.most);
    if (offset === cut.offset) return { ...EMPTY, total, facets: few.facets, ids: few.ids, offset };
    const last = await published.ranked(scope, words, ranking, { ...cut, offset });
    return { ...EMPTY, total, facets: few.facets, ids: last.ids, offset };
  }
  const { count, share } = await published.estimate(scope, words);
  const total = { count: Math.max(count, few.count), exact: false };
  const offset = lastOffset(total.count, cut, wanted.most);
  const first = ranking && query ? await published.foremost(scope, direct(query), ranking) : [];
  const top = first.slice(offset, offset + cut.limit);
  const rest =
    top.length < cut.limit
      ? await published.newest(scope, words, {
          without: first,
          share,
          offset: Math.max(0, offset - first.length),
          limit: cut.limit - top.length,
        })
      : [];
  return { ...EMPTY, total, facets: few.facets, ids: [...top, ...rest], offset };
}

/** Whether others that hold most of the words may help: not for one word, a wording, a filter or a list by date. */
function isFew({ total }: List, query: Query, { sort }: Wanted): boolean {
  return total.count < FEW && sort === 'relevance' && query.meanings.length > 1 && query.phrases.length === 0;
}

async function withMore(scope: Scope, query: Query, wanted: Wanted, score: Score, found: List): Promise<List> {
  const more = await most(scope, query, wanted, score, found.ids);
  return more.total.count > found.total.count ? { ...more, matched: 'few' } : found;
}

/** tsquery literals of what answers directly: this title, this number, a title with this piece, all words as subject. */
function direct(query: Query): string[] {
  const subject = query.meanings.map(meantAsSubject).join(' & ');
  return [anyOf(query.title), anyOf(query.numbers), allOf(query.titlePieces), subject || null].filter(
    (literal) => literal !== null,
  );
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
    { least: Math.min(least, telling.length), most: TELLING, score, first },
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

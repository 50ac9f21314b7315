/**
 * The search, behind one interface. The plan follows how frequent the words are: a thousand candidates are ranked and
 * counted exactly; where there are more, the best titles come first, the rest follows by date, and the count is estimated.
 */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { allOf, anyOf, quoted } from '../text/lexemes.ts';
import { excerpt, highlight, type Piece, textOfClean } from './excerpt.ts';
import { type Filters, isFiltered, NO_FILTERS } from './filters.ts';
import { type FacetRow, type FoundDocument, facetsOf, readFound } from './found.ts';
import * as published from './published.ts';
import { type Query, readQuery } from './query.ts';
import { onSnapshot, type Scope } from './scope.ts';

/** Ranking costs about 15 µs a document. */
const RANKABLE = 1_000;
export const PAGE_SIZE = 15;
/** Nobody leafs further; a deep offset costs as much as all pages before it. */
export const MOST_PAGES = 50;

export const SORTS = ['relevance', 'date'] as const;
export type Sort = (typeof SORTS)[number];

export interface Question {
  siteId: string;
  /** as typed, of any length */
  text: string;
  filters: Filters;
  sort: Sort;
  /** from 1 */
  page: number;
}

export interface Hit extends Omit<FoundDocument, 'id' | 'title' | 'summary' | 'body'> {
  title: readonly Piece[];
  excerpt: readonly Piece[];
}

export interface Total {
  count: number;
  /** false: an estimate, never less than what was seen */
  exact: boolean;
}

export interface Answer {
  query: Query;
  hits: readonly Hit[];
  total: Total;
  page: number;
  pages: number;
  /** 'most': nothing holds all words as asked, these hold most of them */
  matched: 'all' | 'most';
  /** words that no document of the site holds; looked for only when nothing holds all */
  unknown: readonly string[];
  /** of all hits while total.exact, else of a sample: the counts then mean nothing, only their order */
  facets: readonly FacetRow[];
  /** hits that the same words would have without any filter; null unless nothing was found within filters */
  withoutFilters: Total | null;
}

export interface Search {
  search(question: Question): Promise<Answer>;
}

/**
 * The search over `published`, with the connection of the public's role.
 * @param rankable up to how many documents are ranked and counted exactly
 */
export function publishedSearch(db: Kysely<Database>, now: () => Temporal.Instant, rankable = RANKABLE): Search {
  return {
    search: (question) => {
      const { siteId, filters, text } = question;
      const query = readQuery(text);
      const scope = { siteId, filters, today: dateOf(now()), phrases: query.phrases, rankable };
      return onSnapshot(db, (snapshot) => answer({ db: snapshot, ...scope }, query, question));
    },
  };
}

async function answer(scope: Scope, query: Query, question: Question): Promise<Answer> {
  const { filters } = scope;
  const list = await find(scope, query, question.sort);
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(list.total.count / PAGE_SIZE)));
  const page = Math.min(Math.max(1, Math.trunc(question.page) || 1), pages);
  const ids = await list.stretch((page - 1) * PAGE_SIZE, PAGE_SIZE);
  const found = await readFound(scope, ids);
  const missed = list.total.count === 0 && isFiltered(filters) && query.text !== '';
  return {
    query,
    hits: found.map((document) => hitOf(document, query)),
    total: list.total,
    page,
    pages,
    matched: list.matched,
    unknown: list.unknown,
    facets: list.sample.length > 0 ? await facetsOf(scope, list.sample) : [],
    withoutFilters: missed ? (await find({ ...scope, filters: NO_FILTERS }, query, 'date')).total : null,
  };
}

/** What was found, in order, of which pages are cut. */
interface List {
  total: Total;
  matched: Answer['matched'];
  unknown: readonly string[];
  sample: readonly string[];
  stretch(offset: number, limit: number): Promise<readonly string[]>;
}

async function find(scope: Scope, query: Query, sort: Sort): Promise<List> {
  if (query.text === '') return isFiltered(scope.filters) ? browse(scope) : listOf([]);
  const list = await findAll(scope, query, sort);
  if (list.total.count > 0) return list;
  if (scope.phrases.length > 0) {
    const loose = await findAll({ ...scope, phrases: [] }, query, sort);
    if (loose.total.count > 0) return { ...loose, matched: 'most' };
  }
  return findMost({ ...scope, phrases: [] }, query, sort);
}

/** Without words: everything within the filters by date. */
async function browse(scope: Scope): Promise<List> {
  const ids = await published.newest(scope, null, { offset: 0, limit: scope.rankable + 1 });
  return ids.length <= scope.rankable ? listOf(ids) : walk(scope, null, [], ids);
}

async function findAll(scope: Scope, query: Query, sort: Sort): Promise<List> {
  const all = allOf(query.words);
  if (all === null) return listOf([]);
  const found = await published.candidates(scope, {
    all,
    // by date it does not matter how well a document answers
    ...(sort === 'relevance' && {
      title: anyOf(query.title),
      number: anyOf(query.numbers),
      titlePieces: allOf(query.titlePieces),
      titleWords: allOf(query.titleWords),
    }),
  });
  if (found.length <= scope.rankable)
    return listOf(await (sort === 'date' ? published.newestOf(scope, found) : published.ranked(scope, found, all)));
  const titles = found.filter((candidate) => candidate.tier > 0);
  const first = sort === 'date' ? [] : await published.ranked(scope, titles, all);
  const sample = found.map((candidate) => candidate.id);
  return walk(scope, all, first, sample);
}

/** Documents that hold most of the words, when none holds all: a boundary cut differently, a slip, a word too many. */
async function findMost(scope: Scope, query: Query, sort: Sort): Promise<List> {
  const count = query.words.length;
  if (count < 2) return listOf([], 'most', query.words);
  const lexemes = query.words.map((word) => ({ word, query: quoted(word) }));
  const frequency = await published.frequencies(scope, lexemes);
  const unknown = query.words.filter((word) => !frequency.get(word));
  const least = Math.max(count === 2 ? 1 : 2, Math.ceil(count * 0.6));
  // whoever holds `least` of the words holds one of the rarest (count - least + 1)
  const rarest = [...query.words].sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
  const some = anyOf(rarest.slice(0, count - least + 1));
  if (some === null || count - unknown.length < least) return listOf([], 'most', unknown);
  const known = query.words.filter((word) => !unknown.includes(word)).map(quoted);
  const ids = await published.holdingMost(scope, known, least, some);
  const ordered =
    sort === 'relevance'
      ? ids
      : await published.newestOf(
          scope,
          ids.map((id) => ({ id, tier: 0 })),
        );
  return listOf(ordered, 'most', unknown);
}

function listOf(ids: readonly string[], matched: Answer['matched'] = 'all', unknown: readonly string[] = []): List {
  return {
    total: { count: ids.length, exact: true },
    matched,
    unknown,
    sample: ids,
    stretch: async (offset, limit) => ids.slice(offset, offset + limit),
  };
}

/** Too many to rank: `first`, then the rest by date. */
async function walk(
  scope: Scope,
  words: string | null,
  first: readonly string[],
  sample: readonly string[],
): Promise<List> {
  const estimate = await published.estimate(scope, words);
  return {
    total: { count: Math.max(estimate, sample.length), exact: false },
    matched: 'all',
    unknown: [],
    sample,
    async stretch(offset, limit) {
      const top = first.slice(offset, offset + limit);
      if (top.length === limit) return top;
      const rest = { without: first, offset: Math.max(0, offset - first.length), limit: limit - top.length };
      return [...top, ...(await published.newest(scope, words, rest))];
    },
  };
}

function hitOf(document: FoundDocument, query: Query): Hit {
  const { id: _, title, summary, body, ...facts } = document;
  const inBody = excerpt(textOfClean(body), query.words);
  const shown = summary && !inBody.some((piece) => piece.hit) ? excerpt(summary, query.words) : inBody;
  return { ...facts, title: highlight(title, query.words), excerpt: shown };
}

/**
 * The search, behind one interface. The plan follows how frequent the words are: up to seventy-five documents are ranked
 * and counted exactly; where there are more, those whose title or subject answers come first, the rest follows by date,
 * and the count is estimated.
 */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { corrections, likenessOf } from './corrections.ts';
import { excerpt, highlight, type Piece, textOfClean } from './excerpt.ts';
import type { FacetRow } from './facets.ts';
import { type Filters, isFiltered, NO_FILTERS } from './filters.ts';
import { find, firstHeld, type List } from './find.ts';
import type { FoundDocument } from './found.ts';
import { type Query, readQuery } from './query.ts';
import { recencyOf } from './recency.ts';
import { type Scope, searching } from './scope.ts';
import { columnsBelow } from './terms.ts';
import { understood } from './understood.ts';

/** Ranking costs about 20 µs a document. */
export const RANKABLE = 75;
/** From so many times as many documents on the newest are looked at first. */
export const MANY = 20;
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
  /** whether what is perhaps meant instead may be searched when nothing is found; yes when absent */
  correct?: boolean;
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
  /** 'few': few hold all words, others that hold most of them follow; 'most': none holds all */
  matched: List['matched'];
  /** words that no document of the site holds; looked for only when nothing holds all */
  unknown: readonly string[];
  /** of all hits while total.exact, else of a sample: the counts then mean nothing, only their order */
  facets: readonly FacetRow[];
  /** hits that the same words would have without any filter; null unless nothing was found within filters */
  withoutFilters: Total | null;
  /** the query that was searched instead, since the typed one found nothing */
  corrected: string | null;
  /** queries that were perhaps meant */
  suggestions: readonly string[];
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
    search: (question) =>
      searching(db, async (connections) => {
        const { siteId, filters } = question;
        const columns = filters.column === null ? [] : await columnsBelow(connections, siteId, filters.column);
        const today = dateOf(now());
        const recency = recencyOf(connections, { today, many: MANY * rankable });
        const scope = { db: connections, siteId, filters, columns, today, phrases: [], rankable, recency };
        return answer(scope, question);
      }),
  };
}

async function answer(open: Scope, question: Question): Promise<Answer> {
  const sort = question.sort;
  const cut = { offset: (Math.max(1, Math.trunc(question.page) || 1) - 1) * PAGE_SIZE, limit: PAGE_SIZE };
  const plain = { sort, cut, most: MOST_PAGES * PAGE_SIZE, likeness: () => null };
  const within = (query: Query): Scope => ({ ...open, phrases: query.phrases });
  const read = await understood(open.db, open.siteId, question.text, (typed, synonyms) =>
    find(within(typed), typed, { ...plain, likeness: ({ text }) => likenessOf(text, synonyms) }),
  );
  const { query, own, found: list } = read;
  const scope = within(query);
  const isMissed = list.total.count === 0 || list.matched === 'most';
  // a wording in quotation marks is meant as it stands
  const isOpen = query.text !== '' && query.phrases.length === 0;
  const { alike } = list;
  const suggestions = isMissed && isOpen ? await corrections({ ...scope, own, text: query.text, alike }) : [];
  if (isMissed && question.correct !== false && suggestions.length > 0) {
    // what still has a word that nothing holds is held by nothing
    const others = suggestions
      .map((text) => readQuery(text, own))
      .filter(({ meanings }) => !meanings.some(({ typed }) => list.unknown.includes(typed)));
    const other = others[await firstHeld(scope, others)];
    if (other) {
      const instead = await find(scope, other, plain);
      return answered(other, instead, { query, corrected: other.text, suggestions, withoutFilters: null });
    }
  }
  const isLost = list.total.count === 0 && isFiltered(scope.filters) && query.text !== '';
  const unfiltered = { ...scope, filters: NO_FILTERS, columns: [] };
  const withoutFilters = isLost ? (await find(unfiltered, query, { ...plain, sort: 'date', most: 1 })).total : null;
  return answered(query, list, { query, corrected: null, suggestions, withoutFilters });
}

function answered(
  searched: Query,
  list: List,
  more: Pick<Answer, 'query' | 'corrected' | 'suggestions' | 'withoutFilters'>,
): Answer {
  const pages = Math.min(MOST_PAGES, Math.max(1, Math.ceil(list.total.count / PAGE_SIZE)));
  return {
    ...more,
    hits: list.documents.map((document) => hitOf(document, searched)),
    total: list.total,
    page: Math.floor(list.offset / PAGE_SIZE) + 1,
    pages,
    matched: list.matched,
    unknown: list.unknown,
    facets: list.facets,
  };
}

function hitOf(document: FoundDocument, query: Query): Hit {
  const { id: _, title, summary, body, ...facts } = document;
  const inBody = excerpt(textOfClean(body), query.marked);
  const shown = summary && !inBody.some((piece) => piece.hit) ? excerpt(summary, query.marked) : inBody;
  return { ...facts, title: highlight(title, query.marked), excerpt: shown };
}

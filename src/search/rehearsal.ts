/**
 * Opens the connections of searches and lets each plan the statements that searches ask for, before anybody waits for it:
 * the first search of a connection took thrice as long as any later one.
 */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { type Likeness, wordsAlike } from './alike.ts';
import { likenessOf } from './corrections.ts';
import { NO_FILTERS } from './filters.ts';
import { find } from './find.ts';
import type { Query } from './query.ts';
import { recencyOf } from './recency.ts';
import { AT_ONCE, type Scope, searching } from './scope.ts';
import { SIZES, WAYS } from './score.ts';
import { MANY, PAGE_SIZE, publishedSearch, RANKABLE } from './search.ts';

const WORDING = '甲乙';
const LIKENESS: Likeness = { words: [''], spellings: [], gaps: [], rearranged: [''] };

type Step = (scope: Scope) => Promise<unknown>;

/** How many of the newest titles are searched for, in pieces as people type them. */
const TITLES = 40;

/** @param published the public's connection, beside which the searches have theirs */
export async function rehearse(published: Kysely<Database>, now: Temporal.Instant): Promise<void> {
  const today = dateOf(now);
  const sites = await published.selectFrom('published.sites').select('site_id').execute();
  // all at once, so that each connection takes part
  for (const { site_id: siteId } of sites)
    for (const step of steps())
      await Promise.all(
        Array.from({ length: AT_ONCE }, () =>
          searching(published, (db) => {
            const recency = recencyOf(db, { today, many: MANY * RANKABLE });
            const all = { siteId, filters: NO_FILTERS, columns: [], today, phrases: [], rankable: RANKABLE, recency };
            return step({ ...all, db });
          }),
        ),
      );
  // what a page of hits takes is run by the program too until it is fast
  const search = publishedSearch(published, () => now);
  for (const { site_id: siteId } of sites) {
    const newest = published.selectFrom('published.documents').select('title').where('site_id', '=', siteId);
    const titles = await newest
      .where('withdrawn_at', 'is', null)
      .orderBy('released_at', 'desc')
      .limit(TITLES)
      .execute();
    const typed = titles.flatMap(({ title }) => {
      const [word, other] = [title.slice(0, 2), title.slice(2, 6)];
      return [title, word, other, `"${word}"`, `${word} ${other} ${WORDING}`];
    });
    const asked = { siteId, filters: NO_FILTERS, page: 1 };
    await Promise.all(typed.map((text) => search.search({ ...asked, text, sort: 'relevance' })));
  }
}

function steps(): Step[] {
  const cut = { offset: 0, limit: PAGE_SIZE };
  const likeness = () => LIKENESS;
  const [few = 1, ...more] = WAYS;
  // long texts are meant as they stand
  const shapes = SIZES.flatMap((size) =>
    (size === SIZES.at(-1) ? [few] : [few, ...more]).map((ways) => queryOf(size, ways)),
  );
  return [
    // the lists of what may have been mistyped are spelled once
    async () => likenessOf(WORDING, []),
    // nothing is found, so that what holds most is looked for too: where something was found, and where nothing was
    ...shapes.flatMap((query) => [
      (scope: Scope) => find(scope, query, { sort: 'relevance', cut, most: 1, likeness }),
      (scope: Scope) => find(scope, query, { sort: 'relevance', cut, most: 1, likeness: () => null }),
    ]),
    (scope) => find(scope, queryOf(1, 1), { sort: 'date', cut, most: 1, likeness }),
    (scope) =>
      find({ ...scope, phrases: [WORDING] }, queryOf(0, 1, [WORDING]), { sort: 'relevance', cut, most: 1, likeness }),
    ({ db, siteId }) => wordsAlike(db, siteId, LIKENESS),
  ];
}

/** A query for words that no document holds, the first of which is said in several ways. */
function queryOf(size: number, ways: number, phrases: readonly string[] = []): Query {
  const words = Array.from({ length: size }, (_, i) => `#${i}`);
  return {
    text: words.join(' ') || '#',
    shortened: false,
    isQuestion: false,
    meanings: words.map((word) => ({ typed: word, ways: Array.from({ length: ways }, () => [word]), marked: [] })),
    words,
    marked: [],
    phrases,
    title: [],
    titlePieces: [],
    numbers: [],
    year: null,
    month: null,
  };
}

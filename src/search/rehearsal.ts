/**
 * Opens the connections of searches and lets each plan the statements that searches ask for, before anybody waits for it:
 * the first search of a connection took thrice as long as any later one.
 */
import type { Kysely } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { type Likeness, wordsAlike } from './alike.ts';
import { NO_FILTERS } from './filters.ts';
import { find } from './find.ts';
import type { Query } from './query.ts';
import { recencyOf } from './recency.ts';
import { AT_ONCE, type Scope, searching } from './scope.ts';
import { MANY, PAGE_SIZE, RANKABLE } from './search.ts';

/** How many words people search for. */
const SIZES = [1, 2, 3, 4, 6];
const WORDING = '甲乙';
const LIKENESS: Likeness = { words: [''], spellings: [], gaps: [], rearranged: [''] };

type Step = (scope: Scope) => Promise<unknown>;

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
}

function steps(): Step[] {
  const cut = { offset: 0, limit: PAGE_SIZE };
  const likeness = () => LIKENESS;
  const sizes = SIZES.map(
    (size): Step =>
      (scope) =>
        find(scope, queryOf(size), { sort: 'relevance', cut, most: 1, likeness }),
  );
  return [
    ...sizes,
    (scope) => find(scope, queryOf(1), { sort: 'date', cut, most: 1, likeness }),
    (scope) =>
      find({ ...scope, phrases: [WORDING] }, queryOf(0, [WORDING]), { sort: 'relevance', cut, most: 1, likeness }),
    ({ db, siteId }) => wordsAlike(db, siteId, LIKENESS),
  ];
}

/** A query for words that no document holds. */
function queryOf(size: number, phrases: readonly string[] = []): Query {
  const words = Array.from({ length: size }, (_, i) => `#${i}`);
  return {
    text: words.join(' ') || '#',
    shortened: false,
    isQuestion: false,
    meanings: words.map((word) => ({ typed: word, ways: [[word]], marked: [] })),
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

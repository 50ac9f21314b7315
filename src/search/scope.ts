/** Within what a search looks: one site, what is public today, what passes the filters. */
import { availableParallelism } from 'node:os';
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import pLimit from 'p-limit';
import { beside } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';
import { quoted } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import { type Filters, filterLexemes, validityColumn } from './filters.ts';
import type { Span } from './month.ts';
import type { Recency, Since } from './recency.ts';

/** A tsquery literal that no document answers. */
export const NONE = "'#'";

export interface Scope {
  db: Kysely<Database>;
  siteId: string;
  today: Temporal.PlainDate;
  filters: Filters;
  /** the column of the filter and all below it; empty when nothing is filtered by column */
  columns: readonly string[];
  /** wordings that must stand in title or text as they are */
  phrases: readonly string[];
  /** up to this many documents are ranked and counted exactly */
  rankable: number;
  recency: Recency;
}

/** Searches share the processors in turn: as many at once would each take as long as all of them together. */
export const AT_ONCE = availableParallelism() + 1;
const inTurn = pLimit(AT_ONCE);

/**
 * The connections of searches, which keep the plans of their statements for as long as people search now and then.
 * Sequential scans are off because the planner, which does not see that vectors lie outside the rows, believes them
 * cheap; there they cost a hundred times the index. Plans are made without looking at the words, so that one can be kept
 * for all.
 */
const SESSIONS = {
  name: 'gongkai search',
  max: AT_ONCE,
  idle: 3_600_000,
  settings: {
    default_transaction_read_only: 'on',
    enable_seqscan: 'off',
    jit: 'off',
    plan_cache_mode: 'force_generic_plan',
  },
};

/**
 * Runs the queries of one search. Each sees what is public at its own moment: what is withdrawn between two of them is
 * counted by the first and shown by none.
 */
export function searching<T>(db: Kysely<Database>, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return inTurn(() => work(beside(db, SESSIONS)));
}

/** `from … where …` of the documents whose words answer a tsquery literal (all, when null) within the scope, as `w`. */
export function holders(scope: Scope, words: string | null): RawBuilder<unknown> {
  const query = withFilters(scope, words);
  return query === null
    ? sql`from published.words w where w.site_id = ${scope.siteId} and ${conditions(scope)}`
    : answering(scope, sql`${query}`);
}

/**
 * The same of a literal that has the filters already. Compared by a function, site_id calls for no index by site,
 * which the planner takes for cheaper than the words' own.
 */
export function answering(scope: Scope, query: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`from published.words w where texteq(w.site_id, ${scope.siteId})
    and w.words @@ ${query}::tsquery and ${conditions(scope)}`;
}

/** Those of the holders that are among the newest; none where no part is looked at first. */
export function newestHolders(scope: Scope, words: string | null, { since, years }: Since): RawBuilder<unknown> {
  return sql`${answering(scope, sql`${since === null ? NONE : within(scope, words, years)}`)}
    and w.released_at >= ${since ?? scope.today}::timestamptz`;
}

/** Those of the holders that are of the longer time where it is told to be `enough`, else all. */
export function olderHolders(scope: Scope, words: string, { since, years }: Since, enough: RawBuilder<unknown>) {
  const all = withFilters(scope, words) ?? words;
  const wide = since === null ? all : within(scope, words, years);
  return sql`${answering(scope, sql`case when ${enough} then ${wide}::tsquery else ${all}::tsquery end`)}
    and w.released_at >= case when ${enough} then ${since ?? '-infinity'}::timestamptz else '-infinity' end`;
}

/** Those of the holders that were released within a time. */
export function holdersWithin(scope: Scope, words: string | null, { from, until, year }: Span): RawBuilder<unknown> {
  return sql`${answering(scope, sql`${within(scope, words, quoted(`@y:${year}`))}`)}
    and w.released_at >= ${from}::timestamptz and w.released_at < ${until}::timestamptz`;
}

/** The literal with the filters, within years. */
export function within(scope: Scope, words: string | null, years: string): string {
  const query = withFilters(scope, words);
  return query === null ? `(${years})` : `${query} & (${years})`;
}

/** The tsquery literal with the filters that the index knows; null when there is neither. */
export function withFilters(scope: Scope, words: string | null): string | null {
  const parts = [...(words === null ? [] : [`(${words})`]), ...filterLexemes(scope.filters, scope.columns)];
  return parts.length > 0 ? parts.join(' & ') : null;
}

/** Withdrawal removes the words too; asking again keeps a public period that ended today out before the sweep comes. */
function conditions(scope: Scope): RawBuilder<unknown> {
  const today = sql`${scope.today.toString()}::date`;
  const { validity } = scope.filters;
  return sql.join(
    [
      sql`(w.public_until is null or w.public_until >= ${today})`,
      ...(validity ? [sql`${validityColumn(scope.today, sql.ref('w'))} = ${validity}`] : []),
      ...(scope.phrases.length > 0 ? [standing(scope)] : []),
    ],
    sql` and `,
  );
}

/** The wordings stand in the text of `w`, which costs reading it. */
export function standing({ phrases }: Scope): RawBuilder<unknown> {
  return sql.join(
    phrases.map((phrase) => sql`position(${fold(phrase).replace(/\s+/g, ' ')} in w.folded) > 0`),
    sql` and `,
  );
}

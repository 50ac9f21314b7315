/** Within what a search looks: one site, what is public today, what passes the filters. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { fold } from '../text/script.ts';
import { type Filters, filterLexemes, validityColumn } from './filters.ts';

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
}

/**
 * Runs the queries of one search on one snapshot, so that counts and hits agree. Sequential scans are off because the
 * planner, which does not see that vectors lie outside the rows, believes them cheap; there they cost a hundred times
 * the index.
 */
export function onSnapshot<T>(db: Kysely<Database>, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(tx);
      return work(tx);
    });
}

/**
 * `from … where …` of the documents whose words answer a tsquery literal (all, when null) within the scope, as `w`.
 * The concatenation hides site_id from the indexes by site, which the planner takes for cheaper than the words' own.
 */
export function holders(scope: Scope, words: string | null): RawBuilder<unknown> {
  const query = withFilters(scope, words);
  const site = query === null ? sql`w.site_id` : sql`w.site_id || ''`;
  return sql`from published.words w where ${site} = ${scope.siteId}
    ${query === null ? sql`` : sql`and w.words @@ ${query}::tsquery`} and ${conditions(scope)}`;
}

/** The tsquery literal with the filters that the index knows; null when there is neither. */
export function withFilters(scope: Scope, words: string | null): string | null {
  const parts = [...(words === null ? [] : [`(${words})`]), ...filterLexemes(scope.filters, scope.columns)];
  return parts.length > 0 ? parts.join(' & ') : null;
}

/** Withdrawal removes the words too; asking again keeps a public period that ended today out before the sweep comes. */
export function conditions(scope: Scope): RawBuilder<unknown> {
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

/** Within what a search looks: one site, what is public today, what passes the filters. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { fold } from '../text/script.ts';
import { type Filters, filterConditions, isFiltered } from './filters.ts';

export interface Scope {
  db: Kysely<Database>;
  siteId: string;
  today: Temporal.PlainDate;
  filters: Filters;
  /** wordings that must stand in title or body as they are */
  phrases: readonly string[];
  /** up to this many documents are ranked and counted exactly */
  rankable: number;
}

/**
 * Runs the queries of one search on one snapshot, so that counts and hits agree. Sequential scans are off because the
 * planner, which does not see that the vectors lie packed outside the rows, believes them cheap on a table of some
 * thousand rows; there they cost a hundred times the index.
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

/** Whether conditions beyond the words narrow the search: then all holders are looked at, not the newest few. */
export function isNarrowed(scope: Scope): boolean {
  return scope.phrases.length > 0 || isFiltered(scope.filters);
}

/** Withdrawal removes the words too; asking again keeps a public period that ended today out before the sweep comes. */
export function conditions(scope: Scope): RawBuilder<unknown> {
  const isPublic = sql`d.site_id = ${scope.siteId} and d.withdrawn_at is null
    and (d.public_until is null or d.public_until >= ${scope.today.toString()}::date)`;
  const phrases = scope.phrases.map((phrase) => {
    const spellings = [...new Set([phrase.toLowerCase(), fold(phrase)])].map(
      (spelling) => `%${spelling.replaceAll(/[\\%_]/g, '\\$&')}%`,
    );
    return sql`lower(regexp_replace(d.title || ' ' || d.body, '<[^>]*>', '', 'g')) like any(${spellings}::text[])`;
  });
  return sql.join([isPublic, ...filterConditions(scope.filters, scope.today), ...phrases], sql` and `);
}

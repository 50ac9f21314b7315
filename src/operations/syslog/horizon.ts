/**
 * Up to which number the acts of a site are complete. Numbers are drawn before a transaction commits, so an act may
 * appear behind one that is already there; whoever reads in order must not pass it by.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** How often (ms) and how long (ms) those who write at this moment are waited for. */
const STEP_MS = 25;
const PATIENCE_MS = 2000;

/**
 * The number of the newest act such that none before it can still appear; null when somebody has been writing for
 * longer than that is waited for. Needs READ COMMITTED: every statement sees what was committed meanwhile.
 */
export async function horizon(
  db: Kysely<Database>,
  siteId: string,
  patienceMs: number = PATIENCE_MS,
): Promise<number | null> {
  const newest = await db
    .selectFrom('office.acts')
    .select((of) => of.fn.max('seq').as('seq'))
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  // whoever drew a smaller number did so under this lock, and holds it until the commit
  let open = await writers(db);
  for (const end = performance.now() + patienceMs; open.length > 0; ) {
    if (performance.now() > end) return null;
    await wait(STEP_MS);
    const still = new Set(await writers(db));
    open = open.filter((writer) => still.has(writer));
  }
  return newest?.seq ?? 0;
}

/** Transactions that have written to the acts and not ended, by names that are never used again. */
async function writers(db: Kysely<Database>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct virtualtransaction as name from pg_catalog.pg_locks
    where locktype = 'relation' and relation = 'office.acts'::regclass and mode = 'RowExclusiveLock'
      and database = (select oid from pg_catalog.pg_database where datname = current_database())
      and pid <> pg_backend_pid()`.execute(db);
  return rows.map((row) => row.name);
}

/** SQL over `published`: what is public now, counted for everybody. */
import { type Kysely, sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { countByColumn } from '../documents/published-lists.ts';
import { dayOf } from '../web/moments.ts';
import '../documents/tables.ts';

export interface PublicCount {
  name: string;
  count: number;
}

export interface PublicCounts {
  total: number;
  byUnit: readonly PublicCount[];
  /** by column code */
  byColumn: readonly { code: string; count: number }[];
  byYear: readonly PublicCount[];
}

/** What a site has public at the moment: whose term has not run out, and of which not only the reason is left. */
export async function publicCounts(db: Kysely<Database>, siteId: string, now: Temporal.Instant): Promise<PublicCounts> {
  const shown = sql`d.site_id = ${siteId} and d.withdrawn_at is null
    and (d.public_until is null or d.public_until >= ${dayOf(now).toString()}::date)`;
  const year = sql`to_char(d.released_at at time zone ${sql.lit(TIME_ZONE)}, 'YYYY')`;
  const byUnit = await sql<PublicCount>`
    select d.unit_name as name, count(*)::int as count from published.documents d where ${shown}
    group by 1 order by 2 desc, 1 limit 500`.execute(db);
  const byYear = await sql<PublicCount>`
    select ${year} as name, count(*)::int as count from published.documents d where ${shown} group by 1 order by 1`.execute(
    db,
  );
  const byColumn = [...(await countByColumn(db, siteId, now))]
    .map(([code, count]) => ({ code, count }))
    .sort((one, other) => other.count - one.count || (one.code < other.code ? -1 : 1));
  return {
    total: byYear.rows.reduce((sum, { count }) => sum + count, 0),
    byUnit: byUnit.rows,
    byColumn,
    byYear: byYear.rows,
  };
}

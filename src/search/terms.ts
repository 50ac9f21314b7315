/** SQL over a site's own synonyms and its columns: what a search should know before it looks. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';

type DB = Kysely<Database>;

/** The site's own synonyms, as lines. */
export function synonymsOf(siteId: string): RawBuilder<string> {
  return sql`coalesce((select lines from published.synonyms where site_id = ${siteId}), '')`;
}

/** The code of a column and of all below it. */
export async function columnsBelow(db: DB, siteId: string, code: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`${sql.raw(KEPT)} with recursive below as (
      select code from published.columns where site_id = ${siteId} and code = ${code}
      union select c.code from published.columns c join below on c.parent = below.code where c.site_id = ${siteId})
    select code from below`.execute(db);
  return rows.map((row) => row.code);
}

/** Which unit published a document: SQL over the schema `published` alone. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';

/** Unit codes by the documents' addresses. */
export async function unitsOf(
  db: Kysely<Database>,
  siteId: string,
  slugs: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('published.documents')
    .select(['slug', 'unit_code'])
    .where('site_id', '=', siteId)
    .where('slug', '=', sql<string>`any(${[...slugs]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.slug, row.unit_code]));
}

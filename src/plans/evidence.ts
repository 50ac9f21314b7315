/** What was typed as evidence, looked up: it must be what this site released or what the task's units handle. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';
import '../requests/tables.ts';
import type { Evidence } from './state.ts';

/** The released document with this index number; null when there is none. */
export async function documentEvidence(
  db: Kysely<Database>,
  siteId: string,
  indexNumber: string,
): Promise<Evidence | null> {
  const row = await db
    .selectFrom('office.documents')
    .select(['id', 'title', 'index_number'])
    .where('site_id', '=', siteId)
    .where('index_number', '=', indexNumber.trim())
    .where('stage', '=', 'released')
    .executeTakeFirst();
  return row ? { kind: 'document', documentId: row.id, indexNumber: row.index_number ?? '', title: row.title } : null;
}

/** The case with this receipt number, of these units alone: others are not even confirmed to exist. */
export async function caseEvidence(
  db: Kysely<Database>,
  siteId: string,
  number: string,
  unitIds: readonly string[],
): Promise<Evidence | null> {
  const own = sql<string>`any(${[...unitIds]}::uuid[])`;
  const row = await db
    .selectFrom('office.requests')
    .select(['id', 'number'])
    .where('site_id', '=', siteId)
    .where(sql`upper(number)`, '=', number.trim().toUpperCase())
    .where(({ or, eb }) => or([eb('unit_id', '=', own), eb('handler_unit_id', '=', own)]))
    .executeTakeFirst();
  return row ? { kind: 'case', requestId: row.id, number: row.number } : null;
}

/** What the interface reads beyond the pages' own queries: SQL over the schema `published` alone. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { LISTED, type ListedDocument, listedOf } from '../documents/published-lists.ts';
import { dayOf } from '../web/moments.ts';
import './tables.ts';

type DB = Kysely<Database>;

export interface DocumentQuery {
  unit?: string | undefined;
  /** codes: the column asked for and all below it */
  columns?: readonly string[] | undefined;
  kind?: string | undefined;
  /** ISO dates in Asia/Shanghai, both included */
  from?: string | undefined;
  to?: string | undefined;
  /** the last document of the page before: release and id */
  after?: readonly [releasedAt: string, id: string] | undefined;
  limit: number;
}

export type ItemRow = ListedDocument & { id: string; indexNumber: string };

/** What is public today, newest first. */
export async function documentItems(
  db: DB,
  siteId: string,
  now: Temporal.Instant,
  query: DocumentQuery,
): Promise<ItemRow[]> {
  const today = dayOf(now).toString();
  const conditions: RawBuilder<unknown>[] = [
    sql`d.site_id = ${siteId} and d.withdrawn_at is null and (d.public_until is null or d.public_until >= ${today}::date)`,
  ];
  if (query.unit) conditions.push(sql`d.unit_code = ${query.unit}`);
  if (query.kind) conditions.push(sql`d.kind = ${query.kind}`);
  if (query.from) conditions.push(sql`d.released_at >= ${startOf(query.from)}`);
  if (query.to) conditions.push(sql`d.released_at < ${startOf(query.to, 1)}`);
  if (query.columns)
    conditions.push(sql`exists (select from published.document_columns c where c.site_id = d.site_id
      and c.document_id = d.id and c.column_code = any(${[...query.columns]}::text[]))`);
  if (query.after) {
    const [at, id] = query.after;
    conditions.push(sql`(d.released_at < ${at} or (d.released_at = ${at} and d.id > ${id}::uuid))`);
  }
  const rows = await db
    .selectFrom('published.documents as d')
    .select([...LISTED, 'd.id', 'd.index_number'])
    .where(sql<boolean>`${sql.join(conditions, sql` and `)}`)
    .orderBy('d.released_at', 'desc')
    .orderBy('d.id')
    .limit(query.limit)
    .execute();
  return rows.map((row) => ({ ...listedOf(row, now), id: row.id, indexNumber: row.index_number }));
}

function startOf(date: string, later = 0): string {
  const day = Temporal.PlainDate.from(date).add({ days: later });
  return day.toZonedDateTime(TIME_ZONE).toInstant().toString();
}

/** The address of a document by its 索引号; null when none has ever been public under it. */
export async function slugOf(db: DB, siteId: string, indexNumber: string): Promise<string | null> {
  const row = await db
    .selectFrom('published.documents')
    .select('slug')
    .where('site_id', '=', siteId)
    .where('index_number', '=', indexNumber)
    .executeTakeFirst();
  return row?.slug ?? null;
}

/** Whether a unit has this code or had it when it published something. */
export async function hasUnit(db: DB, siteId: string, code: string): Promise<boolean> {
  const { rows } = await sql<{ known: boolean }>`
    select exists (select from published.units where site_id = ${siteId} and code = ${code})
      or exists (select from published.documents where site_id = ${siteId} and unit_code = ${code}) as known`.execute(
    db,
  );
  return rows[0]?.known ?? false;
}

export function changesAfter(db: DB, siteId: string, seq: number, limit: number) {
  return db
    .selectFrom('published.changes')
    .select(['seq', 'kind', 'index_number', 'slug', 'happened_at'])
    .where('site_id', '=', siteId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(limit)
    .execute();
}

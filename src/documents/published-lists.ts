/** Lists of what is public: SQL over the schema `published` alone. Days are days in Asia/Shanghai. */
import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { dayOf } from '../web/moments.ts';
import { type Validity, validityOn } from './rules.ts';
import type { DocumentKind } from './state.ts';
import './tables.ts';

type DB = Kysely<Database>;
type Row = Selectable<Database['published.documents']>;

/** A document in a list. */
export interface ListedDocument {
  slug: string;
  title: string;
  number: string | null;
  summary: string | null;
  kind: DocumentKind;
  unitCode: string;
  unitName: string;
  releasedAt: Temporal.Instant;
  /** of the release or of the newest amendment */
  changedAt: Temporal.Instant;
  /** null for what does not bind: news, notices and the like */
  validity: Validity | null;
}

/** The columns of `published.documents as d` that a list shows: never the text itself. */
export const LISTED = [
  'd.slug',
  'd.title',
  'd.number',
  'd.summary',
  'd.kind',
  'd.unit_code',
  'd.unit_name',
  'd.released_at',
  'd.amended_at',
  'd.effective_on',
  'd.expires_on',
  'd.repealed_on',
] as const;

type ListedRow = Pick<
  Row,
  | 'slug'
  | 'title'
  | 'number'
  | 'summary'
  | 'kind'
  | 'unit_code'
  | 'unit_name'
  | 'released_at'
  | 'amended_at'
  | 'effective_on'
  | 'expires_on'
  | 'repealed_on'
>;

/** A row of these columns as lists show it on a day. */
export function listedOf(row: ListedRow, now: Temporal.Instant): ListedDocument {
  return {
    slug: row.slug,
    title: row.title,
    number: row.number,
    summary: row.summary,
    kind: row.kind,
    unitCode: row.unit_code,
    unitName: row.unit_name,
    releasedAt: row.released_at,
    changedAt: row.amended_at ?? row.released_at,
    validity: validityOf(row, now),
  };
}

export interface ListQuery {
  /** any of these columns; all when absent */
  columns?: readonly string[];
  unitCode?: string;
  limit: number;
  offset?: number;
}

/** What is public today, newest first; a document that stands in several of the columns comes once. */
export async function listDocuments(
  db: DB,
  siteId: string,
  now: Temporal.Instant,
  query: ListQuery,
): Promise<ListedDocument[]> {
  const rows = await db
    .selectFrom('published.documents as d')
    .select(LISTED)
    .where((eb) => isListed(eb, siteId, now, query))
    .orderBy('d.released_at', 'desc')
    .orderBy('d.id')
    .limit(query.limit)
    .offset(query.offset ?? 0)
    .execute();
  return rows.map((row) => listedOf(row, now));
}

/** How many documents `listDocuments` would list without its limit. */
export async function countDocuments(
  db: DB,
  siteId: string,
  now: Temporal.Instant,
  query: Omit<ListQuery, 'limit' | 'offset'>,
): Promise<number> {
  const { count } = await db
    .selectFrom('published.documents as d')
    .select(sql<number>`count(*)`.as('count'))
    .where((eb) => isListed(eb, siteId, now, query))
    .executeTakeFirstOrThrow();
  return count;
}

function isListed(
  eb: ExpressionBuilder<Database & { d: Database['published.documents'] }, 'd'>,
  siteId: string,
  now: Temporal.Instant,
  { columns, unitCode }: Omit<ListQuery, 'limit' | 'offset'>,
) {
  const conditions = [
    eb('d.site_id', '=', siteId),
    eb('d.withdrawn_at', 'is', null),
    eb.or([eb('d.public_until', 'is', null), eb('d.public_until', '>=', sql<Temporal.PlainDate>`${dayOf(now)}`)]),
  ];
  if (unitCode !== undefined) conditions.push(eb('d.unit_code', '=', unitCode));
  if (columns)
    conditions.push(
      eb.exists(
        eb
          .selectFrom('published.document_columns as c')
          .select('c.document_id')
          .whereRef('c.site_id', '=', 'd.site_id')
          .whereRef('c.document_id', '=', 'd.id')
          .where('c.column_code', 'in', columns.length > 0 ? columns : ['']),
      ),
    );
  return eb.and(conditions);
}

/** How many documents each column lists; columns without any are absent. */
export async function countByColumn(
  db: DB,
  siteId: string,
  now: Temporal.Instant,
  unitCode?: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('published.documents as d')
    .innerJoin('published.document_columns as c', (join) =>
      join.onRef('c.site_id', '=', 'd.site_id').onRef('c.document_id', '=', 'd.id'),
    )
    .select(['c.column_code', sql<number>`count(*)`.as('count')])
    .where('d.site_id', '=', siteId)
    .where('d.withdrawn_at', 'is', null)
    .where(sql<boolean>`(d.public_until is null or d.public_until >= ${dayOf(now)})`)
    .$if(unitCode !== undefined, (query) => query.where('d.unit_code', '=', unitCode ?? ''))
    .groupBy('c.column_code')
    .execute();
  return new Map(rows.map((row) => [row.column_code, row.count]));
}

/** Only what binds has a validity: normative and other documents, and whatever names its dates. */
function validityOf(
  row: Pick<Row, 'kind' | 'effective_on' | 'expires_on' | 'repealed_on'>,
  now: Temporal.Instant,
): Validity | null {
  const binds = row.kind === 'normative' || row.kind === 'document' || row.expires_on || row.repealed_on;
  if (!binds) return null;
  const dates = {
    effectiveOn: row.effective_on?.toString() ?? null,
    expiresOn: row.expires_on?.toString() ?? null,
    repealedOn: row.repealed_on?.toString() ?? null,
  };
  return validityOn(dates, dayOf(now));
}

/** SQL of the office: what was published, counted by unit, column, channel, kind, year or month. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';
import type { Period } from './rules.ts';
import './tables.ts';

type Db = Kysely<Database>;

export const RELEASE_DIMENSIONS = ['unit', 'column', 'channel', 'kind', 'year', 'month'] as const;
export type ReleaseDimension = (typeof RELEASE_DIMENSIONS)[number];

/** Documents first released on these days, of these units (null: all), whether they are public still or not. */
export interface ReleaseFilter extends Period {
  siteId: string;
  unitIds: readonly string[] | null;
  /** value of each dimension that narrows further */
  only?: Partial<Record<ReleaseDimension, string>>;
}

export interface ReleaseCount {
  value: string;
  count: number;
}

const day = sql`(d.released_at at time zone ${sql.lit(TIME_ZONE)})`;

/** What a dimension is in SQL; a document has several columns and channels and is counted in each. */
const VALUES: Record<ReleaseDimension, RawBuilder<string>> = {
  unit: sql`d.unit_id::text`,
  kind: sql`d.kind`,
  year: sql`to_char(${day}, 'YYYY')`,
  month: sql`to_char(${day}, 'YYYY-MM')`,
  column: sql`n.value`,
  channel: sql`n.value`,
};
const LATERAL: Partial<Record<ReleaseDimension, RawBuilder<unknown>>> = {
  column: sql`cross join lateral (select c.column_code as value from office.document_columns c
    where c.site_id = d.site_id and c.document_id = d.id) n`,
  channel: sql`cross join lateral (select distinct unnest(d.channels) as value) n`,
};

function condition({ siteId, unitIds, from, to, only = {} }: ReleaseFilter): RawBuilder<unknown> {
  const start = Temporal.PlainDate.from(from).toZonedDateTime(TIME_ZONE).toInstant().toString();
  const end = Temporal.PlainDate.from(to).add({ days: 1 }).toZonedDateTime(TIME_ZONE).toInstant().toString();
  const parts = [
    sql`d.site_id = ${siteId} and d.released_at >= ${start}::timestamptz and d.released_at < ${end}::timestamptz`,
    ...(unitIds === null ? [] : [sql`d.unit_id = any(${[...unitIds]}::uuid[])`]),
    ...(only.unit === undefined ? [] : [sql`d.unit_id::text = ${only.unit}`]),
    ...(only.kind === undefined ? [] : [sql`d.kind = ${only.kind}`]),
    ...(only.year === undefined ? [] : [sql`${VALUES.year} = ${only.year}`]),
    ...(only.month === undefined ? [] : [sql`${VALUES.month} = ${only.month}`]),
    ...(only.channel === undefined ? [] : [sql`${only.channel} = any(d.channels)`]),
    ...(only.column === undefined
      ? []
      : [
          sql`exists (select from office.document_columns c where c.site_id = d.site_id and c.document_id = d.id
            and c.column_code = ${only.column})`,
        ]),
  ];
  return sql.join(parts, sql` and `);
}

/** How many documents have each value of a dimension; the most first, years and months in order. */
export async function releaseCounts(db: Db, filter: ReleaseFilter, by: ReleaseDimension): Promise<ReleaseCount[]> {
  const order = by === 'year' || by === 'month' ? sql`1` : sql`2 desc, 1`;
  const { rows } = await sql<ReleaseCount>`
    select ${VALUES[by]} as value, count(*)::int as count from office.documents d ${LATERAL[by] ?? sql``}
    where ${condition(filter)} group by 1 order by ${order} limit 500`.execute(db);
  return rows;
}

export async function countReleases(db: Db, filter: ReleaseFilter): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from office.documents d where ${condition(filter)}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** Ids of all of them, the oldest release first. */
export async function releaseIds(db: Db, filter: ReleaseFilter): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select d.id from office.documents d where ${condition(filter)} order by d.released_at, d.id`.execute(db);
  return rows.map(({ id }) => id);
}

export interface ReleasedDocument {
  id: string;
  title: string;
  number: string | null;
  unitId: string;
  kind: string;
  stage: string;
  releasedOn: Temporal.PlainDate;
}

const columns = sql`d.id, d.title, d.number, d.unit_id as "unitId", d.kind, d.stage, ${day}::date as "releasedOn"`;

/** A page of them, the newest release first. */
export async function releasedDocuments(
  db: Db,
  filter: ReleaseFilter,
  page: { limit: number; offset: number },
): Promise<ReleasedDocument[]> {
  const { rows } = await sql<ReleasedDocument>`
    select ${columns} from office.documents d where ${condition(filter)}
    order by d.released_at desc, d.id limit ${page.limit} offset ${page.offset}`.execute(db);
  return rows;
}

/** These documents, whatever has become of them; in the order of their release. */
export async function documentsById(db: Db, siteId: string, ids: readonly string[]): Promise<ReleasedDocument[]> {
  const { rows } = await sql<ReleasedDocument>`
    select ${columns} from office.documents d where d.site_id = ${siteId} and d.id = any(${[...ids]}::uuid[])
    order by d.released_at, d.id`.execute(db);
  return rows;
}

/** SQL of the office over counted views. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';
import type { VisitKind } from '../web/visits.ts';
import type { Period } from './rules.ts';
import './tables.ts';

type Db = Kysely<Database>;

/** `unitIds`: the views of their documents alone; null: of every page of the site. */
export interface VisitFilter extends Period {
  siteId: string;
  unitIds: readonly string[] | null;
}

function within({ siteId, from, to, unitIds }: VisitFilter) {
  const own =
    unitIds === null
      ? sql`true`
      : sql`v.slug <> '' and exists (select from office.documents d where d.site_id = v.site_id and d.slug = v.slug
          and d.unit_id = any(${[...unitIds]}::uuid[]))`;
  return sql`v.site_id = ${siteId} and v.day between ${from}::date and ${to}::date and ${own}`;
}

/** Views by kind of page, the most first. */
export async function viewsByKind(db: Db, filter: VisitFilter): Promise<{ kind: VisitKind; views: number }[]> {
  const { rows } = await sql<{ kind: VisitKind; views: number }>`
    select v.kind, sum(v.views)::bigint as views from office.visits v where ${within(filter)}
    group by 1 order by 2 desc, 1`.execute(db);
  return rows;
}

/** Views by month, 'YYYY-MM', in order; months without a view are absent. */
export async function viewsByMonth(db: Db, filter: VisitFilter): Promise<{ month: string; views: number }[]> {
  const { rows } = await sql<{ month: string; views: number }>`
    select to_char(v.day, 'YYYY-MM') as month, sum(v.views)::bigint as views from office.visits v
    where ${within(filter)} group by 1 order by 1`.execute(db);
  return rows;
}

export interface ReadDocument {
  id: string;
  title: string;
  unitId: string;
  views: number;
}

/** The documents most read, at most so many. */
export async function mostRead(db: Db, filter: VisitFilter, limit: number): Promise<ReadDocument[]> {
  const { rows } = await sql<ReadDocument>`
    select d.id, d.title, d.unit_id as "unitId", t.views from (
      select v.site_id, v.slug, sum(v.views)::bigint as views from office.visits v
      where ${within(filter)} and v.slug <> '' group by 1, 2 order by 3 desc, 2 limit ${limit * 2}) t
    join office.documents d on d.site_id = t.site_id and d.slug = t.slug
    order by t.views desc, d.id limit ${limit}`.execute(db);
  return rows;
}

/** All views. */
export async function countViews(db: Db, filter: VisitFilter): Promise<number> {
  return (await viewsByKind(db, filter)).reduce((sum, { views }) => sum + views, 0);
}

/** SQL over the words of what is published: which documents answer, how many, and in which order. */
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { FacetRow } from './found.ts';
import type { Newest } from './recency.ts';
import { answering, NONE, type Scope, withFilters, within } from './scope.ts';
import { type Score, scoreOf } from './score.ts';

/** Documents that hold only most of the words are listed up to here. */
const MORE = 60;

/** How many of the `held` fall to each unit, column, kind and year. */
export function facets(scope: Scope) {
  const name = (table: 'units' | 'columns', code: string) =>
    sql`(select n.name from ${sql.table(`published.${table}`)} n where n.site_id = ${scope.siteId} and n.code = ${sql.raw(code)} limit 1)`;
  return sql`select * from (
    select 'unit' as facet, h.unit_code as value, ${name('units', 'h.unit_code')} as name, count(*)::int as count
      from held h group by h.unit_code
    union all select 'kind', kind, null, count(*)::int from held group by kind
    union all select 'year', extract(year from released_at at time zone 'Asia/Shanghai')::text, null, count(*)::int
      from held group by 2
    union all select * from (select 'column', u.code, ${name('columns', 'u.code')} as name, count(*)::int
      from held h cross join unnest(h.columns) u(code) group by u.code offset 0) c where name is not null) a
    order by count desc, value`;
}

/** One thing that a document may hold. */
interface Weighted {
  /** tsquery literal */
  query: string;
  weight: number;
}

/**
 * How many documents hold each, up to a bound beyond which a word tells little. What many of the newest hold is not
 * counted further.
 */
export async function frequencies(
  scope: Scope,
  queries: readonly string[],
  { most, newest }: { most: number; newest: Newest },
): Promise<number[]> {
  const parts = queries.map((query) => ({
    whole: withFilters(scope, query),
    recent: newest.since === null ? NONE : within(scope, query, newest.years),
  }));
  const bound = Math.ceil(most * newest.share);
  const { rows } = await sql<{ counts: number[] }>`${sql.raw(KEPT)} select array(
    select case when (select count(*) from (select ${answering(scope, sql.raw('q.recent'))}
          and w.released_at >= ${newest.since ?? scope.today}::timestamptz limit ${bound}::int) c) >= ${bound}::int
        then ${most}::int
        else (select count(*) from (select ${answering(scope, sql.raw('q.whole'))} limit ${most}::int) c)::int end
      from unnest(${parts.map(({ whole }) => whole)}::text[], ${parts.map(({ recent }) => recent)}::text[])
        with ordinality q(whole, recent, n) order by n) as counts`.execute(scope.db);
  return rows[0]?.counts ?? [];
}

/** The first of these tsquery literals that some document answers, as its place in the list; -1: none. */
export async function firstAnswered(scope: Scope, queries: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`${sql.raw(KEPT)} select (n - 1)::int as n
    from unnest(${queries.map((query) => withFilters(scope, query))}::text[]) with ordinality q(query, n)
    where exists (select ${answering(scope, sql.raw('q.query'))}) order by n limit 1`.execute(scope.db);
  return rows[0]?.n ?? -1;
}

/** Documents that hold at least `least` of these, those with the weightiest first. */
export async function holdingMost(
  scope: Scope,
  held: readonly Weighted[],
  { least, most, score }: { least: number; most: number; score: Score },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(KEPT)}
    with held as (select h.document_id, q.weight
      from unnest(${held.map(({ query }) => withFilters(scope, query))}::text[], ${held.map(({ weight }) => weight)}::float8[])
        q(query, weight)
      cross join lateral (select w.document_id ${answering(scope, sql.raw('q.query'))} limit ${most}::int) h),
    found as (select document_id, sum(weight) as weight from held group by 1 having count(*) >= ${least}::int
      order by 2 desc limit ${MORE}::int),
    few as materialized (select f.document_id, f.weight, w.released_at, w.kind, w.title_length, w.head || ''::tsvector as head from found f
      join published.words w on w.site_id = ${scope.siteId} and w.document_id = f.document_id)
    select h.document_id as id from few h
    order by round((h.weight + ${scoreOf(score)})::numeric, 2) desc, h.released_at desc, h.document_id`.execute(
    scope.db,
  );
  return rows.map((row) => row.id);
}

/** The documents, newest first. */
export async function byDate(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(KEPT)} select w.document_id as id from published.words w
    where w.site_id = ${scope.siteId} and w.document_id = any(${[...ids]}::uuid[])
    order by w.released_at desc, w.document_id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** Facets of documents that are known. */
export async function facetsOf(scope: Scope, ids: readonly string[]): Promise<FacetRow[]> {
  const { rows } =
    await sql<FacetRow>`${sql.raw(KEPT)} with held as materialized (select w.unit_code, w.kind, w.columns, w.released_at
    from published.words w where w.site_id = ${scope.siteId} and w.document_id = any(${[...ids]}::uuid[]))
    select * from (${facets(scope)}) f`.execute(scope.db);
  return rows;
}

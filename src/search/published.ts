/** SQL over the words of what is published: which documents answer, how many, and in which order. */
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import { answering, type Scope, withFilters } from './scope.ts';

/**
 * How many of the `held` fall to each unit, column, kind and year. The columns are read where they are kept row by row: in
 * `words` they lie beside the vectors, out of the row, a place on disk for each document.
 */
export function facets(scope: Scope) {
  const name = (table: 'units' | 'columns', code: string) =>
    sql`(select n.name from ${sql.table(`published.${table}`)} n where n.site_id = ${scope.siteId} and n.code = ${sql.raw(code)} limit 1)`;
  return sql`select * from (
    select 'unit' as facet, h.unit_code as value, ${name('units', 'h.unit_code')} as name, count(*)::int as count
      from held h group by h.unit_code
    union all select 'kind', kind, null, count(*)::int from held group by kind
    union all select 'year', extract(year from released_at at time zone 'Asia/Shanghai')::text, null, count(*)::int
      from held group by 2
    union all select * from (select 'column', d.column_code, ${name('columns', 'd.column_code')} as name, count(*)::int
      from held h join published.document_columns d on d.site_id = ${scope.siteId} and d.document_id = h.document_id
      group by d.column_code offset 0) c where name is not null) a
    order by count desc, value`;
}

/** The first of these tsquery literals that some document answers, as its place in the list; -1: none. */
export async function firstAnswered(scope: Scope, queries: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`${sql.raw(KEPT)} select (n - 1)::int as n
    from unnest(${queries.map((query) => withFilters(scope, query))}::text[]) with ordinality q(query, n)
    where exists (select ${answering(scope, sql.raw('q.query'))}) order by n limit 1`.execute(scope.db);
  return rows[0]?.n ?? -1;
}

/** The documents, newest first. */
export async function byDate(scope: Scope, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(KEPT)} select w.document_id as id from published.words w
    where w.site_id = ${scope.siteId} and w.document_id = any(${[...ids]}::uuid[])
    order by w.released_at desc, w.document_id`.execute(scope.db);
  return rows.map((row) => row.id);
}

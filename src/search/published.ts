/** SQL over the words of what is published: which documents answer, how many, and in which order. */
import { sql } from 'kysely';
import { estimates, KNOWN, SURELY } from './estimates.ts';
import type { FacetRow } from './found.ts';
import { holders, type Scope } from './scope.ts';
import { type Score, scoreOf } from './score.ts';

/** Documents that hold only most of the words are listed up to here. */
const MORE = 60;

export interface Stretch {
  offset: number;
  limit: number;
}

/** What was found when it is little enough to be ranked and counted. */
interface Ranked {
  /** of what was looked at; more than scope.rankable: too many, and ids are empty */
  count: number;
  ids: readonly string[];
  facets: readonly FacetRow[];
}

/**
 * The documents that answer, counted, ordered and cut, in one statement.
 * @param words a tsquery literal; null: all within the filters
 * @param score how they are ranked; null: newest first
 */
export async function ranked(scope: Scope, words: string | null, score: Score | null, cut: Stretch): Promise<Ranked> {
  const { rows } = await sql<{ found: Ranked }>`
    with met as materialized (select w.document_id, w.released_at, w.unit_code, w.kind, w.columns, w.head, w.title_length
      ${holders(scope, words)} limit ${scope.rankable + 1}),
    -- of too many nothing is shown from here, so nothing is worked out
    held as materialized (select * from met where (select count(*) from met) <= ${scope.rankable}),
    few as materialized (select document_id, released_at, kind, title_length,
      ${score ? sql`head || ''::tsvector as head` : sql`null as head`} from held),
    cut as (select document_id, row_number() over () as n from (select document_id from few h
      order by ${score ? sql`${scoreOf(score)} desc,` : sql``} released_at desc, document_id
      limit ${cut.limit} offset ${cut.offset}) c)
    select json_build_object('count', (select count(*) from met),
      'ids', (select coalesce(json_agg(document_id order by n), '[]') from cut),
      'facets', (select coalesce(json_agg(f), '[]') from (${facets(scope)}) f)) as found`.execute(scope.db);
  return rows[0]?.found ?? { count: 0, ids: [], facets: [] };
}

/** How many of the `held` fall to each unit, column, kind and year. */
export function facets(scope: Scope) {
  return sql`select 'unit' as facet, h.unit_code as value, (select u.name from published.units u
        where u.site_id = ${scope.siteId} and u.code = h.unit_code limit 1) as name, count(*)::int as count
      from held h group by h.unit_code
    union all select 'kind', kind, null, count(*)::int from held group by kind
    union all select 'year', extract(year from released_at at time zone 'Asia/Shanghai')::text, null, count(*)::int
      from held group by 2
    union all select 'column', c.code, c.name, own.count
      -- counted first: the planner would compare each column with each document
      from (select code, count(*)::int as count from held h cross join unnest(h.columns) u(code) group by code offset 0) own
      join published.columns c on c.site_id = ${scope.siteId} and c.code = own.code
    order by count desc, value`;
}

/** One thing that a document may hold. */
interface Weighted {
  /** tsquery literal */
  query: string;
  weight: number;
}

/**
 * How many documents hold each, up to a bound beyond which a word tells little. Words that the planner knows to be
 * frequent are not counted: reading all that hold one costs milliseconds.
 */
export async function frequencies(scope: Scope, queries: readonly string[], most: number): Promise<number[]> {
  if (queries.length === 0) return [];
  const { all, counts: guesses } = await estimates(scope, queries);
  const isFrequent = (i: number) => (guesses[i] ?? 0) > Math.max(SURELY * most, KNOWN * all);
  const counts = queries.map((query, i) =>
    isFrequent(i)
      ? sql`${most}::int`
      : sql`(select count(*) from (select ${holders(scope, query)} limit ${most}) c)::int`,
  );
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(scope.db);
  return rows[0]?.counts ?? [];
}

/** Documents that hold at least `least` of these, those with the weightiest first. */
export async function holdingMost(
  scope: Scope,
  held: readonly Weighted[],
  { least, most, score }: { least: number; most: number; score: Score },
): Promise<string[]> {
  const branches = held.map(
    ({ query, weight }) =>
      sql`(select w.document_id, ${weight}::float8 as weight ${holders(scope, query)} limit ${most})`,
  );
  const { rows } = await sql<{ id: string }>`
    with held as (${sql.join(branches, sql` union all `)}),
    found as (select document_id, sum(weight) as weight from held group by 1 having count(*) >= ${least}
      order by 2 desc limit ${MORE}),
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
  const { rows } = await sql<{ id: string }>`select w.document_id as id from published.words w
    where w.site_id = ${scope.siteId} and w.document_id = any(${[...ids]}::uuid[])
    order by w.released_at desc, w.document_id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** Facets of documents that are known. */
export async function facetsOf(scope: Scope, ids: readonly string[]): Promise<FacetRow[]> {
  const { rows } = await sql<FacetRow>`with held as materialized (select w.unit_code, w.kind, w.columns, w.released_at
    from published.words w where w.site_id = ${scope.siteId} and w.document_id = any(${[...ids]}::uuid[]))
    select * from (${facets(scope)}) f`.execute(scope.db);
  return rows;
}

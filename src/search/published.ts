/** SQL over the words of what is published: which documents answer, how many, and in which order. */
import { sql } from 'kysely';
import type { FacetRow } from './found.ts';
import { conditions, holders, type Scope, withFilters } from './scope.ts';
import { type Score, scoreOf } from './score.ts';

/** Titles of each kind that are put before the rest where a word is too common to rank. */
const TITLES = 200;
/** Documents that hold only most of the words are listed up to here. */
const MORE = 60;
/** From this share of all documents on, walking from the newest meets a page sooner than sorting all holders. */
const COMMON = 0.5;

export interface Stretch {
  offset: number;
  limit: number;
}

/** What was found when it is little enough to be ranked and counted. */
interface Ranked {
  /** more than scope.rankable: too many, and ids are empty */
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
    with held as materialized (select w.document_id, w.released_at, w.unit_code, w.kind, w.columns, w.head, w.title_length
      ${holders(scope, words)} limit ${scope.rankable + 1}),
    few as materialized (select document_id, released_at, kind, title_length, ${score ? sql`head || ''::tsvector as head` : sql`null as head`} from held
      where (select count(*) from held) <= ${scope.rankable}),
    cut as (select document_id, row_number() over () as n from (select document_id from few h
      order by ${score ? sql`${scoreOf(score)} desc,` : sql``} released_at desc, document_id
      limit ${cut.limit} offset ${cut.offset}) c)
    select json_build_object('count', (select count(*) from held),
      'ids', (select coalesce(json_agg(document_id order by n), '[]') from cut),
      'facets', (select coalesce(json_agg(f), '[]') from (${facets(scope)}) f)) as found`.execute(scope.db);
  return rows[0]?.found ?? { count: 0, ids: [], facets: [] };
}

/** How many of the `held` fall to each unit, column, kind and year. */
function facets(scope: Scope) {
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

/** Where there are too many: those whose title or subject answers, the newest of each kind, ranked. */
export async function foremost(scope: Scope, queries: readonly string[], score: Score): Promise<string[]> {
  const branches = queries.map(
    (query) => sql`(select w.document_id, w.released_at, w.kind, w.title_length, w.head ${holders(scope, query)}
      order by w.released_at desc limit ${TITLES})`,
  );
  const { rows } = await sql<{ id: string }>`
    with held as materialized (select distinct on (document_id) document_id, released_at, kind, title_length, head
      from (${sql.join(branches, sql` union all `)}) b),
    few as materialized (select document_id, released_at, kind, title_length, head || ''::tsvector as head from held)
    select h.document_id as id from few h
    order by ${scoreOf(score)} desc, h.released_at desc, h.document_id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/**
 * A stretch of the documents that answer, newest first, without some.
 * @param share of all documents that answers, as far as one knows
 */
export async function newest(
  scope: Scope,
  words: string | null,
  cut: Stretch & { without: readonly string[]; share: number },
): Promise<string[]> {
  const query = withFilters(scope, words);
  const isWalk = cut.share >= COMMON || query === null;
  const from = isWalk
    ? sql`from published.words w where w.site_id = ${scope.siteId} and ${conditions(scope)}
        ${query === null ? sql`` : sql`and w.words @@ ${query}::tsquery`}`
    : holders(scope, words);
  // without sorts and bitmaps only the index by date is left to the planner
  if (isWalk) await setSorts(scope, 'off');
  const { rows } = await sql<{ id: string }>`select w.document_id as id ${from}
    and not (w.document_id = any(${[...cut.without]}::uuid[]))
    order by w.released_at desc, w.document_id limit ${cut.limit} offset ${cut.offset}`.execute(scope.db);
  if (isWalk) await setSorts(scope, 'on');
  return rows.map((row) => row.id);
}

async function setSorts({ db }: Scope, value: 'on' | 'off'): Promise<void> {
  await sql`select set_config('enable_sort', ${value}, true), set_config('enable_bitmapscan', ${value}, true)`.execute(
    db,
  );
}

/** The planner's estimate of how many documents answer, and of how many there are. */
export async function estimate(scope: Scope, words: string | null): Promise<{ count: number; share: number }> {
  const [found, all] = [await planned(scope, words), await planned(scope, null)];
  return { count: found, share: Math.min(1, found / Math.max(1, all)) };
}

/** With the site as it is: the planner takes what hides it from the indexes for a rare one. */
async function planned(scope: Scope, words: string | null): Promise<number> {
  const query = withFilters(scope, words);
  const { rows } = await sql<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from published.words w where w.site_id = ${scope.siteId}
      ${query === null ? sql`` : sql`and w.words @@ ${query}::tsquery`} and ${conditions(scope)}`.execute(scope.db);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** One thing that a document may hold. */
interface Weighted {
  /** tsquery literal */
  query: string;
  weight: number;
}

/** How many documents hold each, up to a bound beyond which a word tells little. */
export async function frequencies(scope: Scope, queries: readonly string[], most: number): Promise<number[]> {
  if (queries.length === 0) return [];
  const counts = queries.map(
    (query) => sql`(select count(*) from (select ${holders(scope, query)} limit ${most}) c)::int`,
  );
  const { rows } = await sql<{ counts: number[] }>`select array[${sql.join(counts)}] as counts`.execute(scope.db);
  return rows[0]?.counts ?? [];
}

/** Documents that hold at least `least` of these, those with the weightiest first; `first` before all. */
export async function holdingMost(
  scope: Scope,
  held: readonly Weighted[],
  { least, most, score, first }: { least: number; most: number; score: Score; first: readonly string[] },
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
    order by h.document_id = any(${[...first]}::uuid[]) desc, round((h.weight + ${scoreOf(score)})::numeric, 2) desc, h.released_at desc, h.document_id`.execute(
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

/** SQL for what holds most of the words: how many documents hold each, those that hold enough of them, and their facets. */
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { FacetRow } from './found.ts';
import { facets } from './published.ts';
import { type Newest, rememberFrequent } from './recency.ts';
import { answering, NONE, type Scope, withFilters, within } from './scope.ts';
import { HEAD, type Score, scoreOf, weightIn, withHead } from './score.ts';

/** A word that more documents hold says little where not all words are found. */
const TELLING = 500;
/** Words of which most must be held, the rarest of the query. */
const MOST_WORDS = 10;
/** Documents that hold only most of the words are listed up to here. */
const MORE = 45;

interface Partly {
  /** how many documents hold each, up to a bound beyond which a word tells little */
  counts: readonly number[];
  /** those with the weightiest words first; none where fewer than `least` of the words are known */
  ids: readonly string[];
  /** of these and of the `first` */
  facets: readonly FacetRow[];
}

interface Wanted {
  /** how many of the words must be held */
  least: number;
  newest: Newest;
  score: Score;
  /** documents that are listed anyway */
  first: readonly string[];
}

/**
 * One statement, since the words that are counted are those that are read. What many of the newest hold is not counted
 * further.
 * @param queries a tsquery literal for each word
 */
export async function holdingMost(scope: Scope, queries: readonly string[], wanted: Wanted): Promise<Partly> {
  const { least, newest, score, first } = wanted;
  const whole = queries.map((query) => withFilters(scope, query) ?? query);
  const isFrequent = whole.map((query) => newest.frequent.has(query));
  const recent = queries.map((query) => (newest.since === null ? NONE : within(scope, query, newest.years)));
  const bound = Math.ceil(TELLING * newest.share);
  const { rows } = await sql<{ found: Partly }>`${sql.raw(KEPT)}
    with asked as materialized (select * from unnest(${whole}::text[], ${recent}::text[], ${isFrequent}::boolean[])
      with ordinality q(whole, recent, is_frequent, n)),
    frequent as materialized (select n, whole, is_frequent or (select count(*) from (select ${answering(scope, sql.raw('q.recent'))}
      and w.released_at >= ${newest.since ?? scope.today}::timestamptz limit ${bound}::int) c) >= ${bound}::int as yes
      from asked q),
    looked_up as materialized (select n, whole, yes, case when yes then null else array(
      select w.document_id ${answering(scope, sql.raw('q.whole'))} limit ${TELLING}::int) end as ids from frequent q),
    counts as materialized (select *, coalesce(cardinality(ids), ${TELLING}::int) as count from looked_up),
    known as materialized (select *, row_number() over (order by count, yes, n) as place from counts where count > 0),
    telling as materialized (select *, 2 * ${weightIn(sql.raw('count'))} as weight from known
      where place <= ${MOST_WORDS}::int and (place = 1 or count < ${TELLING}::int)),
    postings as (select p.document_id, q.weight from telling q cross join unnest(q.ids) p(document_id)
      union all select h.document_id, q.weight from (select * from telling where yes) q
        cross join lateral (select w.document_id ${answering(scope, sql.raw('q.whole'))} limit ${TELLING}::int) h),
    found as materialized (select document_id, sum(weight) as weight from postings
      where (select count(*) from known) >= ${least}::int
      group by 1 having count(*) >= least(${least}::int, (select count(*) from telling))
      order by 2 desc, 1 limit ${MORE}::int),
    few as materialized (select f.document_id, f.weight, w.released_at, w.kind, w.title_length, w.unit_code,
      ${HEAD} from found f ${withHead(scope, 'f')}
      join published.words w on w.site_id = ${scope.siteId} and w.document_id = f.document_id),
    ordered as materialized (select h.document_id, row_number() over (
      order by round((h.weight + ${scoreOf(score)})::numeric, 2) desc, h.released_at desc, h.document_id) as place from few h),
    held as materialized (select document_id, unit_code, kind, released_at from few
      union all select w.document_id, w.unit_code, w.kind, w.released_at from published.words w
        where w.site_id = ${scope.siteId} and w.document_id = any(${[...first]}::uuid[])
          and w.document_id not in (select document_id from few))
    select json_build_object('counts', (select json_agg(count order by n) from counts),
      'ids', (select coalesce(json_agg(document_id order by place), '[]') from ordered),
      'facets', (select coalesce(json_agg(f), '[]') from (${facets(scope)}) f)) as found`.execute(scope.db);
  const [row] = rows;
  if (!row) throw new Error('what holds most of the words is one row');
  for (const [i, query] of whole.entries()) if (row.found.counts[i] === TELLING) rememberFrequent(newest, query);
  return row.found;
}

/** SQL for what holds most of the words: how many documents hold each, those that hold enough of them, and their facets. */
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import { type Alike, alikeIn, type Likeness, wordsInTitles } from './alike.ts';
import { type Held, heldFacts } from './facets.ts';
import { documentsOf, type FoundDocument, type FoundRow, foundIn, NO_DOCUMENT } from './found.ts';
import { type Newest, rememberFrequent } from './recency.ts';
import { answering, NONE, type Scope, withFilters, within } from './scope.ts';
import { HEAD, type Score, scoreOf, weightIn, weights, withHead } from './score.ts';
import { synonymsOf } from './terms.ts';

/** A word that more documents hold says little where not all words are found. */
const TELLING = 500;
/** Words of which most must be held, the rarest of the query. */
const MOST_WORDS = 10;
/** Documents that hold only most of the words are listed up to here. */
const MORE = 45;

interface Partly extends Held {
  /** the site's own synonyms as they are published */
  lines: string;
  /** how many documents hold each, up to a bound beyond which a word tells little */
  counts: readonly number[];
  /** documents that hold enough of them, and the `first`; none where fewer than `least` of the words are known */
  size: number;
  /** what is alike; null: it was not asked for */
  alike: Alike | null;
  /** of the page, those with the weightiest words first */
  documents: readonly FoundDocument[];
}

interface Wanted {
  /** how many of the words must be held */
  least: number;
  newest: Newest;
  score: Score;
  /** documents that are listed anyway, before the others */
  first: readonly string[];
  /** whether the newest come first */
  byDate: boolean;
  /** the page begins there, or is the last one */
  offset: number;
  limit: number;
  /** about which the text of a hit is cut */
  word: string | null;
  /** what is asked for beside, should something else be meant; null: nothing */
  likeness: Likeness | null;
}

/**
 * One statement, since the words that are counted are those that are read. What many of the newest hold is not counted
 * further.
 * @param queries a tsquery literal for each word
 */
export async function holdingMost(scope: Scope, queries: readonly string[], wanted: Wanted): Promise<Partly> {
  const { least, newest, score, first, offset, limit, likeness } = wanted;
  const whole = queries.map((query) => withFilters(scope, query) ?? query);
  const isFrequent = whole.map((query) => newest.frequent.has(query));
  const recent = queries.map((query) => (newest.since === null ? NONE : within(scope, query, newest.years)));
  const bound = Math.ceil(TELLING * newest.share);
  const { rows } = await sql<FoundRow & { found: Omit<Partly, 'documents'> }>`${sql.raw(KEPT)}
    with ${weights(scope, score)}, ${likeness === null ? sql`` : sql`${wordsInTitles(scope.siteId, likeness)},`}
    asked as materialized (select * from unnest(${whole}::text[], ${recent}::text[], ${isFrequent}::boolean[])
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
    found as materialized (select document_id, sum(weight) as held_weight from postings
      where (select count(*) from known) >= ${least}::int
      group by 1 having count(*) >= least(${least}::int, (select count(*) from telling))
      order by 2 desc, 1 limit ${MORE}::int),
    few as materialized (select f.document_id, f.held_weight, w.released_at, w.kind, w.title_length, w.unit_code,
      ${HEAD} from found f ${withHead(scope, 'f')}
      join published.words w on w.site_id = ${scope.siteId} and w.document_id = f.document_id),
    ordered as (select h.document_id, h.released_at, row_number() over (
      order by round((100 * h.held_weight)::float8) + ${scoreOf(score)} desc, h.released_at desc, h.document_id) as place
      from few h cross join weights),
    held as materialized (select document_id, unit_code, kind, released_at from few
      union all select w.document_id, w.unit_code, w.kind, w.released_at from published.words w
        where w.site_id = ${scope.siteId} and w.document_id = any(${[...first]}::uuid[])
          and w.document_id not in (select document_id from few)),
    listed as materialized (select h.document_id, row_number() over (
      order by case when ${wanted.byDate}::boolean then h.released_at end desc nulls last,
        array_position(${[...first]}::uuid[], h.document_id), o.place, h.document_id) as n
      from held h left join ordered o on o.document_id = h.document_id),
    cut as materialized (select document_id, n::int from listed where n > (select
      least(${offset}::int, greatest(0, (count(*) - 1) / ${limit}::int) * ${limit}::int) from listed) order by n limit ${limit}::int)
    select 0 as n, json_build_object('lines', ${synonymsOf(scope.siteId)}, 'counts', (select json_agg(count order by n) from counts),
      'size', (select count(*) from listed),
      'alike', ${likeness === null ? sql`null` : alikeIn(scope.siteId, likeness)}, ${heldFacts(scope)}) as found, ${NO_DOCUMENT}
    union all select cut.n, null, ${foundIn(scope, wanted.word)}`.execute(scope.db);
  const told = rows.find(({ n }) => n === 0);
  if (!told) throw new Error('what holds most of the words tells what it is of');
  for (const [i, query] of whole.entries()) if (told.found.counts[i] === TELLING) rememberFrequent(newest, query);
  return { ...told.found, documents: documentsOf(rows) };
}

/**
 * SQL for a page of what answers a query, in one statement that the connections keep. What many documents hold is met
 * among the newest; only where too few of those answer are all read. Up to `rankable` documents are ranked; of
 * more, those whose title or subject answers come first, then the newest.
 */
import { type RawBuilder, sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import { type Held, heldFacts } from './facets.ts';
import { documentsOf, type FoundDocument, type FoundRow, foundIn, NO_DOCUMENT } from './found.ts';
import { type Newest, WHOLE } from './recency.ts';
import { holders, holdersWithin, NONE, newestHolders, olderHolders, type Scope, standing } from './scope.ts';
import { HEAD, type Score, scoreOf, weights, withHead } from './score.ts';
import { synonymsOf } from './terms.ts';

/** Documents whose facets are counted where not all are ranked, as a share of those that are. */
const SAMPLE = 0.4;
/** Documents that are put before the newest, of each way to answer directly. */
const DIRECT = 30;
/** Texts that may be read for a wording, and how many that hold it are enough. */
const TEXTS = 300;
const STANDING = 20;
/** The same where the index proves it: nearly each of them holds it. */
const PROVEN = 60;
/** What answers directly, as tsquery literals; null: there is no such way. */
export interface Direct {
  /** by this very title or number */
  named: string | null;
  /** by its title or the most of it */
  titled: string | null;
  /** by what many titles or subjects may hold */
  ways: readonly (string | null)[];
}

export interface Listing extends Held {
  /** the site's own synonyms as they are published */
  lines: string;
  /** of what was looked at */
  met: number;
  /** how far was looked: among the newest, of a longer time, or among all that answer */
  reach: 'newest' | 'wider' | 'whole';
  /** documents that may hold the wordings; as `met` where there are none */
  candidates: number;
  /** the place among them, newest first, of the last that was read; 0: all were */
  lastRead: number;
  /** whether some document was asked for by its title */
  isTitled: boolean;
  /** of the page */
  documents: readonly FoundDocument[];
}

export interface Wanted {
  /** a tsquery literal; null: all within the filters */
  words: string | null;
  /** how they are ranked; null: newest first */
  score: Score | null;
  direct: Direct;
  /** looked at first */
  newest: Newest;
  offset: number;
  limit: number;
  /** about which the text of a hit is cut */
  word: string | null;
  /** for a wording: whether all texts are read */
  isThorough: boolean;
}

const FIELDS = sql`w.document_id, w.released_at, w.unit_code, w.kind, w.title_length`;
const NEWEST = sql`released_at desc, document_id`;

export async function listing(scope: Scope, wanted: Wanted): Promise<Listing> {
  const { rows } = await sql<FoundRow & { found: Omit<Listing, 'documents'> }>`${sql.raw(KEPT)}
    with ${candidates(scope, wanted)},
    size as materialized (select (select count(*) from met) as n, ${
      scope.phrases.length > 0 ? sql`(select count(*) from held_all)` : sql`(select count(*) from met)`
    } as candidates),
    ranked_all as materialized (select (select yes from whole_asked) and n <= ${scope.rankable}::int ${
      scope.phrases.length > 0 ? sql`and candidates <= ${wanted.isThorough ? 1e9 : scope.rankable}::int` : sql``
    } as yes from size),
    newest as materialized (select * from met order by ${NEWEST}
      limit ${Math.max(scope.rankable, wanted.offset + wanted.limit + 3 * DIRECT)}::int),
    held as materialized (select * from newest
      limit case when (select yes from ranked_all) then ${scope.rankable}::int else ${sampleOf(scope)}::int end),
    ${wanted.score ? first(scope, wanted, wanted.score) : sql`scored as (select document_id, released_at, 0 as score, false as is_titled from newest where false)`},
    cut as materialized (select document_id, (row_number() over ())::int as n from (
      select document_id from (
        select document_id, released_at, score from scored
        union all select document_id, released_at, -1 from newest
          where document_id not in (select document_id from scored)) p
      order by score desc, ${NEWEST} limit ${wanted.limit}::int offset ${wanted.offset}::int) c)
    select 0 as n, json_build_object('lines', ${synonymsOf(scope.siteId)},
      'met', (select n from size), 'candidates', (select candidates from size),
      'reach', case when (select yes from whole_asked) then 'whole' when (select count(*) from wider) > 0 then 'wider' else 'newest' end,
      'lastRead', ${scope.phrases.length > 0 ? sql`(select last from place)` : sql`0`},
      'isTitled', (select coalesce(bool_or(is_titled), false) from scored), ${heldFacts(scope)}) as found, ${NO_DOCUMENT}
    union all select cut.n, null, ${foundIn(scope, wanted.word)}`.execute(scope.db);
  const told = rows.find(({ n }) => n === 0);
  if (!told) throw new Error('a listing tells what it is of');
  return { ...told.found, documents: documentsOf(rows) };
}

/** What answers, as `met`, or, where wordings are to be looked for in it, as `held_all`: of the newest when they are enough, else of a longer time, else all. */
function candidates(scope: Scope, { words, newest, offset, limit, isThorough }: Wanted) {
  const open = { ...scope, phrases: [] };
  const isWording = scope.phrases.length > 0;
  const fields = isWording ? sql`${FIELDS}, w.folded` : FIELDS;
  const { wider } = isThorough ? WHOLE : newest;
  const least = enough(scope, offset + limit);
  return sql`recent as materialized (select ${fields} ${newestHolders(open, words, isThorough ? WHOLE : newest)}),
    of_recent as materialized (select count(*) as n from recent),
    wider as materialized (select ${fields} ${newestHolders(open, words, wider)}
      and (select n >= ${Math.ceil(least / 4)}::int and n < ${least}::int from of_recent)),
    whole_asked as materialized (select (select n from of_recent) < ${least}::int
      and (select count(*) from wider) < ${least}::int as yes),
    ${isWording ? sql`held_all` : sql`met`} as materialized (select ${fields} ${holders(open, words)} and (select yes from whole_asked)
      union all select * from wider where not (select yes from whole_asked)
      union all select * from recent where (select n from of_recent) >= ${least}::int)
    ${isWording ? sql`, ${wording(scope, { offset, limit, isThorough })}` : sql``}`;
}

/** As many of the newest as fill a page, tell the facets, and let a wording be found. */
export function enough(scope: Scope, shown: number): number {
  if (scope.phrases.length === 0) return Math.max(sampleOf(scope), shown);
  return scope.phrases.every(isProven) ? Math.max(PROVEN, 2 * shown) : TEXTS;
}

/** Whether threes of neighbours follow the wording from its first character to its last, or it is a single pair. */
function isProven(phrase: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(phrase);
}

function sampleOf({ rankable }: Scope): number {
  return Math.ceil(SAMPLE * rankable);
}

/** `met` and `place`: those in whose text the wordings stand, the newest as far as they are read. */
function wording(scope: Scope, { offset, limit, isThorough }: Pick<Wanted, 'offset' | 'limit' | 'isThorough'>) {
  const enough = sql`case when (select count(*) from held_all) <= ${scope.rankable}::int or ${isThorough}::boolean
    then 1000000 else ${Math.max(STANDING, offset + limit)}::int end`;
  return sql`readable as (select *, row_number() over (order by ${NEWEST}) as nth from held_all
      order by ${NEWEST} limit ${isThorough ? 1_000_000 : TEXTS}::int),
    met as materialized (select * from readable w where ${standing(scope)} limit ${enough}),
    place as (select case when count(*) >= ${enough} then max(nth) else least(
      (select count(*) from held_all), ${isThorough ? 1_000_000 : TEXTS}::int) end as last from met)`;
}

/** `scored`: all that answer where they are few, else those that answer directly. */
function first(scope: Scope, { words, direct, newest }: Wanted, score: Score): RawBuilder<unknown> {
  const isMany = sql`not (select yes from ranked_all)`;
  const fields = sql`document_id, released_at, kind, title_length`;
  const ways = direct.ways.map((way, i) => {
    const [recent, all] = [sql.raw(`recent_${i}`), sql.raw(`direct_${i}`)];
    const count = sql`(select count(*) from ${recent})`;
    const isSome = sql`${count} >= ${sql.lit(Math.ceil(DIRECT / 4))}`;
    return sql`${recent} as materialized (select ${FIELDS} ${newestHolders(scope, way, way === null ? WHOLE : newest)} and ${isMany}),
      ${all} as materialized (select * from ${recent} where ${count} >= ${sql.lit(DIRECT)}
        union all select ${FIELDS} ${olderHolders(scope, way ?? NONE, newest.wider, isSome)}
          and ${count} < ${sql.lit(DIRECT)} and ${isMany})`;
  });
  const branches = direct.ways.map(
    (_, i) => sql`(select ${fields} from ${sql.raw(`direct_${i}`)} order by ${NEWEST} limit ${sql.lit(DIRECT)})`,
  );
  if (score.span !== null)
    branches.push(sql`(select w.document_id, w.released_at, w.kind, w.title_length ${holdersWithin(scope, words, score.span)} and ${isMany}
      order by w.released_at desc, w.document_id limit ${sql.lit(DIRECT)})`);
  return sql`${weights(scope, score)}, ${sql.join(ways)},
    few as materialized (select distinct on (b.document_id) b.*, ${HEAD} from (
        select ${fields} from met where (select yes from ranked_all)
        union all (select ${fields} ${holders(scope, direct.named ?? NONE)} and ${isMany} limit ${sql.lit(DIRECT)})
        union all ${sql.join(branches, sql` union all `)}) b ${withHead(scope, 'b')}),
    scored as (select h.document_id, h.released_at, ${scoreOf(score)} as score,
      h.head @@ ${direct.titled ?? NONE}::tsquery as is_titled from few h cross join weights)`;
}

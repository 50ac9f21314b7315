/**
 * SQL for what too many documents answer to rank them all: those whose title or subject answers, then the newest. What
 * many documents hold is met soon by walking from the newest; what fewer hold is read from the index and sorted.
 */
import { sql } from 'kysely';
import type { FacetRow } from './found.ts';
import { facets } from './published.ts';
import { conditions, holders, type Scope, standing, withFilters } from './scope.ts';
import { type Score, scoreOf } from './score.ts';

/** Titles of each kind that are put before the rest. */
const TITLES = 60;
/** Documents whose facets are counted. */
export const SAMPLE = 100;
/** From this share of all documents on walking is cheaper: a vector that is looked into costs 16 µs, one from the index 0.3. */
export const WALKED = 0.3;
/** A walk ends here, however wrong the share was. */
const LONGEST_WALK = 4;

interface Recent {
  ids: readonly string[];
  facets: readonly FacetRow[];
}

/**
 * The newest documents that answer, newest first, with the facets of a sample.
 * @param limit of ids
 * @param isWalk whether to walk; it may then end before `limit`
 */
export async function recent(
  scope: Scope,
  words: string | null,
  { limit, isWalk }: { limit: number; isWalk: boolean },
): Promise<Recent> {
  const { rows } = await sql<{ found: Recent }>`with ${
    isWalk
      ? sql`${walk(scope, limit)}, met as materialized (select * from walked w where ${meeting(scope, words)} limit ${limit})`
      : sql`met as materialized (select ${FIELDS} ${holders(scope, words)}
          order by w.released_at desc, w.document_id limit ${limit})`
  }, held as materialized (select * from met limit ${SAMPLE})
    select json_build_object('ids', (select coalesce(json_agg(document_id order by released_at desc, document_id), '[]') from met),
      'facets', (select coalesce(json_agg(f), '[]') from (${facets(scope)}) f)) as found`.execute(scope.db);
  return rows[0]?.found ?? { ids: [], facets: [] };
}

const FIELDS = sql`w.document_id, w.released_at, w.unit_code, w.kind, w.columns`;

/** `walked`: the newest of the site, whose vectors are looked into only as far as somebody asks. */
function walk(scope: Scope, limit: number) {
  return sql`walked as materialized (select ${FIELDS}, w.title_length, w.head, w.words from published.words w
    where w.site_id = ${scope.siteId} and ${conditions(scope)}
    order by w.released_at desc, w.document_id limit ${LONGEST_WALK * limit})`;
}

function meeting(scope: Scope, words: string | null) {
  const query = withFilters(scope, words);
  return query === null ? sql`true` : sql`w.words @@ ${query}::tsquery`;
}

/** One way to answer directly. */
interface Direct {
  /** tsquery literal */
  query: string;
  /** whether so many do that walking meets them soon */
  isWalk: boolean;
}

/** Those whose title or subject answers, the newest of each way, ranked. */
export async function foremost(scope: Scope, ways: readonly Direct[], score: Score): Promise<string[]> {
  if (ways.length === 0) return [];
  const fields = sql`document_id, released_at, kind, title_length, head`;
  const branches = ways.map(({ query, isWalk }) =>
    isWalk
      ? sql`(select ${fields} from walked w where ${meeting(scope, query)} limit ${TITLES})`
      : sql`(select ${fields} ${holders(scope, query)} order by w.released_at desc, w.document_id limit ${TITLES})`,
  );
  const { rows } = await sql<{ id: string }>`
    with ${ways.some(({ isWalk }) => isWalk) ? sql`${walk(scope, TITLES)},` : sql``}
    held as materialized (select distinct on (document_id) ${fields} from (${sql.join(branches, sql` union all `)}) b),
    few as materialized (select document_id, released_at, kind, title_length, head || ''::tsvector as head from held)
    select h.document_id as id from few h
    order by ${scoreOf(score)} desc, h.released_at desc, h.document_id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** What reading the newest candidates for a wording gave. */
interface Read extends Recent {
  /** documents that hold all pairs of its characters */
  candidates: number;
}

/**
 * The newest documents in which the wordings of the scope stand, newest first, with the facets of a sample.
 * @param most candidates whose text is read
 */
export async function reading(scope: Scope, words: string, most: number): Promise<Read> {
  const { rows } = await sql<{ found: Read }>`
    with held_all as materialized (select ${FIELDS}, w.folded ${holders({ ...scope, phrases: [] }, words)}),
    newest as materialized (select * from held_all order by released_at desc, document_id limit ${most}),
    met as materialized (select * from newest w where ${standing(scope)}),
    held as materialized (select * from met limit ${SAMPLE})
    select json_build_object('candidates', (select count(*) from held_all),
      'ids', (select coalesce(json_agg(document_id order by released_at desc, document_id), '[]') from met),
      'facets', (select coalesce(json_agg(f), '[]') from (${facets(scope)}) f)) as found`.execute(scope.db);
  return rows[0]?.found ?? { candidates: 0, ids: [], facets: [] };
}

/** SQL over the words of what is published: which documents answer, and in which order. */
import type { RawBuilder } from 'kysely';
import { sql } from 'kysely';
import { conditions, isNarrowed, type Scope } from './scope.ts';

/** Titles that are put before the rest where a word is too common to rank. */
const TITLES = 200;

/** tsquery literals, by what they ask for; null asks for nothing. */
export interface Asked {
  all: string;
  titleWords?: string | null;
  titlePieces?: string | null;
  number?: string | null;
  title?: string | null;
}

export interface Candidate {
  id: string;
  /** 4 this very title, 3 this number, 2 a title with this piece, 1 a title with these words, 0 the words somewhere */
  tier: number;
}

/** Candidates by how directly they answer, from the index alone. More than scope.rankable mean: too many to rank. */
export async function candidates(scope: Scope, asked: Asked): Promise<Candidate[]> {
  const tiers = [
    [asked.title, 4, TITLES],
    [asked.number, 3, TITLES],
    [asked.titlePieces, 2, TITLES],
    [asked.titleWords, 1, TITLES],
    [asked.all, 0, scope.rankable + 1],
  ] as const;
  const branches = tiers.flatMap(([query, tier, limit]) => {
    if (!query) return [];
    // nothing narrows: the first that hold the words will do, where documents need not even be looked up
    const order = tier > 0 ? sql`order by w.released_at desc` : sql``;
    const enough = isNarrowed(scope) ? sql`` : sql`${order} limit ${limit}`;
    return sql`(with held as materialized (${holders(scope, query)} ${enough})
      select d.id, ${sql.lit(tier)} as tier ${among(scope)} ${tier > 0 ? sql`order by d.released_at desc` : sql``}
      limit ${limit})`;
  });
  const found = sql<Candidate>`select id, max(tier) as tier from (${sql.join(branches, sql` union all `)}) f group by id`;
  return (await found.execute(scope.db)).rows;
}

/** Orders candidates: tier, then weight of the words (to two digits), then the newest. */
export async function ranked(scope: Scope, found: readonly Candidate[], words: string): Promise<string[]> {
  if (found.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select f.id from unnest(${found.map((c) => c.id)}::uuid[], ${found.map((c) => c.tier)}::int[]) f(id, tier)
    join published.words w on w.site_id = ${scope.siteId} and w.document_id = f.id
    group by f.id, f.tier
    order by f.tier desc, round(max(ts_rank('{0.05,0.2,0.4,1}', w.words, ${words}::tsquery, 1))::numeric, 2) desc,
      max(w.released_at) desc, f.id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** The candidates, newest first. */
export async function newestOf(scope: Scope, found: readonly Candidate[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select d.id from published.documents d
    where d.site_id = ${scope.siteId} and d.id = any(${found.map((c) => c.id)}::uuid[])
    order by d.released_at desc, d.id`.execute(scope.db);
  return rows.map((row) => row.id);
}

interface Stretch {
  without?: readonly string[];
  offset: number;
  limit: number;
}

/** A stretch of the documents that hold the words (or of all, when null), newest first, without some. */
export async function newest(scope: Scope, words: string | null, stretch: Stretch): Promise<string[]> {
  const { without = [], offset, limit } = stretch;
  const end = sql`and not (d.id = any(${[...without]}::uuid[]))
    order by d.released_at desc, d.id limit ${limit} offset ${offset}`;
  if (words !== null && !isNarrowed(scope)) return walk(scope, words, stretch);
  const query: RawBuilder<{ id: string }> =
    words === null
      ? sql`select d.id from published.documents d where ${conditions(scope)} ${end}`
      : sql`with held as materialized (${holders(scope, words)}) select d.id ${among(scope)} ${end}`;
  return (await query.execute(scope.db)).rows.map((row) => row.id);
}

/**
 * From the newest on until the stretch is full: without sorts and bitmaps only the index by date is left to the planner.
 * A document in several parts is taken by its first part that holds the words.
 */
async function walk(scope: Scope, words: string, { without = [], offset, limit }: Stretch): Promise<string[]> {
  const switchTo = (value: 'on' | 'off') =>
    sql`select set_config('enable_sort', ${value}, true), set_config('enable_bitmapscan', ${value}, true)`;
  await switchTo('off').execute(scope.db);
  const { rows } = await sql<{ id: string }>`select w.document_id as id from published.words w
    join published.documents d on d.site_id = w.site_id and d.id = w.document_id and ${conditions(scope)}
    where w.site_id = ${scope.siteId} and w.words @@ ${words}::tsquery
      and not (w.document_id = any(${[...without]}::uuid[]))
      and not exists (select from published.words e where e.site_id = w.site_id and e.document_id = w.document_id
        and e.part < w.part and e.words @@ ${words}::tsquery)
    order by w.released_at desc, w.document_id limit ${limit} offset ${offset}`.execute(scope.db);
  await switchTo('on').execute(scope.db);
  return rows.map((row) => row.id);
}

/** How many documents hold each word, counted up to scope.rankable. */
export async function frequencies(scope: Scope, lexemes: readonly { word: string; query: string }[]) {
  const { rows } = await sql<{ word: string; count: number }>`
    select f.word, (select count(*) from (
        select from published.words w where w.site_id || '' = ${scope.siteId} and w.words @@ f.query::tsquery limit ${scope.rankable}
      ) c)::int as count
    from unnest(${lexemes.map((l) => l.word)}::text[], ${lexemes.map((l) => l.query)}::text[]) f(word, query)
    `.execute(scope.db);
  return new Map(rows.map((row) => [row.word, row.count]));
}

/**
 * Documents that hold at least `least` of the words, those with most of them first.
 * @param some a tsquery literal that such a document answers in any case
 */
export async function holdingMost(
  scope: Scope,
  queries: readonly string[],
  least: number,
  some: string,
): Promise<string[]> {
  const held = sql.join(
    queries.map((query) => sql`(h.words @@ ${query}::tsquery)::int`),
    sql` + `,
  );
  // the concatenation unpacks each vector once, the many matches after it then cost next to nothing
  const { rows } = await sql<{ id: string }>`
    with held as materialized (${holders(scope, some)}),
    found as materialized (select d.id, d.released_at ${among(scope)} order by d.released_at desc limit ${scope.rankable}),
    unpacked as materialized (select f.id, f.released_at, w.words || ''::tsvector as words from found f
      join published.words w on w.site_id = ${scope.siteId} and w.document_id = f.id)
    select h.id from unpacked h group by h.id having max(${held}) >= ${least}
    order by max(${held}) desc, max(ts_rank('{0.05,0.2,0.4,1}', h.words, ${queries.join(' | ')}::tsquery, 1)) desc,
      max(h.released_at) desc, h.id`.execute(scope.db);
  return rows.map((row) => row.id);
}

/** The planner's estimate of how many documents hold the words. */
export async function estimate(scope: Scope, words: string | null): Promise<number> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) ${
      words === null
        ? sql`select from published.documents d where ${conditions(scope)}`
        : sql`select from published.words w join published.documents d on d.site_id = w.site_id and d.id = w.document_id
          where w.words @@ ${words}::tsquery and ${conditions(scope)}`
    }`.execute(scope.db);
  return rows[0]?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/**
 * The documents that hold the words, public or not, with repeats of long ones. The concatenation hides site_id from the
 * primary key, which the planner takes for cheaper than the words' own index as soon as there are many words.
 */
function holders(scope: Scope, words: string): RawBuilder<unknown> {
  return sql`select w.document_id from published.words w
    where w.site_id || '' = ${scope.siteId} and w.words @@ ${words}::tsquery`;
}

/** `from … where …` of the public documents among the `held`. */
function among(scope: Scope): RawBuilder<unknown> {
  return sql`from published.documents d where d.id in (select document_id from held) and ${conditions(scope)}`;
}

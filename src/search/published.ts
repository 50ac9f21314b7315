/** SQL over what is published, for the search. Everything here asks for one site and for what is public today. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Validity } from '../documents/rules.ts';
import type { DocumentKind } from '../documents/state.ts';
import '../documents/tables.ts';
import { fold } from '../text/script.ts';
import { type Filters, filterConditions, isFiltered, validityColumn } from './filters.ts';

/** Within what is searched. */
export interface Scope {
  db: Kysely<Database>;
  siteId: string;
  today: Temporal.PlainDate;
  filters: Filters;
  /** wordings that must stand in title or body as they are */
  phrases: readonly string[];
  /** up to this many documents are ranked and counted exactly */
  rankable: number;
}

/**
 * Runs the queries of one search on one snapshot, so that counts and hits agree. Sequential scans are off because the
 * planner, which does not see that the vectors lie packed outside the rows, believes them cheap on a table of some
 * thousand rows; there they cost a hundred times the index.
 */
export function onSnapshot<T>(db: Kysely<Database>, work: (db: Kysely<Database>) => Promise<T>): Promise<T> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      await sql`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`.execute(tx);
      return work(tx);
    });
}

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

export interface FoundDocument {
  id: string;
  slug: string;
  title: string;
  unit: string;
  number: string | null;
  kind: DocumentKind;
  summary: string | null;
  /** clean HTML, its first 100,000 characters */
  body: string;
  releasedAt: Temporal.Instant;
  validity: Validity | null;
}

/** The documents of these ids, in their order. */
export async function readFound(scope: Scope, ids: readonly string[]): Promise<FoundDocument[]> {
  if (ids.length === 0) return [];
  const { rows } =
    await sql<FoundDocument>`select d.id, d.slug, d.title, d.unit_name as unit, d.number, d.kind, d.summary,
      left(d.body, 100000) as body, d.released_at as "releasedAt", ${validityColumn(scope.today)} as validity
    from published.documents d where ${conditions({ ...scope, phrases: [] })} and d.id = any(${[...ids]}::uuid[])`.execute(
      scope.db,
    );
  return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

export interface FacetRow {
  facet: 'unit' | 'column' | 'kind' | 'year';
  value: string;
  name: string | null;
  count: number;
}

/** How many of the documents fall to each unit, column, kind and year. */
export async function facetsOf(scope: Scope, ids: readonly string[]): Promise<FacetRow[]> {
  const { rows } = await sql<FacetRow>`
    with found as (select d.id, d.unit_code, d.unit_name, d.kind, d.released_at from published.documents d
      where d.site_id = ${scope.siteId} and d.id = any(${[...ids]}::uuid[]))
    select 'unit' as facet, unit_code as value, max(unit_name) as name, count(*)::int from found group by unit_code
    union all select 'kind', kind, null, count(*)::int from found group by kind
    union all select 'year', extract(year from released_at at time zone 'Asia/Shanghai')::text, null, count(*)::int
      from found group by 2
    union all select 'column', c.code, max(c.name), count(*)::int from found f
      join published.document_columns dc on dc.site_id = ${scope.siteId} and dc.document_id = f.id
      join published.columns c on c.site_id = dc.site_id and c.code = dc.column_code group by c.code
    order by count desc, value`.execute(scope.db);
  return rows;
}

/** Whether conditions beyond the words narrow the search: then all holders are looked at, not the newest few. */
function isNarrowed(scope: Scope): boolean {
  return scope.phrases.length > 0 || isFiltered(scope.filters);
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

/** Withdrawal removes the words too; asking again keeps a public period that ended today out before the sweep comes. */
function conditions(scope: Scope): RawBuilder<unknown> {
  const isPublic = sql`d.site_id = ${scope.siteId} and d.withdrawn_at is null
    and (d.public_until is null or d.public_until >= ${scope.today.toString()}::date)`;
  const phrases = scope.phrases.map((phrase) => {
    const spellings = [...new Set([phrase.toLowerCase(), fold(phrase)])].map(
      (spelling) => `%${spelling.replaceAll(/[\\%_]/g, '\\$&')}%`,
    );
    return sql`lower(regexp_replace(d.title || ' ' || d.body, '<[^>]*>', '', 'g')) like any(${spellings}::text[])`;
  });
  return sql.join([isPublic, ...filterConditions(scope.filters, scope.today), ...phrases], sql` and `);
}

export interface Choices {
  units: readonly { code: string; name: string; nameEn: string }[];
  kinds: readonly DocumentKind[];
  /** years of release, the newest first */
  years: readonly number[];
}

/** What a visitor can filter by: what the site's public documents have. */
export async function readChoices(db: Kysely<Database>, siteId: string): Promise<Choices> {
  const { rows } = await sql<{ units: Choices['units']; kinds: DocumentKind[]; years: number[] }>`
    with shown as materialized (select unit_code, unit_name, kind, released_at from published.documents
      where site_id = ${siteId} and withdrawn_at is null)
    select
      (select coalesce(json_agg(json_build_object('code', u.code, 'name', u.name, 'nameEn', u.name_en) order by u.sort_key), '[]')
        from published.units u where u.site_id = ${siteId} and u.code in (select unit_code from shown)) as units,
      (select coalesce(json_agg(distinct kind), '[]') from shown) as kinds,
      (select coalesce(json_agg(distinct extract(year from released_at at time zone 'Asia/Shanghai')), '[]') from shown)
        as years`.execute(db);
  const found = rows[0] ?? { units: [], kinds: [], years: [] };
  return { ...found, years: [...found.years].sort((a, b) => b - a) };
}

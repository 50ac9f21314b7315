/** SQL over the words of titles and the site's own synonyms: what a search should know before it looks. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';

type DB = Kysely<Database>;

/** What is kept about titles during one search: in how many of them each word stands that was asked for. */
export interface Titles {
  db: DB;
  siteId: string;
  titles: Map<string, number>;
}

/** In how many titles words stand; asks for those that were not asked for before. */
export async function frequencies({ db, siteId, titles }: Titles, words: readonly string[]): Promise<Titles['titles']> {
  const missing = words.filter((word) => !titles.has(word));
  if (missing.length > 0) keepFrequencies(titles, missing, await titleFrequencies(db, siteId, missing));
  return titles;
}

function keepFrequencies(
  titles: Map<string, number>,
  words: readonly string[],
  found: ReadonlyMap<string, number>,
): void {
  for (const word of words) titles.set(word, found.get(word) ?? 0);
}

/** The site's own synonyms, as lines, and in how many titles each of the words stands: one statement. */
export async function firstLook(
  db: DB,
  siteId: string,
  words: readonly string[],
): Promise<{ lines: string; titles: Map<string, number> }> {
  const { rows } = await sql<{ lines: string | null; standing: Record<string, number> | null }>`${sql.raw(KEPT)} select
      (select lines from published.synonyms where site_id = ${siteId}) as lines,
      (select json_object_agg(term, documents) from published.terms
        where site_id = ${siteId} and term = any(${[...words]}::text[])) as standing`.execute(db);
  const titles = new Map<string, number>();
  keepFrequencies(titles, words, new Map(Object.entries(rows[0]?.standing ?? {})));
  return { lines: rows[0]?.lines ?? '', titles };
}

/** In how many titles each word stands; words that stand in none are absent. */
export async function titleFrequencies(db: DB, siteId: string, words: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{
    term: string;
    documents: number;
  }>`${sql.raw(KEPT)} select term, documents from published.terms
    where site_id = ${siteId} and term = any(${[...words]}::text[])`.execute(db);
  return new Map(rows.map(({ term, documents }) => [term, documents]));
}

/** The code of a column and of all below it. */
export async function columnsBelow(db: DB, siteId: string, code: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`${sql.raw(KEPT)} with recursive below as (
      select code from published.columns where site_id = ${siteId} and code = ${code}
      union select c.code from published.columns c join below on c.parent = below.code where c.site_id = ${siteId})
    select code from below`.execute(db);
  return rows.map((row) => row.code);
}

/** A word of titles. */
interface KnownTerm {
  term: string;
  documents: number;
}

interface SpelledTerm extends KnownTerm {
  spelling: string;
}

/** A LIKE pattern with what stands before its gap, or, reversed, behind it, by which the index finds it. */
export interface Gap {
  /** the word as it was typed */
  typed: string;
  before: string;
  behind: string;
}

interface FillingTerm extends KnownTerm {
  typed: string;
}

export interface Alike {
  /** words that are spelled so in pinyin, whole or by their first letters, the most frequent first */
  spelled: readonly SpelledTerm[];
  /** words that read like the typed ones with one character in the gap */
  filling: readonly FillingTerm[];
  /** in how many titles the words themselves stand */
  standing: Readonly<Record<string, number>>;
}

/** Words of titles that are like others: one statement. */
export async function wordsLike(
  db: DB,
  siteId: string,
  like: { spellings: readonly string[]; gaps: readonly Gap[]; words: readonly string[] },
): Promise<Alike> {
  const last = '\u{10ffff}';
  const reversed = (text: string) => [...text].reverse().join('');
  const branch = (of: readonly Gap[], column: 'term' | 'reverse(term)', prefix: (gap: Gap) => string) => sql`
    select g.typed, t.term, t.documents from unnest(${of.map((g) => g.typed)}::text[], ${of.map(prefix)}::text[],
      ${of.map((g) => `${g.before}_${g.behind}`)}::text[]) g(typed, prefix, pattern)
    cross join lateral (select term, documents from published.terms
      where site_id = ${siteId} and ${sql.raw(column)} >= g.prefix and ${sql.raw(column)} < g.prefix || ${last}
        and term like g.pattern order by documents desc limit 3) t`;
  // by the longer side, since few words begin or end like it
  const open = like.gaps.filter(({ before, behind }) => before.length >= behind.length);
  const closed = like.gaps.filter(({ before, behind }) => before.length < behind.length);
  const { rows } = await sql<{ found: Alike }>`${sql.raw(KEPT)} select json_build_object(
    'spelled', (select coalesce(json_agg(p), '[]') from (
      select s as spelling, t.term, t.documents from unnest(${[...like.spellings]}::text[]) s
      cross join lateral (
        (select term, documents from published.terms where site_id = ${siteId} and pinyin = s order by documents desc limit 5)
        union (select term, documents from published.terms where site_id = ${siteId} and initials = s
          order by documents desc limit 5)) t
      order by t.documents desc, t.term) p),
    'filling', (select coalesce(json_agg(g), '[]') from (select typed, term, documents from (
      ${branch(open, 'term', (g) => g.before)} union all ${branch(closed, 'reverse(term)', (g) => reversed(g.behind))}) f
      order by documents desc, term limit 50) g),
    'standing', (select coalesce(json_object_agg(term, documents), '{}') from published.terms
      where site_id = ${siteId} and term = any(${[...like.words]}::text[]))) as found`.execute(db);
  return rows[0]?.found ?? { spelled: [], filling: [], standing: {} };
}

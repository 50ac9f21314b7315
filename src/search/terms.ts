/** SQL over the words of titles and the site's own synonyms: what a search should know before it looks. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';

type DB = Kysely<Database>;

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

/** Words that are spelled so in pinyin, whole or by their first letters, the most frequent first. */
export async function spelledSo(
  db: DB,
  siteId: string,
  spellings: readonly string[],
): Promise<(KnownTerm & { spelling: string })[]> {
  const { rows } = await sql<KnownTerm & { spelling: string }>`${sql.raw(KEPT)}
    select s as spelling, t.term, t.documents from unnest(${[...spellings]}::text[]) s
    cross join lateral (
      (select term, documents from published.terms where site_id = ${siteId} and pinyin = s order by documents desc limit 5)
      union (select term, documents from published.terms where site_id = ${siteId} and initials = s
        order by documents desc limit 5)) t
    order by t.documents desc, t.term`.execute(db);
  return rows;
}

/** A LIKE pattern with what stands before its gap, or, reversed, behind it, by which the index finds it. */
export interface Gap {
  /** the word as it was typed */
  typed: string;
  before: string;
  behind: string;
}

/** Words of titles that read like the typed ones with one character in the gap. */
export async function fillingGap(
  db: DB,
  siteId: string,
  gaps: readonly Gap[],
): Promise<(KnownTerm & { typed: string })[]> {
  if (gaps.length === 0) return [];
  const last = '\u{10ffff}';
  const reversed = (text: string) => [...text].reverse().join('');
  const branch = (of: readonly Gap[], column: 'term' | 'reverse(term)', prefix: (gap: Gap) => string) => sql`
    select g.typed, t.term, t.documents from unnest(${of.map((g) => g.typed)}::text[], ${of.map(prefix)}::text[],
      ${of.map((g) => `${g.before}_${g.behind}`)}::text[]) g(typed, prefix, pattern)
    cross join lateral (select term, documents from published.terms
      where site_id = ${siteId} and ${sql.raw(column)} >= g.prefix and ${sql.raw(column)} < g.prefix || ${last}
        and term like g.pattern order by documents desc limit 3) t`;
  const open = gaps.filter(({ before }) => before !== '');
  const closed = gaps.filter(({ before }) => before === '');
  const { rows } = await sql<KnownTerm & { typed: string }>`${sql.raw(KEPT)} select typed, term, documents from (
    ${branch(open, 'term', (g) => g.before)} union all ${branch(closed, 'reverse(term)', (g) => reversed(g.behind))}) f
    order by documents desc, term limit 50`.execute(db);
  return rows;
}

/** SQL for the words of titles that are like what was typed: spelled so, or with one character other. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';

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

/** What may be like words of titles; what itself is one is left out. */
export interface Likeness {
  /** as typed */
  words: readonly string[];
  /** how a word is spelled */
  spellings: readonly { typed: string; spelling: string }[];
  gaps: readonly Gap[];
  /** other words that were perhaps meant */
  rearranged: readonly string[];
}

export interface Alike {
  /** the typed words that are words of titles */
  inTitles: readonly string[];
  /** words that are spelled so in pinyin, whole or by their first letters, the most frequent first */
  spelled: readonly SpelledTerm[];
  /** words that read like the typed ones with one character in the gap */
  filling: readonly FillingTerm[];
  /** in how many titles the rearranged words stand */
  standing: Readonly<Record<string, number>>;
}

/** Nothing that could be alike. */
const NOTHING: Alike = { inTitles: [], spelled: [], filling: [], standing: {} };

/** `in_titles`: for the statement that asks what is alike. */
export function wordsInTitles(siteId: string, { words }: Likeness): RawBuilder<unknown> {
  return sql`in_titles as materialized (select term from published.terms
    where site_id = ${siteId} and term = any(${[...words]}::text[]))`;
}

const LAST = '\u{10ffff}';
const reversed = (text: string) => [...text].reverse().join('');
const UNKNOWN = sql`<> all(array(select term from in_titles))`;

/** An `Alike` as json, beside `in_titles`. */
export function alikeIn(siteId: string, like: Likeness): RawBuilder<Alike> {
  // by the longer side, since few words begin or end like it
  const open = like.gaps.filter(({ before, behind }) => before.length >= behind.length);
  const closed = like.gaps.filter(({ before, behind }) => before.length < behind.length);
  const by = (column: 'pinyin' | 'initials') => sql`(select term, documents from published.terms
    where site_id = ${siteId} and ${sql.ref(column)} = s.spelling order by documents desc limit 5)`;
  return sql`json_build_object('inTitles', (select coalesce(json_agg(term), '[]') from in_titles),
    'spelled', (select coalesce(json_agg(p), '[]') from (
      select s.spelling, t.term, t.documents from unnest(${like.spellings.map(({ typed }) => typed)}::text[],
        ${like.spellings.map(({ spelling }) => spelling)}::text[]) s(typed, spelling)
      cross join lateral (${by('pinyin')} union ${by('initials')}) t
      where s.typed ${UNKNOWN} order by t.documents desc, t.term) p),
    'filling', (select coalesce(json_agg(g), '[]') from (select typed, term, documents from (
      ${filling(siteId, open, 'term', ({ before }) => before)}
      union all ${filling(siteId, closed, 'reverse(term)', ({ behind }) => reversed(behind))}) f
      order by documents desc, term limit 50) g),
    'standing', (select coalesce(json_object_agg(term, documents), '{}') from published.terms
      where site_id = ${siteId} and term = any(${[...like.rearranged]}::text[])))`;
}

function filling(
  siteId: string,
  gaps: readonly Gap[],
  column: 'term' | 'reverse(term)',
  prefixOf: (gap: Gap) => string,
): RawBuilder<unknown> {
  return sql`select g.typed, t.term, t.documents from unnest(${gaps.map(({ typed }) => typed)}::text[],
      ${gaps.map(prefixOf)}::text[], ${gaps.map(({ before, behind }) => `${before}_${behind}`)}::text[]) g(typed, prefix, pattern)
    cross join lateral (select k.term, k.documents from (select term from published.terms
      where site_id = ${siteId} and ${sql.raw(column)} >= g.prefix and ${sql.raw(column)} < g.prefix || ${LAST}
        and term like g.pattern offset 0) l
      -- the first look is into the index alone
      join published.terms k on k.site_id = ${siteId} and k.term = l.term order by k.documents desc limit 3) t
    where g.typed ${UNKNOWN}`;
}

/** What is alike, in a statement of its own. */
export async function wordsAlike(db: Kysely<Database>, siteId: string, like: Likeness): Promise<Alike> {
  const { rows } = await sql<{ found: Alike }>`${sql.raw(KEPT)} with ${wordsInTitles(siteId, like)}
    select ${alikeIn(siteId, like)} as found`.execute(db);
  return rows[0]?.found ?? NOTHING;
}

/** Suggestions while somebody types: words, titles, columns and units of what is public. Nothing of what is typed is kept. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { allOf, titlePairs } from '../text/lexemes.ts';
import { fold } from '../text/script.ts';
import { NO_FILTERS } from './filters.ts';
import { WHOLE } from './recency.ts';
import { holders, searching } from './scope.ts';

interface Suggestion {
  kind: 'word' | 'title' | 'column' | 'unit';
  text: string;
  /** where it leads, without language; null: it is searched for */
  path: string | null;
}

const LONGEST = 40;
const WORDS = 4;
const TITLES = 5;
const PLACES = 3;
/** Titles that hold the piece are looked at up to this many; the newest of them are shown. */
const LOOKED_AT = 300;

/** At most twelve suggestions for what was typed so far; none for less than two letters or one Chinese character. */
export async function suggest(
  db: Kysely<Database>,
  siteId: string,
  typed: string,
  now: Temporal.Instant,
): Promise<Suggestion[]> {
  const text = fold(typed.slice(0, LONGEST * 4).toWellFormed())
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  const letters = text.replace(/[' ]/g, '');
  const isSpelled = /^[a-z]{2,}$/.test(letters);
  if (!isSpelled && !/\p{Script=Han}|\d{2}/u.test(text)) return [];
  const today = dateOf(now);
  const recency = async () => WHOLE;
  const scope = {
    db,
    siteId,
    filters: NO_FILTERS,
    columns: [],
    today,
    phrases: [],
    titles: new Map<string, number>(),
    rankable: LOOKED_AT,
    recency,
  };
  const pieces = isSpelled ? null : allOf(text.split(' ').flatMap(titlePairs));
  const prefix = isSpelled ? letters : text;
  const branches = [
    isSpelled ? spelledBranch(siteId, prefix) : wordBranch(siteId, prefix),
    placeBranch(siteId, text, 'column'),
    placeBranch(siteId, text, 'unit'),
    ...(pieces === null
      ? []
      : [
          sql`(select 'title' as kind, d.title as text, '/documents/' || d.slug as path, 1 as place,
            row_number() over (order by f.released_at desc) as n
            from (select document_id, released_at from (select w.document_id, w.released_at ${holders(scope, pieces)}
              limit ${LOOKED_AT}) h order by released_at desc limit ${TITLES}) f
            join published.documents d on d.site_id = ${siteId} and d.id = f.document_id and d.withdrawn_at is null)`,
        ]),
  ];
  return searching(db, async (connections) => {
    const { rows } = await sql<Suggestion>`select kind, text, path from (${sql.join(branches, sql` union all `)}) s
      order by place, n`.execute(connections);
    return rows;
  });
}

/** Above every character that words hold. */
const LAST = '\u{10ffff}';

function wordBranch(siteId: string, prefix: string) {
  return sql`(select 'word' as kind, term as text, null::text as path, 0 as place,
    row_number() over (order by documents desc, term) as n from published.terms
    where site_id = ${siteId} and term >= ${prefix} and term < ${prefix + LAST} and term <> ${prefix}
    order by documents desc, term limit ${WORDS})`;
}

function spelledBranch(siteId: string, prefix: string) {
  const within = (column: 'pinyin' | 'initials') =>
    sql`(select term, documents from published.terms where site_id = ${siteId}
      and ${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${prefix + LAST} order by documents desc limit ${WORDS})`;
  return sql`(select 'word' as kind, term as text, null::text as path, 0 as place,
    row_number() over (order by documents desc, term) as n
    from (${within('pinyin')} union ${within('initials')}) t order by documents desc, term limit ${WORDS})`;
}

function placeBranch(siteId: string, text: string, kind: 'column' | 'unit') {
  const [table, folder] = kind === 'column' ? ['published.columns', '/columns/'] : ['published.units', '/units/'];
  return sql`(select ${kind}::text as kind, p.name as text, ${folder} || p.code as path, ${kind === 'column' ? 2 : 3} as place,
    row_number() over (order by length(p.name), p.code) as n from ${sql.table(table)} p
    where p.site_id = ${siteId} and position(${text} in lower(p.name)) > 0 order by length(p.name), p.code limit ${PLACES})`;
}

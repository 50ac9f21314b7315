/**
 * Documents with the same texts as others, released some minutes later within the same year: many are made in little time.
 * Of a text's words a copy has those that are asked for: each is then held by as many documents as in an index of all,
 * which would take hours to make. What no search reads is what is left out.
 */
import { sql } from 'kysely';
import type { DB } from '../src/db/connect.ts';

/**
 * @param times how often each text is there afterwards
 * @param asked the lexemes of all searches; what one can filter by is kept anyway
 */
export async function copyDocuments(owner: DB, times: number, asked: readonly string[]): Promise<void> {
  // tables that all connections see
  await sql`create unlogged table published.copies as select d.id as old, k, md5(d.id::text || k)::uuid as id,
      case when extract(year from later at time zone 'Asia/Shanghai') = extract(year from d.released_at at time zone 'Asia/Shanghai')
        then later else d.released_at end as released_at
    from published.documents d cross join generate_series(1, ${sql.lit(times - 1)}) k
      cross join lateral (select d.released_at + k * interval '28 minutes' as later) l`.execute(owner);
  await sql`create unlogged table published.asked as select document_id, array_to_tsvector(array(
      select l from unnest(tsvector_to_array(words)) l where l = any(${sql.val([...asked])}::text[]) or left(l, 1) = '@')) as words
    from published.words`.execute(owner);
  await sql`create unique index on published.asked (document_id)`.execute(owner);
  await sql`analyze published.copies, published.asked`.execute(owner);
  // what is added is listed first, and goes into the index in one go
  await sql`alter index published.words_gin set (fastupdate = on, gin_pending_list_limit = 2000000000)`.execute(owner);
  await Promise.all(COPIED.map(([table, key, replaced]) => copy(owner, table, key, replaced)));
  await sql`alter index published.words_gin set (fastupdate = off)`.execute(owner);
  await sql`alter index published.words_gin reset (gin_pending_list_limit)`.execute(owner);
  await sql`select gin_clean_pending_list('published.words_gin')`.execute(owner);
  await sql`update published.terms set documents = documents * ${times}`.execute(owner);
  await sql`drop table published.copies, published.asked`.execute(owner);
}

type Table = 'document_columns' | 'heads' | 'words' | 'documents';

/** The tables, what names the document in each, and what is other in a copy. */
const COPIED: readonly (readonly [Table, string, Readonly<Record<string, string>>])[] = [
  ['document_columns', 'document_id', { released_at: 'n.released_at' }],
  ['heads', 'document_id', {}],
  ['words', 'document_id', { released_at: 'n.released_at', words: 'a.words' }],
  [
    'documents',
    'id',
    { released_at: 'n.released_at', slug: "t.slug || '-' || n.k", index_number: "t.index_number || '-' || n.k" },
  ],
];

async function copy(db: DB, table: Table, key: string, replaced: Readonly<Record<string, string>>): Promise<void> {
  const { rows } = await sql<{ name: string }>`select attname as name from pg_attribute
    where attrelid = ${`published.${table}`}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  const names = rows.map(({ name }) => sql.ref(name));
  const values = rows.map(({ name }) => sql.raw(name === key ? 'n.id' : (replaced[name] ?? `t.${name}`)));
  await sql`insert into ${sql.table(`published.${table}`)} (${sql.join(names)}) select ${sql.join(values)}
    from ${sql.table(`published.${table}`)} t join published.copies n on n.old = t.${sql.ref(key)}
    join published.asked a on a.document_id = n.old
    order by n.released_at, n.id`.execute(db);
}

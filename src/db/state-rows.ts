/** The rows that show a subject's state: written from what a fold gives, by `record` and by replay alone. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from './schema.ts';

export type StateRow = Record<string, unknown>;

/** A table of schema `office`, with the column that names the subject. */
export interface StateTable {
  name: string;
  key: string;
}

type Rows = Readonly<Record<string, readonly StateRow[]>>;

/**
 * Replaces a subject's rows in all its tables; an absent table has none.
 * @param shown the rows that stand there now, where that is known: a table in which nothing changes is left alone
 */
export async function replaceRows(
  tx: Kysely<Database>,
  tables: readonly StateTable[],
  ref: { siteId: string; id: string },
  rows: Rows,
  shown: Rows | null,
): Promise<void> {
  for (const { name, key } of tables) {
    const list = rows[name] ?? [];
    const before = shown ? (shown[name] ?? []) : null;
    if (before && JSON.stringify(before) === JSON.stringify(list)) continue;
    const table = sql.table(`office.${name}`);
    const gone = sql`delete from ${table} where site_id = ${ref.siteId} and ${sql.ref(key)} = ${ref.id}`;
    if (list.length === 0) await gone.execute(tx);
    else if (before?.length === 0) await insertRows(tx, `office.${name}`, list);
    // one statement: the count holds the new rows back until the old ones are gone
    else
      await sql`with gone as (${gone} returning 1) ${insertion(`office.${name}`, list)}
        where (select count(*) from gone) >= 0`.execute(tx);
  }
}

/** Writes rows of one table; all have the same columns. */
export async function insertRows(tx: Kysely<Database>, name: string, rows: readonly StateRow[]): Promise<void> {
  if (rows.length > 0) await insertion(name, rows).execute(tx);
}

function insertion(name: string, rows: readonly StateRow[]): RawBuilder<unknown> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  const table = sql.table(name);
  return sql`insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)`;
}

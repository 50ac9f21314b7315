/** What of a database goes into a backup: every table and sequence of the owner's schemas but what must not come back. */
import type pg from 'pg';
import type { CopyToStreamQuery } from 'pg-copy-streams';

/**
 * Not restored: somebody signed in then is not signed in now, codes under way are void, and counts of failed tries belong
 * to the hour in which they were made.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'auth.session',
  'auth.verification',
  'auth.rateLimit',
  'auth.attempts',
  'intake.attempts',
]);

export interface Table {
  /** schema.table, unquoted */
  name: string;
  /** the columns that are stored: generated ones follow from them */
  columns: readonly string[];
  /** SQL that puts its rows into the one order of their key */
  order: string;
  leftOut: boolean;
}

/** Tables in an order in which foreign keys point backwards only. */
export async function tablesOf(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[] | null }>(`
    select n.nspname || '.' || c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      (select array_agg(quote_ident(a.attname) || case when a.attcollation <> 0 then ' collate "C"' else '' end order by k.place)
        from pg_index i cross join lateral unnest(i.indkey::int[]) with ordinality k (attnum, place)
        join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${OURS} order by 1`);
  const { rows: links } = await client.query<{ from: string; to: string }>(`
    select distinct n.nspname || '.' || c.relname as "from", m.nspname || '.' || d.relname as "to"
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_class d on d.oid = k.confrelid join pg_namespace m on m.oid = d.relnamespace
    where k.contype = 'f' and k.conrelid <> k.confrelid`);
  const tables = rows.map(({ name, columns, key }) => ({
    name,
    columns,
    order: key ? key.join(', ') : 't::text collate "C"',
    leftOut: LEFT_OUT.has(name),
  }));
  return afterTheirTargets(tables, links);
}

/** schema.sequence of every sequence, unquoted. */
export async function sequencesOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'S' and ${OURS} order by 1`);
  return rows.map(({ name }) => name);
}

/** The owner's schemas, but for the list of migrations, which the migrations write, and what a replay may have left. */
const OURS = `pg_get_userbyid(n.nspowner) = 'gongkai_owner' and n.nspname not in ('migration', 'replay')`;

/** Pure: each table after those that its foreign keys name. */
export function afterTheirTargets<T extends { name: string }>(
  tables: readonly T[],
  links: readonly { from: string; to: string }[],
): T[] {
  const sorted: T[] = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const isFree = (table: T) =>
      !links.some((link) => link.from === table.name && waiting.some((other) => other.name === link.to));
    const next = waiting.findIndex(isFree);
    if (next === -1) throw new Error(`Foreign keys form a circle among ${waiting.map(({ name }) => name).join(', ')}.`);
    sorted.push(...waiting.splice(next, 1));
  }
  return sorted;
}

/** `office.acts` as SQL. */
export function quoted(client: pg.ClientBase, name: string): string {
  const dot = name.indexOf('.');
  return `${client.escapeIdentifier(name.slice(0, dot))}.${client.escapeIdentifier(name.slice(dot + 1))}`;
}

/** All rows as COPY text in the order of their key. */
export function copyOut(client: pg.ClientBase, table: Pick<Table, 'name' | 'columns' | 'order'>): string {
  const columns = table.columns.map((column) => `t.${client.escapeIdentifier(column)}`).join(', ');
  return `copy (select ${columns} from ${quoted(client, table.name)} t order by ${table.order}) to stdout`;
}

/**
 * How many rows a copy that was read to its end held. The server says so after the last byte, when the stream has ended
 * already: whatever is asked next is answered after that.
 */
export async function rowsOf(client: pg.ClientBase, read: CopyToStreamQuery): Promise<number> {
  await client.query('select');
  return read.rowCount;
}

/** Values are written alike whatever the server's settings are. */
export const SAME_TEXT = `set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local client_encoding = 'UTF8'`;

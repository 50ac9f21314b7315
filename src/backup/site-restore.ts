/**
 * Brings a backup of a site into an empty database: the schema it was made with, its rows, the proof that they are the
 * same rows, then every later migration. Needs nothing but what the owner of the database may do.
 */
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import * as copy from 'pg-copy-streams';
import { knownMigrations, migrate } from '../db/migrate.ts';
import { copyOut, quoted, rowsOf, SAME_TEXT, type Table, tablesOf } from './contents.ts';
import { checkFiles, gauge, stored } from './files.ts';
import type { SiteManifest, TableFile } from './manifest.ts';
import { BackupRefused } from './refused.ts';

/**
 * Reads every byte of the backup and compares its schema with the program's; writes nothing.
 * @throws BackupRefused naming the damaged file, or the program that can restore it
 */
export async function demandUsable(folder: string, manifest: SiteManifest): Promise<void> {
  const known = await knownMigrations();
  for (const { number, name, digest } of manifest.schema) {
    const own = known.find((one) => one.number === number);
    if (!own)
      throw new BackupRefused(
        `${folder} was made by a newer program (Gongkai ${manifest.program}): it holds ${name}, which this one does not know. ` +
          `Restore it with that program: npx gongkai restore ${folder} --keys FOLDER`,
      );
    if (own.digest !== digest)
      throw new BackupRefused(
        `${folder} was made by a program whose ${name} is another one. Restore it with that program.`,
      );
  }
  await checkFiles(folder, manifest.tables);
}

/** @throws BackupRefused when the database holds anything that somebody did */
export async function demandEmpty(owner: string): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query<{ acts: string | null }>("select to_regclass('office.acts')::text as acts");
    if (rows[0]?.acts === null) return;
    const used = await client.query('select from office.acts limit 1');
    if (used.rowCount !== 0)
      throw new BackupRefused(
        'The database is not empty: it holds acts. Restore into an empty one: GONGKAI_DATA=NEW npx gongkai restore …',
      );
  });
}

export interface Loaded {
  tables: number;
  rows: number;
  /** names of the migrations that were run after loading */
  migrated: readonly string[];
}

/** @throws BackupRefused when a table does not hold afterwards what the manifest says; the rows are taken back then */
export async function loadSite(owner: string, folder: string, manifest: SiteManifest): Promise<Loaded> {
  await withClient(owner, clear);
  await migrate(owner, undefined, manifest.schema.at(-1)?.number ?? 0);
  await withClient(owner, (client) => load(client, folder, manifest));
  const migrated = await migrate(owner);
  return {
    tables: manifest.tables.length,
    rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
    migrated,
  };
}

/** A schema without acts is what a migration left that was never used, or a restore that was interrupted. */
async function clear(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select nspname as name from pg_namespace where pg_get_userbyid(nspowner) = 'gongkai_owner'",
  );
  for (const { name } of rows) await client.query(`drop schema ${client.escapeIdentifier(name)} cascade`);
}

async function load(client: pg.Client, folder: string, manifest: SiteManifest): Promise<void> {
  await client.query('begin');
  await client.query(SAME_TEXT);
  const all = await tablesOf(client);
  const tables = all.flatMap((table) => {
    const file = manifest.tables.find(({ name }) => name === table.name);
    return file ? [{ ...table, file }] : [];
  });
  const lost = manifest.tables.filter(({ name }) => !tables.some((table) => table.name === name));
  if (lost.length > 0) throw new BackupRefused(`The schema has no table ${lost.map(({ name }) => name).join(', ')}.`);
  const names = all.map(({ name }) => quoted(client, name));
  // acts refuse to be emptied, and rows that come back must not set anything off
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const table of tables) await loadTable(client, folder, table.file);
  for (const { name, value, called } of manifest.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [quoted(client, name), value, called]);
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const table of tables) await demandSame(client, table, table.file);
  await client.query('commit');
  for (const name of names) await client.query(`analyze ${name}`);
}

async function loadTable(client: pg.Client, folder: string, { name, columns, file }: TableFile): Promise<void> {
  const list = columns.map((column) => client.escapeIdentifier(column)).join(', ');
  const target = client.query(copy.from(`copy ${quoted(client, name)} (${list}) from stdin`));
  await pipeline(stored(folder, file), target);
}

/** The rows as they lie in the new database now, read again and digested. */
async function demandSame(client: pg.Client, table: Table, { columns, rows, content }: TableFile): Promise<void> {
  const source = client.query(copy.to(copyOut(client, { ...table, columns })));
  const found = gauge();
  await pipeline(source, found, async (chunks) => {
    for await (const _ of chunks);
  });
  const loaded = await rowsOf(client, source);
  if (loaded !== rows || found.result().sha256 !== content)
    throw new BackupRefused(
      `${table.name} holds ${loaded} rows after loading that are not the ${rows} of the backup. Nothing was kept.`,
    );
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'gongkai restore' });
  await client.connect();
  return work(client).finally(() => client.end());
}

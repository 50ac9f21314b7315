/** A backup of the whole site while it serves: one snapshot of every table, in one transaction that only reads. */
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { KeyStore } from '../db/keys.ts';
import { copyOut, quoted, rowsOf, SAME_TEXT, sequencesOf, type Table, tablesOf } from './contents.ts';
import { store } from './files.ts';
import { keyMark } from './key-check.ts';
import type { SiteManifest, TableFile } from './manifest.ts';
import { type Kept, makeBackup } from './place.ts';
import { programVersion } from './program.ts';

export interface SiteBackupParts {
  /** The owner's URL: it alone reads every table. */
  owner: string;
  keys: KeyStore;
  /** Folder in which the backup gets a folder of its own. */
  place: string;
  now: Temporal.Instant;
}

/** Memory stays within some megabytes however large the site is. */
export async function backUpSite({ owner, keys, place, now }: SiteBackupParts): Promise<Kept<SiteManifest>> {
  return makeBackup(place, 'site', now, async (draft) => {
    const began = performance.now();
    const client = new pg.Client({ connectionString: owner, application_name: 'gongkai backup' });
    await client.connect();
    try {
      await client.query('begin isolation level repeatable read read only');
      // the schema stays as it is meanwhile: the same lock as a migration's, shared
      await client.query("select pg_advisory_xact_lock_shared(hashtextextended('gongkai migration', 0))");
      await client.query(SAME_TEXT);
      const facts = await snapshotFacts(client);
      const all = await tablesOf(client);
      const tables: TableFile[] = [];
      for (const table of all.filter(({ leftOut }) => !leftOut)) tables.push(await storeTable(client, table, draft));
      // after the rows: a number is never given out twice
      const sequences = await readSequences(client);
      await client.query('commit');
      return {
        format: 1,
        kind: 'site',
        id: randomUUID(),
        program: programVersion(),
        ...facts,
        milliseconds: Math.round(performance.now() - began),
        keys: await keyMark(keys),
        tables,
        sequences,
        leftOut: all.filter(({ leftOut }) => leftOut).map(({ name }) => name),
      };
    } finally {
      await client.end();
    }
  });
}

async function storeTable(client: pg.Client, table: Table, draft: string): Promise<TableFile> {
  const source = client.query(copyTo(copyOut(client, table)));
  const { content, ...written } = await store(draft, `${table.name}.copy.zst`, source);
  const rows = await rowsOf(client, source);
  return { name: table.name, columns: [...table.columns], rows, content, ...written };
}

/** The first statement that reads takes the snapshot, so its moment is the backup's. */
async function snapshotFacts(
  client: pg.Client,
): Promise<Pick<SiteManifest, 'takenAt' | 'server' | 'schema' | 'sites'>> {
  const { rows } = await client.query<{ at: string; server: string }>(
    `select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       current_setting('server_version') as server from migration.applied limit 1`,
  );
  const schema = await client.query<SiteManifest['schema'][number]>(
    'select number, name, digest from migration.applied order by number',
  );
  const sites = await client.query<{ id: string; acts: string; newest: string }>(
    'select site_id as id, count(*) as acts, max(seq) as newest from office.acts group by site_id order by site_id',
  );
  return {
    takenAt: rows[0]?.at ?? '',
    server: rows[0]?.server ?? '',
    schema: schema.rows,
    sites: sites.rows.map(({ id, acts, newest }) => ({ id, acts: Number(acts), newestAct: Number(newest) })),
  };
}

async function readSequences(client: pg.Client): Promise<SiteManifest['sequences']> {
  const sequences: SiteManifest['sequences'] = [];
  for (const name of await sequencesOf(client)) {
    const { rows } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(client, name)}`,
    );
    if (rows[0]) sequences.push({ name, ...rows[0] });
  }
  return sequences;
}

/**
 * A base backup: the embedded server's files, copied while it serves. Together with the archived write-ahead log it
 * gives the site as it was at any later moment.
 */
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { ARCHIVE_TIMEOUT } from '../db/embedded/archiving.ts';
import { archiveOf, locate, makeBeside } from '../db/embedded/folder.ts';
import type { KeyStore } from '../db/keys.ts';
import { superuserUrl } from '../db/open.ts';
import { store } from './files.ts';
import { keyMark } from './key-check.ts';
import type { BaseManifest, StoredFile } from './manifest.ts';
import { type Kept, keptBackups, makeBackup } from './place.ts';
import { programVersion } from './program.ts';
import { BackupRefused } from './refused.ts';
import { prune } from './segments.ts';

export interface BaseBackupParts {
  /** The data folder whose embedded server runs. */
  data: string;
  keys: KeyStore;
  place: string;
  now: Temporal.Instant;
}

/** The first one begins the archive; from then on no act waits longer than a minute to be kept in it. */
export async function backUpBase({ data, keys, place, now }: BaseBackupParts): Promise<Kept<BaseManifest>> {
  const location = locate(data);
  return makeBackup(place, 'base', now, async (draft) => {
    const began = performance.now();
    // the session stays open from start to stop: PostgreSQL ends the backup with it
    const client = new pg.Client({ connectionString: superuserUrl(data), application_name: 'gongkai base backup' });
    await client.connect();
    try {
      await beginArchive(client, location);
      await client.query("select pg_backup_start('gongkai', fast => true)");
      const { folders, files } = await copyCluster(location.folder, draft);
      const { rows } = await client.query<{ label: string; at: string; server: string }>(
        `select labelfile as label, to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
           current_setting('server_version') as server from pg_backup_stop(wait_for_archive => true)`,
      );
      const { label = '', at = '', server = '' } = rows[0] ?? {};
      const { content: _, ...kept } = await store(draft, 'pg/backup_label.zst', Readable.from([Buffer.from(label)]));
      return {
        format: 1,
        kind: 'base',
        id: randomUUID(),
        program: programVersion(),
        server,
        takenAt: at,
        milliseconds: Math.round(performance.now() - began),
        keys: await keyMark(keys),
        firstSegment: /file ([0-9A-F]{24})/.exec(label)?.[1] ?? '',
        folders,
        files: [...files, kept],
      };
    } finally {
      await client.end();
    }
  });
}

/** Where backups lie when nobody says otherwise, and where `recover` looks for them. */
export const backupsOf = (data: string): string => join(data, 'backups');

/**
 * Removes archived segments that no base backup needs, and returns their number. Those in the default folder alone can
 * tell: for another one null, since the archive is shared and older bases elsewhere may need what that one does not.
 */
export async function pruneArchive(data: string, place: string): Promise<number | null> {
  if (place !== backupsOf(data)) return null;
  const oldest = (await keptBackups(place, 'base')).map(({ manifest }) => manifest.firstSegment).sort()[0];
  return oldest === undefined ? 0 : prune(archiveOf(locate(data)), oldest);
}

async function beginArchive(client: pg.Client, location: ReturnType<typeof locate>): Promise<void> {
  const { rows } = await client.query<{ mode: string }>("select current_setting('archive_mode') as mode");
  if (rows[0]?.mode !== 'on')
    throw new BackupRefused(
      'The database was started by an older program and archives nothing. Restart Gongkai first.',
    );
  makeBeside(location, archiveOf(location));
  await client.query(`alter system set archive_timeout = '${ARCHIVE_TIMEOUT}s'`);
  await client.query('select pg_reload_conf()');
}

/** Folders whose contents belong to the running server or are made anew by recovery. */
const EMPTIED = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
];
const SKIPPED =
  /^(postmaster\.(pid|opts)|pg_internal\.init.*|backup_label.*|tablespace_map.*|recovery\.signal|standby\.signal)$/;

async function copyCluster(cluster: string, draft: string): Promise<Pick<BaseManifest, 'folders' | 'files'>> {
  const folders: string[] = [];
  const files: StoredFile[] = [];
  async function copyFolder(below: string): Promise<void> {
    for (const entry of await readdir(join(cluster, below), { withFileTypes: true })) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (below === 'pg_tblspc') throw new BackupRefused('Tablespaces of one’s own cannot be backed up this way.');
      if (entry.isDirectory()) {
        if (entry.name.startsWith('pgsql_tmp')) continue;
        folders.push(path);
        if (!EMPTIED.includes(path)) await copyFolder(path);
      } else if (entry.isFile() && !SKIPPED.test(entry.name)) {
        const copied = await copyFile(cluster, path, draft);
        if (copied) files.push(copied);
      }
    }
  }
  await copyFolder('');
  // recovery needs the folder in which PostgreSQL notes what was archived
  return { folders: [...folders, 'pg_wal/archive_status'], files };
}

/** A table may be dropped while its files are copied: the log tells recovery so. */
async function copyFile(cluster: string, path: string, draft: string): Promise<StoredFile | null> {
  try {
    const { content: _, ...kept } = await store(draft, `pg/${path}.zst`, createReadStream(join(cluster, path)));
    return kept;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

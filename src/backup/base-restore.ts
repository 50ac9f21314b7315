/** Carries a base backup forward through the archived log to a moment of choice, in a new data folder. */
import { chownSync, createWriteStream, readFileSync } from 'node:fs';
import { chmod, chown, cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { findBinaries, major } from '../db/embedded/binaries.ts';
import { type Location, locate, makeBeside, makeFolder, removeDatabase } from '../db/embedded/folder.ts';
import { type Cluster, launch } from '../db/embedded/server.ts';
import { clusterFor } from '../db/open.ts';
import { makeSecrets } from '../db/secrets.ts';
import { checkFiles, stored } from './files.ts';
import type { BaseManifest } from './manifest.ts';
import type { Kept } from './place.ts';
import { BackupRefused } from './refused.ts';
import { archivedSegments, demandWhole, segmentFile, unbroken } from './segments.ts';

export interface Recovery {
  base: Kept<BaseManifest>;
  /** Folder of archived segments. */
  archive: string;
  /** Segments that the old server had not archived yet, when it stands still; null when it archived everything. */
  rest: string | null;
  /** The moment whose state is wanted; null for the newest there is. */
  target: Temporal.Instant | null;
  /** New data folder. */
  into: string;
}

/** Pure: the newest base backup that was complete by then. */
export function baseFor(
  bases: readonly Kept<BaseManifest>[],
  target: Temporal.Instant | null,
): Kept<BaseManifest> | undefined {
  const isBefore = ({ manifest }: Kept<BaseManifest>) =>
    target === null || Temporal.Instant.compare(Temporal.Instant.from(manifest.takenAt), target) <= 0;
  return bases
    .filter(isBefore)
    .toSorted((a, b) => (a.manifest.takenAt < b.manifest.takenAt ? 1 : -1))
    .at(0);
}

/**
 * Leaves a stopped database in the new data folder with new passwords. Returns the moment of the last transaction in
 * it, and removes what it made when it fails.
 */
export async function recoverBase(recovery: Recovery): Promise<{ lastTransaction: string | null }> {
  const { base, archive, into } = recovery;
  await checkFiles(base.folder, base.manifest.files);
  const { segments, missing } = unbroken(await archivedSegments(archive), base.manifest.firstSegment);
  if (segments.length === 0 && recovery.rest === null)
    throw new BackupRefused(`${archive} does not hold ${missing}, which ${base.name} needs first.`);
  for (const segment of segments) await demandWhole(archive, segment);
  const location = locate(into);
  const brought = major(findBinaries(location.user).version);
  if (major(base.manifest.server) !== brought)
    throw new BackupRefused(
      `${base.name} was made by PostgreSQL ${base.manifest.server}; this program brings ${brought}. ` +
        `Recover it with Gongkai ${base.manifest.program}: npx gongkai recover --into FOLDER`,
    );
  const wal = join(dirname(location.folder), 'wal');
  try {
    await makeFolder(location, (draft) => unpack(recovery, location, draft));
    makeBeside(location, wal);
    for (const segment of segments) await lay(segmentFile(archive, segment), segmentFile(wal, segment), location);
    return await replayLog(into, location, recovery.target);
  } catch (cause) {
    removeDatabase(into);
    await rm(join(into, 'secrets'), { recursive: true, force: true });
    throw cause;
  } finally {
    await rm(wal, { recursive: true, force: true });
  }
}

async function unpack({ base, rest }: Recovery, location: Location, draft: string): Promise<void> {
  for (const folder of base.manifest.folders) await mkdir(join(draft, folder), { recursive: true, mode: 0o700 });
  for (const { file } of base.manifest.files) {
    const path = join(draft, file.slice('pg/'.length, -'.zst'.length));
    await pipeline(stored(base.folder, file), createWriteStream(path, { mode: 0o600 }));
  }
  if (rest) {
    const names = (await readdir(rest)).filter((name) => /^[0-9A-F]{24}$/.test(name));
    for (const name of names) await cp(join(rest, name), join(draft, 'pg_wal', name));
  }
  await writeFile(join(draft, 'recovery.signal'), '', { mode: 0o600 });
  if (!location.user) return;
  for (const entry of await readdir(draft, { withFileTypes: true, recursive: true }))
    await chown(join(entry.parentPath, entry.name), location.user.uid, location.user.gid);
}

async function lay(from: string, to: string, location: Location): Promise<void> {
  await cp(from, to);
  await chmod(to, 0o600);
  if (location.user) chownSync(to, location.user.uid, location.user.gid);
}

/** A log that ends before the moment has no later transaction: its end is the state of that moment. */
const ENDED_EARLY = 'recovery ended before configured recovery target was reached';
const DAY_MS = 24 * 60 * 60 * 1000;

async function replayLog(
  into: string,
  location: Location,
  target: Temporal.Instant | null,
): Promise<{ lastTransaction: string | null }> {
  const secrets = makeSecrets(into);
  const cluster = clusterFor(into, location, secrets.superuser);
  try {
    const server = await launchRecovery(cluster, location, target).catch((cause: unknown) => {
      if (target === null || !readFileSync(cluster.log, 'utf8').includes(ENDED_EARLY)) throw cause;
      return launchRecovery(cluster, location, null);
    });
    try {
      return await takeOver(server.adminUrl, secrets.superuser);
    } finally {
      await server.stop();
    }
  } finally {
    await rm(cluster.socket, { recursive: true, force: true });
  }
}

/**
 * The copy knows the old server's passwords, which may be lost: while it recovers, its socket lets in the system user of
 * this process alone, whom the kernel vouches for.
 */
async function launchRecovery(cluster: Cluster, location: Location, target: Temporal.Instant | null) {
  const rules = join(cluster.socket, 'hba');
  const names = join(cluster.socket, 'ident');
  await writeFile(rules, 'local all postgres peer map=recovery\n');
  await writeFile(names, `recovery "${userInfo().username}" postgres\n`);
  if (location.user) for (const file of [rules, names]) await chown(file, location.user.uid, location.user.gid);
  return launch(
    cluster,
    {
      hba_file: rules,
      ident_file: names,
      archive_mode: 'off',
      // no connection before recovery has ended: an answer means that it has
      hot_standby: 'off',
      restore_command: 'gzip -dc ../wal/%f.gz > %p',
      recovery_target_action: 'promote',
      // PostgreSQL reads settings before it knows the names of time zones, Z among them
      ...(target ? { recovery_target_time: target.toString().replace('Z', '+00') } : {}),
    },
    DAY_MS,
  );
}

async function takeOver(adminUrl: string, password: string): Promise<{ lastTransaction: string | null }> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ at: string | null }>(
      `select to_char(pg_last_xact_replay_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at`,
    );
    await client.query(`alter role postgres password ${client.escapeLiteral(password)}`);
    // the archive of the new folder begins with its own first base backup
    await client.query('alter system reset archive_timeout');
    return { lastTransaction: rows[0]?.at ?? null };
  } finally {
    await client.end();
  }
}

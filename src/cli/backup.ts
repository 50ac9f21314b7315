/**
 * `gongkai backup [--to FOLDER] [--keep N] [--base]`: backs the site up while it serves. With --base the embedded
 * server's files, from which `recover` reaches any later minute. Exit code 0, or 1 when it could not be made.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recordBackup } from '../backup/actions.ts';
import { backUpBase, backupsOf, pruneArchive } from '../backup/base-backup.ts';
import type { Manifest } from '../backup/manifest.ts';
import { type Kept, removeOlder, sizeOf } from '../backup/place.ts';
import { BackupRefused } from '../backup/refused.ts';
import { backUpSite } from '../backup/site-backup.ts';
import { connect } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';

const USAGE = 'usage: gongkai backup [--to FOLDER] [--keep N] [--base]';

interface Wanted {
  place: string;
  /** how many of this kind stay in the folder; null: all */
  keep: number | null;
  base: boolean;
}

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { place, keep, base } = readOptions(argv, io.config.data);
  if (base && io.config.databaseUrl)
    throw new BackupRefused(
      'With DATABASE_URL the files belong to your server: use pg_basebackup and its own archive. npx gongkai backup without --base works.',
    );
  return withDatabase(
    io.config,
    async ({ urls, keysFolder }) => {
      const office = connect(urls.office, { name: 'gongkai backup', max: 1 });
      try {
        const records = { office, keys: fileKeys(keysFolder), now: Temporal.Now.instant() };
        const parts = { keys: records.keys, place, now: records.now };
        const kept = base
          ? await backUpBase({ data: io.config.data, ...parts })
          : await backUpSite({ owner: urls.owner, ...parts });
        const bytes = await sizeOf(kept);
        for (const line of [...describe(kept, bytes), ...aboutKeys(keysFolder)]) io.out(line);
        const { id, kind, takenAt, milliseconds } = kept.manifest;
        const made = { kind, name: kept.name, takenAt, bytes, milliseconds };
        const isRecorded = await recordBackup(records, 'backup.made', id, made);
        if (!isRecorded) io.out('The schema is older than records of backups: none was written.');
        if (keep === null) return 0;
        for (const old of await removeOlder(place, kind, keep)) {
          await recordBackup(records, 'backup.removed', old.manifest.id, {});
          io.out(`Removed ${old.name}.`);
        }
        if (base) io.out(aboutSegments(await pruneArchive(io.config.data, place), io.config.data));
        return 0;
      } finally {
        await office.destroy();
      }
    },
    { asItIs: true },
  );
}

function readOptions(argv: readonly string[], data: string): Wanted {
  const { to, keep, base } = parsed(argv);
  const count = keep === undefined ? null : Number(keep);
  if (count !== null && !(Number.isInteger(count) && count > 0))
    throw new Usage(`--keep is a whole number from 1. ${USAGE}`);
  return { place: to ? resolve(to) : backupsOf(data), keep: count, base };
}

function parsed(argv: readonly string[]) {
  try {
    const options = {
      to: { type: 'string' },
      keep: { type: 'string' },
      base: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}

function describe({ folder, manifest }: Kept<Manifest>, bytes: number): string[] {
  const size = `${(bytes / 1e6).toFixed(1)} MB in ${(manifest.milliseconds / 1000).toFixed(1)} s`;
  if (manifest.kind === 'base')
    return [
      `Base backup in ${folder}: ${manifest.files.length} files, ${size}.`,
      `Any minute from ${manifest.takenAt} on can be recovered: npx gongkai recover --to-time … --into FOLDER`,
    ];
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  const acts = manifest.sites.reduce((sum, site) => sum + site.acts, 0);
  return [
    `Backup in ${folder}: ${manifest.tables.length} tables, ${rows} rows, ${acts} acts, ${size}.`,
    `It holds the state of ${manifest.takenAt}.`,
  ];
}

function aboutSegments(removed: number | null, data: string): string {
  return removed === null
    ? `The archive was not pruned: base backups in ${backupsOf(data)} or elsewhere may need its older segments.`
    : `Removed ${removed} segments that no base backup needs.`;
}

function aboutKeys(keysFolder: string): string[] {
  return [
    `The keys of personal data are not in it. They lie in ${keysFolder}: copy that folder too, to another place than the backups.`,
  ];
}

/**
 * `gongkai drill [BACKUP] [--in FOLDER]`: restores the newest backup, or this one, into a place that goes away again,
 * replays it, and records how long that took and how old the backup was. Exit code 0, or 1 when it did not succeed.
 */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { recordBackup } from '../backup/actions.ts';
import type { BackupDrilled } from '../backup/fold.ts';
import { keptBackups } from '../backup/place.ts';
import { BackupRefused } from '../backup/refused.ts';
import { connect } from '../db/connect.ts';
import { removeDatabase } from '../db/embedded/folder.ts';
import { fileKeys } from '../db/keys.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { restoreSite, siteManifest, verdictOf } from './restored.ts';

const USAGE = 'usage: gongkai drill [BACKUP] [--in FOLDER]';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parsed(argv);
  const folder = positionals[0] ? resolve(positionals[0]) : await newest(join(io.config.data, 'backups'));
  const { id, takenAt } = siteManifest(folder);
  return withDatabase(io.config, async ({ urls, keysFolder }) => {
    const now = Temporal.Now.instant();
    const place = makePlace(resolve(values.in ?? tmpdir()));
    try {
      const began = performance.now();
      const outcome = await tryRestore(folder, place, keysFolder);
      const milliseconds = Math.round(performance.now() - began);
      const ageMilliseconds = now.epochMilliseconds - Temporal.Instant.from(takenAt).epochMilliseconds;
      const drilled: BackupDrilled = { ...outcome, milliseconds, ageMilliseconds };
      const office = connect(urls.office, { name: 'gongkai drill', max: 1 });
      const records = { office, keys: fileKeys(keysFolder), now };
      await recordBackup(records, 'backup.drilled', id, drilled).finally(() => office.destroy());
      io.out(`${folder}: ${drilled.note}`);
      io.out(`Recovery time (RTO) ${seconds(milliseconds)}, age of the backup (RPO) ${seconds(ageMilliseconds)}.`);
      return drilled.passed ? 0 : 1;
    } finally {
      removeDatabase(place);
      rmSync(place, { recursive: true, force: true });
    }
  });
}

/** A failure is a result too: it is recorded with its reason. */
async function tryRestore(folder: string, data: string, keys: string): Promise<Pick<BackupDrilled, 'passed' | 'note'>> {
  try {
    const { passed, line } = verdictOf(await restoreSite({ folder, data, databaseUrl: null, keys, keysStay: true }));
    return { passed, note: line };
  } catch (cause) {
    return { passed: false, note: cause instanceof Error ? cause.message : String(cause) };
  }
}

async function newest(place: string): Promise<string> {
  const [first] = await keptBackups(place, 'site');
  if (first) return first.folder;
  throw new BackupRefused(`There is no backup in ${place}. Make one: npx gongkai backup`);
}

/** As root PostgreSQL runs as another user, who must be able to enter. */
function makePlace(below: string): string {
  const place = mkdtempSync(join(below, 'gongkai-drill-'));
  if (process.getuid?.() === 0) chmodSync(place, 0o711);
  return place;
}

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

function parsed(argv: readonly string[]) {
  try {
    const read = parseArgs({ args: [...argv], allowPositionals: true, options: { in: { type: 'string' } } });
    if (read.positionals.length <= 1) return read;
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
  throw new Usage(USAGE);
}

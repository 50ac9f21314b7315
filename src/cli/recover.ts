/**
 * `gongkai recover --into FOLDER [--to-time TIME] (--keys FOLDER | --without-keys) [--from FOLDER] [--archive FOLDER]`:
 * brings the embedded database as it was at a moment into a new data folder, from a base backup and the archived log.
 * The present one stays as it is. Exit code 0, or 1 when it was refused or the acts do not replay.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { baseFor, recoverBase } from '../backup/base-restore.ts';
import { copyKeys, demandKeys } from '../backup/key-check.ts';
import { keptBackups } from '../backup/place.ts';
import { BackupRefused } from '../backup/refused.ts';
import { segmentFile } from '../backup/segments.ts';
import { TIME_ZONE } from '../db/acts.ts';
import { archiveOf, locate } from '../db/embedded/folder.ts';
import { runningPid } from '../db/embedded/server.ts';
import { fileKeys } from '../db/keys.ts';
import { superuserUrl } from '../db/open.ts';
import { inTurn } from '../db/turn.ts';
import { type Io, Usage } from './command.ts';
import { withDatabase } from './database.ts';
import { chosenKeys } from './restore.ts';
import { replayAll } from './restored.ts';

const USAGE =
  'usage: gongkai recover --into FOLDER [--to-time TIME] (--keys FOLDER | --without-keys) [--from FOLDER] [--archive FOLDER]';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { into, target, keys, from, archive } = readOptions(argv, io.config.data);
  if (target && Temporal.Instant.compare(target, Temporal.Now.instant()) > 0)
    throw new Usage('--to-time lies in the future.');
  const bases = await keptBackups(from, 'base');
  const base = baseFor(bases, target);
  if (!base) throw new BackupRefused(noBase(from, bases.at(-1)?.manifest.takenAt));
  if (['pg', 'pg.json', 'secrets', 'keys'].some((name) => existsSync(join(into, name))))
    throw new BackupRefused(`${into} is in use. Name a new folder with --into.`);
  if (keys !== null) await demandKeys(fileKeys(keys), base.manifest.keys, keys);
  const log = await wholeLog(io.config.data, archive);
  const began = performance.now();
  const { lastTransaction } = await inTurn(into, () => recoverBase({ base, ...log, target, into }));
  if (keys !== null) await copyKeys(keys, join(into, 'keys'));
  const replayed = await withDatabase({ data: into, databaseUrl: null }, ({ urls, keysFolder }) =>
    replayAll(urls, keysFolder),
  );
  for (const { table, kind, row } of replayed.differences) io.err(`${table}: ${kind} ${row}`);
  const isWhole = replayed.differences.length === 0;
  io.out(
    `Recovered ${base.name} into ${into}; its last transaction is of ${lastTransaction ?? base.manifest.takenAt}.`,
  );
  io.out(
    `${replayed.subjects} subjects, ${replayed.acts} acts: ${isWhole ? 'all acts replay' : `${replayed.differences.length} differences`}`,
  );
  io.out(`It took ${((performance.now() - began) / 1000).toFixed(1)} s. Serve it with GONGKAI_DATA=${into} npm start`);
  return isWhole ? 0 : 1;
}

interface Log {
  archive: string;
  rest: string | null;
}

/** Everything that was ever acknowledged: a running server closes and archives its segment, a stopped one left it. */
async function wholeLog(data: string, given: string | null): Promise<Log> {
  const isHere = existsSync(join(data, 'pg')) || existsSync(join(data, 'pg.json'));
  if (!isHere) return { archive: given ?? join(data, 'archive'), rest: null };
  const { folder } = locate(data);
  const archive = given ?? archiveOf({ folder });
  if (runningPid(folder) === null) return { archive, rest: join(folder, 'pg_wal') };
  const client = new pg.Client({ connectionString: superuserUrl(data) });
  await client.connect();
  // a place within the segment that was just closed; its very end where there was nothing to close
  const { rows } = await client
    .query<{ segment: string }>('select pg_walfile_name(pg_switch_wal() - 1) as segment')
    .finally(() => client.end());
  const last = segmentFile(archiveOf({ folder }), rows[0]?.segment ?? '');
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(100)) {
    if (existsSync(last)) return { archive, rest: null };
  }
  throw new BackupRefused(`The running database has not archived ${last} within a minute: look into its log.`);
}

function noBase(from: string, earliest: string | undefined): string {
  if (earliest === undefined)
    return `There is no base backup in ${from}. Make one for next time: npx gongkai backup --base`;
  return `No base backup in ${from} is that old: ${earliest} is the earliest moment that can be recovered.`;
}

function readOptions(argv: readonly string[], data: string) {
  const values = parsed(argv);
  if (values.into === undefined) throw new Usage(USAGE);
  return {
    into: resolve(values.into),
    target: values['to-time'] === undefined ? null : momentOf(values['to-time']),
    keys: chosenKeys(values),
    from: values.from ? resolve(values.from) : join(data, 'backups'),
    archive: values.archive ? resolve(values.archive) : null,
  };
}

/** With an offset as it says, without one in the time of the law. */
function momentOf(given: string): Temporal.Instant {
  try {
    if (/(Z|[+-]\d{2}:?\d{2})$/i.test(given)) return Temporal.Instant.from(given).round('microsecond');
    return Temporal.PlainDateTime.from(given).toZonedDateTime(TIME_ZONE).toInstant();
  } catch {
    throw new Usage(`--to-time is a moment such as 2026-03-02T14:30 or 2026-03-02T06:30Z, not "${given}".`);
  }
}

function parsed(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = {
      into: text,
      'to-time': text,
      keys: text,
      'without-keys': { type: 'boolean', default: false },
      from: text,
      archive: text,
    } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}

/**
 * `gongkai restore FOLDER (--keys FOLDER | --without-keys)`: brings a backup into an empty data folder, or into the empty
 * database of DATABASE_URL. Exit code 0, or 1 when it was refused or the acts do not replay.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Io, Usage } from './command.ts';
import { type Restored, restoreSite, verdictOf } from './restored.ts';

const USAGE = 'usage: gongkai restore FOLDER (--keys FOLDER | --without-keys)';
/** Said where the keys are missing from a call. */
export const NEED_KEYS =
  'Name the folder of the keys with --keys; with --without-keys all personal data will read as erased, for good.';

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const { folder, keys } = readOptions(argv);
  const { data, databaseUrl } = io.config;
  const restored = await restoreSite({ folder, data, databaseUrl, keys });
  for (const line of describe(restored)) io.out(line);
  const { passed, line } = verdictOf(restored);
  for (const { table, kind, row } of restored.replayed.differences) io.err(`${table}: ${kind} ${row}`);
  io.out(line);
  if (keys === null) io.out('Restored without keys: personal data reads as erased.');
  return passed ? 0 : 1;
}

function readOptions(argv: readonly string[]): { folder: string; keys: string | null } {
  const { values, positionals } = parsed(argv);
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Usage(USAGE);
  return { folder: resolve(folder), keys: chosenKeys(values) };
}

/** The folder of the keys, or null where going without was said in so many words. */
export function chosenKeys(values: { keys?: string | undefined; 'without-keys': boolean }): string | null {
  if ((values.keys === undefined) !== values['without-keys']) throw new Usage(NEED_KEYS);
  return values.keys === undefined ? null : resolve(values.keys);
}

function parsed(argv: readonly string[]) {
  try {
    const options = { keys: { type: 'string' }, 'without-keys': { type: 'boolean', default: false } } as const;
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (cause) {
    throw new Usage(`${(cause as Error).message}\n${USAGE}`);
  }
}

function describe({ manifest, tables, rows, migrated }: Restored): string[] {
  return [
    `Restored the state of ${manifest.takenAt}: ${tables} tables, ${rows} rows, each with the digest of the manifest.`,
    ...migrated.map((name) => `migrated ${name}`),
  ];
}

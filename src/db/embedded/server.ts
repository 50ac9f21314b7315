/** One embedded PostgreSQL server: made, launched, adopted and stopped. It listens on a unix socket alone, with SCRAM. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { databaseUrl } from '../address.ts';
import { readIfThere } from '../read-if-there.ts';
import { isAlive } from '../turn.ts';
import { type Binaries, major } from './binaries.ts';
import { runAs, type SystemUser } from './user.ts';

export interface Cluster {
  readonly binaries: Binaries;
  /** The database's folder; PostgreSQL's user owns it. */
  readonly folder: string;
  /** The folder of its socket: short, since the whole path may have 107 bytes, and private. */
  readonly socket: string;
  readonly log: string;
  readonly user: SystemUser | null;
  readonly password: string;
}

export interface Server {
  readonly pid: number;
  /** The superuser's URL of the maintenance database. */
  readonly adminUrl: string;
  /** Whether it was already running, left by a program that ended without stopping it. */
  readonly adopted: boolean;
  /** Ends every session, writes what is due and waits for the end; at most 30 s, then without a checkpoint. */
  stop(): Promise<void>;
}

/** The database was made by another major version of PostgreSQL than the program brings. */
export class VersionMismatch extends Error {}

const superuser = 'postgres';
const port = 5432;

export const clusterUrl = (cluster: Cluster): string =>
  databaseUrl({ host: cluster.socket, port }, superuser, cluster.password, 'postgres');

/** Makes an empty cluster in the folder, which exists, is empty and belongs to the server's user. */
export async function initialise(cluster: Cluster, sync = true): Promise<void> {
  const secret = join(tmpdir(), `gongkai-${randomBytes(9).toString('hex')}`);
  writeFileSync(secret, cluster.password, { mode: 0o600, flag: 'wx' });
  if (cluster.user) chownSync(secret, cluster.user.uid, cluster.user.gid);
  try {
    await runInitdb(cluster, [
      `--pgdata=${cluster.folder}`,
      `--username=${superuser}`,
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      // 15 and 16, which only tests start, do not know it
      ...(major(cluster.binaries.version) < 17 ? [] : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
      '--no-instructions',
      ...(sync ? [] : ['--no-sync']),
    ]);
  } finally {
    rmSync(secret, { force: true });
  }
}

/**
 * Adopts the server that runs on the folder, or launches one in a session of its own, and waits until it answers, at
 * most `patience` milliseconds.
 */
export async function launch(
  cluster: Cluster,
  settings: Readonly<Record<string, string>> = {},
  patience = 60_000,
): Promise<Server> {
  checkVersion(cluster);
  const running = runningPid(cluster.folder);
  if (running !== null && (await answers(cluster, 20_000, () => isAlive(running))))
    return handle(cluster, running, true);
  const log = openSync(cluster.log, 'a', 0o600);
  const chosen = { ...settings, listen_addresses: '', unix_socket_directories: cluster.socket, port: String(port) };
  const child = spawn(
    join(cluster.binaries.folder, 'bin', 'postgres'),
    ['-D', cluster.folder, ...Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...runAs(cluster.user),
      detached: true,
      stdio: ['ignore', log, log],
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    },
  );
  closeSync(log);
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  child.unref();
  const isUp = await Promise.race([answers(cluster, patience, () => child.exitCode === null), failed]);
  if (!isUp || child.pid === undefined)
    throw new Error(`PostgreSQL did not start; the end of ${cluster.log}:\n${tail(cluster.log)}`);
  return handle(cluster, child.pid, false);
}

/** The process that holds the folder according to its lock file, if such a process lives. */
export function runningPid(folder: string): number | null {
  const pid = Number(lockLines(folder)[0]);
  return pid > 1 && isAlive(pid) ? pid : null;
}

/** The folder of the socket of the server that holds the folder, if one does. */
export function runningSocket(folder: string): string | null {
  return runningPid(folder) === null ? null : lockLines(folder)[4] || null;
}

function lockLines(folder: string): string[] {
  // the server removes it while it ends, which is when it is asked for most
  return readIfThere(join(folder, 'postmaster.pid'))?.split('\n') ?? [];
}

function handle(cluster: Cluster, pid: number, adopted: boolean): Server {
  return { pid, adopted, adminUrl: clusterUrl(cluster), stop: () => stopServer(cluster.folder, pid) };
}

/** Stops the server of the folder if it is still this process. Throws when it does not end within 40 s. */
export async function stopServer(folder: string, pid: number): Promise<void> {
  for (const [signal, limit] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (runningPid(folder) !== pid) return;
    process.kill(pid, signal);
    for (const end = Date.now() + limit; Date.now() < end; await wait(20)) {
      if (runningPid(folder) !== pid) return;
    }
  }
  throw new Error(`PostgreSQL (process ${pid}) does not stop.`);
}

function checkVersion(cluster: Cluster): void {
  const made = Number(readFileSync(join(cluster.folder, 'PG_VERSION'), 'utf8'));
  const brought = major(cluster.binaries.version);
  if (made === brought) return;
  throw new VersionMismatch(
    `The database in ${cluster.folder} was made by PostgreSQL ${made}; this program brings ${brought}. ` +
      'With the release of Gongkai that made it run: npx gongkai backup --to FOLDER. With this one then run: ' +
      'GONGKAI_DATA=NEW npx gongkai restore FOLDER/site-… --keys OLD/keys, where NEW is a new data folder and OLD the present one.',
  );
}

async function answers(cluster: Cluster, limit: number, hope: () => boolean): Promise<boolean> {
  for (const end = Date.now() + limit; Date.now() < end && hope(); await wait(25)) {
    const client = new pg.Client({ connectionString: clusterUrl(cluster), connectionTimeoutMillis: 2000 });
    const refused = await client.connect().then(
      () => null,
      (cause: { code?: string }) => cause,
    );
    await client.end();
    if (!refused) return true;
    // 28xxx: it answers, but knows another password, so it is not ours to adopt
    if (refused.code?.startsWith('28')) throw refused;
  }
  return false;
}

async function runInitdb(cluster: Cluster, given: string[]): Promise<void> {
  const options = { ...runAs(cluster.user), env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } };
  const child = spawn(join(cluster.binaries.folder, 'bin', 'initdb'), given, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  if (code !== 0) throw new Error(`PostgreSQL could not make a database in ${cluster.folder}:\n${output.trim()}`);
}

function tail(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : '(empty)';
}

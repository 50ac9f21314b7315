/** Opens the database of a data folder: the embedded server or one's own, with its roles, ready to be migrated. */
import { chownSync, existsSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { Config } from '../config.ts';
import { databaseUrl, withDatabase } from './address.ts';
import { archiving } from './embedded/archiving.ts';
import { findBinaries } from './embedded/binaries.ts';
import { type Location, locate, makeFolder } from './embedded/folder.ts';
import { type Cluster, initialise, launch, runningSocket, type Server, stopServer } from './embedded/server.ts';
import { ensureRoles, existingRoles, type RoleUrls } from './roles.ts';
import { keptSecrets, makeSecrets, type Secrets } from './secrets.ts';
import { writableUrl } from './writable.ts';

export interface Opened {
  readonly urls: RoleUrls;
  /** The embedded server; null with a server of one's own. */
  readonly embedded: EmbeddedServer | null;
  /** What the person who starts the program should know, each a sentence. */
  readonly notices: readonly string[];
}

/** What another process needs to stop the server: no password among it. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly folder: string;
  readonly socket: string;
}

const database = 'gongkai';

/** Call it in turn (`inTurn`). Starts or adopts the embedded server unless the configuration names another one. */
export async function openDatabase(config: Pick<Config, 'data' | 'databaseUrl'>): Promise<Opened> {
  if (config.databaseUrl) return openOwn(config.data, config.databaseUrl);
  const location = locate(config.data);
  const secrets = keptSecrets(config.data) ?? newSecrets(config.data, location);
  const cluster = clusterFor(config.data, location, secrets.superuser);
  if (!existsSync(location.folder)) {
    await makeFolder(location, (draft) => initialise({ ...cluster, folder: draft }));
  }
  const server = await launch(cluster, archiving);
  await makeDatabase(server.adminUrl);
  const urls = await ensureRoles(withDatabase(server.adminUrl, database), secrets.roles);
  const embedded = { pid: server.pid, folder: cluster.folder, socket: cluster.socket };
  return { urls, embedded, notices: noticesOf(cluster, location, server) };
}

/** The cluster of a data folder, with the socket of the server that runs on it or a new place for one. */
export function clusterFor(data: string, location: Location, password: string): Cluster {
  return {
    binaries: findBinaries(location.user),
    folder: location.folder,
    socket: socketFolder(location),
    log: logFile(data),
    user: location.user,
    password,
  };
}

/** The superuser's URL of the maintenance database, while the embedded server runs on the data folder. */
export function superuserUrl(data: string): string {
  const secrets = keptSecrets(data);
  const socket = runningSocket(locate(data).folder);
  if (!secrets || !socket) throw new Error(`No embedded database runs on ${data}.`);
  return databaseUrl({ host: socket, port: 5432 }, 'postgres', secrets.superuser, 'postgres');
}

/** Stops the embedded server and removes the folder of its socket. Call it in turn, by the last that used it. */
export async function closeDatabase(embedded: EmbeddedServer): Promise<void> {
  await stopServer(embedded.folder, embedded.pid);
  rmSync(embedded.socket, { recursive: true, force: true });
}

async function openOwn(data: string, given: string): Promise<Opened> {
  const adminUrl = await writableUrl(given);
  const kept = keptSecrets(data);
  const known = kept ? [] : await existingRoles(adminUrl);
  if (known.length > 0) {
    throw new Error(
      `The server of DATABASE_URL already has roles of a Gongkai, whose passwords are not in ${join(data, 'secrets')}. ` +
        'Name that data folder in GONGKAI_DATA, or give this one a server of its own.',
    );
  }
  const urls = await ensureRoles(adminUrl, (kept ?? makeSecrets(data)).roles);
  return { urls, embedded: null, notices: [] };
}

function newSecrets(data: string, location: Location): Secrets {
  if (!existsSync(location.folder)) return makeSecrets(data);
  throw new Error(
    `${join(data, 'secrets')} is gone, and with it the passwords of the database in ${location.folder}. Restore it from a backup.`,
  );
}

/** The socket's folder of a running server; else a new private one with a short name, since a path may have 107 bytes. */
function socketFolder(location: Location): string {
  const running = runningSocket(location.folder);
  if (running) return running;
  const folder = mkdtempSync('/tmp/gongkai-');
  if (location.user) chownSync(folder, location.user.uid, location.user.gid);
  return folder;
}

/** Kept beside the database; the log of an earlier time is set aside at 10 MB. */
function logFile(data: string): string {
  const log = join(data, 'postgresql.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 10_000_000) renameSync(log, `${log}.1`);
  return log;
}

async function makeDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const known = await client.query('select from pg_database where datname = $1', [database]);
    if (known.rowCount === 0) await client.query(`create database ${database} template template0`);
  } finally {
    await client.end();
  }
}

function noticesOf(cluster: Cluster, location: Location, server: Server): string[] {
  const notices: string[] = [];
  if (server.adopted) notices.push(`The database was still running (process ${server.pid}) and was taken over.`);
  const user = location.user?.name;
  if (location.outside)
    notices.push(
      `PostgreSQL runs as ${user}, who cannot enter the data folder: the database lies in ${cluster.folder}.`,
    );
  if (cluster.binaries.copied)
    notices.push(`PostgreSQL was copied to ${cluster.binaries.folder}, where ${user} can run it.`);
  return notices;
}

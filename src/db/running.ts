/** Finds a database that may be running, without starting, making or changing anything. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { databaseUrl } from './address.ts';
import { runningSocket } from './embedded/server.ts';
import { type RoleUrls, roleUrls } from './roles.ts';
import { keptSecrets } from './secrets.ts';
import { likelyUrl } from './writable.ts';

/** The folder of the embedded database of a data folder; null while there is none. */
export function databaseFolder(data: string): string | null {
  const pointer = join(data, 'pg.json');
  const folder = existsSync(pointer)
    ? (JSON.parse(readFileSync(pointer, 'utf8')) as { folder: string }).folder
    : join(data, 'pg');
  return existsSync(folder) ? folder : null;
}

/** The roles' URLs of the configured database; null when nothing was ever set up here, or the embedded server rests. */
export async function runningUrls({
  data,
  databaseUrl: own,
}: Pick<Config, 'data' | 'databaseUrl'>): Promise<RoleUrls | null> {
  const secrets = keptSecrets(data);
  if (!secrets) return null;
  if (own) return roleUrls(await likelyUrl(own), secrets.roles);
  const folder = databaseFolder(data);
  const socket = folder && runningSocket(folder);
  return socket ? roleUrls(databaseUrl({ host: socket, port: 5432 }, 'none', '', 'gongkai'), secrets.roles) : null;
}

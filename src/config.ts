/** Where the program lies and what its environment asks for. Nothing here opens, writes or connects. */
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder that holds package.json: the same from `src/` in a test and from the bundle in `dist/`. */
export const projectRoot = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('No package.json above the program: it was moved out of its folder.');
  return findRoot(parent);
}

export interface Config {
  /** Absolute path of the folder that holds everything a site keeps: database, keys, secrets. */
  readonly data: string;
  readonly port: number;
  /** The address to listen on; only a loopback address may show demonstration accounts. */
  readonly host: string;
  /** A PostgreSQL server of one's own in place of the embedded one; its user owns the database and may create roles. */
  readonly databaseUrl: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads GONGKAI_DATA, PORT, HOST and DATABASE_URL. Throws a plain sentence where one of them cannot be meant. */
export function readConfig(environment: Environment, folder: string): Config {
  const port = Number(environment.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT is "${environment.PORT}", but a port is a whole number from 0 to 65535.`);
  }
  return {
    data: resolve(folder, environment.GONGKAI_DATA || 'data'),
    port,
    host: environment.HOST || '127.0.0.1',
    databaseUrl: environment.DATABASE_URL || null,
  };
}

/** Whether only this machine can reach the address. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

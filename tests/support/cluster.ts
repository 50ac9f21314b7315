/** A PostgreSQL server for one run of the tests: forgetful but fast, in a temporary folder, gone afterwards. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Binaries, findBinaries } from '../../src/db/embedded/binaries.ts';
import { type Cluster, initialise, launch, type Server } from '../../src/db/embedded/server.ts';
import { serverUser } from '../../src/db/embedded/user.ts';

/** The PostgreSQL installed in a folder that holds `bin`, such as /usr/lib/postgresql/15. */
export function installed(folder: string): Binaries {
  const told = spawnSync(join(folder, 'bin', 'postgres'), ['--version'], { encoding: 'utf8' });
  const version = /(\d[\d.]*)/.exec(told.stdout ?? '')?.[1];
  if (!version) throw new Error(`There is no PostgreSQL in ${folder}.`);
  return { folder, version, copied: false };
}

export interface TestServer extends Server {
  readonly cluster: Cluster;
}

/** `binaries`: another PostgreSQL than the one that comes with the program. */
export async function testServer(binaries: Binaries = findBinaries(serverUser())): Promise<TestServer> {
  const user = serverUser();
  const base = mkdtempSync('/tmp/gk-');
  const folder = join(base, 'pg');
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(base, 0o711);
  if (user) for (const path of [base, folder]) chownSync(path, user.uid, user.gid);
  const password = randomBytes(18).toString('hex');
  const cluster = { binaries, folder, socket: base, log: join(base, 'log'), user, password };
  await initialise(cluster, false);
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '150' };
  const server = await launch(cluster, { ...settings, autovacuum: 'off', max_wal_size: '4GB' });
  const stop = async () => {
    await server.stop();
    rmSync(base, { recursive: true, force: true });
  };
  return { ...server, cluster, stop };
}

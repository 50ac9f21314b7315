/**
 * The demonstration county as a database of a test's own. The first test of a run that asks loads it, through the acts
 * themselves; everyone then gets a clone, with a copy of its keys.
 */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../../src/db/address.ts';
import { connect } from '../../src/db/connect.ts';
import { fileKeys } from '../../src/db/keys.ts';
import { restrictDatabase, roleUrls } from '../../src/db/roles.ts';
import { type LoadedDemo, loadDemo } from '../../src/demo/load.ts';
import { freshDatabase, type TestDatabase } from './database.ts';

export interface DemoDatabase extends TestDatabase {
  readonly keysFolder: string;
  readonly accounts: LoadedDemo['accounts'];
}

/** Loading takes some seconds for the first caller: give `beforeAll` two minutes. */
export async function demoDatabase(): Promise<DemoDatabase> {
  const server = inject('databaseServer');
  const template = `${server.template}_demo`;
  const folder = join(tmpdir(), template);
  const control = new pg.Client({ connectionString: server.adminUrl });
  await control.connect();
  try {
    await control.query('select pg_advisory_lock(hashtextextended($1, 0))', [template]);
    const { rowCount } = await control.query('select from pg_database where datname = $1', [template]);
    if (rowCount === 0) {
      // under another name until it is whole: a load that was cut off is begun again by the next caller
      const loading = `${template}_loading`;
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      await control.query(`drop database if exists ${loading} with (force)`);
      await control.query(`create database ${loading} template ${server.template}`);
      const adminUrl = withDatabase(server.adminUrl, loading);
      await restrict(adminUrl);
      const office = connect(roleUrls(adminUrl, server.passwords).office);
      const demo = await loadDemo({ office, keys: fileKeys(join(folder, 'keys')), now: Temporal.Now.instant() });
      await office.destroy();
      await writeFile(join(folder, 'accounts.json'), JSON.stringify(demo.accounts));
      await control.query(`alter database ${loading} allow_connections false`);
      await control.query(`alter database ${loading} rename to ${template}`);
    }
  } finally {
    await control.end();
  }
  const database = await freshDatabase(template);
  const own = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  await cp(join(folder, 'keys'), own, { recursive: true });
  return {
    ...database,
    keysFolder: own,
    accounts: JSON.parse(await readFile(join(folder, 'accounts.json'), 'utf8')) as LoadedDemo['accounts'],
    async drop() {
      await database.drop();
      await rm(own, { recursive: true });
    },
  };
}

async function restrict(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await restrictDatabase(client).finally(() => client.end());
}

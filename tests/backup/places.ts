/** Empty places for a restore: databases of a server on which the restoring user has no superuser rights. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseUrl, withDatabase } from '../../src/db/address.ts';
import { type TestServer, testServer } from '../support/cluster.ts';

export interface Places {
  /** URL of an empty database and a new data folder; the user may create roles and owns the database, no more. */
  empty(): Promise<{ databaseUrl: string; data: string }>;
  /** A copy of a backup that may be damaged. */
  copyOf(backup: string): string;
  /** A new folder. */
  folder(): string;
  remove(): Promise<void>;
}

export async function makePlaces(): Promise<Places> {
  const server = await testServer();
  const base = mkdtempSync(join(tmpdir(), 'gk-places-'));
  let count = 0;
  await ask(server, "create role keeper login createrole password 'keeper-1'");
  const folder = () => join(base, String(++count));
  return {
    folder,
    async empty() {
      const name = `place_${++count}`;
      // roles belong to the whole server and every data folder has its own passwords for them
      await dropRoles(server);
      await ask(server, `create database ${name} owner keeper`);
      const place = { host: server.cluster.socket, port: 5432 };
      return { databaseUrl: databaseUrl(place, 'keeper', 'keeper-1', name), data: folder() };
    },
    copyOf(backup) {
      const copy = folder();
      cpSync(backup, copy, { recursive: true });
      return copy;
    },
    async remove() {
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

const ROLES = ['owner', 'office', 'public', 'intake', 'worker'].map((role) => `gongkai_${role}`);

async function dropRoles(server: TestServer): Promise<void> {
  const { rows } = await ask(server, "select datname from pg_database where datname like 'place_%'");
  for (const { datname } of rows) await ask(server, `drop database ${datname} with (force)`);
  for (const role of ROLES) await ask(server, `drop role if exists ${role}`);
}

async function ask(server: TestServer, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: withDatabase(server.adminUrl, 'postgres') });
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

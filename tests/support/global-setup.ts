/** Before the tests: one server and one migrated template, from which every test file clones its own database. */
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { withDatabase } from '../../src/db/address.ts';
import { migrate } from '../../src/db/migrate.ts';
import { ensureRoles, newPasswords } from '../../src/db/roles.ts';
import { installed, testServer } from './cluster.ts';
import type { TestDatabaseServer } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databaseServer: TestDatabaseServer;
  }
}

/**
 * Uses the server of TEST_DATABASE_URL (a superuser, on a server for tests alone), or starts one: of the PostgreSQL in the
 * folder TEST_POSTGRESQL, else of the one that comes with the program.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const own = process.env.TEST_DATABASE_URL;
  const other = process.env.TEST_POSTGRESQL;
  const server = own ? { adminUrl: own, stop: async () => {} } : await testServer(...(other ? [installed(other)] : []));
  const template = `gongkai_template_${process.pid}`;
  try {
    const passwords = newPasswords();
    await administer(server.adminUrl, `create database ${template}`);
    const urls = await ensureRoles(withDatabase(server.adminUrl, template), passwords);
    await migrate(urls.owner);
    await administer(server.adminUrl, `alter database ${template} allow_connections false`);
    project.provide('databaseServer', { adminUrl: server.adminUrl, template, passwords });
  } catch (cause) {
    await server.stop();
    throw cause;
  }
  return async () => {
    if (own)
      for (const name of [template, `${template}_demo`, `${template}_demo_loading`])
        await administer(own, `drop database if exists ${name} with (force)`);
    await server.stop();
    rmSync(join(tmpdir(), `${template}_demo`), { recursive: true, force: true });
  };
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

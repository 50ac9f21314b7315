/** A real, migrated database for a test: a clone of the run's template, which takes about a tenth of a second. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { withDatabase } from '../../src/db/address.ts';
import { type Passwords, type RoleUrls, restrictDatabase, roleUrls } from '../../src/db/roles.ts';

export interface TestDatabaseServer {
  readonly adminUrl: string;
  readonly template: string;
  readonly passwords: Passwords;
}

export interface TestDatabase {
  readonly urls: RoleUrls;
  /** The superuser's URL of this database, to look behind the roles. */
  readonly adminUrl: string;
  /** Ends what is still connected and removes the database. */
  drop(): Promise<void>;
}

/** Call it in `beforeAll` and its `drop` in `afterAll`; nothing is shared between two databases but the five roles. `from`: another template than the empty one. */
export async function freshDatabase(from?: string): Promise<TestDatabase> {
  const server = inject('databaseServer');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(server.adminUrl, (client) =>
    client.query(`create database ${name} template ${from ?? server.template}`),
  );
  const adminUrl = withDatabase(server.adminUrl, name);
  await administer(adminUrl, restrictDatabase);
  const drop = async () => {
    await administer(server.adminUrl, (client) => client.query(`drop database ${name} with (force)`));
  };
  return { urls: roleUrls(adminUrl, server.passwords), adminUrl, drop };
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

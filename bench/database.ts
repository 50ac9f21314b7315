/** A durable-free embedded server for one measurement, migrated, with the five roles. */

import pg from 'pg';
import { withDatabase } from '../src/db/address.ts';
import { connect, type DB } from '../src/db/connect.ts';
import { migrate } from '../src/db/migrate.ts';
import { ensureRoles, newPasswords, type RoleUrls } from '../src/db/roles.ts';
import { testServer } from '../tests/support/cluster.ts';

export interface BenchDatabase {
  urls: RoleUrls;
  owner: DB;
  published: DB;
  close(): Promise<void>;
}

export async function benchDatabase(): Promise<BenchDatabase> {
  const server = await testServer();
  const client = new pg.Client({ connectionString: server.adminUrl });
  await client.connect();
  await client.query('create database bench');
  await client.end();
  const urls = await ensureRoles(withDatabase(server.adminUrl, 'bench'), newPasswords());
  await migrate(urls.owner);
  const owner = connect(urls.owner);
  const published = connect(urls.public);
  const close = async () => {
    await Promise.all([owner.destroy(), published.destroy()]);
    await server.stop();
  };
  return { urls, owner, published, close };
}

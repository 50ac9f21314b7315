import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../tests/support/cluster.ts';
import { connect, type DB } from '../db/connect.ts';
import { launch, type Server } from '../db/embedded/server.ts';
import { healthRoute } from './health.ts';

let server: TestServer;
let again: Server | null = null;
let db: DB;

beforeAll(async () => {
  server = await testServer();
  db = connect(server.adminUrl, { max: 1 });
  await sql`create schema published; create table published.sites ()`.execute(db);
}, 60_000);
afterAll(async () => {
  await db.destroy();
  await again?.stop();
  await server.stop();
});

/** Asks a new process, as it were: nothing is remembered from before. */
const ask = async (given: DB, patienceMs?: number) => {
  const { path, handle } = healthRoute(given, patienceMs);
  return new Hono().get(path, (c) => handle(c)).request('/health');
};

it('a process whose database answers is well, and says no more than that', async () => {
  const answer = await ask(db);
  expect(answer.status).toBe(200);
  expect(await answer.text()).toBe('{"status":"ok"}');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('many questions at once cost the database one', async () => {
  const { handle, path } = healthRoute(db);
  const app = new Hono().get(path, (c) => handle(c));
  const before = await transactions();
  const answers = await Promise.all(Array.from({ length: 200 }, () => app.request('/health')));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await transactions()) - before).toBeLessThan(20);
});

it('a database that is slow to answer counts as away', async () => {
  const holder = connect(server.adminUrl, { max: 1 });
  const held = await holder.startTransaction().execute();
  await sql`lock table published.sites`.execute(held);
  const began = performance.now();
  expect((await ask(db, 200)).status).toBe(503);
  expect(performance.now() - began).toBeLessThan(2000);
  await held.rollback().execute();
  await holder.destroy();
});

it('without its database it is not well, and recovers by itself', async () => {
  await launch(server.cluster).then((running) => running.stop());
  const answer = await ask(db);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toBe('{"status":"fault"}');
  again = await launch(server.cluster, { fsync: 'off' });
  expect((await ask(db)).status).toBe(200);
}, 60_000);

async function transactions(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(db);
  const { rows } = await sql<{ n: number }>`
    select xact_commit as n from pg_stat_database where datname = current_database()`.execute(db);
  return rows[0]?.n ?? 0;
}

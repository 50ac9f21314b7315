import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type County, openCounty } from '../../tests/documents/county.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { type Sweeper, startSweeper } from './sweeper.ts';

let county: County;
let worker: DB;
let faults: unknown[] = [];
let swept: string[] = [];

beforeAll(async () => {
  county = await openCounty();
  worker = connect(county.database.urls.worker, { max: 2, name: 'sweeper test' });
}, 60_000);
afterAll(async () => {
  await worker.destroy();
  await county.close();
});
beforeEach(() => {
  faults = [];
  swept = [];
});

function open(): Sweeper {
  return startSweeper({
    sweeps: [{ name: 'notes the site', run: async (_, siteId) => void swept.push(siteId) }],
    worker,
    listenUrl: county.database.urls.worker,
    keys: fileKeys(county.keysFolder),
    now: () => Temporal.Now.instant(),
    report: (error) => faults.push(error),
  });
}

/** Connections of this name, or those of them that wait for a lock. */
async function connections(name: string, { waiting = false } = {}): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_stat_activity
    where application_name = ${name} and datname = current_database()
      and (not ${waiting} or wait_event_type = 'Lock')`.execute(county.admin);
  return rows[0]?.n ?? 0;
}

async function soon(is: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 100 && !(await is()); i += 1) await new Promise((done) => setTimeout(done, 20));
  expect(await is()).toBe(true);
}

describe('the sweeper', () => {
  test('goes on after a round that failed, also for whoever asked meanwhile', async () => {
    const owner = connect(county.database.urls.owner, { max: 1 });
    const held = Promise.withResolvers<void>();
    const locked = Promise.withResolvers<void>();
    const lock = owner.transaction().execute(async (tx) => {
      await sql`lock table office.sites in access exclusive mode`.execute(tx);
      locked.resolve();
      await held.promise;
    });
    await locked.promise;
    const sweeper = open();
    await soon(async () => (await connections('sweeper test', { waiting: true })) === 1);
    const next = sweeper.round();
    await sql`select pg_cancel_backend(pid) from pg_stat_activity
      where application_name = 'sweeper test' and datname = current_database()`.execute(county.admin);
    await soon(async () => faults.length > 0);
    expect(swept).toEqual([]);
    held.resolve();
    await lock;
    await next;
    expect(swept.toSorted()).toEqual(['east', 'west']);
    await sweeper.round();
    expect(swept).toHaveLength(4);
    expect(faults).toHaveLength(1);
    await sweeper.stop();
    await owner.destroy();
  });

  test('sweeps at once when it is told of work, and leaves no listener behind', async () => {
    const sweeper = open();
    await soon(async () => (await connections('gongkai sweeper')) === 1);
    await sweeper.round();
    const before = swept.length;
    await soon(async () => {
      await sql`select pg_notify('work', '')`.execute(county.admin);
      return swept.length > before;
    });
    await sweeper.stop();
    await soon(async () => (await connections('gongkai sweeper')) === 0);
    expect(faults).toEqual([]);
  });

  test('stopped while it connects, leaves no listener behind', async () => {
    const sweeper = open();
    await sweeper.stop();
    await soon(async () => (await connections('gongkai sweeper')) === 0);
    expect(faults).toEqual([]);
  });
});

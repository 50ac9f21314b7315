import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { connect, type DB } from '../db/connect.ts';
import { sweepStates } from './probes-database.ts';
import { keepRounds } from './rounds.ts';

let database: TestDatabase;
let worker: DB;
let office: DB;
let now = Temporal.Instant.from('2026-03-02T02:00:00Z');
const faults: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  worker = connect(database.urls.worker, { max: 2 });
  office = connect(database.urls.office, { max: 2 });
});
afterAll(async () => {
  await worker.destroy();
  await office.destroy();
  await database.drop();
});
beforeEach(() => {
  now = now.add({ minutes: 10 });
});

const rounds = () => keepRounds({ worker, now: () => now, report: (error) => faults.push(error) });
const round = (error: unknown = null, siteId = 'east') => ({ siteId, sweep: 'releases', ms: 12.4, error });

it('a good round is remembered; a fault beside it leaves the time of the last good one', async () => {
  const first = rounds();
  first.swept(round());
  await first.close();
  const goodAt = now;
  now = now.add({ minutes: 1 });
  const second = rounds();
  second.swept(round(Object.assign(new Error('张三'), { code: '40P01' })));
  await second.close();
  const states = await sweepStates(office);
  expect(states).toHaveLength(1);
  expect(states[0]).toMatchObject({ siteId: 'east', sweep: 'releases', tookMs: 12, fault: 'Error 40P01' });
  expect(states[0]?.goodAt?.toString()).toBe(goodAt.toString());
  expect(states[0]?.faultAt?.toString()).toBe(now.toString());
});

it('several rounds before a writing count as what they came to', async () => {
  const kept = rounds();
  kept.swept(round(new TypeError('x'), 'west'));
  now = now.add({ seconds: 30 });
  kept.swept(round(null, 'west'));
  await kept.close();
  const [west, ...more] = await sweepStates(office, 'west');
  expect(more).toEqual([]);
  expect(west).toMatchObject({ fault: 'TypeError' });
  expect(west?.goodAt?.toString()).toBe(now.toString());
});

it('a database that cannot be written is reported and ends nothing', async () => {
  const lost = connect(database.urls.public, { max: 1 });
  const kept = keepRounds({ worker: lost, now: () => now, report: (error) => faults.push(error) });
  kept.swept(round());
  await kept.close();
  await lost.destroy();
  expect(faults).toHaveLength(1);
});

it('what a failed writing held is written once the database is well again', async () => {
  const admin = connect(database.adminUrl, { max: 1 });
  faults.length = 0;
  const kept = keepRounds({ worker, now: () => now, report: (error) => faults.push(error) });
  kept.swept(round());
  const goodAt = now;
  await sql`alter table office.sweep_rounds rename to lost`.execute(admin);
  await kept.close();
  expect(faults).toHaveLength(1);

  await sql`alter table office.lost rename to sweep_rounds`.execute(admin);
  await admin.destroy();
  kept.swept(round(null, 'north'));
  await kept.close();
  expect(faults).toHaveLength(1);
  const states = await sweepStates(office);
  expect(states.find(({ siteId }) => siteId === 'east')?.goodAt?.toString()).toBe(goodAt.toString());
  expect(states.map(({ siteId }) => siteId)).toContain('north');
});

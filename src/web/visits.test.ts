import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { connect, type DB } from '../db/connect.ts';
import { readSites } from './sites.ts';
import { countVisits, isBot, type Visits, visitOf } from './visits.ts';

const READER = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36';

let database: TestDatabase;
let office: DB;
let intake: DB;
let published: DB;
let admin: DB;
let now = Temporal.Instant.from('2026-03-02T02:00:00Z');
let faults: unknown[] = [];

beforeAll(async () => {
  database = await freshDatabase();
  office = connect(database.urls.office, { max: 1 });
  intake = connect(database.urls.intake, { max: 2 });
  published = connect(database.urls.public, { max: 1 });
  admin = connect(database.adminUrl, { max: 1 });
  for (const site of ['east', 'west'])
    await admin
      .insertInto('published.sites')
      .values({
        site_id: site,
        name: site,
        short_name: site,
        name_en: site,
        hosts: [`${site}.test`],
        marks: '{}',
        version: 1,
      })
      .execute();
  const today = Temporal.Now.plainDateISO('Asia/Shanghai');
  now = today.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();
});
afterAll(async () => {
  await Promise.all([office, intake, published, admin].map((db) => db.destroy()));
  await database.drop();
});

function open(db: DB = intake): Visits {
  faults = [];
  return countVisits({
    intake: db,
    sites: () => readSites(published),
    now: () => now,
    report: (error) => faults.push(error),
  });
}

function ask(path: string, more: Record<string, string> = {}, method = 'GET'): Request {
  return new Request(`http://east.test${path}`, {
    method,
    headers: { host: 'east.test', 'user-agent': READER, ...more },
  });
}

async function views(siteId = 'east'): Promise<Record<string, number>> {
  const rows = await office
    .selectFrom('office.visits')
    .select(['day', 'kind', 'slug', 'views'])
    .where('site_id', '=', siteId)
    .orderBy('day')
    .execute();
  return Object.fromEntries(rows.map((row) => [`${row.day} ${row.kind}/${row.slug}`, Number(row.views)]));
}
const clear = () => admin.deleteFrom('office.visits').execute();
const today = () => now.toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();

describe('views', () => {
  test('are added up by day, kind of page and document, the same in every language and view', async () => {
    await clear();
    const visits = open();
    for (const path of [
      '/',
      '/en/',
      '/elder/',
      '/documents/abc-1?from=search',
      '/elder/en/documents/abc-1',
      '/search?q=x',
    ])
      visits.seen(ask(path));
    await visits.flush();
    visits.seen(ask('/documents/abc-1'));
    visits.seen(ask('/columns/news', { host: 'west.test:8080' }));
    await visits.close();
    const day = today();
    expect(await views()).toEqual({
      [`${day} document/abc-1`]: 3,
      [`${day} home/`]: 3,
      [`${day} search/`]: 1,
    });
    expect(await views('west')).toEqual({ [`${day} column/`]: 1 });
    expect(faults).toEqual([]);
  });

  test('of programs, of what is fetched ahead, of a host that is no site and of staff are not counted', async () => {
    await clear();
    const visits = open();
    visits.seen(ask('/', { 'user-agent': 'Baiduspider/2.0' }));
    visits.seen(ask('/', { 'user-agent': '' }));
    visits.seen(ask('/', { 'sec-purpose': 'prefetch;prerender' }));
    visits.seen(ask('/', { host: 'nowhere.test' }));
    visits.seen(ask('/', {}, 'HEAD'));
    visits.seen(ask('/sign-in'));
    await visits.close();
    expect(await views()).toEqual({});
  });

  test('of yesterday stay of yesterday when they are written today', async () => {
    await clear();
    const visits = open();
    const before = today();
    visits.seen(ask('/'));
    now = now.add({ hours: 24 });
    visits.seen(ask('/'));
    await visits.close();
    expect(await views()).toEqual({ [`${before} home/`]: 1, [`${today()} home/`]: 1 });
    now = now.subtract({ hours: 24 });
  });

  test('that could not be written are written the next time, each once', async () => {
    await clear();
    const visits = open();
    await sql`revoke execute on function intake.count_visits(text, date, jsonb) from gongkai_intake`.execute(admin);
    visits.seen(ask('/'));
    await visits.flush();
    await visits.flush();
    expect(faults).toHaveLength(1);
    await sql`grant execute on function intake.count_visits(text, date, jsonb) to gongkai_intake`.execute(admin);
    visits.seen(ask('/'));
    await visits.close();
    expect(await views()).toEqual({ [`${today()} home/`]: 2 });
  });

  test('are kept up to a bound while the database does not answer, the newest first', async () => {
    await clear();
    const held = Promise.withResolvers<void>();
    const lock = admin.transaction().execute(async (tx) => {
      await sql`lock table office.visits in access exclusive mode`.execute(tx);
      await held.promise;
    });
    const visits = open();
    // the same in each batch: distinct pages fill it, and all of them count as `other`
    for (let i = 0; i < 25 * 10_000; i++) visits.seen(ask(`/x${i % 10_000}`));
    const flushed = visits.flush();
    expect(visits.flush()).toBe(flushed);
    held.resolve();
    await lock;
    await visits.close();
    // the twenty that wait, and one that was perhaps being written
    const counted = (await views())[`${today()} other/`] ?? 0;
    expect([200_000, 210_000]).toContain(counted);
    expect(faults).toEqual([]);
  });

  test('are kept by two processes at once without losing one', async () => {
    await clear();
    const both = [open(), open()];
    for (let i = 0; i < 200; i++) both[i % 2]?.seen(ask(`/documents/d${i % 20}`));
    await Promise.all(both.map((visits) => visits.close()));
    const counted = await views();
    expect(Object.keys(counted)).toHaveLength(20);
    expect(Object.values(counted).reduce((a, b) => a + b, 0)).toBe(200);
  });

  test('can be read by the office, and not by the roles of the public', async () => {
    await expect(published.selectFrom('office.visits').selectAll().execute()).rejects.toThrow('permission denied');
    await expect(intake.selectFrom('office.visits').selectAll().execute()).rejects.toThrow('permission denied');
  });
});

test.each([
  ['/', 'home'],
  ['/disclosure/all/statutory', 'disclosure'],
  ['/requests/new', 'requests'],
  ['/sitemap', 'other'],
  ['/documents/%E4%B8%AD', 'other'],
])('%s counts as %s', (path, kind) => {
  expect(visitOf(path)).toEqual({ kind, slug: '' });
});

test.each([
  [READER, false],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.50', false],
  ['Mozilla/5.0 (compatible; bingbot/2.0)', true],
  ['curl/8.5.0', true],
  [null, true],
])('%s is a program: %s', (agent, expected) => {
  expect(isBot(agent)).toBe(expected);
});

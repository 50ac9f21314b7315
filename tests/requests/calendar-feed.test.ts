/** The calendar feed: a secret address of one's own, for what one may see, until it is taken back. */
import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedRoute } from '../../src/requests/feed/feed.ts';
import { openRequests, PASSWORD, type RequestsBench, submission } from './bench.ts';
import type { Browser } from './browser.ts';

let bench: RequestsBench;
let town: Browser;
let address = '';

beforeAll(async () => {
  bench = await openRequests();
  const lodged = Temporal.Now.plainDateISO('Asia/Shanghai').subtract({ days: 3 }).toString();
  const clerk = bench.someone('east');
  await bench.register(clerk, { unitId: bench.unit('east', 'town-a') }, lodged);
  await bench.register(clerk, {}, lodged);
  await bench.staff('east', 'zhenyuan', 'drafter', 'town-a');
  town = bench.browser('east');
  await town.post('/sign-in', { username: 'zhenyuan', password: PASSWORD, back: '/office' });
}, 120_000);
afterAll(() => bench.close());

const open = async () => {
  const page = await (await town.post('/office/requests/calendar-feed', {})).text();
  return /id="feed-address"[^>]*>([^<]+)</.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? expect.fail('no address');
};

/** Asks as a calendar program does: without a session. */
async function fetched(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const { pathname, search } = new URL(url);
  const { path, handle } = feedRoute({ office: bench.office, keys: bench.keys, now: () => Temporal.Now.instant() });
  return new Hono().get(path, (c) => handle(c)).request(`http://east.test${pathname}${search}`, { headers });
}

test('shows the due dates of the cases that its owner may see, and nothing about applicants', async () => {
  expect(await (await town.get('/office/requests/calendar-feed')).text()).toContain('您还没有订阅地址。');
  address = await open();
  const response = await fetched(address);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const text = (await response.text()).replaceAll('\r\n ', '');
  expect(text).toContain('SUMMARY:TOWN-A-');
  expect(text).toContain('答复申请人');
  expect(text).not.toContain('GOV-');
  const { applicant, description } = submission();
  for (const secret of [applicant.name, applicant.phone, applicant.identity.number, description])
    expect(text).not.toContain(secret);
  const ids = [...text.matchAll(/^UID:(.*)$/gm)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    [...(await (await fetched(address)).text()).replaceAll('\r\n ', '').matchAll(/^UID:(.*)$/gm)].map(([, id]) => id),
  ).toEqual(ids);
});

test('leads back to the case by the address that its reader sees, also behind a proxy that speaks TLS', async () => {
  const urls = async (headers: Record<string, string>) =>
    (await (await fetched(address, headers)).text()).replaceAll('\r\n ', '').match(/^URL:.*\/office\/requests\//m)?.[0];
  expect(await urls({})).toBe('URL:http://east.test/office/requests/');
  expect(await urls({ host: 'www.east.example', 'x-forwarded-proto': 'https' })).toBe(
    'URL:https://www.east.example/office/requests/',
  );
});

test('a key is kept as a digest alone, and in no act either', async () => {
  const key = new URL(address).searchParams.get('key') ?? '?';
  for (const table of await bench.tables()) {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(table)} t
      where t::text like ${`%${key}%`}`.execute(bench.owner);
    expect([table, rows[0]?.n]).toEqual([table, 0]);
  }
});

test('a new address ends the one before; taken back, none opens anything; a wrong key is no calendar', async () => {
  const second = await open();
  expect((await fetched(address)).status).toBe(404);
  expect((await fetched(second)).status).toBe(200);
  await town.post('/office/requests/calendar-feed/close', {});
  expect((await fetched(second)).status).toBe(404);
  expect((await fetched('https://east.test/office/requests/calendar.ics')).status).toBe(404);
  expect((await bench.replayed()).differences).toEqual([]);
});

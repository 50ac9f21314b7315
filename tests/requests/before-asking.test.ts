/** Before asking: what is counted of an offer, for whom, and that nothing of the person is. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countOffers } from '../../src/requests/before-asking/store.ts';
import { openRequests, type RequestsBench } from './bench.ts';

let bench: RequestsBench;
beforeAll(async () => {
  bench = await openRequests();
}, 60_000);
afterAll(() => bench.close());

const whole = { from: '2020-01-01', to: '2100-01-01', unitIds: null };
const counts = (siteId: string, unitIds: readonly string[] | null = null) =>
  countOffers(bench.office, { ...whole, siteId, unitIds });
const field = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const typed = () => ({
  unit: bench.unit('east'),
  applicantKind: 'natural',
  name: '沈知远',
  identityDocument: 'id-card',
  identityNumber: '110101199003070011',
  phone: '13912345678',
  description: '东岭村2025年征地补偿方案',
  form: 'electronic',
  delivery: 'online',
});

test('who found it is counted for a unit and day, on that site alone, and no word of it is kept', async () => {
  const citizen = bench.browser('east');
  const found = await citizen.post('/requests/found', { unit: bench.unit('east', 'town-a') });
  expect([found.status, found.headers.get('location')]).toEqual([303, '/requests/found']);
  expect(await (await citizen.get('/requests/found')).text()).toContain('没有提交申请');
  expect(await counts('east')).toEqual({ found: 1, lodged: 0 });
  expect(await counts('east', [bench.unit('east', 'town-a')])).toEqual({ found: 1, lodged: 0 });
  expect(await counts('east', [bench.unit('east', 'town-b')])).toEqual({ found: 0, lodged: 0 });
  expect(await counts('west')).toEqual({ found: 0, lodged: 0 });
  const { rows } = await sql`select * from office.request_offers`.execute(bench.owner);
  expect(Object.keys(rows[0] ?? {}).sort()).toEqual(['day', 'found', 'lodged', 'site_id', 'unit_id']);
});

test('a unit of another site, none, and nonsense count nothing', async () => {
  const citizen = bench.browser('west');
  const before = await counts('west');
  for (const unit of [bench.unit('east'), '', 'x', '00000000-0000-4000-8000-000000000000'])
    expect((await citizen.post('/requests/found', { unit })).status).toBe(404);
  expect(await counts('west')).toEqual(before);
  for (const [site, unit, found] of [
    ['west', bench.unit('east'), true],
    ['north', bench.unit('east'), true],
    ['east', bench.unit('east'), null],
  ] as const) {
    const call = sql`select intake.count_offer(${site}, ${unit}, ${found})`.execute(bench.intake);
    await expect(call).rejects.toMatchObject({ code: '23514' });
  }
});

test('looking without a script keeps what was typed, lodges nothing, and says when there is nothing', async () => {
  const citizen = bench.browser('east');
  const form = await (await citizen.get('/requests/new')).text();
  const response = await citizen.post('/requests/new', { ...typed(), id: field(form, 'id'), look: 'yes' });
  const html = await response.text();
  expect(response.status).toBe(200);
  for (const kept of ['东岭村2025年征地补偿方案', '沈知远', field(form, 'id'), '没有查到相关的公开信息'])
    expect(html).toContain(kept);
  expect(html).not.toContain('id="errors"');
  const { rows } = await sql`select from office.acts where kind = 'request.lodged'`.execute(bench.owner);
  expect(rows).toHaveLength(0);
});

test('one caller is counted a few times a day, and thanked as often as he likes', async () => {
  const caller = (address: string) => ({
    'x-forwarded-for': address,
    'content-type': 'application/x-www-form-urlencoded',
  });
  const say = (address: string) =>
    bench.browser('west').ask('/requests/found', {
      method: 'POST',
      headers: caller(address),
      body: new URLSearchParams({ unit: bench.unit('west') }),
    });
  const before = await counts('west');
  for (let at = 0; at < 12; at += 1) expect((await say('203.0.113.7')).status).toBe(303);
  await say('203.0.113.8');
  expect(await counts('west')).toEqual({ ...before, found: before.found + 6 });
});

test('a request lodged after an offer counts, one without does not', async () => {
  const citizen = bench.browser('east');
  const before = await counts('east');
  for (const more of [{}, { offered: 'yes' }]) {
    const form = await (await citizen.get('/requests/new')).text();
    const response = await citizen.post('/requests/new', { ...typed(), ...more, id: field(form, 'id') });
    expect(response.status).toBe(303);
  }
  expect(await counts('east')).toEqual({ ...before, lodged: before.lodged + 1 });
});

test('what is offered while somebody types is a piece of a page that nobody keeps', async () => {
  const citizen = bench.browser('east');
  const response = await citizen.post('/requests/related', { description: '最低生活保障', unit: '' });
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  expect(await response.text()).not.toContain('<html');
  const odd = await citizen.post('/requests/related', { description: `<script>${'甲'.repeat(9000)}`, unit: "'--" });
  expect([odd.status, (await odd.text()).includes('<script>')]).toEqual([200, false]);
  expect(bench.faults).toEqual([]);
});

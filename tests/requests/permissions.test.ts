/** Who may open what: unit, role, site, and what the intake role can do at all. */
import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { officeRoutes } from '../../src/requests/office.tsx';
import type { Role } from '../../src/web/duties.ts';
import { openRequests, PASSWORD, type RequestsBench } from './bench.ts';
import type { Browser } from './browser.ts';

let bench: RequestsBench;
let id = '';

beforeAll(async () => {
  bench = await openRequests();
  const registered = await bench.register(bench.someone('east', 'drafter', 'town-b'), {
    unitId: bench.unit('east', 'town-b'),
  });
  id = registered.id;
});
afterAll(() => bench.close());

let serial = 0;
async function signedIn(role: Role, code: string, siteId = 'east'): Promise<Browser> {
  const username = `user${++serial}`;
  await bench.staff(siteId, username, role, code);
  const browser = bench.browser(siteId);
  await browser.post('/sign-in', { username, password: PASSWORD });
  return browser;
}

/** Asks every route of the area about the case of town B, as this person. */
async function walk(who: Browser): Promise<string[]> {
  const opened: string[] = [];
  for (const { method, path } of officeRoutes.filter((route) => route.path.includes(':id'))) {
    const address = path.replace(':id', id).replace(':blob', 'none').replace(':format', 'pdf');
    const response = method === 'get' ? await who.get(address) : await who.post(address, { version: '1' });
    if (response.status !== 403) opened.push(`${method} ${path}: ${response.status}`);
  }
  return opened;
}

describe('a case of town B', () => {
  test.each([
    ['drafter', 'town-a'],
    ['approver', 'town-a'],
    ['reviewer', 'town-b'],
    ['inspector', 'gov'],
    ['system-admin', 'gov'],
    ['security-admin', 'gov'],
    ['audit-admin', 'gov'],
  ] as const)('opens on no route for a %s of %s', async (role, code) => {
    expect(await walk(await signedIn(role, code))).toEqual([]);
  });

  test.each([
    ['drafter', 'town-b'],
    ['approver', 'town-b'],
    ['disclosure-office', 'gov'],
  ] as const)('opens for a %s of %s', async (role, code) => {
    const who = await signedIn(role, code);
    expect((await who.get(`/office/requests/${id}`)).status).toBe(200);
    expect(await (await who.get('/office/requests')).text()).toContain('TOWN-B-2026-0001');
  });

  test('is not on the board of town A, and does not exist on another site', async () => {
    const neighbour = await signedIn('drafter', 'town-a');
    expect(await (await neighbour.get('/office/requests?show=all')).text()).not.toContain('TOWN-B-2026-0001');
    const stranger = await signedIn('disclosure-office', 'gov', 'west');
    expect((await stranger.get(`/office/requests/${id}`)).status).toBe(404);
    expect(await (await stranger.get('/office/requests?show=all')).text()).not.toContain('TOWN-B-2026-0001');
  });

  test('a drafter of town B may not approve, nor register for town A', async () => {
    const clerk = await signedIn('drafter', 'town-b');
    for (const slug of ['approve', 'approve-extension', 'return-draft', 'dispatch'])
      expect((await clerk.post(`/office/requests/${id}/${slug}`, { version: '1' })).status, slug).toBe(403);
    const registered = await clerk.post('/office/requests/new', {
      unit: bench.unit('east', 'town-a'),
      channel: 'counter',
      lodgedOn: '2026-03-03',
      late: '窗口当日未登记',
      applicantKind: 'natural',
      name: '张三',
      identityDocument: 'id-card',
      identityNumber: '',
      address: '人民路9号',
      description: '二〇二五年度部门预算',
      form: 'paper',
      delivery: 'post',
    });
    expect(registered.status).toBe(403);
  });
});

test('a case dispatched to town A opens there', async () => {
  const { id: dispatched } = await bench.register(bench.someone('east'));
  const leader = await signedIn('disclosure-office', 'gov');
  const version = String((await bench.state('east', dispatched)).version);
  const done = await leader.post(`/office/requests/${dispatched}/dispatch`, {
    version,
    unitId: bench.unit('east', 'town-a'),
  });
  expect(done.status).toBe(303);
  const clerk = await signedIn('drafter', 'town-a');
  expect((await clerk.get(`/office/requests/${dispatched}`)).status).toBe(200);
  expect((await clerk.get('/office/requests')).status).toBe(200);
});

describe('the intake role', () => {
  const refusedTo = async (statement: string) => {
    const client = new pg.Client({ connectionString: bench.database.urls.intake });
    await client.connect();
    return client
      .query(statement)
      .then(
        () => 'done',
        (error: Error) => error.message,
      )
      .finally(() => client.end());
  };

  test('reads and writes no table', async () => {
    for (const table of await bench.tables())
      for (const statement of [
        `select * from ${table} limit 1`,
        `insert into ${table} default values`,
        `update ${table} set site_id = 'x'`,
        `delete from ${table}`,
        `truncate ${table}`,
      ])
        expect(await refusedTo(statement), statement).toMatch(/permission denied/);
  });

  test('calls its functions and none of the office', async () => {
    const { rows } = await sql<{ name: string }>`
      select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
      where n.nspname in ('office', 'published', 'intake', 'auth', 'jobs')
        and has_function_privilege('gongkai_intake', p.oid, 'execute') order by 1`.execute(bench.owner);
    const mine = rows.map(({ name }) => name).filter((name) => !name.startsWith('pg_'));
    expect(mine).toEqual(
      [
        'citizen_cases',
        'count_offer',
        'count_visits',
        'file_papers',
        'find_case',
        'give_opinion',
        'law_settings',
        'lodge',
        'open_answer',
        'open_opinion',
        'own_acts',
        'own_file',
        'suggest_conversion',
        'supplement',
        'withdraw',
      ].map((name) => `intake.${name}`),
    );
    expect(
      await refusedTo(`select office.append_applicant_act('east', '${id}', 'request.answered', '{}', null)`),
    ).toMatch(/permission denied/);
  });

  test('lodges for no unknown unit, kind or site, and only sealed text', async () => {
    const lodge = (site: string, unit: string, kind: string, sealed: string) =>
      refusedTo(`select intake.lodge('${site}', gen_random_uuid(), '${unit}', '${kind}', repeat('a', 64), 'paper',
        'post', repeat('b', 64), '${sealed}')`);
    const unit = bench.unit('east');
    const bytes = `\\x${'00'.repeat(40)}`;
    expect(await lodge('east', bench.unit('west'), 'natural', bytes)).toBe('no such unit');
    expect(await lodge('north', unit, 'natural', bytes)).toBe('no such unit');
    expect(await lodge('east', unit, 'king', bytes)).toBe('not a valid request');
    expect(await lodge('east', unit, 'natural', '\\x00')).toMatch(/sealed text/);
  });
});

test('after five wrong codes a number rests, and the right code is not let in either', async () => {
  const { number, code } = await bench.lodge('west');
  const citizen = bench.browser('west');
  for (let i = 0; i < 5; i++) await citizen.post('/requests/status', { number, code: `WRONGCODE${i}` });
  const response = await citizen.post('/requests/status', { number, code });
  expect(response.status).toBe(422);
  const other = await bench.lodge('west');
  expect((await citizen.post('/requests/status', { number: other.number, code: other.code })).status).toBe(200);
  const elsewhere = bench.browser('east');
  expect((await elsewhere.post('/requests/status', { number: other.number, code: other.code })).status).toBe(422);
});

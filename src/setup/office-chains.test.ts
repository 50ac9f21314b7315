/** The page of chains over HTTP, with two sites on a real database. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countyOfForty, workbookOf } from '../../tests/setup/workbook-of-forty.ts';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { createProgram, type Program } from '../app.ts';
import { connect, type DB } from '../db/connect.ts';
import { fileKeys } from '../db/keys.ts';
import { enterPerson } from '../units/person-actions.ts';
import { findUnit, siteSettings } from '../units/read.ts';
import type { Role } from '../web/duties.ts';
import { atDesk } from '../web/routes.ts';
import { checkWorkbook } from './check.ts';
import { foundCounty, founder } from './found.ts';
import type { CountyPlan } from './plan.ts';
import { readWorkbook } from './workbook.ts';

const PASSWORD = 'Lantern-4-River';

let database: TestDatabase;
let folder: string;
let office: DB;
let program: Program;
const faults: unknown[] = [];

async function plan(siteId: string): Promise<CountyPlan> {
  const county = countyOfForty();
  const codes = ['gov', 'gov-office', 'yunling', 'chengguan'];
  Object.assign(county.site[0] ?? {}, { siteId, hosts: `${siteId}.test` });
  county.units = county.units.filter(({ code = '' }) => codes.includes(code));
  county.people = county.people.slice(0, 3);
  const checked = checkWorkbook(await readWorkbook(await workbookOf(county)), Temporal.PlainDate.from('2026-11-22'));
  if (!checked.plan) throw new Error('the county is not sound');
  return checked.plan;
}

beforeAll(async () => {
  database = await freshDatabase();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-keys-'));
  office = connect(database.urls.office, { max: 2 });
  const now = () => Temporal.Now.instant();
  const deps = { office, keys: fileKeys(folder), now };
  const staff: [string, Role][] = [
    ['keeper', 'system-admin'],
    ['drafter', 'drafter'],
  ];
  for (const siteId of ['east', 'west']) {
    const county = await plan(siteId);
    await atDesk(deps, founder(siteId), now(), async (desk) => {
      await foundCounty(desk, county, randomBytes);
      const unit = await findUnit(desk.tx, siteId, { code: 'gov-office' });
      for (const [username, role] of staff)
        await enterPerson(desk, {
          name: `${username}某`,
          account: { username, password: PASSWORD, mustChangePassword: false },
          grants: [{ role, unitId: unit?.id ?? '' }],
        });
    });
  }
  program = createProgram({ urls: database.urls, keysFolder: folder, now, report: (error) => faults.push(error) });
}, 120_000);

afterAll(async () => {
  await program.close();
  await office.destroy();
  await database.drop();
  await rm(folder, { recursive: true });
});

async function signedIn(username: string) {
  const ask = (path: string, cookie: string, fields?: Record<string, string>) =>
    program.app.request(`http://east.test${path}`, {
      headers: { host: 'east.test', cookie },
      ...(fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}),
    });
  const answer = await ask('/sign-in', '', { username, password: PASSWORD });
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]);
  const cookies = cookie.join('; ');
  return {
    get: (path: string) => ask(path, cookies),
    post: (path: string, fields: Record<string, string>) => ask(path, cookies, fields),
  };
}

const chains = async (siteId: string) => (await siteSettings(office, siteId)).chains;
const versionOf = (page: string) => /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
const FORM = { unit: 'chengguan', kind: 'notice', reviewUnit: 'gov-office', approveUnit: '' };

test('is the system administrator’s alone', async () => {
  const drafter = await signedIn('drafter');
  expect((await drafter.get('/office/chains')).status).toBe(403);
  expect((await drafter.post('/office/chains', { ...FORM, version: '1' })).status).toBe(403);
});

test('adds a chain to this site, and ends it again', async () => {
  const keeper = await signedIn('keeper');
  const before = await chains('east');
  const page = await (await keeper.get('/office/chains')).text();
  expect(page).toContain('示范县云岭镇人民政府');
  const added = await keeper.post('/office/chains', { ...FORM, version: versionOf(page) });
  expect(added.headers.get('location')).toBe('/office/chains?done=added');
  expect(await chains('east')).toEqual([
    ...before,
    { unit: 'chengguan', kind: 'notice', reviewUnit: 'gov-office', approveUnit: null },
  ]);
  expect(await chains('west')).toEqual(before);

  const now = await (await keeper.get('/office/chains?done=added')).text();
  expect(now).toContain('未办结文件按现行审签链办理');
  const end = { unit: 'chengguan', kind: 'notice', version: versionOf(now) };
  expect((await keeper.post('/office/chains/end', end)).headers.get('location')).toBe('/office/chains?done=ended');
  expect(await chains('east')).toEqual(before);
});

test('refuses what says nothing, what is said already, unknown units and kinds, and an old form', async () => {
  const keeper = await signedIn('keeper');
  const version = versionOf(await (await keeper.get('/office/chains')).text());
  const before = await chains('east');
  const refused: [Record<string, string>, string][] = [
    [{ ...FORM, reviewUnit: '' }, '至少选择一项'],
    [{ ...FORM, unit: 'yunling', kind: '' }, '已有审签链'],
    [{ ...FORM, unit: 'nowhere' }, '没有这个单位'],
    [{ ...FORM, reviewUnit: 'nowhere' }, '没有这个单位'],
    [{ ...FORM, kind: 'letter' }, '此项填写有误'],
  ];
  for (const [form, words] of refused) {
    const answer = await keeper.post('/office/chains', { ...form, version });
    expect([answer.status, (await answer.text()).includes(words)], words).toEqual([422, true]);
  }
  expect((await keeper.post('/office/chains', { ...FORM, version: '1' })).status).toBe(409);
  expect((await keeper.post('/office/chains/end', { unit: 'chengguan', kind: '', version })).status).toBe(409);
  expect(await chains('east')).toEqual(before);
  expect(faults).toEqual([]);
});

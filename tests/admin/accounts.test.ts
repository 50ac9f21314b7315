/** The accounts of a site as the security administrator sees them: idle ones, failures, rules, locks, the table. */
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dateOf } from '../../src/db/acts.ts';
import { idleSweep } from '../../src/units/idle-sweep.ts';
import { type Office, openOffice, PASSWORD } from '../../src/units/office.fixture.ts';
import { enterPerson } from '../../src/units/person-actions.ts';
import { siteSettings } from '../../src/units/read.ts';

let office: Office;
let security: ReturnType<Office['browser']>;
let securityId: string;

beforeAll(async () => {
  office = await openOffice();
  securityId = await office.staff('east', 'security', ['security-admin']);
  await office.staff('east', 'system', ['system-admin']);
  await office.staff('west', 'abroad', ['drafter']);
  await office.staff('east', 'dormant', ['drafter']);
  await office.staff('east', 'leaving', ['approver']);
  const leaving = office.browser('east');
  await leaving.signIn('leaving');
  office.pass({ hours: 24 * 91 });
  await office.staff('east', 'busy', ['drafter']);
  security = office.browser('east');
  await security.signIn('security');
});
afterAll(() => office.close());

const list = async (query = '') => (await security.get(`/office/accounts${query}`)).text();
const table = (page: string) => page.slice(page.indexOf('<table'), page.indexOf('</table>'));
const rowsOf = (page: string) => [...table(page).matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) => row);

async function sweep(): Promise<void> {
  const atDesk = office.sweeping;
  for (const siteId of ['east', 'west']) await idleSweep.run({ now: office.now, atDesk }, siteId);
}

describe('the list', () => {
  it('marks who has not signed in for ninety days, also who never did', async () => {
    const page = await list();
    expect(page).toContain('共 5 个账号，其中闲置 3 个');
    const row = (name: string) => rowsOf(page).find((one) => one.includes(`>${name}某<`)) ?? '';
    expect(row('dormant')).toContain('闲置');
    expect(row('dormant')).toContain('从未登录');
    expect(row('leaving')).toContain('闲置');
    expect(row('leaving')).not.toContain('从未登录');
    expect(row('busy')).toContain('正常');
    expect(row('security')).toContain('正常');
    expect(page).not.toContain('abroad');
  });

  it('is narrowed by name, state and role, and ordered', async () => {
    expect(rowsOf(await list('?text=DORM'))).toHaveLength(2);
    expect(table(await list('?state=idle&role=approver'))).toContain('leaving');
    expect(table(await list('?state=idle&role=approver'))).not.toContain('dormant');
    expect(await list('?state=closed')).toContain('没有符合条件的账号');
    expect(await list('?factor=on')).toContain('没有符合条件的账号');
    const ordered = rowsOf(await list('?order=idleDays'));
    expect(ordered.at(-1)).toMatch(/busy|security/);
    expect((await security.get('/office/accounts?order=x&page=-1&state=y')).status).toBe(200);
  });

  it('leaves as a table of what was chosen, which is an act', async () => {
    const response = await security.post('/office/accounts/export', { state: 'idle' });
    expect(response.headers.get('content-disposition')).toContain('attachment');
    // the day in Beijing, also before eight in the morning
    expect(response.headers.get('content-disposition')).toContain(`-${dateOf(office.now())}.xlsx`);
    const rows = await readSheet(Buffer.from(await response.arrayBuffer()));
    expect(rows[0]).toContain('最近登录');
    expect(rows).toHaveLength(4);
    const act = await office.deps.office
      .selectFrom('office.acts')
      .selectAll()
      .where('kind', '=', 'accounts.exported')
      .executeTakeFirstOrThrow();
    expect(act).toMatchObject({ person_id: securityId, data: { format: 'xlsx', asked: { state: 'idle' }, lines: 3 } });
  });
});

describe('failed sign-ins', () => {
  it('are shown by account, and names that nobody has without the name', async () => {
    for (let i = 0; i < 2; i++) await office.browser('east').signIn('busy', 'Wrong-Word-1');
    await office.browser('east').signIn('my-secret-typed-here', 'Wrong-Word-1');
    await office.browser('west').signIn('abroad', 'Wrong-Word-1');
    const page = await (await security.get('/office/accounts/failures')).text();
    expect(page).toMatch(/busy某<\/a><\/td><td[^>]*>busy<\/td><td[^>]*>2</);
    expect(page).toMatch(/无此账号（摘要 [0-9a-f]{8}）/);
    expect(page).not.toContain('my-secret');
    expect(page).not.toContain('abroad');
    expect(page.match(/无此账号/g)).toHaveLength(1);
  });
});

describe('the rules', () => {
  const version = async () => /name="version" value="(\d+)"/.exec(await (await security.get(HERE)).text())?.[1] ?? '';
  const HERE = '/office/accounts/rules';
  const given = { idleDays: '60', lockIdle: 'no', oldPassword: 'advise', 'secondFactor[]': 'inspector' };

  it('are changed by a form that keeps what was typed and refuses what cannot be', async () => {
    const wrong = await security.post(HERE, { ...given, idleDays: '3', version: await version() });
    expect(wrong.status).toBe(422);
    const page = await wrong.text();
    expect(page).toContain('请填写7至730之间的天数');
    expect(page).toContain('value="3"');
    const stale = await version();
    expect((await security.post(HERE, { ...given, version: stale })).status).toBe(303);
    expect((await security.post(HERE, { ...given, version: stale })).status).toBe(409);
    const { accountRules } = await siteSettings(office.deps.office, 'east');
    expect(accountRules).toEqual({
      idleDays: 60,
      lockIdle: false,
      oldPassword: 'advise',
      secondFactor: ['inspector'],
    });
    await security.post(HERE, { ...given, idleDays: '90', version: await version() });
  });

  it('lock idle accounts by themselves where they say so, but no administrator', async () => {
    await sweep();
    expect(table(await list('?state=locked'))).not.toContain('dormant');
    await security.post(HERE, {
      ...given,
      idleDays: '90',
      lockIdle: 'yes',
      version: await version(),
    });
    await sweep();
    await sweep();
    const locked = table(await list('?state=locked'));
    expect(locked).toContain('dormant');
    expect(locked).toContain('leaving');
    expect(locked).not.toContain('system');
    const acts = await office.deps.office
      .selectFrom('office.acts')
      .select(['role', 'ground'])
      .where('kind', '=', 'account.locked')
      .execute();
    expect(acts).toEqual(Array(2).fill({ role: 'system', ground: '超过规定天数未登录，自动锁定' }));
    const page = await office.browser('east').signIn('dormant');
    expect(page.status).toBe(422);
    expect(await page.text()).toContain('账号被锁定的，请与安全管理员联系');
  });

  it('let an unlocked account live for another ninety days', async () => {
    const id = /accounts\/([0-9a-f-]{36})">dormant/.exec(await list())?.[1] ?? '';
    await security.post(`/office/accounts/${id}/unlock`, { ground: '本人返岗' });
    await sweep();
    expect((await office.browser('east').signIn('dormant')).status).toBe(303);
  });

  it('are asked once a day while they stay as they are', async () => {
    let read = 0;
    const counted: typeof office.sweeping = (siteId, task) =>
      office.sweeping(siteId, (desk) => {
        const tx = desk.tx.withPlugin({
          transformQuery: ({ node }) => {
            read += JSON.stringify(node).includes('"name":"accounts"') ? 1 : 0;
            return node;
          },
          transformResult: async ({ result }) => result,
        });
        return task({ ...desk, tx });
      });
    const round = () => idleSweep.run({ now: office.now, atDesk: counted }, 'east');
    await round();
    expect(read).toBe(0);
    office.pass({ hours: 24 });
    await round();
    expect(read).toBe(1);
    await round();
    expect(read).toBe(1);
  });
});

describe('all idle accounts', () => {
  it('are locked at once with a ground, ones own excepted, each with its act', async () => {
    office.pass({ hours: 24 * 91 });
    const admin = office.browser('east');
    await admin.signIn('security');
    expect((await admin.post('/office/accounts/lock-idle', { ground: '' })).status).toBe(422);
    expect((await admin.post('/office/accounts/lock-idle', { ground: '年度清理' })).status).toBe(303);
    const acts = await office.deps.office
      .selectFrom('office.acts')
      .select('person_id')
      .where('kind', '=', 'account.locked')
      .where('ground', '=', '年度清理')
      .execute();
    expect(acts.map((act) => act.person_id)).toEqual([securityId, securityId, securityId]);
    expect(await (await admin.get('/office/accounts?state=idle')).text()).toContain('没有符合条件的账号');
    expect((await admin.get('/office/accounts')).status).toBe(200);
  });
});

describe('an account for some days', () => {
  it('is named by its term where that keeps it shut, never as idle, and can be asked for so', async () => {
    const term = { startsOn: '2020-01-01', endsOn: '2020-02-01' };
    const account = { username: 'evaluator', password: PASSWORD, mustChangePassword: false, term };
    await office.system('east', (desk) => enterPerson(desk, { name: '评某', account, grants: [] }));
    await security.signIn('security');
    const [, row = ''] = rowsOf(await list('?state=over'));
    expect(row).toContain('评某');
    expect(row).toContain('使用期满');
    expect(row).not.toContain('闲置');
    expect(table(await list('?state=open'))).not.toContain('评某');
    expect(table(await list('?state=idle'))).not.toContain('评某');
  });
});

it('replays', async () => {
  expect((await office.replayed()).differences).toEqual([]);
  expect(office.faults).toEqual([]);
});

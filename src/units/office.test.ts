import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DUTIES, type Duty, ROLES, type Role } from '../web/duties.ts';
import { area } from './area.ts';
import { type Office, openOffice, PASSWORD } from './office.fixture.ts';
import { grantRole } from './person-actions.ts';
import { handOut } from './proposal-actions.ts';
import { findPersonByAccount, findUnit, listUnits, siteSettings } from './read.ts';
import { foundSite } from './site-actions.ts';
import { changeUnit, foundUnit } from './unit-actions.ts';

let office: Office;
const ids: Partial<Record<Role, string>> = {};
const browsers: Partial<Record<Role, ReturnType<Office['browser']>>> = {};

beforeAll(async () => {
  office = await openOffice();
  for (const role of ROLES) {
    ids[role] = await office.staff('east', role, [role]);
    const browser = office.browser('east');
    await browser.signIn(role);
    browsers[role] = browser;
  }
});
afterAll(() => office.close());

const as = (role: Role) => browsers[role] as ReturnType<Office['browser']>;
const unitForm = (more: Record<string, string> = {}) => ({
  code: 'edu',
  name: '东县教育局',
  shortName: '县教育局',
  nameEn: 'Education Bureau',
  kind: 'department',
  parentId: office.unit('east'),
  creditCode: '11441700007280420Y',
  activeFrom: '2019-01-01',
  'reconsiderationName[]': '东县人民政府',
  'reconsiderationFrom[]': '2024-01-01',
  'reconsiderationTo[]': '',
  ...more,
});

describe('who may do what', () => {
  const OWNERS: Record<string, Role[]> = {
    '/office/units': ['system-admin'],
    '/office/units/new': ['system-admin'],
    '/office/people': ['system-admin'],
    '/office/people/new': ['system-admin'],
    '/office/site': ['system-admin'],
    '/office/roles': ['security-admin'],
    '/office/accounts': ['security-admin'],
    '/office/proposals': ['system-admin', 'security-admin', 'audit-admin'],
    '/office/audit': ['audit-admin'],
  };

  it.each(Object.entries(OWNERS))('opens %s to %s alone', async (path, owners) => {
    for (const role of ROLES) {
      const response = await as(role).get(path);
      expect([role, response.status]).toEqual([role, owners.includes(role) ? 200 : 403]);
      expect((await response.text()).length).toBeGreaterThan(100);
    }
  });

  it('refuses every change to everybody whose duty it is not, and changes nothing', async () => {
    const before = await countActs();
    for (const route of area.officeRoutes.filter((r) => r.method === 'post' && r.duty !== 'signed-in')) {
      const path = route.path.replace(':id', ids.drafter ?? '');
      for (const role of ROLES) {
        const owners: readonly Role[] = DUTIES[route.duty as Duty];
        if (owners.includes(role)) continue;
        expect([path, role, (await as(role).post(path, {})).status]).toEqual([path, role, 403]);
      }
      expect((await office.browser('east').post(path, {})).headers.get('location')).toBe('/sign-in');
    }
    expect(await countActs()).toBe(before);
  });

  it('declares an act beside every change', () => {
    for (const route of area.officeRoutes)
      expect([route.path, route.act !== null]).toEqual([route.path, route.method === 'post']);
  });

  it('shows nobody the persons of another site', async () => {
    const stranger = await office.staff('west', 'stranger');
    for (const path of [`/office/people/${stranger}`, `/office/people/not-an-id`])
      expect((await as('system-admin').get(path)).status).toBe(404);
    expect((await as('security-admin').get(`/office/roles/${stranger}`)).status).toBe(404);
    const post = await as('security-admin').post(`/office/accounts/${stranger}/lock`, { ground: '试探' });
    expect(post.status).toBe(404);
  });
});

describe('units', () => {
  it('are entered, changed and closed by forms, and copied to where the public reads them', async () => {
    const admin = as('system-admin');
    expect((await admin.post('/office/units/new', unitForm())).status).toBe(303);
    const unit = await findUnit(office.deps.office, 'east', { code: 'edu' });
    expect(unit).toMatchObject({ shortName: '县教育局', creditCode: '11441700007280420Y' });
    expect(unit?.reconsideration).toEqual([{ name: '东县人民政府', from: '2024-01-01', to: null }]);

    const page = await (await admin.get(`/office/units/${unit?.id}`)).text();
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    const change = unitForm({ code: 'other', name: '东县教育和体育局', phone: '0000-5550101', version });
    expect((await admin.post(`/office/units/${unit?.id}`, change)).status).toBe(303);
    expect((await admin.post(`/office/units/${unit?.id}`, change)).status).toBe(409);

    const [published] = await office.published
      .selectFrom('published.units')
      .selectAll()
      .where('code', '=', 'edu')
      .execute();
    expect(published).toMatchObject({ name: '东县教育和体育局', contact: { phone: '0000-5550101' } });
    // every answer names them, so the public may read them
    expect(published?.reconsideration).toMatchObject([{ name: '东县人民政府' }]);

    const closing = { activeTo: '2026-01-01', ground: '机构改革', version: await versionOf(admin, unit?.id) };
    expect((await admin.post(`/office/units/${unit?.id}/close`, closing)).status).toBe(303);
    expect((await findUnit(office.deps.office, 'east', { code: 'edu' }))?.activeTo?.toString()).toBe('2026-01-01');
  });

  it.each([
    ['a wrong credit code', { code: 'x1', creditCode: '11441700007280421Y' }, '统一社会信用代码不正确'],
    ['a code in use', { code: 'gov' }, '该单位代码已被使用'],
    ['a code with signs', { code: 'A b' }, '单位代码限小写字母'],
    ['no name', { code: 'x2', name: ' ' }, '请填写单位全称'],
    ['a remedy without a start', { code: 'x3', 'reconsiderationFrom[]': '' }, '各行须填写名称和起始日期'],
  ])('refuse %s and keep what was typed', async (_, more, reason) => {
    const response = await as('system-admin').post('/office/units/new', unitForm(more));
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain(reason);
    expect(page).toContain('value="Education Bureau"');
  });

  it('are never above themselves', async () => {
    await office.system('east', async (desk) => {
      const a = await foundUnit(desk, { code: 'ring-a', name: '甲' });
      const b = await foundUnit(desk, { code: 'ring-b', name: '乙', parentId: a });
      await expect(changeUnit(desk, a, { parentId: b })).rejects.toThrow(/above itself/);
      await expect(changeUnit(desk, a, { parentId: a })).rejects.toThrow(/above itself/);
    });
  });

  it('stand in the order of kind, then pinyin', async () => {
    await office.system('west', async (desk) => {
      for (const [code, name] of [
        ['z', '住房局'],
        ['c', '财政局'],
        ['m', '民政局'],
      ] as const)
        await foundUnit(desk, { code, name });
    });
    const names = (await listUnits(office.deps.office, 'west')).map((unit) => unit.name);
    expect(names).toEqual(['west县人民政府', '财政局', '民政局', '住房局']);
  });
});

describe('persons and accounts', () => {
  const entry = (name: string, username: string) => ({ name, post: '科员', phone: '', username });

  it('are proposed by one administrator, confirmed by another and opened with an initial password shown once', async () => {
    const admin = as('system-admin');
    const proposed = await admin.post('/office/people/new', entry('王小明', 'wangxm'));
    expect(proposed.headers.get('location')).toBe('/office/proposals');
    const id = await waiting(admin, '王小明');
    expect((await admin.post(`/office/proposals/${id}/confirm`, {})).status).toBe(409);
    expect((await as('audit-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(409);
    expect((await admin.post(`/office/proposals/${id}/hand-out`, {})).status).toBe(409);
    expect(await findPersonByAccount(office.deps.office, 'east', 'wangxm')).toBeNull();
    expect((await as('security-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(303);
    expect((await as('security-admin').post(`/office/proposals/${id}/hand-out`, {})).status).toBe(409);
    const opened = await admin.post(`/office/proposals/${id}/hand-out`, {});
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const initial = initialOf(await opened.text());
    expect(initial).toHaveLength(14);
    expect((await admin.post(`/office/proposals/${id}/hand-out`, {})).status).toBe(409);
    const browser = office.browser('east');
    expect((await browser.signIn('wangxm', initial)).status).toBe(303);
    expect((await browser.get('/office/units')).headers.get('location')).toBe('/office/password');
    const found = await findPersonByAccount(office.deps.office, 'east', 'wangxm');
    expect(found).toMatchObject({ person: { name: '王小明', post: '科员' }, appointments: [] });
  });

  it('asks before a second person of one name is entered, and keeps a proposed name for whom it is proposed', async () => {
    const admin = as('system-admin');
    expect((await admin.post('/office/people/new', entry('李四', 'lisi'))).status).toBe(303);
    const asked = await admin.post('/office/people/new', entry('李四', 'lisi2'));
    expect(asked.status).toBe(422);
    expect(await asked.text()).toContain('确认是同名的另一人');
    const sure = { ...entry('李四', 'lisi2'), namesake: 'yes' };
    expect((await admin.post('/office/people/new', sure)).status).toBe(303);
    const taken = await admin.post('/office/people/new', { ...sure, username: 'lisi' });
    expect(await taken.text()).toContain('该账号名已被使用');
  });

  it('get a new initial password when theirs is forgotten, which ends their sessions', async () => {
    const person = await office.staff('east', 'forgetful');
    const browser = office.browser('east');
    await browser.signIn('forgetful');
    const [admin, second] = [as('system-admin'), as('security-admin')];
    expect((await admin.post(`/office/people/${person}/reset`, { resetGround: '' })).status).toBe(422);
    expect((await admin.post(`/office/people/${person}/reset`, { resetGround: '忘记密码' })).status).toBe(303);
    const twice = await admin.post(`/office/people/${person}/reset`, { resetGround: '忘记密码' });
    expect(await twice.text()).toContain('同一事项已提请');
    const id = await waiting(second, 'forgetful某');
    expect((await second.post(`/office/proposals/${id}/confirm`, {})).status).toBe(303);
    // nothing has changed until the new password is handed out
    expect((await browser.get('/office/password')).status).toBe(200);
    const initial = initialOf(await (await admin.post(`/office/proposals/${id}/hand-out`, {})).text());
    expect((await browser.get('/office/password')).status).toBe(303);
    expect((await browser.signIn('forgetful', PASSWORD)).status).toBe(422);
    expect((await browser.signIn('forgetful', initial)).status).toBe(303);
  });

  it('of a confirmation older than a week are not handed out any more', async () => {
    const person = await office.staff('east', 'slow');
    await office.staff('east', 'system2', ['system-admin']);
    await office.staff('east', 'security2', ['security-admin']);
    const [admin, second] = [office.browser('east'), office.browser('east')];
    await admin.signIn('system2');
    await second.signIn('security2');
    await admin.post(`/office/people/${person}/reset`, { resetGround: '忘记密码' });
    const id = await waiting(second, 'slow某');
    await second.post(`/office/proposals/${id}/confirm`, {});
    await office.system('east', async (desk) => {
      const later = {
        ...desk,
        now: desk.now.add({ hours: 24 * 8 }),
        actor: { ...desk.actor, personId: await idOf('system2') },
      };
      await expect(handOut(later, id, 'Whatever-1-Word')).rejects.toThrow(/over 7 days/);
    });
    expect((await admin.post(`/office/proposals/${id}/withdraw`, {})).status).toBe(303);
  });
});

describe('roles', () => {
  const grantForm = (role: Role, more: Record<string, string> = {}) => ({
    role,
    unitId: office.unit('east'),
    startsOn: '2026-01-01',
    endsOn: '',
    ground: '任职通知',
    ...more,
  });

  it('are granted and ended with dates and grounds, and take effect at once', async () => {
    const person = await office.staff('east', 'rising');
    const browser = office.browser('east');
    await browser.signIn('rising');
    expect((await browser.get('/office/units')).status).toBe(403);
    const address = `/office/roles/${person}`;
    expect((await as('security-admin').post(address, grantForm('system-admin'))).status).toBe(303);
    // proposed is not yet held, and its proposer cannot confirm it
    expect((await browser.get('/office/units')).status).toBe(403);
    const id = await waiting(as('system-admin'), 'rising某');
    expect((await as('security-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(409);
    expect((await as('system-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(303);
    expect((await browser.get('/office/units')).status).toBe(200);
    const [held] = (await findPersonByAccount(office.deps.office, 'east', 'rising'))?.appointments ?? [];
    expect(held).toMatchObject({
      role: 'system-admin',
      grantedBy: ids['security-admin'],
      confirmedBy: ids['system-admin'],
    });
    const today = office.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    const ending = { grant: held?.id ?? '', endsOn: today, ground: '岗位调整' };
    expect((await as('security-admin').post(`${address}/end`, ending)).status).toBe(303);
    expect((await browser.get('/office/units')).status).toBe(403);
  });

  it('are not held before their first day nor on the day they end', async () => {
    const person = await office.staff('east', 'dated');
    const address = `/office/roles/${person}`;
    for (const period of [{ startsOn: '2099-01-01' }, { startsOn: '2020-01-01', endsOn: '2021-01-01' }]) {
      await as('security-admin').post(address, grantForm('audit-admin', period));
      const id = await waiting(as('system-admin'), 'dated某');
      expect((await as('system-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(303);
    }
    const browser = office.browser('east');
    await browser.signIn('dated');
    expect((await browser.get('/office/audit')).status).toBe(403);
  });

  it('of the three administrators never meet in one person', async () => {
    const cases: [Role, Role][] = [
      ['system-admin', 'security-admin'],
      ['system-admin', 'audit-admin'],
      ['security-admin', 'audit-admin'],
      ['security-admin', 'drafter'],
      ['approver', 'system-admin'],
    ];
    for (const [first, second] of cases) {
      const person = await office.staff('east', `both-${first}-${second}`.slice(0, 32), [first]);
      const response = await as('security-admin').post(
        `/office/roles/${person}`,
        grantForm(second, { startsOn: '2099-01-01' }),
      );
      expect(response.status).toBe(422);
      expect(await response.text()).toContain('须由不同人员担任');
    }
  });

  it('are granted by nobody to himself', async () => {
    const own = `/office/roles/${ids['security-admin']}`;
    expect(await (await as('security-admin').get(own)).text()).not.toContain('name="ground"');
    const response = await as('security-admin').post(own, grantForm('drafter'));
    expect(await response.text()).toContain('不得为本人办理此事项');
    expect(await waitingIds(as('system-admin'), 'security-admin某')).toEqual([]);
  });

  it('last longer when one administrator proposes it and another confirms', async () => {
    const person = await office.staff('east', 'lasting');
    const tomorrow = office.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().add({ days: 1 }).toString();
    const grantId = await office.system('east', (desk) =>
      grantRole(desk, person, { role: 'drafter', unitId: office.unit('east'), endsOn: tomorrow }),
    );
    const address = `/office/roles/${person}/prolong`;
    const wanted = { grant: grantId, endsOn: '2099-01-01', ground: '续任' };
    expect((await as('security-admin').post(address, { ...wanted, endsOn: tomorrow })).status).toBe(422);
    expect((await as('security-admin').post(address, wanted)).status).toBe(303);
    const endOf = async () =>
      (await findPersonByAccount(office.deps.office, 'east', 'lasting'))?.appointments.map((held) => `${held.endsOn}`);
    expect(await endOf()).toEqual([tomorrow]);
    const id = await waiting(as('system-admin'), 'lasting某');
    await as('system-admin').post(`/office/proposals/${id}/confirm`, {});
    expect(await endOf()).toEqual(['2099-01-01']);
  });

  it('that were refused are not held, and the refusal says why', async () => {
    const person = await office.staff('east', 'unlucky');
    await as('security-admin').post(`/office/roles/${person}`, grantForm('drafter'));
    const id = await waiting(as('system-admin'), 'unlucky某');
    expect((await as('system-admin').post(`/office/proposals/${id}/refuse`, { ground: '' })).status).toBe(422);
    expect((await as('system-admin').post(`/office/proposals/${id}/refuse`, { ground: '编制未到位' })).status).toBe(
      303,
    );
    expect((await findPersonByAccount(office.deps.office, 'east', 'unlucky'))?.appointments).toEqual([]);
    expect(await (await as('security-admin').get('/office/proposals')).text()).toContain('编制未到位');
    expect((await as('system-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(409);
    expect((await as('system-admin').post(`/office/proposals/${id}x/confirm`, {})).status).toBe(404);
  });

  it('of the security administrator are proposed by the system administrator and confirmed by the audit one', async () => {
    const successor = await office.staff('east', 'successor');
    const address = `/office/people/${successor}/appoint`;
    expect(await (await as('system-admin').post(address, grantForm('drafter'))).text()).toContain('由安全管理员提请');
    expect((await as('system-admin').post(address, grantForm('security-admin'))).status).toBe(303);
    const id = await waiting(as('audit-admin'), 'successor某');
    expect((await as('system-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(409);
    expect((await as('audit-admin').post(`/office/proposals/${id}/confirm`, {})).status).toBe(303);
    const held = (await findPersonByAccount(office.deps.office, 'east', 'successor'))?.appointments;
    expect(held).toMatchObject([{ role: 'security-admin', confirmedBy: ids['audit-admin'] }]);
  });

  it('may be held for another unit than ones own', async () => {
    await office.system('east', async (desk) => {
      const person = await findPersonByAccount(desk.tx, 'east', 'reviewer');
      const town = await foundUnit(desk, { code: 'town', name: '东山镇人民政府', kind: 'town' });
      await grantRole(desk, person?.person.id ?? '', { role: 'reviewer', unitId: town, endsOn: '2099-01-01' });
    });
    const { appointments = [] } = (await findPersonByAccount(office.deps.office, 'east', 'reviewer')) ?? {};
    expect(appointments.map((held) => held.unitName)).toContain('东山镇人民政府');
  });
});

describe('the safety of accounts', () => {
  it('is kept by locking and unlocking with a ground', async () => {
    const person = await office.staff('east', 'watched');
    const browser = office.browser('east');
    await browser.signIn('watched');
    const admin = as('security-admin');
    const address = `/office/accounts/${person}`;
    expect((await admin.post(`${address}/lock`, { ground: '' })).status).toBe(422);
    await admin.post(`${address}/lock`, { ground: '账号疑似外借' });
    expect((await browser.get('/office/password')).status).toBe(303);
    await browser.signIn('watched', 'Wrong-Word-1');
    const page = await (await admin.get(address)).text();
    expect(page).toContain('已锁定');
    expect(page).toContain('登录');
    await admin.post(`${address}/unlock`, { ground: '已核实' });
    expect((await browser.signIn('watched')).status).toBe(303);
    expect(await (await admin.get('/office/accounts')).text()).toContain('watched');
  });
});

describe('the record of acts', () => {
  it('is searched by person, kind and day, and never shows what an act holds', async () => {
    const audit = as('audit-admin');
    const all = await (await audit.get('/office/audit')).text();
    expect(all).toContain('提请授予角色');
    const today = office.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
    const asked = `/office/audit?kind=role.proposed&person=${ids['security-admin']}&from=${today}&to=${today}`;
    const found = await (await audit.get(asked)).text();
    expect(found).toContain('任职通知');
    const table = found.slice(found.indexOf('<table'));
    expect(table).not.toContain('登录失败');
    const later = await (await audit.get(`/office/audit?from=${today.add({ days: 1 })}`)).text();
    expect(later).toContain('没有符合条件的记录');
    // the address of the unit entered above is content of its act
    for (const page of [all, found]) expect(page).not.toContain('0000-5550101');
    expect((await audit.get('/office/audit?person=x&from=y&page=-1')).status).toBe(200);
  });
});

describe('the settings of a site', () => {
  it('are changed by one form and take effect at once', async () => {
    const admin = as('system-admin');
    const page = await (await admin.get('/office/site')).text();
    const fields = Object.fromEntries(
      [...page.matchAll(/<input[^>]*name="([^"]+)"[^>]*value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    for (const [, name = '', options = ''] of page.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs))
      fields[name] = /value="([^"]*)" selected/.exec(options)?.[1] ?? '';
    const given = {
      ...fields,
      hosts: 'east.test\nwww.east.test',
      idleMinutes: '10',
      requestYears: '15',
      web: 'office',
      'mark-icp': '备1号',
    };
    expect((await admin.post('/office/site', { ...given, hosts: 'west.test' })).status).toBe(422);
    expect((await admin.post('/office/site', { ...given, indexNumber: '{year}' })).status).toBe(422);
    expect((await admin.post('/office/site', { ...given, receiptNumber: '{year}' })).status).toBe(422);
    expect((await admin.post('/office/site', { ...given, letterNumber: '{year}' })).status).toBe(422);
    expect((await admin.post('/office/site', { ...given, requestYears: '0' })).status).toBe(422);
    expect((await admin.post('/office/site', { ...given, minLength: '4' })).status).toBe(422);
    const marked = await admin.post('/office/site', {
      ...given,
      'mark-idCode': '123',
      'mark-domain': 'https://a.test',
    });
    expect(marked.status).toBe(422);
    const refused = await marked.text();
    expect(refused).toContain('href="#mark-idCode"');
    expect(refused).toContain('网站标识码不是10位数字：123');
    expect(refused).toContain('主域名不是域名：https://a.test');
    expect((await admin.post('/office/site', given)).headers.get('location')).toBe('/office/site?saved=1');
    const settings = await siteSettings(office.deps.office, 'east');
    expect(settings.accounts.idleMinutes).toBe(10);
    expect(settings.retention).toEqual({ requestYears: 15 });
    expect(settings.law.confirmation).toEqual({ web: 'office', fax: 'office', email: 'office' });
    expect(settings.law.version).toBe(`site-${settings.version}`);
    office.pass({ minutes: 11 });
    expect((await admin.get('/office/site')).status).toBe(303);
    const published = await office.published
      .selectFrom('published.sites')
      .selectAll()
      .where('site_id', '=', 'east')
      .executeTakeFirstOrThrow();
    expect(published).toMatchObject({ hosts: ['east.test', 'www.east.test'], marks: { icp: '备1号' } });
  });

  it('belong to a site that is founded once', async () => {
    await expect(office.system('east', (desk) => foundSite(desk, { name: '东县' }))).rejects.toThrow(/exists/);
  });
});

it('replays to the same state', async () => {
  const result = await office.replayed();
  expect(result.differences).toEqual([]);
  expect(office.faults).toEqual([]);
});

/** The ids of what waits about a person, as the page of second confirmation shows it. */
async function waitingIds(browser: ReturnType<Office['browser']>, name: string): Promise<string[]> {
  const page = await (await browser.get('/office/proposals')).text();
  const cards = page.slice(0, page.indexOf('最近办结')).split('<section');
  return cards
    .filter((card) => card.includes(`· ${name}<`))
    .map((card) => /id="([0-9a-f-]{36})"/.exec(card)?.[1] ?? '');
}

async function waiting(browser: ReturnType<Office['browser']>, name: string): Promise<string> {
  const [id] = await waitingIds(browser, name);
  if (!id) throw new Error(`nothing waits about ${name}`);
  return id;
}

const initialOf = (page: string) =>
  (/id="initial-password"[^>]*>([^<]+)</.exec(page)?.[1] ?? '').replaceAll('&amp;', '&');

async function idOf(username: string): Promise<string> {
  return (await findPersonByAccount(office.deps.office, 'east', username))?.person.id ?? '';
}

async function countActs(): Promise<number> {
  const { total } = await office.deps.office
    .selectFrom('office.acts')
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

async function versionOf(browser: ReturnType<Office['browser']>, id = ''): Promise<string> {
  const page = await (await browser.get(`/office/units/${id}`)).text();
  return /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
}

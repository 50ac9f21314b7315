/** The second factor over plain forms: setting up, signing in, backup codes, being forced, taken off by two people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, PASSWORD } from '../../src/units/office.fixture.ts';
import { changeSite } from '../../src/units/site-actions.ts';
import type { Role } from '../../src/web/duties.ts';
import { digits, wrongDigits } from './totp.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

type Browser = ReturnType<Office['browser']>;
const HERE = '/office/my-account/factor';

const unescaped = (text: string) => text.replaceAll('&amp;', '&');
const keyOf = (page: string) => (/id="totp-secret">([^<]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '');
const addressOf = (page: string) => unescaped(/name="address" value="([^"]+)"/.exec(page)?.[1] ?? '');
const codesOf = (page: string) => [...page.matchAll(/<li><code>([^<]+)<\/code>/g)].map(([, code = '']) => code);

/** Sets a second factor up; returns the key of the authenticator and the backup codes. */
async function setUp(browser: Browser): Promise<{ key: string; codes: string[] }> {
  const scan = await (await browser.post(`${HERE}/begin`, { password: PASSWORD })).text();
  const key = keyOf(scan);
  const done = await browser.post(`${HERE}/confirm`, { address: addressOf(scan), code: digits(key) });
  return { key, codes: codesOf(await done.text()) };
}

async function person(name: string, roles: readonly Role[] = []): Promise<{ id: string; browser: Browser }> {
  const id = await office.staff('east', name, roles);
  const browser = office.browser('east');
  await browser.signIn(name);
  return { id, browser };
}

async function actsOf(personId: string): Promise<string[]> {
  const acts = await office.deps.office
    .selectFrom('office.acts')
    .select(['kind', 'data', 'person_id'])
    .where('subject_kind', 'in', ['session', 'person'])
    .orderBy('seq')
    .execute();
  return acts
    .filter((act) => act.person_id === personId || (act.data as { personId?: string }).personId === personId)
    .map((act) => act.kind);
}

describe('setting it up', () => {
  it('asks for the password, shows a code to scan and a key to type, and the backup codes once', async () => {
    const { browser, id } = await person('lin');
    expect(await (await browser.get('/office/my-account')).text()).toContain('未启用');
    const wrong = await browser.post(`${HERE}/begin`, { password: 'Wrong-Word-1' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('当前密码不正确');
    const scan = await (await browser.post(`${HERE}/begin`, { password: PASSWORD })).text();
    expect(scan).toContain('src="data:image/svg+xml;base64,');
    expect(addressOf(scan)).toMatch(/^otpauth:\/\/totp\/east%E5%8E%BF:lin\?/);
    const key = keyOf(scan);
    const miss = await browser.post(`${HERE}/confirm`, { address: addressOf(scan), code: wrongDigits(key) });
    expect(miss.status).toBe(422);
    expect(keyOf(await miss.text())).toBe(key);
    const done = await browser.post(`${HERE}/confirm`, { address: addressOf(scan), code: digits(key) });
    expect(codesOf(await done.text())).toHaveLength(10);
    expect(await (await browser.get('/office/my-account')).text()).toContain('已启用');
    expect(await (await browser.get(HERE)).text()).not.toMatch(/<li><code>/);
    // guesses are not counted where one is signed in, so a right one shows nothing once it is set up
    const again = await browser.post(`${HERE}/confirm`, { address: addressOf(scan), code: digits(key) });
    expect(codesOf(await again.text())).toEqual([]);
    expect(await actsOf(id)).toEqual(['session.opened', 'factor.enrolled']);
  });
});

describe('signing in with it', () => {
  it('takes the digits after the password, and nothing before', async () => {
    const { browser, id } = await person('fang');
    const { key } = await setUp(browser);
    const next = office.browser('east');
    const first = await next.signIn('fang', PASSWORD, { back: '/office/password' });
    const step = first.headers.get('location') ?? '';
    expect(step).toBe('/sign-in/step?back=%2Foffice%2Fpassword');
    expect((await next.get('/office/my-account')).headers.get('location')).toMatch(/^\/sign-in/);
    expect(await (await next.get(step)).text()).toContain('value="/office/password"');
    const wrong = await next.post('/sign-in/step', { code: wrongDigits(key), back: '/office/password' });
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('动态口令或备用码不正确');
    const entered = await next.post('/sign-in/step', { code: digits(key), back: '/office/password' });
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/office/password');
    for (const cookie of entered.headers.getSetCookie().filter((one) => !/max-age=0/i.test(one)))
      expect(cookie).not.toMatch(/max-age|expires/i);
    expect((await next.get('/office/my-account')).status).toBe(200);
    // the half-way sign-in is no act, the wrong digits are
    expect(await actsOf(id)).toEqual(['session.opened', 'factor.enrolled', 'session.refused', 'session.opened']);
  });

  it('takes each backup code once', async () => {
    const { browser } = await person('mei');
    const { codes } = await setUp(browser);
    const enter = async (code: string) => {
      const next = office.browser('east');
      await next.signIn('mei');
      return (await next.post('/sign-in/step', { code })).status;
    };
    expect(await enter(codes[0] ?? '')).toBe(303);
    expect(await enter(codes[0] ?? '')).toBe(422);
    expect(await enter(codes[1] ?? '')).toBe(303);
    const renewed = codesOf(await (await browser.post(`${HERE}/codes`, { password: PASSWORD })).text());
    expect(renewed).toHaveLength(10);
    expect(await enter(codes[2] ?? '')).toBe(422);
    expect(await enter(renewed[0] ?? '')).toBe(303);
  });

  it('ends the attempt after five wrong codes, and is nothing without the first step', async () => {
    const { browser } = await person('guess');
    const { key } = await setUp(browser);
    const next = office.browser('east');
    await next.signIn('guess');
    let page = '';
    for (let i = 0; i < 6; i++) page = await (await next.post('/sign-in/step', { code: wrongDigits(key) })).text();
    expect(page).toContain('请重新登录');
    expect(await (await next.post('/sign-in/step', { code: digits(key) })).text()).toContain('请重新登录');
    const stranger = await office.browser('east').post('/sign-in/step', { code: '123456' });
    expect(await stranger.text()).toContain('请重新登录');
  });

  it('is not satisfied by somebody else who is signed in in the same browser', async () => {
    const { browser } = await person('victim');
    const { key } = await setUp(browser);
    const { browser: other } = await person('other');
    await other.signIn('victim');
    expect((await other.post('/sign-in/step', { code: wrongDigits(key) })).status).toBe(422);
    expect(await (await other.get('/office/my-account')).text()).toContain('other某');
  });
});

describe('where a role demands it', () => {
  it('opens nothing else until it is set up, and cannot be taken off', async () => {
    const rules = { idleDays: 90, lockIdle: false, oldPassword: 'advise', secondFactor: ['system-admin'] };
    await office.system('east', (desk) => changeSite(desk, { settings: { accountRules: rules } }));
    const { browser } = await person('admin', ['system-admin']);
    expect((await browser.get('/office/units')).headers.get('location')).toBe(HERE);
    expect(await (await browser.get(HERE)).text()).toContain('您的角色须启用动态口令');
    await setUp(browser);
    expect((await browser.get('/office/units')).status).toBe(200);
    const kept = await browser.post(`${HERE}/remove`, { password: PASSWORD });
    expect(await kept.text()).toContain('不能停用');
    const { browser: drafter } = await person('drafter', ['drafter']);
    expect((await drafter.get('/office/my-account')).status).toBe(200);
    await office.system('east', (desk) =>
      changeSite(desk, { settings: { accountRules: { ...rules, secondFactor: [] } } }),
    );
    expect((await browser.post(`${HERE}/remove`, { password: PASSWORD })).status).toBe(303);
    expect((await office.browser('east').signIn('admin')).headers.get('location')).toBe('/office');
  });
});

describe('a lost telephone', () => {
  it('is helped by one administrator who proposes and another who confirms', async () => {
    const { browser, id } = await person('lost');
    await setUp(browser);
    const { browser: security } = await person('security', ['security-admin']);
    const { browser: system } = await person('system', ['system-admin']);
    const asked = await security.post(`/office/accounts/${id}/factor`, { factorGround: '手机遗失' });
    expect(asked.status).toBe(303);
    // what refuses a ground is said in the form that was sent
    const again = await security.post(`/office/accounts/${id}/factor`, { factorGround: '再次提请' });
    expect(again.status).toBe(422);
    expect(await again.text()).toMatch(/id="factorGround-error">同一事项已提请/);
    const page = await (await system.get('/office/proposals')).text();
    const proposal = /id="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    expect((await security.post(`/office/proposals/${proposal}/confirm`, {})).status).toBe(409);
    expect((await office.browser('east').signIn('lost')).headers.get('location')).toMatch(/step/);
    expect((await system.post(`/office/proposals/${proposal}/confirm`, {})).status).toBe(303);
    expect((await office.browser('east').signIn('lost')).headers.get('location')).toBe('/office');
    const reset = () => system.post(`/office/people/${id}/reset`, { resetGround: '忘记密码' });
    expect((await reset()).status).toBe(303);
    const twice = await reset();
    expect(twice.status).toBe(422);
    expect(await twice.text()).toMatch(/id="resetGround-error">同一事项已提请/);
  });
});

describe('where one is signed in', () => {
  it('is listed, and every other session can be ended', async () => {
    const { browser, id } = await person('roaming');
    const elsewhere = office.browser('east', '192.0.2.44');
    await elsewhere.signIn('roaming');
    const page = await (await browser.get('/office/my-account')).text();
    expect(page).toContain('192.0.2.44');
    expect(page).toContain('本次登录');
    const other = /name="id" value="([^"]+)"/.exec(page.slice(page.indexOf('登录的设备')))?.[1] ?? '';
    const { browser: stranger } = await person('nosy');
    expect((await stranger.post('/office/my-account/sessions/end', { id: other })).status).toBe(404);
    expect((await browser.post('/office/my-account/sessions/end', { id: other })).status).toBe(303);
    expect((await elsewhere.get('/office/my-account')).status).toBe(303);
    expect((await browser.get('/office/my-account')).status).toBe(200);
    await elsewhere.signIn('roaming');
    await browser.post('/office/my-account/sessions/end', { id: 'others' });
    expect((await elsewhere.get('/office/my-account')).status).toBe(303);
    expect((await actsOf(id)).filter((kind) => kind === 'session.ended')).toHaveLength(2);
  });
});

describe('an outdated password', () => {
  it('is to be changed before anything else where the site says so', async () => {
    const { browser } = await person('aged');
    const rules = { idleDays: 90, lockIdle: false, oldPassword: 'force', secondFactor: [] };
    await office.system('west', (desk) => changeSite(desk, { settings: { accountRules: rules } }));
    await office.staff('west', 'aged');
    office.pass({ hours: 24 * 91 });
    const east = await office.browser('east').signIn('aged');
    expect(east.headers.get('location')).toBe('/office/password?back=%2Foffice');
    const west = office.browser('west');
    await west.signIn('aged');
    expect((await west.get('/office/my-account')).headers.get('location')).toBe('/office/password');
    expect(await (await west.get('/office/password')).text()).toContain('密码已超过规定的使用期限');
    const wanted = 'Harbour-7-Bridge';
    await west.post('/office/password', { present: PASSWORD, wanted, again: wanted });
    expect((await west.get('/office/my-account')).status).toBe(200);
    expect((await browser.get('/office/my-account')).status).toBe(303);
  });
});

it('replays, and no act holds a secret', async () => {
  expect((await office.replayed()).differences).toEqual([]);
  const acts = JSON.stringify(await office.deps.office.selectFrom('office.acts').select('data').execute());
  expect(acts).not.toMatch(/otpauth|secret/);
  expect(office.faults).toEqual([]);
});

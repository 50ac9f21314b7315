/** Signing in with the identity service of the province, against a real OpenID Connect provider on loopback. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, PASSWORD } from '../../src/units/office.fixture.ts';
import { closeAccount, lockAccount } from '../../src/units/person-actions.ts';
import { readProvince } from '../../src/units/province.ts';
import { type IdentityService, openIdentityService } from '../support/identity-service.ts';

const ORIGIN = 'http://east.test';
let office: Office;
let service: IdentityService;
let issuer: string;

beforeAll(async () => {
  const callback = (host: string) => `http://${host}/sign-in/province/callback/province`;
  service = await openIdentityService([callback('east.test'), callback('west.test')], (id) => ({
    sub: id,
    name: '某',
  }));
  issuer = service.issuer;
  office = await openOffice({
    province: readProvince({
      GONGKAI_OIDC_STAFF_ISSUER: issuer,
      GONGKAI_OIDC_STAFF_CLIENT_ID: service.clientId,
      GONGKAI_OIDC_STAFF_CLIENT_SECRET: service.clientSecret,
    }),
  });
}, 60_000);
afterAll(async () => {
  await office.close();
  await service.close();
});

type Browser = ReturnType<Office['browser']>;

async function signIn(browser: Browser, login: string, back = ''): Promise<Response> {
  const out = await browser.get(`/sign-in/province?back=${encodeURIComponent(back)}`);
  expect(out.status).toBe(302);
  const address = out.headers.get('location') ?? '';
  expect(address.startsWith(issuer)).toBe(true);
  const returned = new URL(await service.through(address, login));
  return browser.get(returned.pathname + returned.search);
}

async function linked(name: string, subject: string, site: 'east' | 'west' = 'east'): Promise<string> {
  const id = await office.staff(site, name, ['drafter']);
  await office.staff(site, `admin-${name}`, ['security-admin']);
  const admin = office.browser(site);
  await admin.signIn(`admin-${name}`);
  expect((await admin.post(`/office/accounts/${id}/identity`, { subject })).status).toBe(303);
  const own = office.browser(site);
  await own.signIn(name);
  expect((await own.post('/office/my-account/identity', { subject, password: PASSWORD })).status).toBe(303);
  await own.post('/sign-out', {});
  return id;
}

describe('the sign-in page', () => {
  it('offers the service by its name, and leads to it with a challenge, a state and a nonce', async () => {
    const browser = office.browser('east');
    expect(await (await browser.get('/sign-in')).text()).toContain('用省统一身份认证登录');
    const out = await browser.get('/sign-in/province');
    const asked = new URL(out.headers.get('location') ?? '').searchParams;
    expect(asked.get('redirect_uri')).toBe(`${ORIGIN}/sign-in/province/callback/province`);
    expect(asked.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(asked.get(name)).toBeTruthy();
  });
});

describe('an identity', () => {
  it('opens the account that it was linked to, and leads back to the page that was wanted', async () => {
    const id = await linked('lin', 'P-1001');
    const browser = office.browser('east');
    const entered = await signIn(browser, 'P-1001', '/office/password');
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/office/password');
    for (const cookie of entered.headers.getSetCookie().filter((one) => !/max-age=0/i.test(one)))
      expect(cookie).not.toMatch(/max-age|expires/i);
    const page = await (await browser.get('/office/my-account')).text();
    expect(page).toContain('已绑定，可用省统一身份登录');
    expect(page).toContain('lin某');
    const acts = await office.deps.office
      .selectFrom('office.acts')
      .select(['kind', 'data'])
      .where('person_id', '=', id)
      .orderBy('seq')
      .execute();
    const kinds = ['session.opened', 'identity.linked', 'session.closed', 'session.opened'];
    expect(acts).toMatchObject(kinds.map((kind) => ({ kind })));
    expect(JSON.stringify(await office.deps.office.selectFrom('office.acts').select('data').execute())).not.toContain(
      'P-1001',
    );
  });

  it('that is linked to nothing opens nothing, makes no account and says what to do', async () => {
    const users = () => office.deps.office.selectFrom('auth.user').select('id').execute();
    const before = (await users()).length;
    const refused = await signIn(office.browser('east'), 'P-9999');
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('尚未绑定本站账号');
    expect((await users()).length).toBe(before);
  });

  it('opens nothing until its own person has accepted it: no administrator enters by an identity of his own', async () => {
    const victim = await office.staff('east', 'victim', ['approver']);
    await office.staff('east', 'rogue', ['security-admin']);
    const rogue = office.browser('east');
    await rogue.signIn('rogue');
    await rogue.post(`/office/accounts/${victim}/identity`, { subject: 'P-7007' });
    expect(await (await rogue.get(`/office/accounts/${victim}`)).text()).toContain('待本人确认');
    expect(await (await signIn(office.browser('east'), 'P-7007')).text()).toContain('尚未绑定本站账号');
    const own = office.browser('east');
    await own.signIn('victim');
    expect(await (await own.get('/office/my-account')).text()).toContain('P-7007');
    const accept = (subject: string, password: string) =>
      own.post('/office/my-account/identity', { subject, password });
    expect((await accept('P-7007', 'Wrong-Word-1')).status).toBe(422);
    expect((await accept('P-8008', PASSWORD)).status).toBe(422);
    expect((await rogue.post('/office/my-account/identity', { subject: 'P-7007', password: PASSWORD })).status).toBe(
      422,
    );
    expect((await rogue.post(`/office/accounts/${victim}/identity/end`, {})).status).toBe(303);
    expect((await accept('P-7007', PASSWORD)).status).toBe(422);
    expect(await (await signIn(office.browser('east'), 'P-7007')).text()).toContain('尚未绑定本站账号');
  });

  it('opens no account of another site', async () => {
    await linked('abroad', 'P-2002', 'west');
    expect(await (await signIn(office.browser('east'), 'P-2002')).text()).toContain('尚未绑定本站账号');
    expect((await signIn(office.browser('west'), 'P-2002')).status).toBe(303);
  });

  it('does not open a locked or closed account, nor one whose link was ended', async () => {
    const locked = await linked('locked', 'P-3003');
    await office.system('east', (desk) => lockAccount(desk, locked, null, '停用'));
    expect(await (await signIn(office.browser('east'), 'P-3003')).text()).toMatch(/锁定|未完成/);
    const closed = await linked('closed', 'P-3004');
    await office.system('east', (desk) => closeAccount(desk, closed, '调离'));
    expect((await signIn(office.browser('east'), 'P-3004')).status).toBe(422);
    const ended = await linked('ended', 'P-3005');
    const admin = office.browser('east');
    await admin.signIn('admin-ended');
    expect((await admin.post(`/office/accounts/${ended}/identity/end`, {})).status).toBe(303);
    expect(await (await signIn(office.browser('east'), 'P-3005')).text()).toContain('尚未绑定本站账号');
  });

  it('is linked to one account, and by nobody to his own', async () => {
    await linked('first', 'P-4004');
    const second = await office.staff('east', 'second');
    const own = await office.staff('east', 'own', ['security-admin']);
    const admin = office.browser('east');
    await admin.signIn('own');
    const taken = await admin.post(`/office/accounts/${second}/identity`, { subject: 'P-4004' });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('该标识已绑定其他账号');
    const mine = await admin.post(`/office/accounts/${own}/identity`, { subject: 'P-5005' });
    expect(await mine.text()).toContain('不得为本人办理此事项');
  });
});

describe('what comes back', () => {
  it('is refused without the state of this browser, with another answer, and when the person cancelled', async () => {
    await linked('target', 'P-6006');
    const out = await office.browser('east').get('/sign-in/province');
    const returned = new URL(await service.through(out.headers.get('location') ?? '', 'P-6006'));
    const stranger = office.browser('east');
    expect((await stranger.get(returned.pathname + returned.search)).status).toBe(422);
    expect((await stranger.get('/office/my-account')).status).toBe(303);
    const browser = office.browser('east');
    await browser.get('/sign-in/province');
    expect((await browser.get('/sign-in/province/callback/province?code=x&state=y')).status).toBe(422);
    const cancelled = await browser.get('/sign-in/province/callback/province?error=access_denied');
    expect(await cancelled.text()).toContain('省统一身份认证未完成');
  });
});

describe('a service that does not answer', () => {
  it('leaves the way by password', async () => {
    const away = await openOffice({
      province: readProvince({
        GONGKAI_OIDC_STAFF_ISSUER: 'http://127.0.0.1:9',
        GONGKAI_OIDC_STAFF_CLIENT_ID: 'gongkai',
        GONGKAI_OIDC_STAFF_CLIENT_SECRET: 'x',
      }),
    });
    try {
      const page = await away.browser('east').get('/sign-in/province');
      expect(page.status).toBe(422);
      expect(await page.text()).toContain('暂时无法连接');
      expect(away.faults).toEqual([]);
    } finally {
      await away.close();
    }
  });
});

describe('the environment', () => {
  it('names the service whole or not at all', () => {
    expect(readProvince({})).toBeNull();
    expect(() => readProvince({ GONGKAI_OIDC_STAFF_ISSUER: 'https://id.example' })).toThrow(/CLIENT_ID/);
    const parts = { GONGKAI_OIDC_STAFF_CLIENT_ID: 'a', GONGKAI_OIDC_STAFF_CLIENT_SECRET: 'b' };
    expect(() => readProvince({ ...parts, GONGKAI_OIDC_STAFF_ISSUER: 'http://id.example' })).toThrow(/https/);
    expect(readProvince({ ...parts, GONGKAI_OIDC_STAFF_ISSUER: 'https://id.example/' })).toMatchObject({
      issuer: 'https://id.example',
      claim: 'sub',
    });
  });
});

it('replays, and nobody met a fault', async () => {
  expect((await office.replayed()).differences).toEqual([]);
  expect(office.faults).toEqual([]);
});

/** Ways to sign in beside name and password, called as no browser calls them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice, PASSWORD } from '../../src/units/office.fixture.ts';
import { proposeReset } from '../../src/units/proposal-actions.ts';
import { digits } from '../admin/totp.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(async () => {
  expect(office.faults).toEqual([]);
  await office.close();
});

const db = () => office.deps.office;
const asked = (path: string, init: RequestInit = {}) =>
  office.app.request(`http://east.test${path}`, {
    ...init,
    headers: { host: 'east.test', ...(init.headers as Record<string, string> | undefined) },
  });

async function keepPasskey(userId: string): Promise<void> {
  const made = { publicKey: 'x', counter: 0, deviceType: 'singleDevice', backedUp: false };
  await db()
    .insertInto('auth.passkey')
    .values({ id: `key-of-${userId}`, userId, credentialID: `c-${userId}`, ...made } as never)
    .execute();
}

describe('a passkey', () => {
  it('is not added at a desk that was left open: it takes the password', async () => {
    await office.staff('east', 'away');
    const browser = office.browser('east');
    await browser.signIn('away');
    const forms = [
      { name: '钥匙', response: '{}', passkeyPassword: '' },
      { name: '钥匙', response: '{}', passkeyPassword: 'Wrong-Word-1' },
    ];
    for (const form of forms) {
      const answer = await browser.post('/office/my-account/passkeys', form);
      expect(answer.status).toBe(422);
      expect(await answer.text()).toMatch(/请填写当前密码|当前密码不正确/);
    }
  });

  it('ends when an administrator gives a new initial password', async () => {
    const lost = await office.staff('east', 'lost');
    const system = await office.staff('east', 'system', ['system-admin']);
    await office.staff('east', 'security', ['security-admin']);
    await keepPasskey(lost);
    const proposal = await office.system('east', (desk) =>
      proposeReset(
        { ...desk, actor: { ...desk.actor, personId: system, role: 'system-admin' } },
        lost,
        'password',
        '账号被他人使用',
      ),
    );
    const [second, proposer] = [office.browser('east'), office.browser('east')];
    await second.signIn('security');
    expect((await second.post(`/office/proposals/${proposal}/confirm`, {})).status).toBe(303);
    await proposer.signIn('system');
    expect((await proposer.post(`/office/proposals/${proposal}/hand-out`, {})).status).toBe(200);
    expect(await db().selectFrom('auth.passkey').select('id').where('userId', '=', lost).execute()).toEqual([]);
  });

  it('is not begun without end by one address, whose rows would wait', async () => {
    const headers = { 'x-forwarded-for': '198.51.100.9' };
    const tried: number[] = [];
    for (let i = 0; i < 65; i++) tried.push((await asked('/sign-in/passkey', { headers })).status);
    expect(tried.filter((status) => status === 200)).toHaveLength(60);
    expect(tried.at(-1)).toBe(429);
    expect((await asked('/sign-in/passkey')).status).toBe(200);
  });
});

describe('the second step', () => {
  it('is nothing with the cookie of another step', async () => {
    const begun = await asked('/sign-in/passkey', { headers: { 'x-forwarded-for': '198.51.100.10' } });
    const [value = ''] = (begun.headers.getSetCookie()[0] ?? '').split(';')[0]?.split('=').slice(1) ?? [];
    expect(value).not.toBe('');
    const cookie = `gongkai-staff.two_factor=${value}`;
    const answer = await asked('/sign-in/step', {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'code=123456',
    });
    expect(answer.status).toBe(422);
  });

  it('takes the address of a session from the server, not from whoever signs in', async () => {
    const id = await office.staff('east', 'liar');
    const browser = office.browser('east', '198.51.100.11');
    await browser.signIn('liar');
    const scan = await (await browser.post('/office/my-account/factor/begin', { password: PASSWORD })).text();
    const key = (/id="totp-secret">([^<]+)</.exec(scan)?.[1] ?? '').replaceAll(' ', '');
    const address = (/name="address" value="([^"]+)"/.exec(scan)?.[1] ?? '').replaceAll('&amp;', '&');
    await browser.post('/office/my-account/factor/confirm', { address, code: digits(key) });
    await db().deleteFrom('auth.session').where('userId', '=', id).execute();
    const next = office.browser('east', '198.51.100.12');
    await next.signIn('liar');
    const cookie = [...next.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const entered = await asked('/sign-in/step', {
      method: 'POST',
      headers: {
        cookie,
        'content-type': 'application/x-www-form-urlencoded',
        'x-forwarded-for': '198.51.100.12',
        'x-gongkai-peer': '10.0.0.1',
      },
      body: `code=${digits(key)}`,
    });
    expect(entered.status).toBe(303);
    const rows = await db().selectFrom('auth.session').select('ipAddress').where('userId', '=', id).execute();
    expect(rows).toEqual([{ ipAddress: '198.51.100.12' }]);
  });
});

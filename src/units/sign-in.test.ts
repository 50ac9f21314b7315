import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../db/acts.ts';
import { type Office, openOffice, PASSWORD } from './office.fixture.ts';
import { closeAccount, lockAccount, lockUnused, unlockAccount } from './person-actions.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

const NEUTRAL = '账号或密码不正确';

describe('signing in with plain forms', () => {
  it('leads from the office to the form, and from the form back to the page that was wanted', async () => {
    await office.staff('east', 'lin');
    const browser = office.browser('east');
    const turned = await browser.get('/office/password');
    expect(turned.status).toBe(303);
    expect(turned.headers.get('location')).toBe('/sign-in?back=%2Foffice%2Fpassword');
    const form = await (await browser.get('/sign-in?back=%2Foffice%2Fpassword')).text();
    expect(form).toContain('name="back" value="/office/password"');
    const entered = await browser.signIn('lin', PASSWORD, { back: '/office/password' });
    expect(entered.status).toBe(303);
    expect(entered.headers.get('location')).toBe('/office/password');
    expect((await browser.get('/office/password')).status).toBe(200);
  });

  it('hands out one cookie that scripts cannot read, other hosts do not get and the browser forgets', async () => {
    await office.staff('east', 'cookie');
    const entered = await office.browser('east').signIn('cookie');
    const [cookie = '', ...others] = entered.headers.getSetCookie();
    expect(others).toEqual([]);
    expect(cookie).toMatch(/^gongkai-staff\.session_token=/);
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(cookie).not.toMatch(/Domain|Max-Age|Expires|Secure/i);
  });

  it('makes the cookie secure when the browser came by https', async () => {
    await office.staff('east', 'secure');
    const { deps } = office;
    const { staffAuth, signInWith } = await import('./auth.ts');
    const auth = await staffAuth(deps, true);
    const given = { name: 'east/secure', password: PASSWORD, peer: '192.0.2.1', userAgent: '' };
    const entered = await signInWith(auth, given);
    expect(entered.result === 'in' && entered.cookies[0]).toMatch(/^__Secure-.*; Secure/);
  });

  it('takes small and capital letters of an account name alike', async () => {
    await office.staff('east', 'capital');
    expect((await office.browser('east').signIn(' Capital ')).status).toBe(303);
  });

  it.each(['//evil.test/', 'https://evil.test/', '/\\evil.test', '/.//evil.test', 'javascript:alert(1)', '/\tx'])(
    'never sends anybody to %s',
    async (back) => {
      const name = `back${Buffer.from(back).toString('hex').slice(0, 12)}`;
      await office.staff('east', name);
      const entered = await office.browser('east').signIn(name, PASSWORD, { back });
      expect(entered.headers.get('location')).toBe('/office');
    },
  );

  it('speaks English under /en', async () => {
    const page = await (await office.browser('east').get('/en/sign-in')).text();
    expect(page).toContain('Staff sign-in');
  });

  it('refuses a form that another site posts', async () => {
    const { app } = office;
    const response = await app.request('http://east.test/sign-in', {
      method: 'POST',
      headers: { host: 'east.test', origin: 'http://evil.test' },
      body: new URLSearchParams({ username: 'lin', password: PASSWORD }),
    });
    expect(response.status).toBe(403);
  });
});

describe('what is refused', () => {
  it('says the same of an unknown name and of a wrong password', async () => {
    await office.staff('east', 'known');
    const wrong = await office.browser('east').signIn('known', 'Wrong-Word-1');
    const unknown = await office.browser('east').signIn('nobody', 'Wrong-Word-1');
    expect([wrong.status, unknown.status]).toEqual([422, 422]);
    const without = (html: string) => html.replaceAll(/value="(known|nobody)"/g, '');
    expect(without(await wrong.text())).toBe(without(await unknown.text()));
  });

  it('does not open another site to an account, in either direction', async () => {
    await office.staff('west', 'only-west');
    expect(await (await office.browser('east').signIn('only-west')).text()).toContain(NEUTRAL);
    const west = office.browser('west');
    await west.signIn('only-west');
    const east = office.browser('east');
    for (const [name, value] of west.cookies) east.cookies.set(name, value);
    expect((await west.get('/office/password')).status).toBe(200);
    expect((await east.get('/office/password')).status).toBe(303);
  });

  it('refuses a cookie that was changed', async () => {
    await office.staff('east', 'forger');
    const browser = office.browser('east');
    await browser.signIn('forger');
    for (const [name, value] of browser.cookies) {
      const other = value[10] === 'x' ? 'y' : 'x';
      browser.cookies.set(name, `${value.slice(0, 10)}${other}${value.slice(11)}`);
    }
    expect((await browser.get('/office/password')).status).toBe(303);
  });

  it('ends the session at sign-out', async () => {
    await office.staff('east', 'leaver');
    const browser = office.browser('east');
    await browser.signIn('leaver');
    const kept = new Map(browser.cookies);
    expect((await browser.post('/sign-out', {})).headers.get('location')).toBe('/sign-in');
    expect(browser.cookies.size).toBe(0);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get('/office/password')).status).toBe(303);
  });
});

describe('the lock after repeated failure', () => {
  async function fail(username: string, times: number): Promise<string> {
    let page = '';
    for (let i = 0; i < times; i++) page = await (await office.browser('east').signIn(username, `Wrong-${i}`)).text();
    return page;
  }

  it('locks at the fifth failure, says only to wait, and opens after fifteen minutes', async () => {
    const person = await office.staff('east', 'five');
    expect(await fail('five', 5)).toContain(NEUTRAL);
    const locked = await office.browser('east').signIn('five');
    expect(locked.status).toBe(422);
    expect(await locked.text()).toContain('请在 15 分钟后再试');
    const { status } = await accountOf(person);
    expect(status).toBe('locked');
    office.pass({ minutes: 15 });
    expect((await office.browser('east').signIn('five')).status).toBe(303);
  });

  it('treats names that nobody has in the same way', async () => {
    await fail('stranger', 5);
    expect(await (await office.browser('east').signIn('stranger')).text()).toContain('请在 15 分钟后再试');
  });

  it('does not let guesses slip by side by side', async () => {
    await office.staff('east', 'many');
    const pages = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => (await office.browser('east').signIn('many', `Guess-${i}`)).text()),
    );
    expect(pages.filter((page) => page.includes(NEUTRAL))).toHaveLength(5);
  });

  it('forgets failures after a success', async () => {
    await office.staff('east', 'clumsy');
    await fail('clumsy', 4);
    await office.browser('east').signIn('clumsy');
    await fail('clumsy', 4);
    expect((await office.browser('east').signIn('clumsy')).status).toBe(303);
  });

  it('keeps the failures of names that nobody has for 200 days, past the six months of the law', async () => {
    const rows = (failures: number) =>
      office.deps.office.selectFrom('auth.attempts').select('name_digest').where('failures', '=', failures).execute();
    // a number of failures that no other test leaves tells the rows
    for (const [failures, days] of [
      [91, 199],
      [92, 201],
    ] as const)
      await sql`insert into auth.attempts (name_digest, failures, last_at, site_id)
        values (${`kept-${days}`}, ${failures}, now() - ${sql.lit(`${days} days`)}::interval, 'east')`.execute(
        office.deps.office,
      );
    await office.staff('east', 'keeper');
    await office.browser('east').signIn('keeper');
    expect(await rows(91)).toHaveLength(1);
    expect(await rows(92)).toEqual([]);
  });

  it('slows down one address that tries many names', async () => {
    const tries = Array.from({ length: 70 }, (_, i) => office.browser('east', '198.51.100.7').signIn(`guess${i}`));
    const pages = await Promise.all((await Promise.all(tries)).map((response) => response.text()));
    expect(pages.filter((page) => page.includes(NEUTRAL)).length).toBeLessThanOrEqual(60);
    expect(pages.filter((page) => page.includes('请在 1 分钟后再试')).length).toBeGreaterThanOrEqual(10);
    expect(await (await office.browser('east').signIn('guess1')).text()).toContain(NEUTRAL);
  });

  it('ends with an unlocking by somebody else', async () => {
    const person = await office.staff('east', 'helped');
    await fail('helped', 5);
    await office.system('east', (desk) => unlockAccount(desk, person, '本人当面核实'));
    expect((await office.browser('east').signIn('helped')).status).toBe(303);
  });

  const ends: [string, (desk: Desk, id: string) => Promise<void>, string][] = [
    ['by an administrator', (desk, id) => lockAccount(by(desk, id), id, null, '岗位调整'), '账号已被安全管理员锁定'],
    ['for being idle', (desk, id) => lockUnused(desk, id, '长期未使用'), '账号长期未使用'],
    ['by being closed', (desk, id) => closeAccount(desk, id, '调离'), NEUTRAL],
  ];
  // another administrator than the person concerned
  const by = (desk: Desk, id: string): Desk => ({
    ...desk,
    actor: { ...desk.actor, personId: id.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
  });

  it.each(ends)('shut %s ends the sessions, and says why to nobody without the password', async (how, end, why) => {
    const name = `ended${ends.findIndex(([other]) => other === how)}`;
    const person = await office.staff('east', name);
    const browser = office.browser('east');
    await browser.signIn(name);
    await office.system('east', (desk) => end(desk, person));
    expect((await browser.get('/office/password')).status).toBe(303);
    expect(await (await office.browser('east').signIn(name)).text()).toContain(why);
    const guessed = await (await office.browser('east').signIn(name, 'Wrong-Word-1')).text();
    expect(guessed).toContain(NEUTRAL);
    expect(guessed).not.toContain('锁定。');
  });
});

describe('the idle timeout', () => {
  it('ends a session after thirty minutes without a request, and not before', async () => {
    await office.staff('east', 'idle');
    const browser = office.browser('east');
    await browser.signIn('idle');
    for (let i = 0; i < 3; i++) {
      office.pass({ minutes: 25 });
      expect((await browser.get('/office/password')).status).toBe(200);
    }
    office.pass({ minutes: 31 });
    expect((await browser.get('/office/password')).status).toBe(303);
  });
});

describe('passwords', () => {
  const change = (browser: ReturnType<Office['browser']>, wanted: string, present = PASSWORD) =>
    browser.post('/office/password', { present, wanted, again: wanted });

  it('opens nothing but its change while it is the initial one', async () => {
    await office.staff('east', 'fresh', ['system-admin'], true);
    const browser = office.browser('east');
    await browser.signIn('fresh');
    expect((await browser.get('/office/units')).headers.get('location')).toBe('/office/password');
    expect(await (await browser.get('/office/password')).text()).toContain('您正在使用初始密码');
    expect((await change(browser, 'Harbour-7-Bridge')).status).toBe(303);
    expect((await browser.get('/office/units')).status).toBe(200);
    expect((await office.browser('east').signIn('fresh')).status).toBe(422);
    expect((await office.browser('east').signIn('fresh', 'Harbour-7-Bridge')).status).toBe(303);
  });

  it.each([
    ['short', 'Ab-3', '不得少于 8 个字符'],
    ['plain', 'abcdefgh1', '至少 3 类'],
    ['named', 'Xnamed-12345', '不得包含账号名'],
    ['same', PASSWORD, '最近 5 次'],
  ])('refuses one that is %s', async (name, wanted, reason) => {
    await office.staff('east', name);
    const browser = office.browser('east');
    await browser.signIn(name);
    const page = await change(browser, wanted);
    expect(page.status).toBe(422);
    expect(await page.text()).toContain(reason);
  });

  it('does not come back among the last five', async () => {
    await office.staff('east', 'circle');
    const browser = office.browser('east');
    await browser.signIn('circle');
    const words = ['Apple-11-Tree', 'Bread-22-Table', 'Cloud-33-Mountain', 'Delta-44-Water', 'Earth-55-Field'];
    let present = PASSWORD;
    for (const wanted of words.slice(0, 4)) {
      expect((await change(browser, wanted, present)).status).toBe(303);
      present = wanted;
    }
    expect((await change(browser, PASSWORD, present)).status).toBe(422);
    expect((await change(browser, words[4] ?? '', present)).status).toBe(303);
    expect((await change(browser, PASSWORD, words[4])).status).toBe(303);
  });

  it('are changed by their owner only, and guessing the present one is limited', async () => {
    await office.staff('east', 'desk');
    const browser = office.browser('east');
    await browser.signIn('desk');
    for (let i = 0; i < 5; i++) expect((await change(browser, 'Harbour-7-Bridge', `Guess-${i}`)).status).toBe(422);
    expect(await (await change(browser, 'Harbour-7-Bridge')).text()).toContain('尝试次数过多');
  });

  it('end the other sessions of their owner when changed', async () => {
    await office.staff('east', 'two');
    const [here, there] = [office.browser('east'), office.browser('east')];
    await here.signIn('two');
    await there.signIn('two');
    await change(here, 'Harbour-7-Bridge');
    expect((await here.get('/office/password')).status).toBe(200);
    expect((await there.get('/office/password')).status).toBe(303);
  });

  it('are advised to be changed when old, without being forced', async () => {
    await office.staff('east', 'aged');
    office.pass({ hours: 24 * 91 });
    const entered = await office.browser('east').signIn('aged', PASSWORD, { back: '/office/units' });
    expect(entered.headers.get('location')).toBe('/office/password?back=%2Foffice%2Funits');
  });
});

it('writes every sign-in, refusal and sign-out as an act without a secret, and all acts replay', async () => {
  const acts = await office.deps.office
    .selectFrom('office.acts')
    .selectAll()
    .where('subject_kind', 'in', ['session', 'person'])
    .execute();
  const kinds = new Set(acts.map((act) => act.kind));
  for (const kind of ['session.opened', 'session.refused', 'session.closed', 'account.locked', 'password.changed'])
    expect(kinds).toContain(kind);
  const told = JSON.stringify(acts);
  for (const secret of [PASSWORD, 'Harbour-7-Bridge', '$argon2', 'Wrong-']) expect(told).not.toContain(secret);
  const result = await office.replayed();
  expect(result.differences).toEqual([]);
  expect(result.acts).toBeGreaterThan(100);
  expect(office.faults).toEqual([]);
});

async function accountOf(personId: string) {
  return office.deps.office
    .selectFrom('office.accounts')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
}

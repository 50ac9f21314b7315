/** Citizens who sign in at a real identity service: their own cases without a code, and nothing of anybody else's. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCitizens } from '../../src/citizens/settings.ts';
import { type IdentityService, openIdentityService } from '../support/identity-service.ts';
import { openRequests, type RequestsBench, submission } from './bench.ts';
import type { Browser } from './browser.ts';

/** Zhang is Zhang of the requests; somebody else typed his number into a request of his own. */
const [ZHANG, LI] = ['110101199003070011', '110101198001010010'];
const PEOPLE: Readonly<Record<string, object>> = {
  zhang: { name: '张三', id_number: ZHANG },
  li: { name: '李四', id_number: LI },
  foreigner: { name: 'Smith' },
};

let service: IdentityService;
let bench: RequestsBench;
let later = 0;
const numbers: Record<string, string> = {};

const environment = () => ({
  GONGKAI_OIDC_CITIZEN_ISSUER: service.issuer,
  GONGKAI_OIDC_CITIZEN_CLIENT_ID: service.clientId,
  GONGKAI_OIDC_CITIZEN_CLIENT_SECRET: service.clientSecret,
});

beforeAll(async () => {
  const back = (host: string) => `http://${host}/citizens/callback`;
  service = await openIdentityService([back('east.test'), back('west.test')], (id) => ({ sub: id, ...PEOPLE[id] }));
  bench = await openRequests(
    () => Temporal.Instant.from('2026-03-05T01:00:00Z').add({ minutes: later }),
    readCitizens(environment()),
  );
  const clerk = bench.someone('east');
  for (const [key, name, number] of [
    ['zhang', '张三', ZHANG],
    ['second', '张 三', ZHANG],
    ['mistyped', '王五', ZHANG],
    ['li', '李四', LI],
  ] as const) {
    const { id } = await bench.register(clerk, { submission: submission(name, number) });
    numbers[key] = (await bench.state('east', id)).state.number;
  }
}, 60_000);
afterAll(async () => {
  await bench.close();
  await service.close();
});

async function signIn(login: string, site: 'east' | 'west' = 'east', prefix = '') {
  const browser = bench.browser(site);
  const out = await browser.get(`${prefix}/citizens/sign-in`);
  const returned = new URL(await service.through(out.headers.get('location') ?? '', login));
  const entered = await browser.get(returned.pathname + returned.search);
  return { browser, entered };
}
const mine = async (browser: Browser) => (await browser.get('/requests/mine')).text();
const show = (browser: Browser, number = '') => browser.post('/requests/status', { number, code: '' });

describe('a citizen who signed in', () => {
  it('sees all own requests, opens them without a code, and none of another person', async () => {
    const { browser, entered } = await signIn('zhang');
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/requests/mine']);
    for (const path of ['/requests', '/requests/status'])
      expect(await (await browser.get(path)).text()).toContain('href="/requests/mine"');
    const list = await mine(browser);
    expect(list).toContain('张三，您好');
    expect(
      [numbers.zhang, numbers.second, numbers.mistyped, numbers.li].map((one) => list.includes(one ?? '')),
    ).toEqual([true, true, false, false]);
    const own = await show(browser, numbers.zhang);
    expect([own.status, (await own.text()).includes(`申请 ${numbers.zhang}`)]).toEqual([200, true]);
    for (const other of [numbers.li, numbers.mistyped]) {
      const refused = await show(browser, other);
      expect([refused.status, (await refused.text()).includes('青山镇东岭村')]).toEqual([422, false]);
    }
    // and acts in it, still without a code
    const withdrawn = await browser.post('/requests/withdraw', { number: numbers.second ?? '', code: '', sure: '1' });
    expect(await withdrawn.text()).toContain('申请已撤回');
  });

  it('is nobody to the office, on another site, and once signed out', async () => {
    const { browser } = await signIn('li');
    expect((await browser.get('/office/requests')).headers.get('location')).toContain('/sign-in');
    const west = bench.browser('west');
    for (const [name, value] of browser.cookies) west.cookies.set(name, value);
    expect(await mine(west)).not.toContain('李四');
    expect((await show(west, numbers.li)).status).toBe(422);
    expect(await mine(browser)).toContain(numbers.li);
    expect((await browser.post('/citizens/sign-out', {})).status).toBe(303);
    expect(await mine(browser)).not.toContain(numbers.li);
    const { rows } = await bench.owner.executeQuery<{ n: number }>(
      bench.owner
        .selectFrom('auth.session')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .compile(),
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('is asked again after half an hour without a page', async () => {
    const { browser } = await signIn('li');
    later += 29;
    expect(await mine(browser)).toContain(numbers.li);
    later += 29;
    expect(await mine(browser)).toContain(numbers.li);
    later += 31;
    expect(await mine(browser)).not.toContain(numbers.li);
    expect((await show(browser, numbers.li)).status).toBe(422);
  });

  it('keeps language and view on the way', async () => {
    const { entered } = await signIn('zhang', 'east', '/elder/en');
    expect(entered.headers.get('location')).toBe('/elder/en/requests/mine');
  });
});

describe('nobody is signed in', () => {
  it('by a cookie of his own making, an answer that was not asked for, or a service that tells no number', async () => {
    const forger = bench.browser('east');
    forger.cookies.set('gongkai-citizen', Buffer.from('{"name":"张三"}').toString('base64url'));
    expect(await mine(forger)).not.toContain('您好');
    expect((await forger.get('/citizens/callback?code=x&state=y')).status).toBe(409);
    const begun = bench.browser('east');
    await begun.get('/citizens/sign-in');
    expect((await begun.get('/citizens/callback?code=x&state=y')).status).toBe(409);
    const { browser, entered } = await signIn('foreigner');
    expect(entered.status).toBe(409);
    expect(await entered.text()).toContain('没有提供居民身份证号码');
    expect(await mine(browser)).toContain('用省统一身份认证（个人）登录');
  });

  it('where the county names no service: the pages are not there', async () => {
    expect(readCitizens({})).toBeNull();
    expect(() => readCitizens({ GONGKAI_OIDC_CITIZEN_ISSUER: 'https://a.example' })).toThrow('CLIENT_ID');
    const shared = Object.entries(environment()).map(([name, value]) => [name.replace('CITIZEN', 'STAFF'), value]);
    expect(() => readCitizens({ ...environment(), ...Object.fromEntries(shared) })).toThrow('client of the staff');
  });
});

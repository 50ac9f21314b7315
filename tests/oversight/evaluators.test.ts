/** People from outside: let in by two administrators for some days, they read and do nothing else. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AREAS } from '../../src/areas.ts';
import { area as oversight } from '../../src/oversight/area.ts';
import { type Office, openOffice } from '../../src/units/office.fixture.ts';
import { DUTIES, isOutside, OUTSIDE_ROLES } from '../../src/web/duties.ts';

let office: Office;
type Browser = ReturnType<Office['browser']>;
let security: Browser;
let system: Browser;

beforeAll(async () => {
  office = await openOffice({ beside: [oversight] });
  security = await signedIn('anquan', 'security-admin');
  system = await signedIn('xitong', 'system-admin');
}, 60_000);

afterAll(async () => {
  expect((await office.replayed()).differences).toEqual([]);
  await office.close();
  expect(office.faults).toEqual([]);
});

async function signedIn(name: string, role: 'security-admin' | 'system-admin'): Promise<Browser> {
  await office.staff('east', name, [role]);
  const browser = office.browser('east');
  expect((await browser.signIn(name)).status).toBe(303);
  return browser;
}

const today = () => office.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate();
const inDays = (days: number) => today().add({ days }).toString();
const NEW_PASSWORD = 'Lantern-5-River';

const asked = (change: Record<string, string> = {}) => ({
  name: '测评员甲',
  username: 'ceping',
  phone: '',
  kind: 'third-party',
  body: '省政务公开测评中心',
  purpose: '年度第三方测评，依据委托合同',
  scope: 'units',
  'unitIds[]': office.unit('east'),
  from: today().toString(),
  until: inDays(9),
  ...change,
});

const text = async (browser: Browser, path: string) => (await browser.get(path)).text();
const proposalIn = (html: string) =>
  /\/office\/proposals\/([0-9a-f-]{36})\/(?:confirm|hand-out|withdraw)/.exec(html)?.[1] ?? '';

/** Proposed, confirmed, and the initial password handed out and changed. */
async function letIn(change: Record<string, string> = {}): Promise<{ browser: Browser; username: string }> {
  const given = asked(change);
  expect((await security.post('/office/evaluators/new', given)).headers.get('location')).toBe('/office/proposals');
  const page = await text(system, '/office/proposals');
  expect(page).toContain('省政务公开测评中心');
  const confirmed = await system.post(`/office/proposals/${proposalIn(page)}/confirm`, {});
  expect(confirmed.status).toBe(303);
  const waiting = proposalIn(await text(security, '/office/proposals'));
  const handed = await (await security.post(`/office/proposals/${waiting}/hand-out`, {})).text();
  const password = /id="initial-password">([^<]+)</.exec(handed)?.[1] ?? '';
  const browser = office.browser('east');
  const { username } = given;
  if (given.from === today().toString()) {
    expect((await browser.signIn(username, password)).status).toBe(303);
    const fields = { present: password, wanted: NEW_PASSWORD, again: NEW_PASSWORD };
    expect((await browser.post('/office/password', fields)).status).toBe(303);
    expect((await browser.signIn(username, NEW_PASSWORD)).status).toBe(303);
  } else {
    const early = await browser.signIn(username, password);
    expect([early.status, await early.text()]).toEqual([422, expect.stringContaining('使用期限尚未开始')]);
  }
  return { browser, username };
}

const pageOf = async (name: string) =>
  new RegExp(`href="(/office/evaluators/[0-9a-f-]{36})"[^>]*>${name}<`).exec(
    await text(security, '/office/evaluators'),
  )?.[1] ?? '';

test.each([
  [{ name: ' ' }, '请填写姓名'],
  [{ body: '' }, '请填写派出单位'],
  [{ purpose: '' }, '请填写查阅事由'],
  [{ 'unitIds[]': '' }, '请选择可以查阅的单位'],
  [{ from: '2020-01-01' }, '起始日期不得早于今天'],
  [{ until: '2020-01-01' }, '截止日期不得早于起始日期'],
  [{ until: '2099-01-01' }, '一次不得超过一年'],
  [{ username: 'X' }, '账号须为'],
])('the form names what is wrong and keeps what was typed: %j', async (change, message) => {
  const given: Record<string, string> = asked(change);
  if (given['unitIds[]'] === '') delete given['unitIds[]'];
  const refusal = await security.post('/office/evaluators/new', given);
  const page = await refusal.text();
  expect([refusal.status, page]).toEqual([422, expect.stringContaining(message)]);
  expect(page).toContain(given.phone ?? '');
});

test('they read until their last day, on record; then the door says why it stays shut', async () => {
  const { browser } = await letIn();
  expect((await browser.get('/office/inspection')).status).toBe(200);
  for (const path of ['/office/inspection/new', '/office/people', '/office/evaluators', '/office/audit'])
    expect([path, (await browser.get(path)).status]).toEqual([path, 403]);
  const address = await pageOf('测评员甲');
  const page = await text(security, address);
  expect(page).toContain('10 天');
  expect(page).toContain('/office/inspection<');
  expect(page).not.toContain('/office/inspection/new<');

  office.pass({ hours: 24 * 9 });
  expect((await browser.signIn('ceping', NEW_PASSWORD)).status).toBe(303);
  office.pass({ hours: 24 });
  expect((await browser.get('/office/inspection')).headers.get('location')).toMatch(/^\/sign-in/);
  const late = await browser.signIn('ceping', NEW_PASSWORD);
  expect([late.status, await late.text()]).toEqual([422, expect.stringContaining('使用期限已经届满')]);
  // nothing is told to who does not know the password
  expect(await (await browser.signIn('ceping', 'Wrong-Word-1')).text()).toContain('账号或密码不正确');
  security = await again('anquan');
  system = await again('xitong');
  expect(await text(security, '/office/evaluators')).toContain('已到期');
});

async function again(name: string): Promise<Browser> {
  const browser = office.browser('east');
  expect((await browser.signIn(name)).status).toBe(303);
  return browser;
}

test('two administrators prolong it, one ends it at once', async () => {
  const { browser, username } = await letIn({ username: 'ducha', name: '督查员乙', kind: 'superior', scope: 'site' });
  const address = await pageOf('督查员乙');
  expect(await text(security, address)).toContain('全部单位');
  const short = await security.post(`${address}/prolong`, { endsOn: inDays(3), ground: '任务延长' });
  expect([short.status, await short.text()]).toEqual([422, expect.stringContaining('须晚于原截止日期')]);
  expect((await security.post(`${address}/prolong`, { endsOn: inDays(19), ground: '任务延长' })).status).toBe(303);
  expect(await text(security, address)).toContain('10 天');
  const proposal = proposalIn(await text(system, '/office/proposals'));
  expect((await system.post(`/office/proposals/${proposal}/confirm`, {})).status).toBe(303);
  expect(await text(security, address)).toContain('20 天');
  expect((await browser.get('/office/inspection')).status).toBe(200);

  expect((await security.post(`${address}/end`, { endGround: '' })).status).toBe(422);
  expect((await security.post(`${address}/end`, { endGround: '任务提前结束' })).status).toBe(303);
  expect((await browser.get('/office/inspection')).headers.get('location')).toMatch(/^\/sign-in/);
  expect(await (await browser.signIn(username, NEW_PASSWORD)).text()).toContain('不能再登录');
  expect(await text(security, address)).toContain('已提前终止');
  const twice = await security.post(`${address}/end`, { endGround: '再次' });
  expect([twice.status, await twice.text()]).toEqual([422, expect.stringContaining('已经到期或者终止')]);
});

test('it opens on its first day, and what ended meanwhile is not prolonged', async () => {
  await letIn({ username: 'yuyue', name: '测评员丙', from: inDays(2), until: inDays(5) });
  const address = await pageOf('测评员丙');
  expect(await text(security, address)).toContain('未到起始日');
  await security.post(`${address}/prolong`, { endsOn: inDays(8), ground: '延长' });
  await security.post(`${address}/end`, { endGround: '不来了' });
  const proposal = proposalIn(await text(system, '/office/proposals'));
  expect((await system.post(`/office/proposals/${proposal}/confirm`, {})).status).toBe(409);
});

test('by construction they can do nothing: no post is theirs, every duty is one of reading, and all of it is on record', () => {
  const duties = Object.entries(DUTIES).filter(([, roles]) => roles.some(isOutside));
  expect(duties.length).toBeGreaterThan(0);
  for (const [duty] of duties) expect(duty).toMatch(/\.read$/);
  const theirs = (duty: string) => duties.some(([name]) => name === duty);
  const routes = AREAS.flatMap(({ name, officeRoutes }) => officeRoutes.map((route) => ({ ...route, area: name })));
  for (const { method, path, duty, area } of routes.filter((route) => theirs(route.duty))) {
    expect([path, method]).toEqual([path, 'get']);
    // whose routes are wrapped by `onRecord`
    expect([path, area]).toEqual([path, 'oversight']);
    expect(duty).not.toBe('request.read');
  }
  expect(OUTSIDE_ROLES.every(isOutside)).toBe(true);
});

/** The program over real HTTP, with planted personal data: what it logs, counts and shows of itself. */
import type { Server } from 'node:http';
import { type AddressInfo, connect as connectTo } from 'node:net';
import { text as socketText } from 'node:stream/consumers';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../src/app.ts';
import { AREAS } from '../../src/areas.ts';
import { connect, type DB } from '../../src/db/connect.ts';
import { type Log, openLog } from '../../src/operations/log.ts';
import { checkName, sweepName } from '../../src/operations/messages.ts';
import { openMetrics } from '../../src/operations/metrics.ts';
import { auditHandover } from '../../src/operations/syslog/handover.ts';
import { drain, listen } from '../../src/serving/http.ts';
import { trustProxies } from '../../src/web/proxy.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';

const HOST = 'www.shifan.example';
const TOKEN = 'token-of-the-collector';
/** What no log may hold, each as it is and as an address carries it. */
const PLANTED = ['张三丰', '13800138000', 'GK-RECEIPT-77', '198.51.100.77', 'cookie-value-88', 'pass-word-99'];
const [NAME = '', PHONE = '', RECEIPT = '', ADDRESS = '', COOKIE = '', SECRET = ''] = PLANTED;

let database: DemoDatabase;
let program: Program;
let server: Server;
let admin: DB;
let log: Log;
let base: string;
let written = '';

beforeAll(async () => {
  database = await demoDatabase();
  admin = connect(database.adminUrl, { max: 1 });
  log = openLog('json', (lines) => {
    written += lines;
  });
  program = createProgram({
    urls: database.urls,
    keysFolder: database.keysFolder,
    now: () => Temporal.Now.instant(),
    report: log.fault,
    observe: log.request,
    metrics: { figures: await openMetrics(), token: TOKEN },
    machine: {
      data: database.keysFolder,
      databaseFolder: null,
      certificate: null,
      syslog: null,
    },
  });
  server = await listen(program.app, { host: '127.0.0.1', port: 0 }, trustProxies([]));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 300_000);
afterAll(async () => {
  await drain(server);
  await program.close();
  await admin.destroy();
  await database.drop();
});

const planted = {
  cookie: `receipt=${COOKIE}`,
  'x-forwarded-for': ADDRESS,
  'user-agent': encodeURIComponent(NAME),
};

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`${base}${path}`, { redirect: 'manual', ...init, headers: { host: HOST, ...planted, ...init.headers } });
const lines = () => {
  log.flush();
  return written
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('holds nothing of what people send, whatever kind of page they send it to', async () => {
    const routes = AREAS.flatMap(({ publicRoutes, officeRoutes }) => [...publicRoutes, ...officeRoutes]);
    const form = new URLSearchParams({ name: NAME, phone: PHONE, number: RECEIPT, code: SECRET, password: SECRET });
    for (const { method, path } of routes) {
      const filled = path.replace(/:\w+(\{[^}]*\})?\??/g, encodeURIComponent(NAME)).replace(/\*$/, '');
      // office pages have no elders' view, and nobody is signed in
      for (const prefix of path.startsWith('/office') ? ['/en'] : ['', '/elder/en']) {
        const address = `${prefix}${filled}?q=${encodeURIComponent(NAME)}&number=${RECEIPT}&code=${SECRET}`;
        const response = await ask(address, method === 'post' ? { method: 'POST', body: form } : {});
        await response.arrayBuffer();
      }
    }
    await ask(`/${encodeURIComponent(NAME)}/${RECEIPT}`);
    await ask('/sign-in', { method: 'POST', body: new URLSearchParams({ username: NAME, password: SECRET }) });
    const found = lines();
    expect(found.length).toBeGreaterThan(routes.length);
    for (const word of PLANTED) {
      expect(written).not.toContain(word);
      expect(written).not.toContain(encodeURIComponent(word));
    }
    const known = new Set(['none', ...routes.map(({ path }) => path), '/sign-in', '/sign-out']);
    expect(found.map(({ route }) => route ?? 'none').filter((route) => !known.has(String(route)))).toEqual([]);
  }, 120_000);

  it('holds for a fault its number, kind and place: the person sees the same number', async () => {
    await sql`revoke select on published.units from gongkai_public`.execute(admin);
    const broken = await ask(`/units?q=${encodeURIComponent(NAME)}`);
    expect(broken.status).toBe(500);
    const shown = /编号 ([0-9a-f]{8})/.exec(await broken.text())?.[1];
    await sql`grant select on published.units to gongkai_public`.execute(admin);
    const found = lines().filter(({ id }) => id === shown);
    expect(found.map(({ event }) => event)).toEqual(['fault', 'request']);
    expect(found[0]).toMatchObject({ level: 'error', kind: expect.stringContaining('42501') });
    expect(found[1]).toMatchObject({ status: 500, route: '/units' });
    expect(written).not.toContain(NAME);
  });

  it('says of each request what kind of page it was, how it ended, and how long it took', async () => {
    const before = lines().length;
    await (await ask('/', { headers: { cookie: '' } })).arrayBuffer();
    await (await ask('/', { headers: { cookie: '' } })).arrayBuffer();
    const [, kept] = lines().slice(before);
    expect(kept).toMatchObject({ level: 'info', event: 'request', method: 'GET', route: '/', status: 200, kept: true });
    expect(kept?.ms).toBeTypeOf('number');
  });
});

describe('the figures', () => {
  const figures = (headers: Record<string, string> = {}) => fetch(`${base}/metrics`, { headers });

  it('count requests by kind of page, connections, sweeps and sessions', async () => {
    await program.sweeper.round();
    const body = await (await figures()).text();
    expect(body).toMatch(/gongkai_request_seconds_count\{method="GET",route="\/",status="200"\} \d+/);
    expect(body).toMatch(/gongkai_request_seconds_count\{method="GET",route="none",status="404"\} \d+/);
    expect(body).toMatch(/gongkai_kept_page_seconds_count [1-9]/);
    expect(body).toMatch(/gongkai_sweep_seconds_count\{sweep="scheduled releases",result="ok"\} [1-9]/);
    expect(body).toMatch(/gongkai_database_connections\{pool="public",state="all"\} [1-9]/);
    expect(body).toMatch(/gongkai_open_sessions 0/);
    expect(body).toContain('nodejs_eventloop_lag_seconds');
    for (const word of PLANTED) {
      expect(body).not.toContain(word);
      expect(body).not.toContain(encodeURIComponent(word));
    }
  });

  it('are for this machine: through a proxy nobody gets them without the token', async () => {
    expect((await figures()).status).toBe(200);
    expect((await figures({ 'x-forwarded-for': '203.0.113.9' })).status).toBe(403);
    expect((await figures({ forwarded: 'for=203.0.113.9' })).status).toBe(403);
    expect((await figures({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer wrong' })).status).toBe(403);
    expect((await figures({ 'x-forwarded-for': '203.0.113.9', authorization: `Bearer ${TOKEN}` })).status).toBe(200);
  });

  it('come without the database too', async () => {
    await sql`revoke usage on schema auth from gongkai_office`.execute(admin);
    const body = await (await figures()).text();
    await sql`grant usage on schema auth to gongkai_office`.execute(admin);
    expect(body).toContain('gongkai_open_sessions Nan');
    expect(body).toContain('gongkai_request_seconds_count');
  });
});

describe('bytes that are no request', () => {
  it('are told what is wrong with them, and nothing of them is repeated', async () => {
    const socket = connectTo((server.address() as AddressInfo).port, '127.0.0.1');
    socket.write(`GET /api/v1/search?q=${NAME} HTTP/1.1\r\nhost: ${HOST}\r\n\r\n`);
    const answer = await socketText(socket);
    expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\ncontent-type: application\/problem\+json/);
    expect(answer).toContain('百分号编码');
    expect(answer).not.toContain(NAME);
  });
});

describe('health', () => {
  it('answers on any host name, before any site is looked for', async () => {
    const answer = await fetch(`${base}/health`, { headers: { host: 'unknown.example' } });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ status: 'ok' });
  });
});

describe('the operations page', () => {
  it('has a name in both languages for every job and every check of the program', () => {
    const jobs = [...AREAS.flatMap((area) => area.sweeps), auditHandover('udp://127.0.0.1:1')];
    const checks = AREAS.flatMap((area) => area.checks ?? []);
    const shown = [...jobs.map(({ name }) => sweepName(name)), ...checks.map(({ name }) => checkName(name))];
    for (const { zh } of shown) expect(zh).toMatch(/^[\u4e00-\u9fff]+$/);
  });

  it('shows the system administrator every finding with its remedy, and the sweeps', async () => {
    const cookie = await signIn('xitong');
    await sql`insert into office.backups (site_id, id, kind, name, taken_at, bytes, milliseconds, drilled_at, drill_passed)
      values ('shifan', gen_random_uuid(), 'site', 'site-20260302T020000Z', '2026-03-02T02:00:00Z', 3145728, 900,
        '2026-03-03T02:00:00Z', true)`.execute(admin);
    const { rows } = await sql<{ server_version: string }>`show server_version`.execute(admin);
    const response = await ask('/office/operations', { headers: { cookie } });
    const html = await response.text();
    expect(response.status).toBe(200);
    for (const words of [
      '运行状况',
      '数据库',
      `PostgreSQL ${rows[0]?.server_version.split('.')[0]}`,
      '最近一次备份在',
      'npx gongkai backup',
      '后台任务',
      '定时发布',
      'site-20260302T020000Z',
      '2026-03-02 10:00',
      '3.0',
      '2026-03-03 10:00 通过',
    ])
      expect(html).toContain(words);
    const english = await (await ask('/en/office/operations', { headers: { cookie } })).text();
    expect(english).toContain('The newest backup is');
  });

  async function signIn(name: string): Promise<string> {
    const account = database.accounts.find(({ username }) => username === name);
    if (!account) throw new Error(`no account is called ${name}`);
    const body = new URLSearchParams({ username: account.username, password: account.password });
    const response = await ask('/sign-in', { method: 'POST', body, headers: { cookie: '' } });
    expect(response.status).toBe(303);
    return response.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
  }
});

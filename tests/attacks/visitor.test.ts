/** A visitor without account sends what no browser sends. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../src/app.ts';
import { type County, openCounty, PASSWORD } from '../documents/county.ts';
import { browser } from '../requests/browser.ts';

const CLERK = { username: 'drafter-one', password: PASSWORD };

let county: County;
let program: Program;
const faults: unknown[] = [];
beforeAll(async () => {
  county = await openCounty(true);
  program = createProgram({
    urls: county.database.urls,
    keysFolder: county.keysFolder,
    now: () => Temporal.Now.instant(),
    report: (error) => faults.push(error),
  });
});
afterAll(async () => {
  await program.close();
  await county.close();
});

const send = async (path: string, init: RequestInit = {}, host = 'east.test') =>
  program.app.request(`http://${host}${path}`, {
    ...init,
    headers: { host, ...(init.headers as Record<string, string> | undefined) },
  });
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('bodies', () => {
  it('over 256 KB are refused on public pages, announced or not', async () => {
    const body = `number=${'9'.repeat(300_000)}&code=A`;
    for (const path of [
      '/sign-in',
      '/requests/status',
      '/requests/found',
      '/en/requests/status',
      '/elder/requests/status',
    ]) {
      expect((await send(path, { method: 'POST', headers: form, body })).status, path).toBe(413);
      const announced = { ...form, 'content-length': String(body.length) };
      expect((await send(path, { method: 'POST', headers: announced, body })).status, path).toBe(413);
    }
  });

  it('are not read for an office page while nobody is signed in', async () => {
    let read = 0;
    const body = new ReadableStream({
      pull(controller) {
        read += 65_536;
        controller.enqueue(new Uint8Array(65_536));
        if (read > 40_000_000) controller.close();
      },
    });
    const init = { method: 'POST', headers: form, body, duplex: 'half' } as RequestInit;
    const response = await send('/office/password', init);
    expect(response.status).toBe(303);
    expect(read).toBeLessThan(1_000_000);
  });

  it('that are no form are refused, not faults', async () => {
    for (const headers of [{ 'content-type': 'text/plain' }, { 'content-type': 'multipart/form-data; boundary=x' }]) {
      expect((await send('/sign-in', { method: 'POST', headers, body: 'username=a' })).status).toBe(400);
      expect((await send('/requests/status', { method: 'POST', headers, body: 'number=a' })).status).toBe(400);
    }
    expect((await send('/sign-in', { method: 'POST' })).status).toBe(400);
    expect(faults).toEqual([]);
  });

  it('with characters that a database cannot hold are answered like others', async () => {
    const body = 'number=GOV%00-2026-0001&code=AAAA%00AAAA';
    expect((await send('/requests/status', { method: 'POST', headers: form, body })).status).toBe(422);
    const entering = 'username=cl%00erk&password=Lantern%00';
    expect((await send('/sign-in', { method: 'POST', headers: form, body: entering })).status).toBe(422);
    expect(faults).toEqual([]);
  });
});

it('addresses that a database cannot hold lead nowhere', async () => {
  for (const path of ['/documents/a%00b', '/files/a/1/b%00.pdf', '/columns/%00', '/elder/documents/%00', '/%00']) {
    expect((await send(path)).status, path).toBe(404);
  }
  expect(faults).toEqual([]);
});

describe('changes asked for by another site', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', origin: 'https://other.east.test' },
    { origin: 'https://evil.test' },
    { origin: 'null' },
    { origin: 'http://east.test.evil.test' },
    { origin: 'http://east.test:8080' },
  ])('are refused: %o', async (headers) => {
    const response = await send('/sign-out', { method: 'POST', headers: { ...form, ...headers }, body: '' });
    expect(response.status).toBe(403);
  });
});

it('nobody is sent to another host after signing in', async () => {
  const backs = [
    '//evil.test',
    '/\\evil.test',
    'https://evil.test',
    '/.//evil.test',
    '/\t/evil.test',
    'javascript:alert(1)',
  ];
  for (const back of backs) {
    const body = new URLSearchParams({ ...CLERK, back }).toString();
    const response = await send('/sign-in', { method: 'POST', headers: form, body });
    expect(response.status, back).toBe(303);
    // by way of the advice to change an old password
    expect(response.headers.get('location'), back).toMatch(/^\/office(?:\/password\?back=%2Foffice)?$/);
  }
});

it('a session of one site opens nothing on another', async () => {
  const own = browser(program.app, 'east.test');
  await own.post('/sign-in', CLERK);
  expect((await own.get('/office/password')).status).toBe(200);
  const cookie = [...own.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const there = await send('/office/password', { headers: { cookie } }, 'west.test');
  expect(there.headers.get('location')).toMatch(/^\/sign-in/);
});

describe('a kept page', () => {
  it('of one host is never shown on another, whatever the header says', async () => {
    const home = async (host: string) => (await send('/', {}, host)).text();
    for (let round = 0; round < 2; round++) {
      expect(await home('east.test')).toContain('east县人民政府');
      expect(await home('west.test')).toContain('west县人民政府');
      expect((await send('/', {}, 'evil.test')).status).toBe(503);
    }
  });

  it('never holds a session or a language that was not asked for', async () => {
    const own = browser(program.app, 'east.test');
    await own.post('/sign-in', CLERK);
    const signedIn = await own.get('/units');
    expect(signedIn.headers.getSetCookie()).toEqual([]);
    expect(await signedIn.text()).toBe(await (await send('/units')).text());
    expect(await (await send('/en/units')).text()).toContain('<html lang="en"');
    const asked = await send('/units', { headers: { 'accept-language': 'en' } });
    expect(await asked.text()).toContain('<html lang="zh-CN"');
  });

  it('of whoever enters a request or signs in is none', async () => {
    for (const path of ['/sign-in', '/requests/new', '/requests/status', '/requests/receipt'])
      expect((await send(path)).headers.get('cache-control'), path).toContain('no-store');
  });
});

it('an error page says nothing of what went wrong', async () => {
  const response = await send('/sign-in', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' });
  expect(await response.text()).not.toMatch(/Content-Type|Error|node_modules|\.tsx?:/);
});

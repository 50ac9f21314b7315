import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPortal, type Portal } from '../portal/portal.fixture.ts';
import { foundSite } from '../units/site-actions.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal();
});
afterAll(async () => {
  await portal.close();
  expect(portal.faults).toEqual([]);
});

const text = async (path: string, headers: Record<string, string> = {}, host = 'east.test') =>
  (await portal.get(path, headers, host)).text();

/** Notices travel beside the answer: what is released is public within moments. */
async function soon(check: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 40; i += 1) {
    if (await check()) return;
    await wait(5);
  }
  expect.unreachable('not within 200 ms');
}

describe('a kept page', () => {
  it('is rendered once for all who ask, and answers as it was first', async () => {
    await portal.get('/units');
    const before = portal.renders();
    const answers = await Promise.all(Array.from({ length: 20 }, () => portal.get('/units')));
    expect(portal.renders()).toBe(before);
    const [first, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    expect(others.every((other) => other === first)).toBe(true);
  });

  it('that nobody asked for before is rendered once for many at the same time', async () => {
    const before = portal.renders();
    await Promise.all(Array.from({ length: 20 }, () => portal.get('/sitemap')));
    expect(portal.renders()).toBe(before + 1);
  });

  it('carries the headers of every answer and none of the inner ones', async () => {
    await portal.get('/units');
    const { headers } = await portal.get('/units');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(headers.get('cache-control')).toBe('public, no-cache');
    expect(headers.get('x-valid-until')).toBeNull();
    expect((await portal.get('/columns/news?page=1')).headers.get('x-valid-until')).toBeNull();
  });

  it('shows a release within moments, on the list, on the first page and in the feed', async () => {
    for (const path of ['/columns/normative', '/', '/feed.xml']) expect(await text(path)).not.toContain('试行稿');
    await portal.released({ title: '示范县公共停车场收费试行稿' });
    for (const path of ['/columns/normative', '/', '/feed.xml'])
      await soon(async () => (await text(path)).includes('示范县公共停车场收费试行稿'));
  });

  it('is gone within moments of a withdrawal, and stays gone', async () => {
    const { id, slug } = await portal.released({ title: '将要撤回的文件', body: '<p>撤回前的正文</p>' });
    await soon(async () => (await text(`/documents/${slug}`)).includes('撤回前的正文'));
    await portal.withdraw(id, '数据有误');
    await soon(async () => (await portal.get(`/documents/${slug}`)).status === 410);
    for (let i = 0; i < 5; i += 1) {
      const page = await text(`/documents/${slug}`);
      expect(page).not.toContain('撤回前的正文');
      expect(page).toContain('数据有误');
    }
  });

  it('follows the counter when no notification comes', async () => {
    expect(await text('/units')).not.toContain('改名后的单位');
    await sql`update published.units set name = '改名后的单位' where site_id = 'east' and code = 'two'`.execute(
      portal.county.admin,
    );
    await sql`update published.sites set version = version + 1 where site_id = 'east'`.execute(portal.county.admin);
    await wait(1300);
    expect(await text('/units')).toContain('改名后的单位');
  });

  it('is not believed while the listening connection is down', async () => {
    await text('/units');
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'gongkai pages' and datname = current_database()`.execute(portal.county.admin);
    await wait(50);
    await sql`update published.units set name = '断线时改名' where site_id = 'east' and code = 'two'`.execute(
      portal.county.admin,
    );
    await sql`update published.sites set version = version + 1 where site_id = 'east'`.execute(portal.county.admin);
    expect(await text('/units')).toContain('断线时改名');
  });

  it('does not outlive the day that it shows', async () => {
    const { slug } = await portal.released({ title: '公示一则', kind: 'notice', publicUntil: '2026-03-05' });
    await soon(async () => (await portal.get(`/documents/${slug}`)).status === 200);
    await soon(async () => (await text('/columns/normative')).includes('公示一则'));
    portal.at('2026-03-05T15:59:59Z');
    expect((await portal.get(`/documents/${slug}`)).status).toBe(200);
    portal.at('2026-03-05T16:00:00Z');
    expect((await portal.get(`/documents/${slug}`)).status).toBe(410);
    expect(await text('/columns/normative')).not.toContain('公示一则');
    portal.at('2026-03-02T03:00:00Z');
  });

  it('turns into force on its day', async () => {
    const { slug } = await portal.released({
      title: '将要施行的办法',
      effectiveOn: '2026-04-01',
      expiresOn: '2026-04-30',
    });
    await soon(async () => (await text(`/documents/${slug}`)).includes('尚未施行'));
    portal.at('2026-03-31T16:00:00Z');
    expect(await text(`/documents/${slug}`)).not.toContain('尚未施行');
    portal.at('2026-04-30T16:00:00Z');
    expect(await text(`/documents/${slug}`)).toContain('现已失效');
    portal.at('2026-03-02T03:00:00Z');
  });
});

describe('conditional and packed answers', () => {
  it('says 304 to a browser that has the page, whatever its packing, and 200 once it has changed', async () => {
    const etag = (await portal.get('/columns/services')).headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"/);
    for (const condition of [etag, etag.slice(2), `"other", ${etag}`, '*']) {
      const answer = await portal.get('/columns/services', { 'if-none-match': condition, 'accept-encoding': 'br' });
      expect([answer.status, await answer.text()]).toEqual([304, '']);
    }
    expect((await portal.get('/columns/services', { 'if-none-match': '"other"' })).status).toBe(200);
    await portal.released({ title: '办事指南一则', kind: 'service', columns: ['services'] });
    await soon(async () => (await portal.get('/columns/services', { 'if-none-match': etag })).status === 200);
  });

  it.each([
    ['br', 'br'],
    ['gzip, deflate, br;q=0.9', 'br'],
    ['gzip', 'gzip'],
    ['gzip, br;q=0', 'gzip'],
    ['br;q=0.0, gzip;q=0', null],
    ['identity', null],
  ])('packs for %s as %s', async (accepted, packed) => {
    const plain = await text('/disclosure');
    const answer = await portal.get('/disclosure', { 'accept-encoding': accepted });
    expect(answer.headers.get('content-encoding')).toBe(packed);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    const body = packed === 'br' ? brotliDecompressSync(bytes) : packed === 'gzip' ? gunzipSync(bytes) : bytes;
    expect(body.toString()).toBe(plain);
  });

  it('answers HEAD with the same headers and no body', async () => {
    const got = await portal.get('/disclosure');
    const head = await portal.head('/disclosure');
    expect(await head.text()).toBe('');
    for (const name of ['etag', 'content-type', 'content-length'])
      expect(head.headers.get(name)).toBe(got.headers.get(name));
  });
});

describe('copies', () => {
  it('of two sites do not mix', async () => {
    await portal.released({ title: '东县独有的文件' });
    await soon(async () => (await text('/columns/normative')).includes('东县独有的文件'));
    const west = await text('/columns/normative', {}, 'west.test');
    expect(west).toContain('west县人民政府');
    expect(west).not.toContain('东县独有的文件');
    expect(await text('/columns/normative', {}, 'east.test')).toContain('东县独有的文件');
  });

  it('of a host move with it to another site', async () => {
    expect(await text('/units', {}, 'new.test')).not.toContain('新设县');
    await portal.county.as('drafter', (desk) =>
      foundSite({ ...desk, actor: { ...desk.actor, siteId: 'new' } }, { name: '新设县人民政府', hosts: ['new.test'] }),
    );
    await soon(async () => (await text('/units', {}, 'new.test')).includes('新设县'));
  });

  it('of languages and views are apart, with the same ending', async () => {
    const [zh, en, elder, both] = await Promise.all(
      ['/units', '/en/units', '/elder/units', '/elder/en/units'].map((path) => text(path)),
    );
    expect(zh).toContain('<html lang="zh-CN">');
    expect(en).toContain('<html lang="en">');
    expect(elder).toContain('<html lang="zh-CN" class="elder">');
    expect(both).toContain('<html lang="en" class="elder">');
    expect(await text('/units')).toBe(zh);
    expect(await text('/elder/en/units')).toBe(both);
  });

  it('of pages that are not there are kept as such, and faults are not', async () => {
    expect((await portal.get('/units/nowhere')).status).toBe(404);
    const before = portal.renders();
    expect((await portal.get('/units/nowhere')).status).toBe(404);
    expect(portal.renders()).toBe(before);
  });
});

describe('memory', () => {
  it('is bounded: what was asked for longest ago is rendered anew', async () => {
    const small = await openPortal(20_000);
    try {
      await small.get('/units');
      await small.get('/units');
      expect(small.renders()).toBe(1);
      for (const code of ['news', 'notices', 'policies', 'services', 'about']) await small.get(`/columns/${code}`);
      const before = small.renders();
      await small.get('/columns/about');
      expect(small.renders()).toBe(before);
      await small.get('/units');
      expect(small.renders()).toBe(before + 1);
    } finally {
      await small.close();
    }
  });
});

/** The search page as a visitor asks for it: what it shows, what it never shows, and what it does with hostile queries. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgram, type Program } from '../../src/app.ts';
import { releaseDocument } from '../../src/documents/actions.ts';
import { withdrawDocument } from '../../src/documents/actions-leave.ts';
import type { Content } from '../../src/documents/state.ts';
import { type County, NOW, openCounty } from '../documents/county.ts';

let county: County;
let program: Program;
let now = NOW;
const faults: unknown[] = [];

beforeAll(async () => {
  county = await openCounty();
  program = createProgram({
    urls: county.database.urls,
    keysFolder: county.keysFolder,
    now: () => now,
    report: (error) => faults.push(error),
  });
  await released({ title: '示范县残疾人就业补贴发放办法', number: '示政发〔2026〕3号' });
  await released({
    title: '关于<script>alert(1)</script>网页安全的"通知"',
    number: null,
    kind: 'notice',
    effectiveOn: null,
    expiresOn: null,
    body: '<p>请勿点击&lt;img src=x onerror=alert(2)&gt;这样的网页内容。</p>',
    summary: '<b>网页</b>',
  });
}, 60_000);

afterAll(async () => {
  expect(faults).toEqual([]);
  await program.close();
  await county.close();
});

async function released(content: Partial<Content>): Promise<string> {
  const id = await county.approved(content);
  await county.as('drafter', (desk) => releaseDocument(desk, id));
  return id;
}

async function get(path: string, host = 'east.test') {
  const response = await program.app.request(`http://${host}${path}`, { headers: { host } });
  return { status: response.status, html: await response.text(), headers: response.headers };
}

const search = (q: string, more = '', host?: string) => get(`/search?q=${encodeURIComponent(q)}${more}`, host);

/** What a reader sees, without tags and entities. */
const seen = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>');

describe('the search page', () => {
  it('shows hits with title, number, unit, date and marked words, and is kept by nobody', async () => {
    const { status, html, headers } = await search('残疾人补贴');
    expect([status, headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(html).toMatch(/<a href="\/documents\/one-2026-\d+">/);
    expect(html).toContain('<mark>补贴</mark>');
    for (const part of [
      '示范县残疾人就业补贴发放办法',
      '示政发〔2026〕3号',
      'east县one局',
      '2026-03-02',
      '共找到 1 条',
    ])
      expect(seen(html)).toContain(part);
  });

  it('speaks English under /en and keeps what was asked in the form', async () => {
    const { html } = await get(`/en/search?q=${encodeURIComponent('補貼')}&kind=normative&sort=date`);
    expect(html).toContain('<html lang="en"');
    expect(seen(html)).toContain('1 found');
    expect(html).toContain('value="補貼"');
    expect(html).toMatch(/<option value="normative" selected="">Normative document/);
    expect(html).toMatch(/<option value="date" selected="">/);
  });

  it('escapes titles, texts and queries', async () => {
    const { html } = await search('网页<script>alert(3)</script>安全');
    expect(html).not.toMatch(/<script>|<img|<b>/);
    expect(seen((await search('网页安全')).html)).toContain('关于<script>alert(1)</script>网页安全的');
    expect(seen((await search('点击 网页内容')).html)).toContain('<img src=x onerror=alert(2)>');
  });

  it('explains itself before anything is asked, and helps when nothing is found', async () => {
    const empty = await get('/search');
    expect(seen(empty.html)).toContain('请输入要查找的词语');
    const none = await search('螺旋桨', '&unit=one&year=2026');
    expect(seen(none.html)).toContain('没有找到相关信息');
    expect(none.html).toContain('href="/requests/new"');
    expect(none.html).toContain('href="/columns/policies"');
    const filtered = await search('补贴', '&kind=news');
    expect(seen(filtered.html)).toContain('取消筛选条件后有 1 条结果');
  });

  it('lists what passes the filters when no words are given', async () => {
    const { html } = await get('/search?q=&kind=notice');
    expect(seen(html)).toContain('共找到 1 条');
  });

  it('leaves out filters that cannot be meant', async () => {
    const { status, html } = await search('补贴', "&unit=';drop&year=20x6&validity=maybe&sort=worst&page=-3");
    expect([status, seen(html).includes('共找到 1 条')]).toEqual([200, true]);
  });

  it('answers every hostile query', async () => {
    const hostile = [
      `'`,
      `"`,
      `\\`,
      `\\'`,
      `'':*&|!()<->`,
      `补贴:*`,
      `补贴' | '就业`,
      `补贴 & ! 就业`,
      `%`,
      `_`,
      `"100%_\\"`,
      `“${'\\'.repeat(99)}”`,
      `=示范县残疾人就业补贴发放办法`,
      '补'.repeat(10_000),
      'a'.repeat(10_000),
      '〔2026〕'.repeat(100),
      '\u0001\u001f\u200b\ufeff',
      '😀👨‍👩‍👧‍👦',
      '{{7*7}}',
      '../../etc/passwd',
    ];
    for (const q of hostile) expect((await search(q)).status, q.slice(0, 30)).toBe(200);
    for (const raw of ['%00', '%ff%fe', '%ED%A0%80', '%', 'a&q=b&q=c', '%E8%A1%A5&page=99999999999999999999'])
      expect((await get(`/search?q=${raw}`)).status, raw).toBeLessThan(500);
    expect(faults).toEqual([]);
  });
});

describe('what is not public', () => {
  it('is not found on another site', async () => {
    const { html } = await search('残疾人就业补贴', '', 'west.test');
    expect(seen(html)).toContain('没有找到相关信息');
    expect(html).not.toContain('one-2026');
  });

  it('is not found before release, nor after withdrawal', async () => {
    const id = await county.approved({ title: '尚未发布的火箭发射通知' });
    expect(seen((await search('火箭发射')).html)).toContain('没有找到相关信息');
    await county.as('drafter', (desk) => releaseDocument(desk, id));
    expect(seen((await search('火箭发射')).html)).toContain('尚未发布的火箭发射通知');
    await county.as('approver', (desk) => withdrawDocument(desk, id, '误发'));
    expect(seen((await search('火箭发射')).html)).toContain('没有找到相关信息');
    expect((await get('/search?q=&kind=normative')).html).not.toContain('火箭');
  });

  it('is not found once its public period is over, even before the sweep comes', async () => {
    await released({ title: '潜水艇试航公示', kind: 'notice', publicUntil: '2026-03-10' });
    now = Temporal.Instant.from('2026-03-10T15:59:59Z');
    expect(seen((await search('潜水艇')).html)).toContain('潜水艇试航公示');
    now = Temporal.Instant.from('2026-03-10T16:00:00Z');
    const { html } = await search('潜水艇');
    now = NOW;
    expect(seen(html)).toContain('没有找到相关信息');
  });
});

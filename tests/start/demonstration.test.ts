/** The first start as a newcomer sees it: the demonstration county, its accounts, its pages, a clean log, the commands. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Installation, installAt, type Running } from './installation.ts';

let site: Installation;
let running: Running;

beforeAll(async () => {
  site = installAt(0o700);
  running = await site.start({ demonstration: true });
  await running.answers();
}, 300_000);
afterAll(async () => {
  running.starter.kill('SIGTERM');
  expect(await running.ended()).toBe(0);
  site.remove();
}, 60_000);

test('it prints an account for each part of the work, with a random password', () => {
  const accounts = [...running.log().matchAll(/^ {2}(\S+) +(\S+) +(Gk-\S+) /gm)];
  expect(accounts.length).toBeGreaterThanOrEqual(10);
  expect(new Set(accounts.map((match) => match[3])).size).toBe(accounts.length);
});

test('home, a document, search, the request form, feed, map and robots answer, and the log has no error', async () => {
  const feed = await (await fetch(`${running.url}feed.xml`)).text();
  const document = /\/documents\/[a-z0-9-]+/.exec(feed)?.[0] ?? '/no-document-in-the-feed';
  for (const path of [
    '/',
    document,
    '/search?q=%E4%BE%9D%E7%94%B3%E8%AF%B7%E5%85%AC%E5%BC%80',
    '/requests/new',
    '/feed.xml',
    '/sitemap.xml',
    '/robots.txt',
    '/disclosure',
    '/sign-in',
    '/en/',
  ]) {
    const answer = await fetch(new URL(path, running.url));
    expect(`${answer.status} ${path}`).toBe(`200 ${path}`);
    await answer.arrayBuffer();
  }
  expect(running.log()).not.toMatch(/\b(error|unhandled|fault)\b/i);
});

test('the report of both closed years holds in every scope, and all acts replay', () => {
  for (const unit of ['county', 'government', 'mzj', 'chengguan']) {
    for (const year of ['2024', '2025']) {
      const { code, out } = site.command(running.data, 'report', '--unit', unit, '--year', year, '--check');
      expect(out.trim().split('\n').at(-1), `${unit} ${year}`).toBe('holds');
      expect(code).toBe(0);
    }
  }
  const verified = site.command(running.data, 'verify');
  expect(verified.out).toContain('all acts replay');
  expect(verified.code).toBe(0);
}, 120_000);

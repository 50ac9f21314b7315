import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { crawl } from '../../src/inspection/crawl/crawl.ts';
import { readPages, readVisits } from '../../src/inspection/crawl/read.ts';
import { listening, type Served, site } from './site.ts';

const COUNT = 400;
const page = (number: number) => {
  const links = [number * 2 + 1, number * 2 + 2, 0].filter((one) => one < COUNT);
  return `<meta charset="utf-8"><h1>第${number}页</h1>${links.map((one) => `<a href="/${one || ''}">${one}</a>`).join('')}`;
};
let folder: string;
let served: Served;
let whenAsked: (count: number) => void = () => undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'crawl-resume-'));
  const pages = Object.fromEntries(Array.from({ length: COUNT }, (_, number) => [`/${number || ''}`, page(number)]));
  const inner = await site(
    Object.fromEntries(
      Object.entries(pages).map(([path, html]) => [
        path,
        (_, response) => {
          whenAsked(inner.asked.length);
          setTimeout(() => response.end(html), 3);
        },
      ]),
    ),
  );
  served = inner;
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Starts the crawl in a process and kills it when the site was asked so many times. Returns whether it was killed. */
async function runUntil(count: number): Promise<boolean> {
  const script = join(import.meta.dirname, 'crawl-process.ts');
  const child = spawn(process.execPath, [script, folder, served.address], { stdio: 'inherit' });
  whenAsked = (asked) => {
    if (asked >= count) child.kill('SIGKILL');
  };
  const [, signal] = await once(child, 'exit');
  whenAsked = () => undefined;
  return signal === 'SIGKILL';
}

it('goes on where it was when it was killed, and asks for no finished page again', async () => {
  expect(await runUntil(120)).toBe(true);
  const finished = [...readVisits(folder)].map(({ address }) => new URL(address).pathname);
  expect(finished.length).toBeGreaterThan(50);
  // what a process that is killed in the middle of writing leaves behind
  appendFileSync(join(folder, 'visits.jsonl'), '{"number":399,"addr');
  appendFileSync(join(folder, 'found.jsonl'), '["http://127');
  appendFileSync(join(folder, 'bodies'), 'half a page');

  const before = served.asked.length;
  expect(await runUntil(before + 100)).toBe(true);
  const between = [...readVisits(folder)].map(({ address }) => new URL(address).pathname);
  expect(await runUntil(Number.POSITIVE_INFINITY)).toBe(false);

  const again = served.asked.slice(before).filter((path) => path !== '/robots.txt' && path !== '/sitemap.xml');
  expect(again.filter((path) => finished.includes(path))).toEqual([]);
  const all = [...readVisits(folder)].map(({ address }) => new URL(address).pathname);
  expect(all.slice(0, between.length)).toEqual(between);
  expect(new Set(all).size).toBe(COUNT);
  expect(all).toHaveLength(COUNT);
  for (const { address, html } of readPages(folder))
    expect(html).toBe(page(Number(new URL(address).pathname.slice(1))));
});

it('finds nothing left to do when it is finished, and takes no other site into its folder', async () => {
  const before = served.asked.filter((path) => path.length < 6).length;
  expect(await crawl(folder, served.address)).toMatchObject({ visits: 0, pages: COUNT });
  expect(served.asked.filter((path) => path.length < 6)).toHaveLength(before);
  const other = await listening((await import('node:http')).createServer());
  await expect(crawl(folder, other.address)).rejects.toThrow('holds a crawl of');
  await other.close();
});

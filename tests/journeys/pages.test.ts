/** Every kind of page at both widths: what axe finds, whether it scrolls sideways, and that no link leads to nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, openBrowser, signIn, type Visitor, visitor, WIDE } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';
import { drafterKinds, offered, type PageKind, publicKinds } from './page-kinds.ts';

let program: RunningProgram;
let browser: Browser;
const people: Visitor[] = [];

beforeAll(async () => {
  program = await runDemo();
  browser = await openBrowser();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

async function person(username?: string): Promise<Page> {
  const one = await visitor(browser, program.address);
  people.push(one);
  if (username) await signIn(one.page, username, program.password(username));
  return one.page;
}

/** Faults at both widths, and answers other than expected. */
async function faultsOf(page: Page, kinds: readonly PageKind[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, path } of kinds) {
    await page.setViewportSize(WIDE);
    const status = (await page.goto(path))?.status() ?? 0;
    if (status !== (name === 'nothing' ? 404 : 200)) faults.push(`${name}: ${status}`);
    for (const size of [WIDE, NARROW]) {
      await page.setViewportSize(size);
      const found = await faultsOfPage(page, { isSeenBefore: size === NARROW });
      faults.push(...found.map((fault) => `${name} at ${size.width}: ${fault}`));
    }
  }
  return faults;
}

describe('every kind of page', () => {
  it('of the public is accessible and fits a narrow screen', async () => {
    const page = await person();
    expect(await faultsOf(page, await publicKinds(page))).toEqual([]);
  }, 180_000);

  it('of the office is accessible and fits a narrow screen', async () => {
    const page = await person('jingban');
    expect(await faultsOf(page, await drafterKinds(page))).toEqual([]);
  }, 180_000);

  it.each(['gongkaiban', 'xitong', 'anquan', 'shenji'])(
    'that %s is offered is accessible and fits a narrow screen',
    async (username) => {
      const page = await person(username);
      expect(await faultsOf(page, await offered(page, username))).toEqual([]);
    },
    120_000,
  );

  it('raised no error in the browser', () => {
    expect(people.flatMap(({ errors }) => errors)).toEqual([]);
  });
});

const MOST_OF_A_KIND = 25;
const MOST_PAGES = 150;

describe('the links of the public site', () => {
  it('all lead somewhere, whichever are followed', async () => {
    const asked = ['/', '/en/', '/elder/'];
    const known = new Set(asked);
    const ofKind = new Map<string, number>();
    const dead: string[] = [];
    for (let at = 0; at < asked.length && at < MOST_PAGES; at++) {
      const path = asked[at] ?? '/';
      const response = await fetch(program.address + path);
      if (response.status !== 200) dead.push(`${response.status} ${path}`);
      if (!response.headers.get('content-type')?.startsWith('text/html')) continue;
      for (const [, found = ''] of (await response.text()).matchAll(/href="(\/[^"#]*)/g)) {
        const link = found.replaceAll('&amp;', '&');
        const kind =
          link
            .replace(/^\/elder(?=\/)/, '')
            .replace(/^\/en(?=\/)/, '')
            .split(/[/?]/)[1] ?? '';
        const many = ofKind.get(kind) ?? 0;
        if (known.has(link) || many >= MOST_OF_A_KIND) continue;
        known.add(link);
        ofKind.set(kind, many + 1);
        asked.push(link);
      }
    }
    expect(asked.length).toBeGreaterThan(80);
    expect(dead).toEqual([]);
  }, 60_000);
});

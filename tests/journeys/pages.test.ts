/** Every kind of page at both widths: what axe finds, whether it scrolls sideways, and that no link leads to nothing. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, openBrowser, signIn, type Visitor, visitor, WIDE } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';
import { openCitizenSite, signInAsCitizen } from './citizen-site.ts';
import { clerkKinds, evaluatorKinds, inspectorKinds } from './oversight-kinds.ts';
import { citizenKinds, drafterKinds, offered, type PageKind, publicKinds } from './page-kinds.ts';

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

const LONG_REQUEST = `城关镇迎春路、东关街、人民路等道路改造工程${'的施工合同、监理记录、验收报告和结算审计材料'.repeat(12)}`;

async function person(username?: string): Promise<Page> {
  const one = await visitor(browser, program.address);
  people.push(one);
  if (username) await signIn(one.page, username, program.password(username));
  return one.page;
}

/** Faults at both widths, and answers other than expected. */
async function faultsOf(page: Page, kinds: readonly PageKind[]): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, path, acts } of kinds) {
    if (path === '') throw new Error(`${name}: the demonstration county leads to no such page`);
    await page.setViewportSize(WIDE);
    const status = (await page.goto(path))?.status() ?? 0;
    if (status !== (name === 'nothing' ? 404 : 200)) faults.push(`${name}: ${status}`);
    await acts?.(page);
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

  it('of an inspector is accessible and fits a narrow screen, errors and empty lists too', async () => {
    const page = await person('xuncha');
    expect(await faultsOf(page, await inspectorKinds(page))).toEqual([]);
  }, 180_000);

  it('of an evaluator from outside is accessible and fits a narrow screen', async () => {
    const page = await person('ceping');
    expect(await faultsOf(page, await evaluatorKinds(page, program.password('ceping')))).toEqual([]);
  }, 120_000);

  it('of a unit that was inspected is accessible and fits a narrow screen', async () => {
    const page = await person('chengguan');
    expect(await faultsOf(page, await clerkKinds(page))).toEqual([]);
  }, 120_000);

  it('of a citizen is accessible and fits a narrow screen', async () => {
    const site = await openCitizenSite(program.database);
    const number = await site.ask('su', LONG_REQUEST, ['写明道路名称和起止点', '写明年份'.repeat(40)]);
    const one = await visitor(browser, site.address);
    people.push(one);
    const toSignIn = [{ name: 'before signing in', path: '/requests/mine' }];
    const faults = await faultsOf(one.page, toSignIn);
    await signInAsCitizen(one.page, 'su');
    faults.push(...(await faultsOf(one.page, citizenKinds(number))));
    const other = await visitor(browser, site.address);
    people.push(other);
    await signInAsCitizen(other.page, 'nobody');
    faults.push(...(await faultsOf(other.page, [{ name: 'no requests', path: '/requests/mine' }])));
    await site.close();
    expect(faults).toEqual([]);
  }, 120_000);

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

/** Takes the pictures of docs/screenshots from the demonstration county, each page at 1280 and at 375 pixels. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { projectRoot } from '../../src/config.ts';
import { NARROW, openBrowser, signIn, visitor, WIDE } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';

const FOLDER = join(projectRoot, 'docs/screenshots');

let program: RunningProgram;
let browser: Browser;

beforeAll(async () => {
  await mkdir(FOLDER, { recursive: true });
  program = await runDemo();
  browser = await openBrowser();
}, 240_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

async function person(username?: string): Promise<Page> {
  const { page } = await visitor(browser, program.address);
  if (username) await signIn(page, username, program.password(username));
  return page;
}

/** Pictures of the page as it stands, from its top or from an element of it. */
async function take(page: Page, name: string, from?: string): Promise<void> {
  for (const size of [WIDE, NARROW]) {
    await page.setViewportSize(size);
    await page.evaluate((selector) => {
      const from = selector ? (document.querySelector(selector)?.getBoundingClientRect().top ?? 0) + scrollY - 16 : 0;
      scrollTo({ top: from, behavior: 'instant' });
    }, from);
    await page.screenshot({ path: join(FOLDER, `${name}-${size.width}.png`) });
  }
}

it('takes the public pages', async () => {
  const page = await person();
  for (const [name, path] of [
    ['home', '/'],
    ['disclosure', '/disclosure'],
    ['search', '/search?q=养老服务'],
    ['request-form', '/requests/new?unit=gov'],
  ] as const) {
    await page.goto(path);
    await take(page, name);
  }
  await page.goto('/columns/normative');
  await page.locator('main a[href^="/documents/"]').first().click();
  await take(page, 'document');
}, 60_000);

it('takes the office: board, case, review, report', async () => {
  const page = await person('gongkaiban');
  await page.goto('/office/requests');
  await take(page, 'office-board');
  await page.goto(await caseWith(page, 'open', '征求第三方意见'));
  await take(page, 'office-case');
  await page.goto('/office/reports');
  await page.locator('main tr', { hasText: '全县汇总' }).getByRole('link').first().click();
  await take(page, 'report', '#part3');
  const reviewer = await person('shencha');
  await reviewer.goto('/office/documents?stage=review');
  await reviewer.locator('main table a').first().click();
  await reviewer.getByRole('link', { name: '进行公开审查' }).click();
  await take(reviewer, 'office-review');
}, 90_000);

it('takes the status page with the account of its days', async () => {
  const office = await person('gongkaiban');
  await office.goto(`${await caseWith(office, 'answered', '批准延期并告知申请人')}/receipt`);
  const [, number = '', code = ''] = /登记编号 (\S+)，查询码 (\S+)/.exec(await office.innerText('main')) ?? [];
  expect(number).not.toBe('');
  const page = await person();
  await page.goto('/requests/status');
  await page.fill('#number', number);
  await page.fill('#code', code);
  await page.getByRole('button', { name: '查询' }).click();
  await page.getByText('逐日查看期限的计算').click();
  await take(page, 'status', '.card:has(summary)');
}, 60_000);

/** A case of the board in whose history something stands. */
async function caseWith(page: Page, show: 'open' | 'answered', what: string): Promise<string> {
  await page.goto(`/office/requests?show=${show}`);
  const links = page.locator('main tbody a[href^="/office/requests/"]');
  const cases = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  for (const one of cases.filter((path) => !path.includes('?'))) {
    await page.goto(one);
    if ((await page.locator('main tbody').last().innerText()).includes(what)) return one;
  }
  throw new Error(`no case knows of ${what}`);
}

/** A clerk's lost connection, closed page and expired session lose no text, in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSite } from '../../src/units/site-actions.ts';
import { type County, openCounty, PASSWORD } from '../documents/county.ts';
import { serveOffice } from '../documents/office.ts';
import { openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { listen } from '../support/listen.ts';
import { faultsOfPage } from '../support/sound.ts';

let county: County;
let serve: ReturnType<typeof serveOffice>;
let site: Awaited<ReturnType<typeof listen>>;
let browser: Browser;
let clerk: Visitor;
/** where the draft is edited */
let form: string;

beforeAll(async () => {
  county = await openCounty(true);
  await county.as('everything', (desk) => changeSite(desk, { hosts: ['east.test', '127.0.0.1'] }));
  serve = serveOffice(county);
  site = await listen(serve.app);
  browser = await openBrowser();
  clerk = await visitor(browser, site.address);
  clerk.page.on('dialog', (dialog) => dialog.accept());
  await enter(clerk.page);
  const { page } = clerk;
  await page.goto('/office/documents/new');
  await page.fill('#title', '关于汛期值班的通知');
  await page.selectOption('#kind', 'notice');
  await page.getByRole('button', { name: '保存草稿' }).click();
  form = new URL(page.url()).pathname;
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  expect(serve.faults).toEqual([]);
  await county.close();
});

const enter = (page: Page) => signIn(page, 'drafter-one', PASSWORD);
const status = (page: Page) => page.locator('.autosave');
const text = (page: Page) => page.locator('[role=textbox]');
async function says(page: Page, words: string): Promise<void> {
  await expect.poll(() => status(page).innerText(), { timeout: 30_000 }).toContain(words);
}
async function restore(page: Page): Promise<void> {
  await page.goto(form);
  await page.getByRole('link', { name: '恢复' }).click();
  await text(page).waitFor();
}

describe('what a clerk has typed', { timeout: 120_000 }, () => {
  it('is kept a few seconds after typing stops, and says so', async () => {
    const { page } = clerk;
    await page.goto(form);
    await text(page).click();
    await page.keyboard.type('各村安排专人值班。');
    await says(page, '已自动保存');
  });

  it('outlives a lost connection and a reload while it lasts', async () => {
    const { page, context } = clerk;
    await context.setOffline(true);
    await page.keyboard.type('遇有险情立即报告。');
    await page.fill('#summary', '断网时写的概述');
    await says(page, '未保存到服务器');
    // sending it now would lose it: the form stays
    await page.getByRole('button', { name: '保存草稿' }).click();
    expect(await page.inputValue('#summary')).toBe('断网时写的概述');
    await page.reload().catch(() => {});
    await context.setOffline(false);
    await page.goto(form);
    await expect.poll(() => page.locator('main').innerText(), { timeout: 30_000 }).toContain('断网时写的概述');
    // what this tab still held may be handed over a second time, and the page shown anew
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).toMatch(/您有 \d\d:\d\d 自动保存的内容/);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('link', { name: '恢复' }).click();
    await text(page).waitFor();
    expect(await text(page).innerText()).toContain('各村安排专人值班。遇有险情立即报告。');
    expect(await page.inputValue('#summary')).toBe('断网时写的概述');
  });

  it('is sent by itself when the connection is back', async () => {
    const { page, context } = clerk;
    await context.setOffline(true);
    await page.fill('#number', '示政发〔2026〕77号');
    await says(page, '未保存到服务器');
    await context.setOffline(false);
    await says(page, '已自动保存');
  });

  it('outlives a page that is left at once', async () => {
    const { page } = clerk;
    await page.fill('#summary', '还没来得及保存');
    await page.goto('/office');
    await restore(page);
    expect(await page.inputValue('#summary')).toBe('还没来得及保存');
  });

  it('waits in the page while the session has ended, and is kept after signing in elsewhere', async () => {
    const { page, context } = clerk;
    await context.clearCookies();
    await page.fill('#summary', '登录失效后写的概述');
    await says(page, '登录已失效');
    const other = await context.newPage();
    await enter(other);
    await says(page, '已自动保存');
    await other.close();
  });

  it('tells of another window with the same document', async () => {
    const { context, page } = clerk;
    const other = await context.newPage();
    await other.goto(`${site.address}${form}?restore=1`);
    await expect
      .poll(() => other.locator('[data-presence]').innerText(), { timeout: 20_000 })
      .toContain('您在另一窗口打开了此件');
    await other.close();
    await page.getByRole('button', { name: '保存草稿' }).click();
    await page.waitForURL(/saved=1/);
    await page.goto(form);
    expect(await page.locator('main').innerText()).not.toContain('自动保存的内容');
    expect(await page.inputValue('#summary')).toBe('登录失效后写的概述');
    expect(clerk.errors.filter((error) => !/ERR_INTERNET_DISCONNECTED/.test(error))).toEqual([]);
  });
});

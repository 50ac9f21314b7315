/** A visitor's walk through the public site: by mouse, by keyboard, in English, in large type, on paper. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';

let program: RunningProgram;
let browser: Browser;
let reader: Visitor;

beforeAll(async () => {
  program = await runDemo();
  browser = await openBrowser();
  reader = await visitor(browser, program.address);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main');
const path = (page: Page) => decodeURIComponent(new URL(page.url()).pathname);

/** What the keyboard stands on: its text, and whether one can see that it does. */
function focused(page: Page): Promise<{ text: string; isSeen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    // the search box shows it on the form around it
    const ring = element.closest('search form') ?? element;
    const { outlineStyle, boxShadow } = getComputedStyle(ring);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      text: element.innerText || element.getAttribute('name') || '',
      isSeen: (outlineStyle !== 'none' || boxShadow !== 'none') && bottom > 0 && top < innerHeight,
    };
  });
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab');
    const { text, isSeen } = await focused(page);
    expect(isSeen, text).toBe(true);
    if (text.trim() === wanted) return;
  }
  throw new Error(`the keyboard does not reach ${wanted}`);
}

describe('a visitor', { timeout: 60_000 }, () => {
  it("walks from the first page over a unit's platform to a document, and sees where he is", async () => {
    const { page } = reader;
    await page.goto('/');
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '政府信息公开' }).click();
    expect(path(page)).toBe('/disclosure');
    const side = page.locator('.platform-side');
    for (const fixed of ['政府信息公开指南', '政府信息公开制度', '法定主动公开内容', '政府信息公开年报'])
      expect(await side.getByRole('link', { name: fixed }).count(), fixed).toBe(1);
    expect(await side.getByRole('link', { name: '依申请公开' }).count()).toBe(1);

    await main(page).getByRole('link', { name: '示范县民政局', exact: true }).first().click();
    expect(path(page)).toBe('/disclosure/mzj');
    await page.locator('.platform-side').getByRole('link', { name: '法定主动公开内容' }).click();
    await page.locator('.platform-side').getByRole('link', { name: '民生保障政策与实施' }).click();
    expect(path(page)).toBe('/disclosure/mzj/a20-11');
    const entry = main(page).locator('a[href^="/documents/"]').first();
    const title = (await entry.innerText()).trim();
    await entry.click();
    expect(await page.locator('h1').innerText()).toBe(title);
    expect(await page.locator('.metadata').innerText()).toContain('示范县民政局');
    expect(await page.locator('nav[aria-label="当前位置"], .breadcrumb').first().innerText()).toContain('首页');
  });

  it('prints the document without the frame of the site', async () => {
    const { page } = reader;
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.masthead-nav').isVisible()).toBe(false);
    expect(await page.locator('.article-body').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  it('reads the frame in English and the text as it is', async () => {
    const { page } = reader;
    const here = path(page);
    const title = await page.locator('h1').innerText();
    await page.getByRole('link', { name: 'English' }).click();
    expect(path(page)).toBe(`/en${here}`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('h1').innerText()).toBe(title);
    await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Disclosure' }).click();
    expect(path(page)).toBe('/en/disclosure');
    await page.getByRole('link', { name: '中文' }).click();
    expect(path(page)).toBe('/disclosure');
  });

  it('keeps the large type from page to page until he leaves it', async () => {
    const { page } = reader;
    const size = () =>
      page
        .locator('main a')
        .first()
        .evaluate((link) => Number.parseFloat(getComputedStyle(link).fontSize));
    await page.goto('/columns/notices');
    const usual = await size();
    await page.getByRole('link', { name: '长者模式' }).click();
    expect(await size()).toBeGreaterThan(usual);
    await main(page).locator('a[href*="/documents/"]').first().click();
    expect(path(page)).toMatch(/^\/elder\/documents\//);
    await page.getByRole('link', { name: '退出长者模式' }).click();
    expect(path(page)).toMatch(/^\/documents\//);
  });

  it('reaches content, menu and search by the keyboard alone, and always sees where it stands', async () => {
    const { page } = reader;
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toEqual({ text: '跳到正文', isSeen: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');

    await page.goto('/');
    await tabTo(page, 'q');
    await page.keyboard.type('养老服务');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    expect(await main(page).locator('a[href*="/documents/"]').count()).toBeGreaterThan(0);
    await page.goto('/');
    await tabTo(page, '政府信息公开');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/disclosure');
  });

  it('is helped on when nothing is found, and when an address is wrong', async () => {
    const { page } = reader;
    await page.goto('/search?q=%E7%81%AB%E6%98%9F%E6%AE%96%E6%B0%91%E5%9C%B0%E8%A7%84%E5%88%92%E8%AE%B8%E5%8F%AF');
    expect(await main(page).locator('a[href*="/requests"]').count()).toBeGreaterThan(0);
    expect((await page.goto('/no-such-page'))?.status()).toBe(404);
    expect(await main(page).innerText()).toContain('页面不存在');
  });

  it('met no error', () => {
    expect(reader.errors).toEqual([]);
  });
});

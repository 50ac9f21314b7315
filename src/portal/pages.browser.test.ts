/** The public pages on the demonstration county in a real Chromium: accessible, never wider than the screen, printable. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, openBrowser, signIn, type Visitor, visitor, WIDE } from '../../tests/support/browser.ts';
import { type RunningProgram, runDemo } from '../../tests/support/program.ts';

let program: RunningProgram;
let browser: Browser;
beforeAll(async () => {
  program = await runDemo();
  browser = await openBrowser();
}, 400_000);
afterAll(async () => {
  await browser.close();
  await program.close();
});

const PAGES = [
  '/',
  '/disclosure',
  '/disclosure/mzj',
  '/disclosure/all/a20-1',
  '/columns/normative',
  '/columns/news?page=1',
  '/units',
  '/units/chengguan',
  '/sitemap',
  '/sign-in',
  '/no-such-page',
  '/elder/',
  '/elder/disclosure',
  '/en/',
  '/en/columns/normative',
];

/** Nothing serious by axe, and no sideways scrolling of the page itself. */
async function judge(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** The address of a document of the normative column: the newest, or the first that is marked as expired. */
async function documentAddress(page: Page, expired = false): Promise<string> {
  await page.goto('/columns/normative');
  const entry = expired ? page.locator('.doc-entry-title:has(.tone-plain)') : page.locator('.doc-entry-title');
  return (await entry.first().locator('a').getAttribute('href')) ?? '';
}

describe.each([
  ['1280', WIDE],
  ['375', NARROW],
])('at %s pixels', (_, viewport) => {
  let person: Visitor;
  beforeAll(async () => {
    person = await visitor(browser, program.address, { viewport });
  });
  afterAll(async () => {
    await person.context.close();
    expect(person.errors).toEqual([]);
  });

  it.each(PAGES)('%s is sound', async (path) => {
    await person.page.goto(path);
    await judge(person.page);
  });

  it('a document, in force or expired, is sound in each view', async () => {
    for (const address of [await documentAddress(person.page), await documentAddress(person.page, true)]) {
      for (const prefix of ['', '/elder', '/en']) {
        await person.page.goto(prefix + address);
        await judge(person.page);
      }
    }
  });

  it('the columns and the calendar in the office are sound', async () => {
    const staff = await visitor(browser, program.address, { viewport });
    await signIn(staff.page, 'gongkaiban', program.password('gongkaiban'));
    await staff.page.goto('/office/columns');
    await judge(staff.page);
    await staff.page.click('table a >> nth=0');
    await judge(staff.page);
    await staff.page.goto('/office/calendar');
    await judge(staff.page);
    expect(staff.errors).toEqual([]);
    await staff.context.close();
  });
});

describe('without scripts', () => {
  it('a reader comes from the first page to a document, and to its English and larger faces', async () => {
    const { page, context, errors } = await visitor(browser, program.address, { scripts: false });
    await page.goto('/');
    await page.click('text=政府信息公开 >> nth=0');
    await page.click('.platform-side >> text=法定主动公开内容');
    await page.click('.platform-side >> text=财政预算决算');
    await page.click('.doc-entry-title a >> nth=0');
    const title = await page.textContent('h1');
    expect(await page.isVisible('button[data-action="print"]')).toBe(false);
    await page.click('text=长者模式');
    expect(await page.textContent('h1')).toBe(title);
    await page.click('text=English');
    expect(new URL(page.url()).pathname).toMatch(/^\/elder\/en\/documents\//);
    expect(await page.textContent('h1')).toBe(title);
    await page.click('text=Usual type');
    expect(new URL(page.url()).pathname).toMatch(/^\/en\/documents\//);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('by keyboard', () => {
  it('the first stop skips to the content', async () => {
    const { page, context } = await visitor(browser, program.address);
    await page.goto('/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    await context.close();
  });
});

describe('on paper', () => {
  it('a document stands without the frame of the site', async () => {
    const { page, context } = await visitor(browser, program.address);
    await page.goto(await documentAddress(page));
    expect(await page.isVisible('button[data-action="print"]')).toBe(true);
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead', '.site-footer', '.crumbs', '.print-button'])
      expect(await page.isVisible(part)).toBe(false);
    for (const part of ['.metadata', 'h1', '.article-body']) expect(await page.isVisible(part)).toBe(true);
    await context.close();
  });
});

describe('for machines', () => {
  it.each(['/feed.xml', '/columns/normative/feed.xml', '/en/feed.xml', '/sitemap.xml'])(
    '%s is well-formed',
    async (path) => {
      const { page, context } = await visitor(browser, program.address);
      await page.goto('/');
      const root = await page.evaluate(async (address) => {
        const xml = await (await fetch(address)).text();
        const parsed = new DOMParser().parseFromString(xml, 'application/xml');
        return parsed.querySelector('parsererror')?.textContent ?? parsed.documentElement.localName;
      }, path);
      expect(root).toBe(path.includes('sitemap') ? 'urlset' : 'feed');
      await context.close();
    },
  );
});

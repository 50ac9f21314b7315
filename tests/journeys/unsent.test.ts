/** What a citizen typed outlives the session that ended meanwhile, and nobody else finds it, in a real browser. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { type DemoDatabase, demoDatabase } from '../support/demo.ts';
import { faultsOfPage } from '../support/sound.ts';
import { main } from './case-work.ts';
import { type CitizenSite, openCitizenSite, signInAsCitizen } from './citizen-site.ts';

let now = Temporal.Now.instant();
let database: DemoDatabase;
let site: CitizenSite;
let browser: Browser;
const numbers: string[] = [];
const people: Visitor[] = [];

beforeAll(async () => {
  database = await demoDatabase();
  site = await openCitizenSite(database, () => now);
  browser = await openBrowser();
  for (const of of ['su', 'su', 'su', 'lu'] as const)
    numbers.push(await site.ask(of, '近几年修路的材料', ['写明道路名称', '写明年份']));
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  await database.drop();
  expect(people.flatMap(({ errors }) => errors)).toEqual([]);
});

async function person(options: { scripts?: boolean } = {}): Promise<Visitor> {
  const one = await visitor(browser, site.address, options);
  people.push(one);
  return one;
}
const sessionEnds = () => {
  now = now.add({ minutes: 31 });
};
async function open(page: Page, number = ''): Promise<void> {
  await page.goto('/requests/mine');
  await page.getByRole('button', { name: number }).click();
  await page.locator('#text').waitFor();
}
/** The service still knows whom it let in. */
async function signInAgain(page: Page): Promise<void> {
  await page.getByRole('link', { name: '用省统一身份认证（个人）登录' }).click();
  await page.waitForURL('**/requests/mine');
}
const send = (page: Page) => page.getByRole('button', { name: '提交补正' }).click();
const words = (page: Page) => main(page).innerText();
const kept = (page: Page) => page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }));
/** A second tab of the same browser. */
const tabOf = (context: BrowserContext) => context.newPage();

describe('what a citizen has typed', { timeout: 120_000 }, () => {
  it('is told of when the session has ended, put back after signing in, and gone once it is sent', async () => {
    const { page } = await person();
    await signInAsCitizen(page, 'su');
    await open(page, numbers[0]);
    await page.fill('#text', '城关镇迎春路，2024年改造。');
    expect(await words(page)).toContain('只暂存在本浏览器的这个标签页');
    sessionEnds();
    await send(page);
    expect(await words(page)).toContain('登录已失效，请重新登录');
    expect(await page.inputValue('textarea')).toBe('城关镇迎春路，2024年改造。');
    expect(await faultsOfPage(page)).toEqual([]);
    await signInAgain(page);
    expect(await page.locator('tr', { hasText: numbers[0] ?? '' }).innerText()).toContain('有填写后未提交的内容');
    expect(await page.locator('tr', { hasText: numbers[1] ?? '' }).innerText()).not.toContain('未提交');
    await open(page, numbers[1]);
    expect(await page.inputValue('#text')).toBe('');
    await open(page, numbers[0]);
    expect(await page.inputValue('#text')).toBe('城关镇迎春路，2024年改造。');
    expect(await words(page)).toContain('已恢复您先前填写');
    await send(page);
    await expect.poll(() => words(page)).toContain('补正已收到');
    expect(await kept(page)).toBe('{}');
  });

  it('is not shown to another person, who ends it', async () => {
    const { page, context } = await person();
    await signInAsCitizen(page, 'su');
    await open(page, numbers[1]);
    await page.fill('#text', '只给本人看的内容');
    await page.goto('/');
    sessionEnds();
    expect(await kept(page)).toContain('只给本人看的内容');
    await context.clearCookies();
    await signInAsCitizen(page, 'lu');
    expect(await kept(page)).toBe('{}');
    await open(page, numbers[3]);
    expect(await page.inputValue('#text')).toBe('');
  });

  it('goes from every tab with signing out, and no way back shows it', async () => {
    const { page, context } = await person();
    await signInAsCitizen(page, 'su');
    await open(page, numbers[1]);
    await page.fill('#text', '公用电脑上写的内容');
    const other = await tabOf(context);
    await open(other, numbers[2]);
    await other.fill('#text', '另一个标签页里写的内容');
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL('**/requests/status');
    await expect.poll(() => kept(other)).toBe('{}');
    expect(await other.inputValue('#text')).toBe('');
    await page.goBack().catch(() => null);
    await expect.poll(() => page.content()).not.toContain('公用电脑上写的内容');
    await page.goto('/requests/mine');
    await signInAgain(page);
    await open(page, numbers[1]);
    expect(await page.inputValue('#text')).toBe('');
  });

  it('goes after two hours, from the page too', async () => {
    const { page } = await person();
    await page.clock.install();
    await signInAsCitizen(page, 'su');
    await open(page, numbers[1]);
    await page.fill('#text', '离开座位前写的内容');
    await page.clock.fastForward('01:30:00');
    expect(await kept(page)).toContain('离开座位前写的内容');
    sessionEnds();
    await page.clock.fastForward('00:31:00');
    await page.waitForURL('**/requests/mine');
    expect(await kept(page)).toBe('{}');
    expect(await words(page)).toContain('登录查询');
  });

  it('is sent again from the page that told of it where there are no scripts', async () => {
    const { page, context } = await person({ scripts: false });
    await signInAsCitizen(page, 'su');
    await open(page, numbers[1]);
    await page.fill('#text', '柳河乡通村公路，2023年。');
    sessionEnds();
    await send(page);
    expect(await words(page)).toContain('再回到本页提交');
    const other = await tabOf(context);
    await other.goto('/citizens/sign-in');
    await other.waitForURL('**/requests/mine');
    await page.getByRole('button', { name: '提交', exact: true }).click();
    expect(await words(page)).toContain('补正已收到');
  });
});

/** A reviewer is away for a day: a colleague takes the place, reviews, and has lost it on the next day. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/web/moments.ts';
import { NARROW, openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';

const FIRST = '示范县政务大厅春节假期值班安排';
const OWN = '示范县政务大厅节后开放时间';
const LAST = '示范县政务大厅搬迁公告';

let now = Temporal.Now.instant();
let program: RunningProgram;
let browser: Browser;
let drafter: Visitor;
let reviewer: Visitor;
let substitute: Visitor;

beforeAll(async () => {
  program = await runDemo(() => now);
  browser = await openBrowser();
  [drafter, reviewer, substitute] = (await Promise.all([1, 2, 3].map(() => visitor(browser, program.address)))) as [
    Visitor,
    Visitor,
    Visitor,
  ];
  await everybodySignsIn();
}, 600_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main');
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

async function everybodySignsIn(): Promise<void> {
  for (const [person, username] of [
    [drafter, 'jingban'],
    [reviewer, 'shencha'],
    [substitute, 'chengguan'],
  ] as const) {
    await person.context.clearCookies();
    await signIn(person.page, username, program.password(username));
  }
}

/** Drafts and submits a notice of the government's office; returns its address in the office. */
async function submitted(page: Page, title: string): Promise<string> {
  await page.goto('/office/documents/new');
  await page.selectOption('#unitId', { label: '示范县人民政府办公室' });
  await page.fill('#title', title);
  await page.selectOption('#kind', { label: '通知公告' });
  // the editor stands over the plain field
  const editor = page.locator('.ProseMirror');
  if ((await editor.count()) > 0) await editor.fill('自即日起按公告执行。');
  else await page.fill('#body', '<p>自即日起按公告执行。</p>');
  await page.locator('input[name="columns[]"][value=notices]').check();
  await page.fill('#signedOn', '2026-01-08');
  await page.getByLabel('主动公开', { exact: true }).check();
  await page.fill('#attributeGround', '条例第十九条，需要公众广泛知晓');
  await page.getByRole('button', { name: '保存并提交审查' }).click();
  await page.waitForURL(/\/office\/documents\/[0-9a-f-]{36}\?done=submitted$/);
  return new URL(page.url()).pathname;
}

/** Names the substitute for today, on the page, for all appointments held. */
async function nameForToday(page: Page): Promise<void> {
  await page.goto('/office');
  await page.locator('.office-side a', { hasText: '代理' }).click();
  expect(await faultsOfPage(page)).toEqual([]);
  const name = await substitute.page.locator('.office-top a[href="/office/profile"]').innerText();
  const choice = page.locator('#substituteId option', { hasText: name.trim() });
  await page.selectOption('#substituteId', (await choice.getAttribute('value')) ?? '');
  for (const box of await page.locator('#appointments input').all()) await box.check();
  await page.fill('#endsOn', dayOf(now).toString());
  await page.fill('#ground', '赴省里参加培训一天');
  await page.getByRole('button', { name: '确定' }).click();
  expect(await main(page).innerText()).toContain('已指定代理人');
}

describe('a reviewer who is away for a day', { timeout: 60_000 }, () => {
  let waiting: string;

  it('has a document waiting, which the colleague neither sees nor may review', async () => {
    waiting = await submitted(drafter.page, FIRST);
    await reviewer.page.goto('/office');
    expect(await main(reviewer.page).innerText()).toContain(FIRST);
    await substitute.page.goto('/office');
    expect(await main(substitute.page).innerText()).not.toContain(FIRST);
    expect(await statusOf(substitute.page, `${waiting}/review`)).toBe(403);
  });

  it('names the colleague, who finds the work on one page, marked with whose place it is', async () => {
    await nameForToday(reviewer.page);
    const { page } = substitute;
    await page.goto('/office');
    const todo = await main(page).innerText();
    expect(todo).toContain('您正在代');
    expect(todo).toContain(FIRST);
    expect(todo).toMatch(/代 \S+/);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('is told of by the bell, which leads to the document', async () => {
    await program.program.sweeper.round();
    const { page } = substitute;
    await page.goto('/office');
    await page.locator('.office-bell').click();
    const line = main(page).locator('tr', { hasText: FIRST });
    expect(await line.innerText()).toContain('待公开审查');
    expect(await faultsOfPage(page)).toEqual([]);
    await line.getByRole('button').click();
    expect(new URL(page.url()).pathname).toBe(waiting);
  });

  it('is stood in for: the substitute clears the document under the own name', async () => {
    const { page } = substitute;
    await page.goto(`${waiting}/review`);
    for (const box of await page.locator('#checklist input').all()) await box.check();
    await page.getByLabel('可以公开').check();
    await page.fill('#basis', '依据条例第十九条，属于应当主动公开的信息，不涉及第十四条至第十六条情形。');
    await page.getByRole('button', { name: '提交审查结论' }).click();
    await page.goto('/office/done');
    const done = await main(page).innerText();
    expect(done).toContain('完成公开审查');
    expect(done).toMatch(/代 \S+/);
    await drafter.page.goto('/office/started');
    const line = main(drafter.page).locator('tr', { hasText: FIRST });
    expect(await line.innerText()).toContain('待审签');
  });

  it('keeps three persons three: what the substitute drafted in another place, the substitute does not review', async () => {
    await nameForToday(drafter.page);
    const own = await submitted(substitute.page, OWN);
    await substitute.page.goto('/office');
    expect(await main(substitute.page).innerText()).not.toContain(OWN);
    // holding the duty for a day, but having drafted it: led back to the document, with nothing to review
    await substitute.page.goto(`${own}/review`);
    expect(new URL(substitute.page.url()).pathname).toBe(own);
    expect(await substitute.page.locator('#checklist').count()).toBe(0);
    await reviewer.page.goto('/office');
    expect(await main(reviewer.page).innerText()).toContain(OWN);
  });

  it('is back on the next day: the place is lost without anybody doing anything', async () => {
    const tomorrow = dayOf(now).add({ days: 1 });
    now = tomorrow.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();
    await everybodySignsIn();
    const fresh = await submitted(drafter.page, LAST);
    const { page } = substitute;
    await page.goto('/office');
    const todo = await main(page).innerText();
    expect(todo).not.toContain('您正在代');
    expect(todo).not.toContain(LAST);
    expect(await statusOf(page, `${fresh}/review`)).toBe(403);
    expect(await statusOf(reviewer.page, `${fresh}/review`)).toBe(200);
  });

  it('raised no error in any browser', () => {
    for (const person of [drafter, reviewer, substitute]) expect(person.errors).toEqual([]);
  });
});

/** Annual reports of a closed year: the county's figures followed to their cases; a unit's from beginning to release. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';

const YEAR = '2025';
const UNIT = '示范县人民政府办公室';
const TEXTS = {
  section1: '2025年，本机关主动公开政府信息，依法办理依申请公开，健全公开审查机制。',
  section5: '个别答复的时限把握不准。下一步加强培训和期限提醒。',
  section6: '本年度没有收取信息处理费。',
};

let program: RunningProgram;
let browser: Browser;
let office: Visitor;
let reviewer: Visitor;
let head: Visitor;
let reader: Visitor;
let county: string;
let report: string;
let document: string;
let received: string;

beforeAll(async () => {
  program = await runDemo();
  browser = await openBrowser();
  const staff = async (username: string) => {
    const person = await visitor(browser, program.address);
    await signIn(person.page, username, program.password(username));
    return person;
  };
  office = await staff('gongkaiban');
  reviewer = await staff('shencha');
  head = await staff('shenqian');
  reader = await visitor(browser, program.address, { scripts: false });
}, 400_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main');

/** The total of requests newly received, as the table of a released report prints it. */
async function receivedIn(page: Page): Promise<string> {
  const row = page.locator('.article-body tr', { hasText: '本年新收政府信息公开申请数量' });
  return (await row.locator('td').last().innerText()).trim();
}

describe("the county's report", { timeout: 60_000 }, () => {
  it('is opened by the disclosure office, and every identity holds', async () => {
    const { page } = office;
    await page.goto('/office');
    await page.getByRole('navigation').getByRole('link', { name: '年度报告' }).click();
    await page.locator('tr', { hasText: YEAR }).filter({ hasText: '全县汇总' }).getByRole('link').first().click();
    await page.waitForURL(/\/office\/reports\/[0-9a-f-]{36}$/);
    county = new URL(page.url()).pathname;
    expect(await page.locator('#checks').innerText()).toMatch(/共\d+项，全部成立/);
    expect(await main(page).innerText()).toContain('数据和文字已固定');
  });

  it('leads from a figure to as many cases, and from there to a case', async () => {
    const { page } = office;
    const figure = page.locator(`#part3 a[href="${county}/cells/t3/r1/total"]`);
    received = await figure.innerText();
    expect(Number(received)).toBeGreaterThan(20);
    await figure.click();
    await page.waitForURL(/\/cells\/t3\/r1\/total$/);
    const rows = main(page).locator('tbody tr');
    expect(String(await rows.count())).toBe(received);
    const first = rows.first().getByRole('link');
    const number = await first.innerText();
    await first.click();
    await page.waitForURL(/\/office\/requests\//);
    expect(await page.locator('h1').innerText()).toContain(number);
  });

  it('shows the reviewer the numbers of the cases, but opens none to him', async () => {
    const { page } = reviewer;
    await page.goto(`${county}/cells/t3/r1/total`);
    expect(String(await main(page).locator('tbody tr').count())).toBe(received);
    expect(await main(page).locator('tbody a').count()).toBe(0);
    const opened = new URL(office.page.url()).pathname;
    expect((await page.goto(opened))?.status()).toBe(403);
  });

  it('is read by the public with its tables and files', async () => {
    const { page } = reader;
    await page.goto('/disclosure/all/annual-reports');
    await main(page)
      .getByRole('link', { name: `${YEAR}年政府信息公开工作年度报告（汇总）` })
      .click();
    expect(await receivedIn(page)).toBe(received);
    expect(await page.locator('.attachments').innerText()).toMatch(/\.docx[\s\S]*\.xlsx/);
  });
});

describe("a unit's report", { timeout: 60_000 }, () => {
  it('is begun, its figures entered with their source', async () => {
    const { page } = office;
    await page.goto('/office/reports');
    await page.selectOption('#place', { label: UNIT });
    await page.selectOption('#year', YEAR);
    await page.getByRole('button', { name: '开始编制' }).click();
    await page.waitForURL(/\/office\/reports\/[0-9a-f-]{36}$/);
    report = new URL(page.url()).pathname;
    await page.locator('[name="value-t2.fee.amount"]').fill('1.25');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect(await page.locator('#errors').innerText()).toContain('请填写数据来源');
    await page.locator('[name="source-t2.fee.amount"]').fill('2025年非税收入台账');
    // every other figure is entered too: a cell that nobody filled in stops the report
    for (const cell of ['t2.licence.decisions', 't2.penalty.decisions', 't2.coercion.decisions']) {
      await page.locator(`[name="value-${cell}"]`).fill('3');
      await page.locator(`[name="source-${cell}"]`).fill('2025年执法台账');
    }
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.locator(`#part2 a[href="${report}/cells/t2/fee/amount"]`).click();
    expect(await main(page).innerText()).toContain('2025年非税收入台账');
  });

  it('is submitted once its texts are written, and approved by another', async () => {
    const { page } = office;
    await page.goto(report);
    await page.getByRole('button', { name: '提交审定' }).click();
    expect(await page.locator('#errors').innerText()).toContain('尚未填写');
    for (const [name, text] of Object.entries(TEXTS)) await page.fill(`#${name}`, text);
    await page.fill('#section5', '本年度收费（万元）：');
    await page.fill('#reference5', '{{t2.fee.amount}}');
    await page.getByRole('button', { name: '插入到“五、' }).click();
    expect(await page.inputValue('#section5')).toBe('本年度收费（万元）：{{t2.fee.amount}}');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    expect(await page.locator('#part5').innerText()).toContain('本年度收费（万元）：1.25');
    await page.getByRole('button', { name: '提交审定' }).click();
    expect(await main(page).innerText()).toContain('待审定');
    expect(await page.getByRole('button', { name: '审定', exact: true }).count()).toBe(0);
    await head.page.goto(report);
    await head.page.getByRole('button', { name: '审定', exact: true }).click();
    expect(await main(head.page).innerText()).toContain('数据和文字已固定');
  });

  it('becomes a document, is reviewed, approved and released', async () => {
    const { page } = office;
    await page.goto(report);
    await page.getByRole('button', { name: '生成发布文件' }).click();
    await page.waitForURL(/\/office\/documents\/[0-9a-f-]{36}$/);
    document = new URL(page.url()).pathname;
    await page.getByRole('button', { name: '提交公开审查' }).click();
    await reviewer.page.goto(`${document}/review`);
    for (const box of await reviewer.page.locator('#checklist input').all()) await box.check();
    await reviewer.page.getByLabel('可以公开').check();
    await reviewer.page.fill('#basis', '条例第四十九条、第五十条');
    await reviewer.page.getByRole('button', { name: '提交审查结论' }).click();
    await head.page.goto(`${document}/approve`);
    await head.page.getByRole('button', { name: '同意，审签' }).click();
    await page.goto(document);
    await page.getByRole('button', { name: '立即发布' }).click();
    expect(await main(page).innerText()).toContain('已发布');
  });

  it('is read by the public at the platform of its unit', async () => {
    const { page } = reader;
    await page.goto('/disclosure/gov-office/annual-reports');
    await main(page)
      .getByRole('link', { name: `${UNIT}${YEAR}年政府信息公开工作年度报告` })
      .click();
    expect(await page.locator('.article-body table').count()).toBeGreaterThanOrEqual(3);
    expect(await page.locator('.article-body').innerText()).toContain(TEXTS.section1);
    expect(await page.locator('.article-body').innerText()).toContain('1.25');
  });

  it('raised no error in any browser', () => {
    for (const person of [office, reviewer, head, reader]) expect(person.errors).toEqual([]);
  });
});

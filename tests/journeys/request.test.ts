/** A request from the citizen's form to the answer he downloads, over several days, in a real browser. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nationalCalendar } from '../../src/law/calendar.ts';
import { workingDays } from '../../src/law/days.ts';
import { addWorkingDays } from '../../src/law/due.ts';
import { dayOf } from '../../src/web/moments.ts';
import { NARROW, openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';

const DESCRIPTION = '2025年度城区老旧小区改造项目的招标文件和中标合同';
const OPINION = '第二部分理由过于笼统，请结合合同内容说明';

let now = Temporal.Now.instant();
let program: RunningProgram;
let browser: Browser;
let citizen: Visitor;
let clerk: Visitor;
let head: Visitor;
let number: string;
let code: string;
let inOffice: string;

beforeAll(async () => {
  program = await runDemo(() => now);
  browser = await openBrowser();
  citizen = await visitor(browser, program.address, { scripts: false, viewport: NARROW });
  clerk = await visitor(browser, program.address);
  head = await visitor(browser, program.address);
  await staffSignIn();
}, 400_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main');

async function staffSignIn(): Promise<void> {
  for (const [person, username] of [
    [clerk, 'jingban'],
    [head, 'shenqian'],
  ] as const) {
    await person.context.clearCookies();
    await signIn(person.page, username, program.password(username));
  }
}

/** The day after `days` working days, at ten in the morning; who was signed in signs in again. */
async function pass(days: number): Promise<void> {
  const { date } = addWorkingDays(nationalCalendar, dayOf(now), workingDays(days));
  now = date.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();
  await staffSignIn();
}

/** Does one act of the case as a person would: unfolds its form, fills it, sends it. */
async function act(page: Page, slug: string, typed: Record<string, string> = {}): Promise<void> {
  await page.goto(inOffice);
  const form = page.locator(`details#${slug}`);
  await form.locator('summary').click();
  for (const [name, value] of Object.entries(typed)) await form.locator(`[name="${name}"]`).fill(value);
  await form.locator('button[type=submit]').click();
  expect(await page.locator('#errors').count(), slug).toBe(0);
}

const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

async function follow(page: Page = citizen.page): Promise<string> {
  await page.goto('/requests/status');
  await page.fill('#number', number);
  await page.fill('#code', code);
  await page.getByRole('button', { name: '查询' }).click();
  return main(page).innerText();
}

describe('a request', { timeout: 60_000 }, () => {
  it('comes back with what was typed when the identity number is missing', async () => {
    const { page } = citizen;
    await page.goto('/requests');
    await page.getByRole('link', { name: '在线申请' }).click();
    await page.selectOption('#unit', { label: '示范县人民政府' });
    await page.fill('#name', '苏晓岚');
    await page.fill('#phone', '0000-5557701');
    await page.fill('#description', DESCRIPTION);
    await page.getByRole('button', { name: '提交申请' }).click();

    const errors = page.locator('#errors');
    expect(await errors.innerText()).toContain('请填写证件号码');
    expect(await errors.locator('a').getAttribute('href')).toBe('#identityNumber');
    expect(await page.inputValue('#description')).toBe(DESCRIPTION);
    expect(await page.inputValue('#name')).toBe('苏晓岚');
    expect(await width(page)).toBeLessThanOrEqual(NARROW.width);
  });

  it('gets a receipt number and a query code, shown once', async () => {
    const { page } = citizen;
    await page.fill('#identityNumber', '110101199003077571');
    await page.getByRole('button', { name: '提交申请' }).click();
    await page.waitForURL('**/requests/receipt');
    const [first, second] = await page.locator('dd strong').allInnerTexts();
    number = first ?? '';
    code = second ?? '';
    expect(number).toMatch(/^GOV-\d{4}-\d{4}$/);
    expect(code.length).toBeGreaterThan(7);
    await page.reload();
    expect(await main(page).innerText()).not.toContain(code);
  });

  it('shows nothing to who knows the number alone', async () => {
    const { page } = citizen;
    await page.goto('/requests/status');
    await page.fill('#number', number);
    await page.fill('#code', 'AAAA-AAAA-AAAA');
    await page.getByRole('button', { name: '查询' }).click();
    expect(await main(page).innerText()).toContain('登记编号或者查询码不正确');
  });

  it('stands on the board of the office, which asks for clarification by letter', async () => {
    const { page } = clerk;
    await page.goto('/office/requests');
    await page.getByRole('link', { name: number }).click();
    inOffice = new URL(page.url()).pathname;
    expect(await main(page).innerText()).toContain(DESCRIPTION);
    const replyBy = dayOf(now).add({ days: 15 }).toString();
    await act(page, 'ask-clarification', { items: '写明老旧小区的名称\n写明合同的签订时间', replyBy });
    expect(await main(page).innerText()).toContain('待申请人补正');
  });

  it('is clarified online, and the period starts afresh', async () => {
    const { page } = citizen;
    const asked = await follow();
    expect(await width(page)).toBeLessThanOrEqual(NARROW.width);
    expect(asked).toContain('写明老旧小区的名称');
    expect(asked).toContain('补正告知书');
    await page.fill('#text', '城关镇迎春里小区；2025年3月至5月签订。');
    await page.getByRole('button', { name: '提交补正' }).click();
    expect(await main(page).innerText()).toContain('答复期限自今日重新计算');
    await clerk.page.goto(inOffice);
    expect(await main(clerk.page).innerText()).toContain('城关镇迎春里小区');
  });

  it('is extended by ten working days when the head approves, not the clerk who proposed it', async () => {
    await pass(6);
    await act(clerk.page, 'propose-extension', { workingDays: '10', reason: '需要核对多份合同并作区分处理' });
    expect(await clerk.page.locator('#approve-extension').count()).toBe(0);
    await pass(1);
    await act(head.page, 'approve-extension');
    expect(await follow()).toContain('延期答复告知书');
    expect(await main(citizen.page).innerText()).toContain('20+10个工作日');
  });

  it('is answered in part; the draft says what is missing, is returned once with remarks, then approved', async () => {
    const { page } = clerk;
    await pass(3);
    await page.goto(inOffice);
    await page.getByRole('link', { name: '拟写答复' }).click();
    await page.selectOption('#decision', { value: 'r3_2' });
    await page.getByRole('button', { name: '填写该结果的内容' }).click();
    await page
      .locator('[name=documents]')
      .fill('迎春里小区改造项目招标文件\n迎春里小区改造项目中标合同（已作区分处理）');
    await page.locator('[name=form]').fill('电子文件');
    await page.locator('[name="withheld.0.what"]').fill('合同附件三中的工艺参数');
    await page.locator('[name="withheld.0.article"]').selectOption('15');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '保存拟稿并查看' }).click();
    expect(await main(page).innerText()).toContain('请写明这一部分不予公开的理由');

    await page.getByRole('link', { name: '修改拟稿' }).click();
    await page.locator('[name="withheld.0.reason"]').fill('涉及商业秘密');
    await page.getByRole('button', { name: '保存拟稿并查看' }).click();
    expect(await main(page).innerText()).toContain('第三十七条');
    expect(await faultsOfPage(page)).toEqual([]);
    await act(page, 'submit');
    expect(await page.locator('details#approve').count()).toBe(0);

    await act(head.page, 'return-draft', { remarks: OPINION });
    await page.goto(inOffice);
    expect(await main(page).innerText()).toContain(OPINION);
    await page.getByRole('link', { name: '修改拟稿' }).click();
    expect(await page.locator('[name="withheld.0.what"]').inputValue()).toBe('合同附件三中的工艺参数');
    await page
      .locator('[name="withheld.0.reason"]')
      .fill('工艺参数由中标人自行研发并采取保密措施，公开会使其丧失竞争优势，经征求意见不同意公开');
    await page.getByRole('button', { name: '保存拟稿并查看' }).click();
    await act(page, 'submit');
    await act(head.page, 'approve');
    expect(await main(head.page).innerText()).toContain('已审签待发出');
  });

  it('is sent and served', async () => {
    await pass(1);
    await act(clerk.page, 'send');
    await clerk.page.goto(inOffice);
    await clerk.page.locator('#serve summary').click();
    await clerk.page.locator('#serve [name=method]').selectOption({ label: '电子邮件送达' });
    await clerk.page.locator('#serve button[type=submit]').click();
    expect(await main(clerk.page).innerText()).toContain('已送达');
  });

  it('is followed by the citizen day by day, who downloads the answer', async () => {
    const { page } = citizen;
    const seen = await follow();
    expect(seen).toContain('部分公开');
    expect(seen).not.toContain(OPINION);
    await page.getByText('逐日查看期限的计算').click();
    const account = await page.getByRole('region', { name: '逐日计算' }).innerText();
    expect(account).toMatch(/计入（1）/);
    expect(account).toContain('不计入');
    expect(account.split('\n').length).toBeGreaterThan(12);
    expect(await width(page)).toBeLessThanOrEqual(NARROW.width);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^答复书.*\.pdf$/ }).click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    expect(text.replaceAll(/\s/g, '')).toContain(number);
    expect(text.replaceAll(/\s/g, '')).toContain('丧失竞争优势');
  });

  it('is as open to who reads by screen reader', async () => {
    const { page, errors } = await visitor(browser, program.address, { viewport: NARROW });
    await page.goto('/requests/new');
    await page.getByRole('button', { name: '提交申请' }).click();
    expect(await page.locator('#errors li').count()).toBeGreaterThan(3);
    expect(await faultsOfPage(page)).toEqual([]);
    await follow(page);
    await page.getByText('逐日查看期限的计算').click();
    expect(await faultsOfPage(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  it('raised no error in any browser', () => {
    for (const person of [citizen, clerk, head]) expect(person.errors).toEqual([]);
  });
});

/** What journeys about requests share: a county whose clock can be moved, staff who act on a case, an applicant. */
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { nationalCalendar } from '../../src/law/calendar.ts';
import { workingDays } from '../../src/law/days.ts';
import { addWorkingDays } from '../../src/law/due.ts';
import { dayOf } from '../../src/web/moments.ts';
import { NARROW, openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';

export interface CaseWork {
  program: RunningProgram;
  browser: Browser;
  applicant: Visitor;
  clerk: Visitor;
  head: Visitor;
  today(): Temporal.PlainDate;
  /** The day so many working days on, at ten in the morning; who was signed in signs in again. */
  pass(days: number): Promise<void>;
  close(): Promise<void>;
}

export async function openCaseWork(): Promise<CaseWork> {
  let now = Temporal.Now.instant();
  const program = await runDemo(() => now);
  const browser = await openBrowser();
  const applicant = await visitor(browser, program.address, { scripts: false, viewport: NARROW });
  const clerk = await visitor(browser, program.address);
  const head = await visitor(browser, program.address);
  // a case takes many pages, on a machine that may be busy
  for (const { page } of [applicant, clerk, head]) page.setDefaultTimeout(60_000);
  const staffSignIn = async () => {
    for (const [person, username] of [
      [clerk, 'jingban'],
      [head, 'shenqian'],
    ] as const) {
      await person.context.clearCookies();
      await signIn(person.page, username, program.password(username));
    }
  };
  await staffSignIn();
  return {
    program,
    browser,
    applicant,
    clerk,
    head,
    today: () => dayOf(now),
    async pass(days) {
      const { date } = addWorkingDays(nationalCalendar, dayOf(now), workingDays(days));
      now = date.toZonedDateTime({ timeZone: 'Asia/Shanghai', plainTime: '10:00' }).toInstant();
      await staffSignIn();
    },
    async close() {
      await browser.close();
      await program.close();
    },
  };
}

export const main = (page: Page) => page.locator('main');

export interface Lodged {
  number: string;
  code: string;
  /** address of the case in the office */
  address: string;
}

/** Lodges on the public site and finds the case on the office's board. */
export async function lodge({ applicant, clerk }: CaseWork, description: string): Promise<Lodged> {
  const { page } = applicant;
  await page.goto('/requests/new');
  await page.selectOption('#unit', { label: '示范县人民政府' });
  await page.fill('#name', '苏晓岚');
  await page.fill('#identityNumber', '110101199003077571');
  await page.fill('#phone', '0000-5557701');
  await page.fill('#description', description);
  await page.getByRole('button', { name: '提交申请' }).click();
  await page.waitForURL('**/requests/receipt');
  const [number = '', code = ''] = await page.locator('dd strong').allInnerTexts();
  const listed = clerk.page.getByRole('link', { name: number });
  // what the public wrote stands on the board once the sweep has folded it
  const look = async () => {
    await clerk.page.goto(`/office/requests?number=${number}`);
    return listed.count();
  };
  await expect.poll(look, { timeout: 60_000, interval: 500 }).toBe(1);
  await listed.click();
  await clerk.page.waitForURL(/\/office\/requests\/[0-9a-f-]{36}$/);
  return { number, code, address: new URL(clerk.page.url()).pathname };
}

/** Registers at the counter what came in on a day, and reads number and code from the receipt. */
export async function registerAtCounter(
  { clerk: { page } }: CaseWork,
  description: string,
  on: Temporal.PlainDate,
): Promise<Lodged> {
  await page.goto('/office/requests/new');
  const unit = page.locator('#unit');
  if ((await unit.inputValue()) === '') await unit.selectOption({ label: '示范县人民政府' });
  await page.check('input[name=channel][value=counter]');
  await page.fill('#lodgedOn', on.toString());
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/new?channel=counter*');
  const late = page.locator('#late');
  if ((await late.count()) > 0) await late.fill('窗口收件后统一登记');
  await page.fill('#name', '苏晓岚');
  await page.fill('#identityNumber', '110101199003077571');
  await page.fill('#phone', '0000-5557701');
  // paper answers go by post unless the applicant says otherwise
  await page.fill('#address', '示范县示例路77号');
  await page.fill('#description', description);
  await page.getByRole('button', { name: '登记', exact: true }).click();
  await page.waitForURL('**/receipt');
  const [, number = '', code = ''] = /登记编号 (\S+)，查询码 (\S+)/.exec(await main(page).innerText()) ?? [];
  return { number, code, address: new URL(page.url()).pathname.replace('/receipt', '') };
}

/** Does one act of the case as a person would: unfolds its form, fills it, sends it. */
export async function act(
  { page }: Visitor,
  address: string,
  slug: string,
  typed: Record<string, string> = {},
): Promise<void> {
  await page.goto(address);
  const form = page.locator(`details#${slug}`);
  await form.locator('summary').click();
  for (const [name, value] of Object.entries(typed)) {
    const field = form.locator(`[name="${name}"]`);
    if (await field.evaluate((element) => element.tagName === 'SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button[type=submit]').click();
  expect(await page.locator('#errors').count(), slug).toBe(0);
}

/** The applicant looks the case up by number and code. */
export async function follow({ applicant: { page } }: CaseWork, { number, code }: Lodged): Promise<string> {
  await page.goto('/requests/status');
  await page.fill('#number', number);
  await page.fill('#code', code);
  await page.getByRole('button', { name: '查询' }).click();
  return main(page).innerText();
}

/** Answers the guided path question by question, then the draft form's fields, and saves the draft. */
export async function draftByGuide(
  { clerk: { page } }: CaseWork,
  address: string,
  answers: readonly string[],
  typed: Record<string, string>,
): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: '引导确定办理结果' }).click();
  for (const answer of answers) {
    await page.locator(`input[name=answer][value="${answer}"]`).check();
    await page.getByRole('button', { name: '下一步' }).click();
  }
  await page.getByRole('link', { name: '按此结果拟写答复' }).click();
  for (const [name, value] of Object.entries(typed)) await page.locator(`[name="${name}"]`).fill(value);
  await page.getByRole('button', { name: '保存拟稿并查看' }).click();
}

/** The due day as the case's summary shows it. */
export async function dueOn({ page }: Visitor, address: string): Promise<string> {
  await page.goto(address);
  const shown = await page
    .locator('dt', { hasText: '答复期限' })
    .first()
    .locator('xpath=following-sibling::dd')
    .innerText();
  return /\d{4}-\d{2}-\d{2}/.exec(shown)?.[0] ?? '';
}

/** The day on which `days` working days from this day end. */
export function daysAfter(day: Temporal.PlainDate, days: number): string {
  return addWorkingDays(nationalCalendar, day, workingDays(days)).date.toString();
}

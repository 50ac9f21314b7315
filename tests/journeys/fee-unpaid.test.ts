/** Many requests of one applicant over the office's counter: the fee by count, noticed, not paid, closed in its own row. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import { act, type CaseWork, main, openCaseWork } from './case-work.ts';

/** One more than is free in a month. */
const REQUESTS = 11;

let work: CaseWork;
let address: string;
const numbers: string[] = [];

beforeAll(async () => {
  work = await openCaseWork();
}, 400_000);
afterAll(() => work.close());

const seen = () => main(work.clerk.page).innerText();

/** Registers one request as a clerk at the counter does, and returns its receipt number. */
async function register(what: string): Promise<string> {
  const { page } = work.clerk;
  await page.goto('/office/requests/new');
  const unit = page.locator('#unit');
  if ((await unit.inputValue()) === '') await unit.selectOption({ label: '示范县人民政府' });
  await page.check('input[name=channel][value=counter]');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.waitForURL('**/new?channel=counter*');
  await page.fill('#name', '闻人静舟');
  await page.fill('#identityNumber', '110101199003077571');
  await page.fill('#phone', '0000-5557702');
  await page.fill('#address', '示范县示例路77号');
  await page.fill('#description', what);
  await page.locator('main form button[type=submit]').last().click();
  await page.waitForURL('**/receipt');
  return /[A-Z]+-\d{4}-\d{4}/.exec(await seen())?.[0] ?? '';
}

describe('the eleventh request of a month', { timeout: 300_000 }, () => {
  it('is registered after ten others, and the page counts it', async () => {
    for (let at = 1; at <= REQUESTS; at += 1)
      numbers.push(await register(`${2010 + at}年度城区道路养护项目的合同文本和验收报告`));
    expect(new Set(numbers).size).toBe(REQUESTS);
    const { page } = work.clerk;
    address = new URL(page.url()).pathname.replace('/receipt', '');
    await page.goto(address);
    await page.getByRole('link', { name: '信息处理费' }).click();
    expect(await seen()).toContain(`第${REQUESTS}件，当月共${REQUESTS}件`);
    expect(await seen()).toContain('应收100元');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(WIDE);
    await page.goto(`${address}/applicant`);
    expect(await seen()).toContain(`近30日${REQUESTS}件`);
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('says that one tariff must be chosen, then is noticed by count', async () => {
    const { page } = work.clerk;
    await page.goto(`${address}/fee`);
    await page.getByRole('button', { name: '计算金额并发出收费通知' }).click();
    expect(await page.locator('#errors').innerText()).toContain('请选择计收方式');
    await page.getByRole('radio', { name: '按件计收' }).check();
    await page.fill('#receivedOn', work.today().toString());
    await page.getByRole('button', { name: '计算金额并发出收费通知' }).click();
    expect(await seen()).toContain('100元');
    expect(await page.locator('#errors').count()).toBe(0);
    await page.goto(address);
    expect(await seen()).toContain('待缴费');
    expect(await seen()).toContain('收费通知书');
    expect(await faultsOfPage(page)).toEqual([]);
  });

  it('is not closed before its twenty working days are over', async () => {
    const { page } = work.clerk;
    await work.pass(20);
    await page.goto(address);
    await page.locator('#fee-unpaid summary').click();
    await page.locator('#fee-unpaid button[type=submit]').click();
    expect(await page.locator('#errors').first().innerText()).toContain('期限尚未届满');
  });

  it('is closed the day after, in the row of unpaid fees', async () => {
    await work.pass(1);
    await act(work.clerk, address, 'fee-unpaid');
    const page = await seen();
    expect(page).toContain('已终止');
    expect(page).toContain('申请人逾期未按收费通知要求缴纳费用');
  });

  it('stands in that cell of the report of its year', async () => {
    const { page } = work.clerk;
    await page.goto('/office/reports');
    await page.selectOption('#year', String(work.today().year));
    await page.getByRole('button', { name: '开始编制' }).click();
    await page.waitForURL(/\/office\/reports\/[0-9a-f-]{36}$/);
    await page.goto(`${new URL(page.url()).pathname}/cells/t3/r3_6_2/natural`);
    expect(await seen()).toContain(numbers.at(-1));
  });

  it('raised no error in the browser', () => {
    expect(work.clerk.errors).toEqual([]);
  });
});

/** An unclear request: asked once, completed by the applicant, counted afresh, found by questions, answered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW, WIDE } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import {
  act,
  type CaseWork,
  daysAfter,
  draftByGuide,
  dueOn,
  follow,
  type Lodged,
  main,
  openCaseWork,
  registerAtCounter,
} from './case-work.ts';

let work: CaseWork;
let lodged: Lodged;
/** The day on which the clarification came in. */
let clarifiedOn: Temporal.PlainDate;

beforeAll(async () => {
  work = await openCaseWork();
}, 400_000);
afterAll(() => work.close());

describe('clarification', { timeout: 120_000 }, () => {
  it('is asked by a letter that names what to complete and until when', async () => {
    // long enough ago for the period to have lost two of its days, whatever day it is today
    let receivedOn = work.today();
    while (daysAfter(receivedOn, 2) > work.today().toString()) receivedOn = receivedOn.subtract({ days: 1 });
    lodged = await registerAtCounter(work, '近几年修路的材料', receivedOn);
    expect(await dueOn(work.clerk, lodged.address)).toBe(daysAfter(receivedOn, 20));
    const replyBy = work.today().add({ days: 15 }).toString();
    await act(work.clerk, lodged.address, 'ask-clarification', { items: '写明道路名称\n写明年份', replyBy });
    const shown = await main(work.clerk.page).innerText();
    expect(shown).toContain('待申请人补正');
    expect(shown).toContain('补正告知书');
  });

  it('is given by the applicant on a small screen, and the period starts afresh', async () => {
    // the applicant's acts bear the day of the database: the county's clock has not been moved yet
    clarifiedOn = work.today();
    expect(await follow(work, lodged)).toContain('写明道路名称');
    const { page } = work.applicant;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await page.fill('#text', '城关镇迎春路，2024年改造。');
    await page.getByRole('button', { name: '提交补正' }).click();
    await expect.poll(() => main(page).innerText(), { timeout: 30_000 }).toContain('答复期限自今日重新计算');
    // what the public wrote moves the case once the sweep has folded it
    await expect
      .poll(() => dueOn(work.clerk, lodged.address), { timeout: 60_000, interval: 500 })
      .toBe(daysAfter(clarifiedOn, 20));
  });

  it('is remembered by the guided path, which cites its article at every step and can be walked back', async () => {
    await work.pass(2);
    const { page } = work.clerk;
    await page.goto(`${lodged.address}/guide`);
    expect(await page.locator('input[name=answer][value=open]').isChecked()).toBe(true);
    for (const answer of ['open', 'no', 'no', 'no', 'no', 'no', 'no']) {
      await page.locator(`input[name=answer][value=${answer}]`).check();
      expect(await main(page).innerText()).toMatch(/依据：条例第.+条/);
      await page.getByRole('button', { name: '下一步' }).click();
    }
    expect(await main(page).innerText()).toContain(`申请人已于${clarifiedOn}补正`);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await page.setViewportSize(WIDE);
    await page.getByRole('link', { name: '返回上一步' }).click();
    expect(await main(page).innerText()).toContain('同一信息');
    await page.getByRole('button', { name: '下一步' }).click();
    expect(await main(page).innerText()).toContain('申请内容是否明确');
    await page.getByRole('button', { name: '下一步' }).click();
    expect(await page.locator('#errors').innerText()).toContain('请选择一项');
  });

  it('is named in the answer, whose approver sees by which questions it was found', async () => {
    const steps = 'open no no no no no no clear no yes yes no no no no no'.split(' ');
    await draftByGuide(work, lodged.address, [...steps, 'provided'], {
      documents: '迎春路改造工程施工合同',
      form: '纸质',
    });
    const draft = await main(work.clerk.page).innerText();
    expect(draft).toContain('补正');
    await act(work.clerk, lodged.address, 'submit');
    const { page } = work.head;
    await page.goto(`${lodged.address}/preview`);
    const number = /预留文号：(\S+)/.exec(await main(page).innerText())?.[1] ?? '';
    expect(number).toContain('号');
    await page.locator('summary', { hasText: '办理结果的引导过程' }).click();
    expect(await main(page).innerText()).toContain('申请内容是否明确？');
    expect(await main(page).innerText()).not.toContain('未经引导');
    await act(work.head, lodged.address, 'return-draft', { remarks: '请核对合同名称' });
    await act(work.clerk, lodged.address, 'submit');
    await act(work.head, lodged.address, 'approve');
    await act(work.clerk, lodged.address, 'send');
    const seen = await follow(work, lodged);
    expect(seen).toContain('予以公开');
    expect(seen).toContain(number);
    await work.clerk.page.goto('/office/request-numbers');
    await work.clerk.page.selectOption('#unit', { label: '示范县人民政府' });
    await work.clerk.page.getByRole('button', { name: '查看' }).click();
    expect(await work.clerk.page.locator('tr', { hasText: number }).innerText()).toContain('已使用');
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

/** A reconsideration that corrects an answer and orders a new one: reopened with a new due day, answered again, counted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import { act, type CaseWork, daysAfter, dueOn, follow, type Lodged, lodge, main, openCaseWork } from './case-work.ts';

const CASE_NUMBER = '示政复决〔2026〕18号';
const BODY = '示范市人民政府';

let work: CaseWork;
let lodged: Lodged;
let orderedOn: Temporal.PlainDate;

beforeAll(async () => {
  work = await openCaseWork();
}, 600_000);
afterAll(() => work.close());

/** From the draft of a disclosure to its service, as clerk and head do it. */
async function answer(documents: string): Promise<void> {
  const { page } = work.clerk;
  await page.goto(`${lodged.address}/draft?decision=${encodeURIComponent('r3_1:provided')}`);
  await page.locator('[name=documents]').fill(documents);
  await page.locator('[name=form]').fill('电子文件');
  await page.getByRole('button', { name: '保存拟稿并查看' }).click();
  await act(work.clerk, lodged.address, 'submit');
  await act(work.head, lodged.address, 'approve');
  await act(work.clerk, lodged.address, 'send');
  await act(work.clerk, lodged.address, 'serve', { method: 'email' });
}

describe('an order to answer again', { timeout: 300_000 }, () => {
  it('begins with an answer that was served and is taken to reconsideration, of which the office must reply in time', async () => {
    lodged = await lodge(work, '迎春里小区改造项目的监理日志');
    await work.pass(2);
    await answer('迎春里小区改造项目监理月报');
    await work.pass(2);
    const today = work.today().toString();
    await act(work.clerk, lodged.address, 'reconsideration', {
      body: BODY,
      number: '示政复〔2026〕18号',
      noticedOn: today,
    });
    const page = await main(work.clerk.page).innerText();
    expect(page).toContain('尚未审结');
    expect(page).toContain(`截止 ${daysAfter(work.today(), 10)}`);
    await work.clerk.page.goto('/office');
    expect(await work.clerk.page.locator('tr', { hasText: lodged.number }).innerText()).toContain('提交答复');
  });

  it('is replied to with papers, and the decision is recorded as it is worded', async () => {
    const { page } = work.clerk;
    await work.pass(1);
    await page.goto(lodged.address);
    await page.locator('details#remedy-reply summary').click();
    await page.locator('#remedy-reply [name=files]').setInputFiles({
      name: '行政复议答复书.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 答复 %%EOF'),
    });
    await page.locator('#remedy-reply button[type=submit]').click();
    expect(await main(page).innerText()).toContain('行政复议答复书.pdf');
    await work.pass(3);
    await act(work.clerk, lodged.address, 'reconsideration-decided', { result: 'revoked', number: CASE_NUMBER });
    const shown = await main(page).innerText();
    for (const words of ['结果纠正', '撤销', '待总结', CASE_NUMBER]) expect(shown).toContain(words);
  });

  it('reopens the case with twenty working days from the day the office got it', async () => {
    await work.pass(1);
    orderedOn = work.today();
    await act(work.clerk, lodged.address, 'answer-ordered', { by: 'reconsideration' });
    expect(await main(work.clerk.page).innerText()).toContain('办理中');
    expect(await dueOn(work.clerk, lodged.address)).toBe(daysAfter(orderedOn, 20));
    const seen = await follow(work, lodged);
    expect(seen).toContain('办理中');
    expect(seen).toContain(daysAfter(orderedOn, 20));
    expect(await work.applicant.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      NARROW.width,
    );
  });

  it('is answered again by a letter that names the decision; both answers stay with the applicant', async () => {
    await work.pass(2);
    await answer('迎春里小区改造项目监理日志');
    const { page } = work.clerk;
    await page.goto(`${lodged.address}/preview`);
    const letter = await main(page).innerText();
    for (const words of [BODY, CASE_NUMBER, '重新答复']) expect(letter).toContain(words);
    const seen = await follow(work, lodged);
    expect(seen.match(/答复书（/g)?.length).toBe(4);
    expect(seen).toContain('已送达');
  });

  it('teaches a lesson', async () => {
    const lesson = { cause: 'search', happened: '承办人仅检索了电子档案', changes: '检索须覆盖纸质档案并双人签字' };
    await act(work.clerk, lodged.address, 'lesson', lesson);
    expect(await main(work.clerk.page).innerText()).toContain('检索查找不充分：检索须覆盖纸质档案并双人签字');
    expect(await faultsOfPage(work.clerk.page)).toEqual([]);
  });

  it('is counted as corrected among all remedies, and in table four of the annual report', async () => {
    const { page } = work.clerk;
    const { year } = work.today();
    await page.goto(`/office/requests/remedies?year=${year}&result=corrected`);
    expect(await page.locator('#list tr', { hasText: lodged.number }).innerText()).toContain('已责令重新答复');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    expect(await faultsOfPage(page)).toEqual([]);

    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto('/office/reports');
    await page.selectOption('#year', String(year));
    await page.getByRole('button', { name: '开始编制' }).click();
    await page.waitForURL(/\/office\/reports\/[0-9a-f-]{36}$/);
    await page.goto(`${new URL(page.url()).pathname}/cells/t4/review/corrected`);
    expect(await main(page).innerText()).toContain(lodged.number);
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

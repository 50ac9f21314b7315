/** From an answer to one applicant to disclosure to everybody: suggested, stopped by a check, drafted as a document. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import { act, type CaseWork, type Lodged, lodge, main, openCaseWork } from './case-work.ts';

const TITLE = '迎春里小区改造项目监理情况';

let work: CaseWork;
let lodged: Lodged;

beforeAll(async () => {
  work = await openCaseWork();
}, 600_000);
afterAll(() => work.close());

describe('conversion to proactive disclosure', { timeout: 300_000 }, () => {
  it('is offered once information was given and served', async () => {
    lodged = await lodge(work, '迎春里小区改造项目的监理月报');
    const { page } = work.clerk;
    expect(await page.getByRole('link', { name: '转为主动公开' }).count()).toBe(0);
    await page.goto(`${lodged.address}/draft?decision=${encodeURIComponent('r3_1:provided')}`);
    await page.locator('[name=documents]').fill('迎春里小区改造项目监理月报');
    await page.locator('[name=form]').fill('电子文件');
    await page.getByRole('button', { name: '保存拟稿并查看' }).click();
    await act(work.clerk, lodged.address, 'submit');
    await act(work.head, lodged.address, 'approve');
    await act(work.clerk, lodged.address, 'send');
    await act(work.clerk, lodged.address, 'serve', { method: 'email' });
    await act(work.clerk, lodged.address, 'suggest-conversion');
    expect(await main(page).innerText()).toContain('建议转为主动公开，待决定');
  });

  it('is stopped by personal data, which are named, and keeps what was typed', async () => {
    const { page } = work.clerk;
    await page.getByRole('link', { name: '转为主动公开' }).click();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.fill('#title', TITLE);
    await page.getByRole('button', { name: '检查个人信息并生成公开稿' }).click();
    expect(await page.locator('#errors').innerText()).toContain('请录入正文');
    await page.fill('#body', '监理单位每月巡查四次。\n申请人苏晓岚反映的渗水问题已经整改，联系电话13812345678。');
    await page.getByRole('button', { name: '检查个人信息并生成公开稿' }).click();
    const errors = await page.locator('#errors').innerText();
    for (const words of ['申请人姓名', '手机号码']) expect(errors).toContain(words);
    expect(await main(page).innerText()).toContain('13812345678');
    expect(await page.inputValue('#title')).toBe(TITLE);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('makes a draft that goes the way of every document, and the case leads to it', async () => {
    const { page } = work.clerk;
    await page.fill('#body', '监理单位每月巡查四次。\n群众反映的渗水问题已经整改。');
    await page.getByRole('button', { name: '检查个人信息并生成公开稿' }).click();
    await page.waitForURL(/\/office\/documents\/[0-9a-f-]{36}\/edit$/);
    expect(await page.inputValue('[name=title]')).toBe(TITLE);
    expect(await page.content()).toContain('第四十四条');
    await page.goto(lodged.address);
    await page.getByRole('link', { name: '已转为主动公开：查看公开稿' }).click();
    expect(await main(page).innerText()).toContain(TITLE);
    await page.goto(`${lodged.address}/conversion`);
    expect(await main(page).innerText()).toContain('是否转为主动公开已经决定');
  });

  it('is counted', async () => {
    const { page } = work.clerk;
    await page.goto(`/office/requests/remedies?year=${work.today().year}`);
    expect(await main(page).innerText()).toContain('建议 1；转为主动公开 1；决定不转 0');
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

/** An unclear request: asked once by letter, completed by the applicant, counted afresh, known to the guided path. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NARROW } from '../support/browser.ts';
import { act, type CaseWork, daysAfter, dueOn, follow, type Lodged, lodge, main, openCaseWork } from './case-work.ts';

let work: CaseWork;
let lodged: Lodged;
/** The day on which the clarification came in. */
let clarifiedOn: Temporal.PlainDate;

beforeAll(async () => {
  work = await openCaseWork();
}, 180_000);
afterAll(() => work.close());

describe('clarification', { timeout: 90_000 }, () => {
  it('is asked by a letter that names what to complete and until when', async () => {
    lodged = await lodge(work, '近几年修路的材料');
    expect(await dueOn(work.clerk, lodged.address)).toBe(daysAfter(work.today(), 20));
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
    await expect.poll(() => main(page).innerText(), { timeout: 30_000 }).toContain('城关镇迎春路');
    expect(await dueOn(work.clerk, lodged.address)).toBe(daysAfter(clarifiedOn, 20));
  });

  it('is remembered by the guided path, which cites its article at every step', async () => {
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
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

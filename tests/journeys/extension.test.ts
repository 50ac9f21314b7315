/** An answer that needs more time: proposed by one person, approved by another, told to the applicant in time. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, type CaseWork, daysAfter, dueOn, follow, type Lodged, lodge, main, openCaseWork } from './case-work.ts';

let work: CaseWork;
let lodged: Lodged;
let receivedOn: Temporal.PlainDate;

beforeAll(async () => {
  work = await openCaseWork();
}, 400_000);
afterAll(() => work.close());

describe('an extension', { timeout: 90_000 }, () => {
  it('is proposed by the clerk with its reason, and changes nothing before it is approved', async () => {
    receivedOn = work.today();
    lodged = await lodge(work, '2025年度城区道路养护的全部合同和验收材料');
    await work.pass(12);
    await act(work.clerk, lodged.address, 'propose-extension', {
      workingDays: '15',
      reason: '材料分存于三个承办机构，需要逐件核对并作区分处理',
    });
    expect(await dueOn(work.clerk, lodged.address)).toBe(daysAfter(receivedOn, 20));
    expect(await follow(work, lodged)).not.toContain('延期答复告知书');
  });

  it('is approved by another person, who finds it in the list of what waits', async () => {
    await work.clerk.page.goto(lodged.address);
    expect(await work.clerk.page.locator('details#approve-extension').count()).toBe(0);
    await work.pass(1);
    const { page } = work.head;
    await page.goto('/office');
    expect(await page.locator('tr', { hasText: lodged.number }).innerText()).toContain('延期待批准');
    await act(work.head, lodged.address, 'approve-extension');
    expect(await dueOn(work.head, lodged.address)).toBe(daysAfter(receivedOn, 35));
  });

  it('is told to the applicant by a letter with the new day, which the account of days agrees with', async () => {
    const seen = await follow(work, lodged);
    expect(seen).toContain('延期答复告知书');
    expect(seen).toContain('20+15个工作日');
    const due = daysAfter(receivedOn, 35);
    expect(seen).toContain(due);
    const { page } = work.applicant;
    await page.getByText('逐日查看期限的计算').click();
    const account = await page.getByRole('region', { name: '逐日计算' }).innerText();
    expect(account).toContain('计入（35）');
  });

  it('is given once', async () => {
    await work.clerk.page.goto(lodged.address);
    expect(await work.clerk.page.locator('details#propose-extension').count()).toBe(0);
    expect(await main(work.clerk.page).innerText()).toContain('延期答复告知书');
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

/** A wrong date of a request is mended by two persons, and the deadlines move: in a real browser, by two people. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSite } from '../../src/units/site-actions.ts';
import { morning, openRequests, PASSWORD, type RequestsBench } from '../requests/bench.ts';
import { NARROW, openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { listen } from '../support/listen.ts';
import { faultsOfPage } from '../support/sound.ts';

const NOW = Temporal.Instant.from('2026-03-10T02:00:00Z');
/** staff are appointed before that day; sessions alone keep the world's time */
let now = morning('2026-03-02');
let bench: RequestsBench;
let site: Awaited<ReturnType<typeof listen>>;
let browser: Browser;
let clerk: Visitor;
let head: Visitor;
let inOffice: string;

beforeAll(async () => {
  bench = await openRequests(() => now);
  const drafter = await bench.staff('east', 'clerk', 'drafter');
  await bench.staff('east', 'head', 'approver');
  await bench.at(drafter, (desk) => changeSite(desk, { hosts: ['east.test', '127.0.0.1'] }));
  now = Temporal.Now.instant();
  site = await listen(bench.app);
  browser = await openBrowser();
  clerk = await visitor(browser, site.address);
  head = await visitor(browser, site.address, { viewport: NARROW });
  await signIn(clerk.page, 'clerk', PASSWORD);
  await signIn(head.page, 'head', PASSWORD);
  now = NOW;
  const { id } = await bench.register(drafter, {}, '2026-03-10');
  inOffice = `/office/requests/${id}`;
}, 240_000);

afterAll(async () => {
  await browser.close();
  await site.close();
  expect(bench.faults).toEqual([]);
  await bench.close();
});

const shown = (page: Page) => page.locator('main').innerText();
const statement = /答复截止日由 (\d{4}-\d\d-\d\d) 变为 (\d{4}-\d\d-\d\d)/;

async function propose(rightDate: string, reason: string): Promise<void> {
  const { page } = clerk;
  await page.goto(inOffice);
  const row = page.locator('tr', { hasText: '登记申请' }).filter({ has: page.locator('details') });
  await row.locator('summary').click();
  await row.locator('[name=happenedOn]').fill(rightDate);
  await row.locator('[name=reason]').fill(reason);
  await row.getByRole('button', { name: '提出，由另一人确认' }).click();
}

describe('a date that was entered wrongly', { timeout: 120_000 }, () => {
  it('stays until a second person has looked: the clerk is not asked to confirm it', async () => {
    await propose('2026-03-06', '当面递交的日期写成了登记日期');
    const { page } = clerk;
    expect(await shown(page)).toContain('“登记申请”的日期由 2026-03-10 更正为 2026-03-06');
    expect(await page.getByRole('button', { name: '确认更正' }).count()).toBe(0);
    expect(await shown(page)).toContain('须由提出人以外的审签领导确认后生效');
  });

  it('is refused with a reason, and proposed again', async () => {
    const { page } = head;
    await page.goto(inOffice);
    await page.getByText('不同意', { exact: true }).first().click();
    await page.fill('[name=refuseReason]', '请附接收凭据');
    await page.getByRole('button', { name: '不同意' }).click();
    expect(await shown(page)).not.toContain('日期更正待确认');
    await propose('2026-03-06', '见接收凭据，当面递交的日期写成了登记日期');
  });

  it('is confirmed by the leader, who sees what moves; then the deadlines have moved', async () => {
    const { page } = head;
    await page.goto(inOffice);
    const [, before = '', after = ''] = statement.exec(await shown(page)) ?? [];
    expect([before, after]).toEqual(['2026-04-08', '2026-04-03']);
    expect(await faultsOfPage(page)).toEqual([]);
    await page.getByRole('button', { name: '确认更正' }).click();
    const confirmed = await shown(page);
    expect(confirmed).not.toContain('日期更正待确认');
    expect(confirmed).toContain('已作废：见接收凭据');
    expect(confirmed).toContain(after);
    await clerk.page.goto(inOffice);
    expect(await shown(clerk.page)).toContain(after);
    expect([...clerk.errors, ...head.errors]).toEqual([]);
  });
});

/** A document from draft to public page with three persons, then amended and withdrawn, in a real browser. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, signIn, type Visitor, visitor } from '../support/browser.ts';
import { type RunningProgram, runDemo } from '../support/program.ts';
import { faultsOfPage } from '../support/sound.ts';

const TITLE = '示范县城区共享电动自行车停放管理通告';
const BODY = '<p>为规范城区共享电动自行车停放秩序，自本通告发布之日起，实行划线停放、定点取还。</p>';
const PDF = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

let program: RunningProgram;
let browser: Browser;
/** the same drafter, once without and once with scripts */
let drafter: Visitor;
let writer: Visitor;
let reviewer: Visitor;
let approver: Visitor;
let reader: Visitor;
/** where the document stands in the office, and in public once it is released */
let inOffice: string;
let inPublic: string;

beforeAll(async () => {
  program = await runDemo();
  browser = await openBrowser();
  const staff = async (username: string, scripts: boolean) => {
    const person = await visitor(browser, program.address, { scripts });
    await signIn(person.page, username, program.password(username));
    return person;
  };
  drafter = await staff('jingban', false);
  writer = await staff('jingban', true);
  reviewer = await staff('shencha', true);
  approver = await staff('shenqian', true);
  reader = await visitor(browser, program.address);
}, 400_000);

afterAll(async () => {
  await browser.close();
  await program.close();
});

const main = (page: Page) => page.locator('main');
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();

async function act(page: Page, label: string, typed: Record<string, string> = {}): Promise<void> {
  await page.goto(inOffice);
  const folded = page.locator('details.action', { has: page.locator('summary', { hasText: label }) });
  if (Object.keys(typed).length > 0) await folded.locator('summary').click();
  for (const [name, value] of Object.entries(typed)) await folded.locator(`[name=${name}]`).fill(value);
  const within = Object.keys(typed).length > 0 ? folded : page.locator('#actions');
  await within.getByRole('button', { name: label, exact: true }).click();
}

async function clear(page: Page): Promise<void> {
  await page.goto(inOffice);
  await page.getByRole('link', { name: '进行公开审查' }).click();
  for (const box of await page.locator('#checklist input').all()) await box.check();
  await page.getByLabel('可以公开').check();
  await page.fill('#basis', '依据条例第十九条，属于应当主动公开的信息，不涉及第十四条至第十六条情形。');
  await page.getByRole('button', { name: '提交审查结论' }).click();
}

async function approve(page: Page): Promise<void> {
  await page.goto(inOffice);
  await page.locator('#actions').getByRole('link', { name: '审签' }).click();
  expect(await faultsOfPage(page)).toEqual([]);
  await page.getByRole('button', { name: '同意，审签' }).click();
}

async function searched(text: string): Promise<string> {
  await reader.page.goto('/');
  await reader.page.fill('#site-search', text);
  await reader.page.keyboard.press('Enter');
  await reader.page.waitForURL(/\/search/);
  return main(reader.page).innerText();
}

describe('a document', { timeout: 60_000 }, () => {
  it('is kept as typed when it is submitted without the ground of its openness, and the message names the field', async () => {
    const { page } = drafter;
    await page.goto('/office/documents');
    await page.getByRole('link', { name: '起草文件' }).click();
    await page.selectOption('#unitId', { label: '示范县人民政府办公室' });
    await page.fill('#title', TITLE);
    await page.selectOption('#kind', { label: '通知公告' });
    await page.fill('#body', BODY);
    await page.locator('input[name="columns[]"][value=notices]').check();
    await page.fill('#signedOn', '2026-01-08');
    await page.getByLabel('主动公开', { exact: true }).check();
    await page.getByRole('button', { name: '保存并提交审查' }).click();

    const errors = page.locator('#errors');
    expect(await errors.innerText()).toContain('请填写公开属性的依据或理由');
    expect(await errors.locator('a').first().getAttribute('href')).toBe('#attributeGround');
    expect(await page.inputValue('#title')).toBe(TITLE);
    expect(await page.inputValue('#body')).toBe(BODY);
    expect(await page.inputValue('#signedOn')).toBe('2026-01-08');
  });

  it('goes to review once the ground is given, with its attachment', async () => {
    const { page } = drafter;
    await page.fill('#attributeGround', '条例第十九条，涉及公众利益调整，需要公众广泛知晓');
    await page.setInputFiles('#attachments', { name: '停放区域示意图.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByRole('button', { name: '保存并提交审查' }).click();
    await page.waitForURL(/\/office\/documents\/[0-9a-f-]{36}\?done=submitted$/);
    inOffice = new URL(page.url()).pathname;
    expect(await main(page).innerText()).toContain('待审查');
    expect(await main(page).innerText()).toContain('停放区域示意图.pdf');
  });

  it('cannot be reviewed by its drafter', async () => {
    expect(await statusOf(drafter.page, `${inOffice}/review`)).toBe(403);
  });

  it('needs every item of the checklist, then is cleared by the reviewer, who cannot approve it', async () => {
    const { page } = reviewer;
    await page.goto('/office/documents');
    await page.getByRole('link', { name: TITLE }).first().click();
    await page.getByRole('link', { name: '进行公开审查' }).click();
    await page.getByLabel('可以公开').check();
    await page.fill('#basis', '条例第十九条');
    await page.getByRole('button', { name: '提交审查结论' }).click();
    expect(await page.locator('#errors').innerText()).toMatch(/还有 \d 项未确认/);
    expect(await page.inputValue('#basis')).toBe('条例第十九条');
    expect(await faultsOfPage(page)).toEqual([]);

    await clear(page);
    expect(await main(page).innerText()).toContain('待审签');
    expect(await statusOf(page, `${inOffice}/approve`)).toBe(403);
  });

  it('is approved by a third person and released', async () => {
    await approve(approver.page);
    expect(await main(approver.page).innerText()).toContain('已审签');
    await act(drafter.page, '立即发布');
    expect(await main(drafter.page).innerText()).toContain('已发布');
    inPublic = (await drafter.page.getByRole('link', { name: '查看公开页面' }).getAttribute('href')) ?? '';
    expect(inPublic).toMatch(/^\/documents\//);
  });

  it('is seen by a visitor with its metadata, who finds it by search and downloads the attachment', async () => {
    const { page } = reader;
    expect(await searched(TITLE)).toContain(TITLE);
    await main(page).getByRole('link', { name: TITLE }).first().click();
    await page.waitForURL(`**${inPublic}`);
    expect(await page.locator('h1').innerText()).toBe(TITLE);
    expect(await main(page).innerText()).toContain('划线停放、定点取还');
    expect(await page.locator('.metadata').innerText()).toMatch(/索\s*引\s*号/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '停放区域示意图.pdf' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('停放区域示意图.pdf');
    expect(await readFile(await download.path())).toEqual(PDF);
  });

  it('keeps its earlier text in public while it is amended in the editor, until it is released again', async () => {
    const { page } = writer;
    await act(page, '修改发布', { changeNote: '补充投诉电话' });
    await page.waitForURL(/\/edit$/);
    await page.getByRole('textbox', { name: '正文' }).press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('投诉电话：0000-5550100。');
    await page.getByRole('button', { name: '保存并提交审查' }).click();
    await clear(reviewer.page);
    await approve(approver.page);
    await reader.page.goto(inPublic);
    expect(await main(reader.page).innerText()).not.toContain('投诉电话');

    await act(drafter.page, '立即发布');
    await expect
      .poll(async () => {
        await reader.page.goto(inPublic);
        return main(reader.page).innerText();
      })
      .toContain('投诉电话：0000-5550100');
    expect(await main(reader.page).innerText()).toContain('补充投诉电话');
  });

  it('leaves a page with the reason when it is withdrawn, and the search forgets it', async () => {
    await act(approver.page, '撤回', { reason: '停放区域调整，另行发布' });
    expect(await main(approver.page).innerText()).toContain('已撤回');
    await expect.poll(() => statusOf(reader.page, inPublic)).toBe(410);
    const left = await main(reader.page).innerText();
    expect(left).toContain('停放区域调整，另行发布');
    expect(left).not.toContain('划线停放');
    expect(await faultsOfPage(reader.page)).toEqual([]);
    await searched(TITLE);
    expect(await main(reader.page).getByRole('link', { name: TITLE }).count()).toBe(0);
  });

  it('raised no error in any browser', () => {
    for (const person of [drafter, writer, reviewer, approver, reader]) expect(person.errors).toEqual([]);
  });
});

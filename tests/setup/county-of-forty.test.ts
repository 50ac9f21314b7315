/**
 * The account of setting up a county of forty units: what its system administrator does, step by step, each a command or
 * a page, with the time that the program takes. Real processes, a real database, a real browser.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Installation, installAt, type Running } from '../start/installation.ts';
import { openBrowser, type Visitor, visitor } from '../support/browser.ts';
import { faultsOfPage } from '../support/sound.ts';
import { countyOfForty, type Filled, workbookOf } from './workbook-of-forty.ts';

const NEW_PASSWORD = 'Lantern-4-River';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TITLE = '云岭镇关于汛期山区道路管制的通告';

let site: Installation;
let running: Running;
let browser: Browser;
let admin: Visitor;
const people: Visitor[] = [];
/** Initial passwords by account, as the page shows them. */
let passwords: ReadonlyMap<string, string>;
const began = Date.now();
let last = began;
const steps: string[] = [];

/** Writes a line of the account. */
function took(step: string): void {
  const now = Date.now();
  steps.push(`${((now - last) / 1000).toFixed(1).padStart(7)} s  ${step}`);
  last = now;
}

beforeAll(async () => {
  site = installAt(0o755);
  browser = await openBrowser();
  last = Date.now();
}, 120_000);

afterAll(async () => {
  await browser.close();
  running.starter.kill('SIGTERM');
  await running.ended();
  site.remove();
  process.stdout.write(`${steps.join('\n')}\n${((Date.now() - began) / 60_000).toFixed(1)} minutes in all\n`);
}, 60_000);

const main = (page: Page) => page.locator('main');

async function upload(page: Page, county: Filled, name: string): Promise<void> {
  await page.setInputFiles('#workbook', { name, mimeType: XLSX, buffer: Buffer.from(await workbookOf(county)) });
  await page.getByRole('button', { name: /上传/ }).click();
  await page.waitForURL('**/setup/check');
}

/** Signs somebody in for the first time: the initial password must be changed before anything else. */
async function firstSignIn(username: string): Promise<Visitor> {
  const person = await visitor(browser, running.url);
  const { page } = person;
  people.push(person);
  const initial = passwords.get(username) ?? '';
  await page.goto('/sign-in');
  await page.fill('#username', username);
  await page.fill('#password', initial);
  await page.click('main button[type=submit]');
  await page.waitForURL('**/office/password');
  await page.fill('#present', initial);
  await page.fill('#wanted', NEW_PASSWORD);
  await page.fill('#again', NEW_PASSWORD);
  await page.getByRole('button', { name: '修改密码' }).click();
  await page.waitForURL('**/office');
  return person;
}

describe('setting up a county of forty units', { timeout: 120_000 }, () => {
  test('npm start -- --empty: the terminal shows the address and the code', async () => {
    running = await site.start({ data: site.newData() });
    await running.answers();
    expect(running.log()).toContain(`Open ${running.url}setup and enter the code`);
    took('npm start -- --empty');
  });

  test('whatever address is opened leads to the set-up, which wants the code', async () => {
    admin = await visitor(browser, running.url);
    const { page } = admin;
    await page.goto('/documents');
    expect(new URL(page.url()).pathname).toBe('/setup');
    await page.fill('#code', 'AAAA-BBBB-CCCC-DDDD');
    await page.getByRole('button', { name: '继续' }).click();
    expect(await main(page).innerText()).toContain('设置码不正确');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.fill('#code', /enter the code (\S+),/.exec(running.log())?.[1] ?? '');
    await page.getByRole('button', { name: '继续' }).click();
    await page.getByRole('link', { name: '下载模板' }).waitFor();
    took('the code entered at /setup');
  });

  test('the template is downloaded', async () => {
    const { page } = admin;
    expect(await faultsOfPage(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载模板' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('政务公开建站模板.xlsx');
    took('the template downloaded (people then fill it in)');
  });

  test('a first workbook has mistakes: each is shown with its row, and nothing is founded', async () => {
    const { page } = admin;
    const county = countyOfForty();
    const unit = (code: string) => county.units.find((one) => one.code === code) ?? {};
    Object.assign(unit('caizheng'), { parent: 'goverment' });
    Object.assign(unit('jiaoyu'), { code: 'fagai' });
    Object.assign(unit('gov'), { creditCode: '11990033MB0000990A' });
    Object.assign(county.people[1] ?? {}, { username: county.people[0]?.username, name: county.people[0]?.name });
    county.chains = [];
    await upload(page, county, '示范县-初稿.xlsx');
    const said = await main(page).innerText();
    for (const line of [
      '示范县-初稿.xlsx',
      '机构 · 第2行 · 统一社会信用代码',
      '机构 · 第5行 · 单位代码',
      '单位代码“fagai”与第4行重复',
      '机构 · 第11行 · 上级单位代码',
      '没有代码为“goverment”的单位',
      '人员 · 第3行 · 角色',
      '系统管理员、安全管理员、审计管理员须由不同人员担任',
    ])
      expect(said, line).toContain(line);
    expect(await page.getByRole('button', { name: '确认建站' }).count()).toBe(0);
    expect(await faultsOfPage(page)).toEqual([]);
    took('a workbook with mistakes uploaded: problems by row');
  });

  test('a second one leaves a town that nobody could review: a warning, and not yet confirmed', async () => {
    const { page } = admin;
    await upload(page, { ...countyOfForty(), chains: [] }, '示范县-二稿.xlsx');
    const said = await main(page).innerText();
    expect(said).toContain('示范县云岭镇人民政府（yunling）的文件无法由三人分别起草');
    expect(said).toContain('在“审签链”表中指定其他单位');
    took('without chains uploaded: a warning');
  });

  test('the third is sound; it is looked over and confirmed, and the passwords are shown once', async () => {
    const { page } = admin;
    await upload(page, countyOfForty(), '示范县.xlsx');
    const said = await main(page).innerText();
    for (const word of ['检查通过', '共 40 项', '共 120 项', '县财政局', '建县纪念日'])
      expect(said, word).toContain(word);
    expect(await faultsOfPage(page)).toEqual([]);
    took('the sound workbook uploaded and looked over');

    page.setDefaultTimeout(110_000);
    await page.getByRole('button', { name: '确认建站' }).click();
    await page.getByRole('heading', { name: '建站完成' }).waitFor();
    page.setDefaultTimeout(10_000);
    const rows = await page.locator('tbody tr').all();
    passwords = new Map(
      await Promise.all(
        rows.map(async (row): Promise<[string, string]> => {
          const [username = '', password = ''] = await row.locator('code').allInnerTexts();
          return [username, password];
        }),
      ),
    );
    expect(passwords.size).toBe(120);
    expect(await faultsOfPage(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载账号清单' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('accounts.csv');
    took('confirmed: 40 units and 120 persons founded');
  });

  test('the set-up is gone and the site is there', async () => {
    const { page } = admin;
    expect((await page.goto('/setup'))?.status()).toBe(404);
    expect(await (await fetch(running.url)).text()).toContain('示范县人民政府');
    await page.goto('/units');
    expect(await main(page).innerText()).toContain('示范县财政局');
  });

  test('the system administrator signs in, changes the password and a setting', async () => {
    admin = await firstSignIn('xitong');
    const { page } = admin;
    await page.goto('/office/site');
    expect(await page.inputValue('#receiptNumber')).toBe('依申请〔{year}〕{unit}-{serial:4}号');
    expect(await page.inputValue('#requestYears')).toBe('12');
    await page.fill('#mark-phone', '0000-5550199');
    await page.fill('#requestYears', '15');
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForURL('**/office/site?saved=1');
    await page.goto('/');
    expect(await page.locator('footer').innerText()).toContain('0000-5550199');
    took('the administrator signed in and changed the site settings');
  });

  test('a chain is added in the office and ended again', async () => {
    const { page } = admin;
    await page.goto('/office/chains');
    expect(await main(page).innerText()).toContain('示范县云岭镇人民政府');
    await page.getByRole('button', { name: '新增', exact: true }).click();
    expect(await page.locator('#errors').innerText()).toContain('至少选择一项');
    await page.selectOption('#unit', { label: '示范县信访局' });
    await page.selectOption('#kind', { label: '通知公告' });
    await page.selectOption('#reviewUnit', { label: '示范县司法局' });
    await page.getByRole('button', { name: '新增', exact: true }).click();
    await page.waitForURL('**/office/chains?done=added');
    const row = page.locator('tbody tr', { hasText: '示范县信访局' });
    expect(await row.innerText()).toContain('示范县司法局');
    expect(await faultsOfPage(page)).toEqual([]);
    await row.getByRole('button', { name: '终止' }).click();
    await page.waitForURL('**/office/chains?done=ended');
    expect(await page.locator('tbody tr', { hasText: '示范县信访局' }).count()).toBe(0);
    took('a chain added and ended');
  });

  test('the town of two publishes its first document, reviewed by the county’s office', async () => {
    const drafter = (await firstSignIn('yunling.jb')).page;
    await drafter.goto('/office/documents/new');
    await drafter.fill('#title', TITLE);
    await drafter.selectOption('#kind', { label: '通知公告' });
    await drafter.getByRole('textbox', { name: '正文' }).fill('受强降雨影响，即日起对云岭山区道路实行临时管制。');
    await drafter.locator('input[name="columns[]"][value=notices]').check();
    await drafter.fill('#signedOn', new Date().toISOString().slice(0, 10));
    await drafter.getByLabel('主动公开', { exact: true }).check();
    await drafter.fill('#attributeGround', '条例第十九条，需要公众广泛知晓');
    await drafter.getByRole('button', { name: '保存并提交审查' }).click();
    await drafter.waitForURL(/done=submitted$/);
    const place = new URL(drafter.url()).pathname;
    took('云岭镇 drafted its first document');

    const reviewer = (await firstSignIn('gov-office.sc')).page;
    await reviewer.goto(place);
    await reviewer.getByRole('link', { name: '进行公开审查' }).click();
    for (const box of await reviewer.locator('#checklist input').all()) await box.check();
    await reviewer.getByLabel('可以公开').check();
    await reviewer.fill('#basis', '依据条例第十九条，不涉及第十四条至第十六条情形。');
    await reviewer.getByRole('button', { name: '提交审查结论' }).click();
    expect(await main(reviewer).innerText()).toContain('待审签');

    const approver = (await firstSignIn('yunling.ld')).page;
    await approver.goto(place);
    await approver.locator('#actions').getByRole('link', { name: '审签' }).click();
    await approver.getByRole('button', { name: '同意，审签' }).click();
    await drafter.goto(place);
    await drafter.locator('#actions').getByRole('button', { name: '立即发布', exact: true }).click();
    const address = await drafter.getByRole('link', { name: '查看公开页面' }).getAttribute('href');
    const page = await fetch(new URL(address ?? '', running.url));
    expect([page.status, (await page.text()).includes(TITLE)]).toEqual([200, true]);
    took('reviewed by 县政府办, approved and released');
  });

  test('no page raised an error, and all acts replay', () => {
    for (const person of people) expect(person.errors).toEqual([]);
    expect(site.command(running.data, 'verify').out).toContain('all acts replay');
    took('npx gongkai verify');
  });
});

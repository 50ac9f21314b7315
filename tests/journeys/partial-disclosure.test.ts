/** A file goes out without what may not be disclosed: marked, made anew, checked, approved, downloaded by the applicant. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printCopy } from '../../src/paper/pdf.ts';
import { png } from '../../src/requests/redaction/picture.ts';
import { NARROW } from '../support/browser.ts';
import { needReaders, run } from '../support/readers.ts';
import { faultsOfPage } from '../support/sound.ts';
import { act, type CaseWork, follow, type Lodged, lodge, main, openCaseWork } from './case-work.ts';

const NAME = '程望舒';
const PHONE = '0000-6612345';
const PLOT = '东岭村三组十七号';

let work: CaseWork;
let lodged: Lodged;
let source: Buffer;
let folder: string;

beforeAll(async () => {
  needReaders();
  folder = await mkdtemp(join(tmpdir(), 'gongkai-redacted-'));
  source = Buffer.from(
    await printCopy(
      `#set text(font: "Noto Serif SC", lang: "zh")
       *东岭村补偿发放台账*
       #table(columns: 3, [户主], [电话], [金额], [${NAME}], [${PHONE}], [一万二千元], [合计], [], [一万二千元])

       经办人核对：${NAME}于三月领取。

       地块位置：${PLOT}。

       #image("seal.png", width: 20mm)`,
      {},
      new Map([['seal.png', png({ width: 20, height: 20, data: new Uint8Array(1200).fill(90) })]]),
    ),
  );
  work = await openCaseWork();
  for (const { page } of [work.applicant, work.clerk, work.head]) page.setDefaultTimeout(60_000);
}, 600_000);
afterAll(async () => {
  await work.close();
  await rm(folder, { recursive: true, force: true });
});

async function addWords(words: string, what: string): Promise<void> {
  const { page } = work.clerk;
  await page.fill('[name=words]', words);
  await page.fill('[name=what]', what);
  await page.selectOption('[name=article]', '15');
  await page.fill('[name=reason]', '公开会对第三方合法权益造成损害');
  await page.getByRole('button', { name: '标记全部相同文字' }).click();
}

describe('partial disclosure', { timeout: 300_000 }, () => {
  it('begins with a file whose type is proven', async () => {
    lodged = await lodge(work, '东岭村土地补偿发放台账');
    const { page } = work.clerk;
    await page.goto(lodged.address);
    await page.getByRole('link', { name: '遮盖不予公开的内容' }).click();
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setInputFiles('#file', {
      name: '台账.pdf',
      mimeType: 'application/pdf',
      buffer: source.subarray(0, 900),
    });
    await page.getByRole('button', { name: '上传并开始标记' }).click();
    expect(await page.locator('#errors').innerText()).toContain('PDF文件不完整');
    await page.setInputFiles('#file', { name: '补偿台账.pdf', mimeType: 'application/pdf', buffer: source });
    await page.getByRole('button', { name: '上传并开始标记' }).click();
    await page.waitForURL(/\/redaction\/[0-9a-f]{64}$/);
  });

  it('is marked by words, all occurrences at once, each with article and reason', async () => {
    const { page } = work.clerk;
    await page.getByRole('button', { name: '标记全部相同文字' }).click();
    expect(await page.locator('#errors').innerText()).toContain('请选择适用条款');
    await addWords(NAME, '第三方姓名');
    const row = page.locator('tr', { hasText: NAME });
    expect(await row.locator('td').nth(1).innerText()).toBe('2');
    await addWords(PHONE, '第三方联系电话');
    expect(await main(page).innerText()).not.toContain('还没有标记');
  });

  it('loses the mark that is removed, and no other, on a page that is out of date too', async () => {
    const { page } = work.clerk;
    const later = await page.context().newPage();
    await later.goto(page.url());
    const remove = (on: typeof page, words: string) =>
      on.locator('tr', { hasText: words }).getByRole('button', { name: '移除' }).click();
    await remove(page, PHONE);
    await page.locator('tr', { hasText: PHONE }).waitFor({ state: 'detached' });
    await remove(later, PHONE);
    await later.locator('tr', { hasText: PHONE }).waitFor({ state: 'detached' });
    expect(await later.locator('tr', { hasText: NAME }).count()).toBe(1);
    await later.close();
    await page.reload();
    await addWords(PHONE, '第三方联系电话');
  });

  it('is marked by a box drawn on the page, and shows the page before and after', async () => {
    const { page } = work.clerk;
    const sheet = page.locator('[data-redact]');
    // the script and the picture first: both move what stands below them
    await page.locator('[data-redact-box]').waitFor();
    await page.locator('[data-redact] img').evaluate((image) => (image as HTMLImageElement).decode());
    await sheet.evaluate((element) => {
      element.scrollIntoView({ block: 'start' });
      window.scrollBy(0, -150);
    });
    const place = await sheet.boundingBox();
    if (!place) throw new Error('the page has no picture');
    const at = (x: number, y: number) => [place.x + place.width * x, place.y + place.height * y] as const;
    await page.mouse.move(...at(0.2, 0.02));
    await page.mouse.down();
    await page.mouse.move(...at(0.9, 0.05));
    await page.mouse.up();
    expect(Number(await page.inputValue('[name=bottom]'))).toBeGreaterThan(0);
    await page.fill('[name=what]', '页眉');
    await page.selectOption('[name=article]', '16-1');
    await page.fill('[name=reason]', '内部管理信息');
    await page.getByRole('button', { name: '标记框选的位置' }).click();
    expect(await main(page).innerText()).toContain('第1页框选的位置');
    for (const picture of await page.locator('main img').all())
      expect(await picture.evaluate((image) => (image as HTMLImageElement).decode().then(() => 'shown'))).toBe('shown');
    expect(await faultsOfPage(page)).toEqual([]);
    await page.setViewportSize(NARROW);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  it('makes no file whose name says what is withheld', async () => {
    const { page } = work.clerk;
    await page.fill('[name=name]', `${NAME}台账`);
    await page.getByRole('button', { name: '检查并生成公开件' }).click();
    expect(await page.locator('#errors').innerText()).toContain(`文件名中仍有“${NAME}”`);
    await page.fill('[name=name]', '补偿台账（公开件）');
    await page.getByRole('button', { name: '检查并生成公开件' }).click();
    expect(await main(page).innerText()).toContain('第1页有图像');
    expect(await page.locator('#errors').innerText()).toContain('请逐页查看并确认');
    await page.getByLabel('已逐页查看图像').check();
    await page.getByRole('button', { name: '检查并生成公开件' }).click();
    await page.waitForURL(/\/redaction$/);
    expect(await main(page).innerText()).toContain('已生成，随答复提供');
  });

  it('takes what is withheld into the draft, and goes out with the approved answer', async () => {
    const { page } = work.clerk;
    await page.goto(`${lodged.address}/draft?decision=r3_2`);
    expect(await page.inputValue('[name="withheld.0.what"]')).toBe('第三方姓名');
    expect(await page.inputValue('[name="withheld.1.what"]')).toBe('第三方联系电话');
    expect(await page.inputValue('[name="withheld.2.article"]')).toBe('16-1');
    await page.locator('[name=documents]').fill('东岭村补偿发放台账');
    await page.locator('[name=form]').fill('电子文件');
    await page.getByRole('button', { name: '保存拟稿并查看' }).click();
    await act(work.clerk, lodged.address, 'submit');
    await act(work.head, lodged.address, 'approve');
    await act(work.clerk, lodged.address, 'send');
    await act(work.clerk, lodged.address, 'serve', { method: 'email' });
  });

  it('gives the applicant a file that another program finds nothing withheld in', async () => {
    const seen = await follow(work, lodged);
    expect(seen).toContain('补偿台账（公开件）.pdf');
    const { page } = work.applicant;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByText('补偿台账（公开件）.pdf').first().click(),
    ]);
    const file = join(folder, 'downloaded.pdf');
    await download.saveAs(file);
    const original = join(folder, 'source.pdf');
    await writeFile(original, source);
    const [before, after] = [original, file].map((one) => run('pdftotext', one, '-').replace(/\s/g, ''));
    for (const words of [NAME, PHONE]) {
      expect(before).toContain(words);
      expect(after).not.toContain(words);
    }
    for (const words of ['东岭村补偿发放台账', '一万二千元', PLOT]) expect(after).toContain(words);
  });

  it('raised no error in any browser', () => {
    for (const person of [work.applicant, work.clerk, work.head]) expect(person.errors).toEqual([]);
  });
});

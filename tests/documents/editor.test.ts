/** The editor over the textarea, as it is bundled, in a real browser. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanHtml } from '../../src/text/html.ts';
import { openBrowser } from '../support/browser.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const made = await build({
    entryPoints: ['src/browser/editor.ts'],
    bundle: true,
    format: 'esm',
    write: false,
    target: 'es2022',
  });
  script = made.outputFiles[0]?.text ?? '';
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

/** A page with the textarea and the editor over it. */
async function open(html: string): Promise<Page> {
  const page = await browser.newPage();
  const escaped = html.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  await page.setContent(`<html lang="zh-CN"><body><form><div data-editor="body"><label for="body">正文</label>
    <textarea id="body" name="body">${escaped}</textarea></div></form></body></html>`);
  await page.addScriptTag({ content: script, type: 'module' });
  return page;
}
const kept = (page: Page) => page.locator('#body').inputValue();
const text = (page: Page) => page.locator('[role=textbox]');
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

describe('the editor', () => {
  it('leaves every byte of the text as it was until something is edited', async () => {
    const html =
      '<p>一</p>\n<div><p>二 &amp; 三</p></div><h2>题</h2><table><thead><tr><th scope="col">甲</th></tr></thead></table>';
    const page = await open(html);
    await text(page).waitFor();
    expect(await kept(page)).toBe(html);
    expect(await text(page).innerText()).toContain('二 & 三');
  });

  it('writes headings, lists, emphasis and tables that the server keeps', async () => {
    const page = await open('');
    await text(page).click();
    await press(page, '一级标题');
    await page.keyboard.type('总则');
    await page.keyboard.press('Enter');
    await press(page, '加粗');
    await page.keyboard.type('要点');
    await page.keyboard.press('Enter');
    await press(page, '编号');
    await page.keyboard.type('第一项');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await press(page, '插入表格');
    await page.keyboard.type('格');
    const html = await kept(page);
    for (const piece of ['<h2>总则</h2>', '<strong>要点</strong>', '<ol><li><p>第一项</p></li></ol>', '<th><p>']) {
      expect(html).toContain(piece);
      expect(cleanHtml(html)).toContain(piece);
    }
  });

  it('changes tables by rows and columns, with buttons that show only in a table', async () => {
    const page = await open('<table><tr><td colspan="2">甲</td></tr><tr><td>乙</td><td>丙</td></tr></table><p>后</p>');
    await text(page).locator('td', { hasText: '乙' }).click();
    await press(page, '加一行');
    expect((await kept(page)).match(/<tr>/g)).toHaveLength(3);
    expect(await kept(page)).toContain('<td colspan="2">');
    await text(page).locator('p', { hasText: '后' }).click();
    await expect.poll(() => page.getByRole('button', { name: '加一行' }).isVisible()).toBe(false);
  });

  it('takes text from Word without what Word adds', async () => {
    const page = await open('<p></p>');
    await text(page).click();
    await text(page).evaluate((element) => {
      const data = new DataTransfer();
      data.setData(
        'text/html',
        '<html><head><style>p{}</style></head><body><p class=MsoNormal style="mso-x:1"><b><span>一、</span></b>总体<o:p></o:p></p></body></html>',
      );
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    expect(await kept(page)).toContain('<strong>一、</strong>总体');
    expect(await kept(page)).not.toMatch(/mso|style|class/i);
  });

  it('shows the text as HTML and takes what is changed there', async () => {
    const page = await open('<p>甲</p>');
    await press(page, 'HTML源码');
    await page.fill('#body', '<h3>乙</h3>');
    await press(page, 'HTML源码');
    expect(await text(page).locator('h3').innerText()).toBe('乙');
    expect(await kept(page)).toBe('<h3>乙</h3>');
  });

  it('stays away from a text that it would damage, and says so', async () => {
    const page = await open('<p>甲</p><img src="/files/a/0/b.png">');
    expect(await page.locator('body').innerText()).toContain('请直接编辑HTML源码');
    expect(await text(page).count()).toBe(0);
    expect(await page.locator('#body').isVisible()).toBe(true);
  });
});

/** Tables pasted from Word, WPS and their sheets, as their clipboards hold them, in a real browser. */
import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeset } from '../../src/documents/typeset.ts';
import { cleanHtml } from '../../src/text/html.ts';
import { NARROW, openBrowser } from '../support/browser.ts';

let browser: Browser;
let script: string;
beforeAll(async () => {
  const entryPoints = ['src/browser/editor.ts'];
  const made = await build({ entryPoints, bundle: true, format: 'esm', write: false, target: 'es2022' });
  script = made.outputFiles[0]?.text ?? '';
  browser = await openBrowser();
}, 120_000);
afterAll(() => browser.close());

/** A merged head over two columns, a cell over two rows, bold, a forced break, and the invisible row of widths. */
const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<link rel=File-List href="file:///C:/Users/a/AppData/Local/Temp/clip_filelist.xml">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:仿宋;} --></style>
<!--[if gte mso 10]><style>table.MsoNormalTable {mso-style-name:普通表格;}</style><![endif]--></head>
<body lang=ZH-CN style='tab-interval:21.0pt;text-justify-trim:punctuation'><!--StartFragment-->
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋'>补贴标准见下表：<span lang=EN-US><o:p></o:p></span></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=189 rowspan=2 valign=top style='width:141.8pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><b><span style='font-family:黑体'>对象<span lang=EN-US><o:p></o:p></span></span></b></p></td>
  <td width=378 colspan=2 valign=top style='width:283.6pt'><p class=MsoNormal><b>标准（元<span lang=EN-US>/</span>月）</b><span lang=EN-US><o:p></o:p></span></p></td>
 </tr>
 <tr style='mso-yfti-irow:1'><td width=189 valign=top><p class=MsoNormal>城市</p></td><td width=189 valign=top><p class=MsoNormal>农村</p></td></tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'><td width=189><p class=MsoNormal>重度残疾人</p></td>
  <td width=189><p class=MsoNormal><span lang=EN-US>300<br style='mso-special-character:line-break'>含护理</span></p></td><td width=189><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p></td></tr>
 <![if !supportMisalignedColumns]><tr height=0><td width=189 style='border:none'></td><td width=189 style='border:none'></td><td width=189 style='border:none'></td></tr><![endif]>
</table><p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p><!--EndFragment--></body></html>`;

const WPS = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><meta name="ProgId" content="Word.Document"><meta name="Generator" content="WPS Office">
<style>@font-face{font-family:"宋体";} p.MsoNormal{mso-style-name:正文;} table.MsoTableGrid{mso-style-name:网格型;}</style></head>
<body style="tab-interval:21pt;"><!--StartFragment--><table class="MsoTableGrid" border="1" cellspacing="0" style="border-collapse:collapse;border:none;mso-border-left-alt:0.5000pt solid windowtext;mso-padding-alt:0.0000pt 5.4000pt">
<tbody><tr><td width="284" valign="top" colspan="2" style="width:213.05pt;padding:0.0000pt 5.4000pt;"><p class="MsoNormal" align="center"><span style="mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;"><font face="宋体">单位和金额</font></span><span style="mso-spacerun:'yes';font-family:宋体;"><o:p></o:p></span></p></td></tr>
<tr><td width="142" valign="top" style="width:106.50pt;"><p class="MsoNormal"><span style="font-family:宋体;"><font face="宋体">民政局</font></span><span><o:p></o:p></span></p></td>
<td width="142" valign="top"><p class="MsoNormal"><span style="font-family:'Times New Roman';">1,200<font face="宋体">万元</font></span></p></td></tr></tbody></table><!--EndFragment--></body></html>`;

const SHEET = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta name="ProgId" content="Excel.Sheet"><style><!-- .et2{color:#000000;} --></style></head><body><!--StartFragment-->
<table width="144" border="0" cellpadding="0" cellspacing="0" style="width:108.00pt;border-collapse:collapse;"><colgroup><col width="72" span="2" style="mso-width-source:userset;width:54.00pt;"></colgroup>
<tbody><tr height="18"><td class="et2" height="18" width="72" rowspan="2" x:str style="height:13.50pt;">项目</td><td class="et2" width="72" x:str>金额</td></tr>
<tr height="18"><td class="et2" x:num="300">300</td></tr></tbody></table><!--EndFragment--></body></html>`;

/** What the editor keeps of a clipboard, and what the server then keeps of it. */
async function pasted(html: string): Promise<string> {
  const page = await browser.newPage();
  await page.setContent(`<html lang="zh-CN"><body><form><div data-editor="body"><label for="body">正文</label>
    <textarea id="body" name="body"></textarea></div></form></body></html>`);
  await page.addScriptTag({ content: script, type: 'module' });
  const text = page.locator('[role=textbox]');
  await text.click();
  await text.evaluate((element, given) => {
    const data = new DataTransfer();
    data.setData('text/html', given);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, html);
  const kept = await page.locator('#body').inputValue();
  await page.close();
  return kept;
}

/** Rows of cells, a span before its text: '2x1 标准'. */
async function grid(page: Page): Promise<string[][]> {
  return page.locator('tr').evaluateAll((rows) =>
    rows.map((row) =>
      [...(row as HTMLTableRowElement).cells].map((cell) => {
        const span = cell.colSpan > 1 || cell.rowSpan > 1 ? `${cell.colSpan}x${cell.rowSpan} ` : '';
        return `${span}${cell.innerText.trim().replace(/\s+/g, ' ')}`;
      }),
    ),
  );
}

async function shown(html: string): Promise<Page> {
  const page = await browser.newPage({ viewport: NARROW });
  await page.setContent(`<style>.scroll { overflow-x: auto }</style>${typeset(cleanHtml(html), '表格')}`);
  return page;
}

describe('a table pasted', () => {
  it.each([
    [
      'from Word',
      WORD,
      [
        ['1x2 对象', '2x1 标准（元/月）'],
        ['城市', '农村'],
        ['重度残疾人', '300 含护理', ''],
      ],
    ],
    ['from WPS', WPS, [['2x1 单位和金额'], ['民政局', '1,200万元']]],
    ['from a sheet', SHEET, [['1x2 项目', '金额'], ['300']]],
  ])('%s keeps rows, cells and what is merged, and nothing else, also past the server', async (_, html, cells) => {
    const kept = await pasted(html);
    expect(kept).not.toMatch(/mso|class=|style=|width|font|o:p|x:|<col|<!|StartFragment/i);
    // what the editor made of it passes the server as it is
    expect(cleanHtml(kept).replaceAll('<br />', '<br>')).toBe(kept);
    const page = await shown(kept);
    expect(await grid(page)).toEqual(cells);
    await page.close();
  });

  it('keeps emphasis, and the paragraph before it', async () => {
    const kept = await pasted(WORD);
    expect(kept).toContain('<p>补贴标准见下表：</p>');
    expect(kept).toContain('<strong>对象</strong>');
  });

  it('without an editor is cleaned by the server to the same cells', async () => {
    const page = await shown(WPS);
    expect(await grid(page)).toEqual([['2x1 单位和金额'], ['民政局', '1,200万元']]);
    expect(cleanHtml(WPS)).not.toMatch(/mso|class=|style=|font/i);
    await page.close();
  });

  it('gets a head row by a button, which assistive technology can tell, and scrolls inside itself at 375 px', async () => {
    const wide = `<table><tr>${'<td>一列很长的栏目名称</td>'.repeat(12)}</tr><tr>${'<td>1,234,567,890.00</td>'.repeat(12)}</tr></table>`;
    const page = await browser.newPage();
    await page.setContent(`<html lang="zh-CN"><body><form><div data-editor="body"><label for="body">正文</label>
      <textarea id="body" name="body">${wide.replaceAll('<', '&lt;')}</textarea></div></form></body></html>`);
    await page.addScriptTag({ content: script, type: 'module' });
    await page.locator('[role=textbox] td').first().click();
    await page.getByRole('button', { name: '首行作表头' }).click();
    const kept = await page.locator('#body').inputValue();
    await page.close();
    const read = await shown(kept);
    expect(await read.locator('th[scope=col]').count()).toBe(12);
    const region = read.getByRole('region', { name: '表格' });
    expect(await region.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    expect(await read.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(NARROW.width);
    await read.close();
  });
});

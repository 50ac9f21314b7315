import { describe, expect, it } from 'vitest';
import { linesOfPage } from './lines.ts';
import { parsePage } from './page.ts';

const read = (html: string) => linesOfPage(parsePage(html));
const words = (lines: readonly { text: string }[] | null) => lines?.map(({ text }) => text) ?? null;
const BODY = '为做好本年度预算公开工作，现将有关事项通知如下，请各单位认真执行。';

describe('the lines of a page', () => {
  it('part the text of an article from menus, foot and what is hidden', () => {
    const { main, frame, hidden } = read(`<html><head><title>通知</title><style>.x{display:none}</style></head><body>
      <ul class="nav"><li><a href="/">首页</a></li><li><a href="/a">公开</a></li></ul>
      <div id="content"><h1>关于预算公开的通知</h1><p>${BODY}</p><p>${BODY}</p></div>
      <div class="x">请登录</div><div style="display: none">二维码</div>
      <footer>主办：县财政局</footer><script>var a = "不是文字";</script></body></html>`);
    expect(words(main)).toEqual(['关于预算公开的通知', BODY, BODY]);
    expect(words(frame)).toEqual(['首页', '公开', '主办：县财政局']);
    expect(words(hidden)).toEqual(['请登录', '二维码']);
  });

  it('leave out menus with dates, and the line of buttons above a text', () => {
    const menu = Array.from(
      { length: 60 },
      (_, i) => `<li><a href="/${i}">第${i}批公示</a><span>2024-05-01</span></li>`,
    );
    const page =
      read(`<body><ul>${menu.join('')}</ul><div class="article"><h1>关于预算公开的通知</h1><div>发布时间：2024-05-01 浏览次数：12 【打印】【关闭】</div>
      <div id="zoom">${`<p>${BODY}</p>`.repeat(6)}</div><p>上一篇：<a href="/1">无</a></p></div></body>`);
    expect(words(page.main)).toEqual(Array(6).fill(BODY));
    expect(page.isAll).toBe(false);
    expect(words(page.frame)).toContain('发布时间：2024-05-01 浏览次数：12 【打印】【关闭】');
  });

  it('leave the foot of a short page out of its text', () => {
    const { main, frame } = read(`<body><div class="nav"><a href="/">首页</a></div><h2>机构概况</h2><ul></ul>
      <div class="footer">主办：县政府办公室 网站标识码：3300000001 地址：县城迎晖路8号</div></body>`);
    expect(words(main)).toEqual(['机构概况']);
    expect(words(frame)).toEqual(['首页', '主办：县政府办公室 网站标识码：3300000001 地址：县城迎晖路8号']);
  });

  it('read a page that is called a foot as a whole', () => {
    const { main } = read(`<body><div id="footer">${`<p>${BODY}</p>`.repeat(20)}</div></body>`);
    expect(main).toHaveLength(20);
  });

  it('have no main part on a page of links', () => {
    const links = Array.from({ length: 20 }, (_, i) => `<li><a href="/${i}">关于第${i}批名单的公示</a></li>`).join('');
    expect(read(`<body><ul>${links}</ul><p>共20条</p></body>`).main).toBeNull();
  });

  it('hold a row of a table each, cells parted by tabs, whatever stands in a cell', () => {
    const table = `<table><tr><th>项目<th>金额</tr><tr><td><p>社保</p></td><td>12<br>万元</td></tr><tr><td></td><td>3</td></tr></table>`;
    expect(words(read(`<p>${BODY}</p>${table}<p>完</p>`).main)).toEqual([
      BODY,
      '项目\t金额',
      '社保\t12 万元',
      '\t3',
      '完',
    ]);
  });

  it('hold a name with its value, as in a table, and a question apart from its answer', () => {
    const about = '<dl><div><dt>成文日期</dt><dd>2026-07-08</dd></div><div><dt>有效性</dt><dd></dd></div></dl>';
    const asked = '<dl><dt>怎样申请？</dt><dd>到窗口申请。</dd><dt>单独的一项</dt></dl>';
    expect(words(read(`<p>${BODY}</p>${about}${asked}<p>完</p>`).main)).toEqual([
      BODY,
      '成文日期\t2026-07-08',
      '有效性',
      '怎样申请？',
      '到窗口申请。',
      '单独的一项',
      '完',
    ]);
  });

  it('know where in the source they begin', () => {
    const html = `<p>\n  甲&amp;乙</p>\n<p>丙<b>丁</b>戊</p>`;
    const lines = read(html).main ?? [];
    expect(words(lines)).toEqual(['甲&乙', '丙丁戊']);
    expect(lines.map(({ start }) => html.slice(start, start + 1))).toEqual(['甲', '丙']);
  });

  it('take a piece of a page and a broken one', () => {
    expect(words(read('只有文字').main)).toEqual(['只有文字']);
    expect(words(read(`<div><p>${BODY}<table><tr><td>甲`).main)).toEqual([BODY, '甲']);
    expect(read('')).toEqual({ main: null, isAll: false, frame: [], hidden: [] });
  });
});

import { describe, expect, it } from 'vitest';
import { parsePage } from '../../text/page/page.ts';
import { columnKind, columnNamed } from './columns.ts';
import { dateIn, dateOfAddress, declaredNothing } from './dates.ts';
import { dayThatCounts } from './freshness.ts';
import { outlineOf } from './outline.ts';
import { refOf } from './probe.fixture.ts';

describe('dates', () => {
  it.each([
    ['2026-06-05', '2026-06-05'],
    ['[2026/6/5]', '2026-06-05'],
    ['发布时间：2026年6月5日 09:30', '2026-06-05'],
    ['2026.06.05', '2026-06-05'],
    ['2026年2月30日', null],
    ['12026-06-05', null],
    ['第2026-13号', null],
  ])('in %s', (text, date) => expect(dateIn(text)?.toString() ?? null).toBe(date));

  it.each([
    ['https://a.cn/zwgk/202301/t20230105_1.html', '2023-01-05'],
    ['https://a.cn/art/2023/1/5/art_12_3.html', '2023-01-05'],
    ['https://a.cn/20230105/', null],
  ])('in the address %s', (address, date) => expect(dateOfAddress(address)?.toString() ?? null).toBe(date));

  it.each([
    ['2026年第二季度没有应当公开的此类信息。', '2026-06-30'],
    ['2025年度无此类信息', '2025-12-31'],
    ['2026年上半年未产生行政处罚', '2026-06-30'],
    ['2026年5月份未收到申请', '2026-05-31'],
    ['暂无信息', null],
    ['2026年工作要点已经印发。没有附件', null],
  ])('a declaration of nothing: %s', (text, date) => expect(declaredNothing(text)?.toString() ?? null).toBe(date));
});

describe('the day that counts', () => {
  const today = Temporal.PlainDate.from('2026-06-15');
  const day = (parts: Partial<Record<'listed' | 'own' | 'address' | 'firstSeen' | 'earlier', string>>) => {
    const at = (name: keyof typeof parts) => (parts[name] ? Temporal.PlainDate.from(parts[name]) : null);
    const dated = {
      listed: at('listed'),
      own: at('own'),
      address: at('address'),
      firstSeen: at('firstSeen'),
      earlier: at('earlier'),
    };
    const found = dayThatCounts(dated, today);
    return `${found.day?.toString() ?? 'none'} ${found.redated ?? ''}`.trim();
  };
  it('is none without a date', () => expect(day({})).toBe('none'));
  it('is the page’s own before that of the list', () =>
    expect(day({ listed: '2026-06-10', own: '2026-06-09' })).toBe('2026-06-09'));
  it('is the earlier one that was shown before', () =>
    expect(day({ own: '2026-06-10', earlier: '2026-01-02' })).toBe('2026-01-02 shown-earlier'));
  it('is when it was first seen, if that was before its date', () =>
    expect(day({ own: '2026-06-10', firstSeen: '2026-03-01' })).toBe('2026-03-01 seen-earlier'));
  it('is that of an address much older', () =>
    expect(day({ own: '2026-06-10', address: '2024-01-01' })).toBe('2024-01-01 address'));
  it('is not that of an address a little older', () =>
    expect(day({ own: '2026-06-10', address: '2026-05-20' })).toBe('2026-06-10'));
  it('is none for a day ahead', () => expect(day({ own: '2026-07-10' })).toBe('none future'));
  it('allows for midnight', () => expect(day({ own: '2026-06-10', firstSeen: '2026-06-09' })).toBe('2026-06-10'));
});

describe('kinds of columns', () => {
  it.each([
    ['政策解读', 'interpretation'],
    ['政府信息公开年度报告', 'annual-reports'],
    ['办事统计', 'service-figures'],
    ['县长信箱', 'messages'],
    ['河东镇', null],
  ])('%s', (name, kind) => expect(columnKind(name)).toBe(kind));

  it('are not read from the title of a post', () => {
    expect(columnNamed('通知公告', 2)).toBe('notices');
    expect(columnNamed('食品经营许可办事指南', 2)).toBeNull();
  });
});

it('outlines a list: menus apart, entries with their dates', () => {
  const html = `<title>工作动态_示范县</title><nav><a href="/a/">政策文件</a></nav><h1>工作动态</h1><ul>
    <li><a href="1.html">县政府召开防汛工作会议</a> <i>2026-06-01</i></li><li><a href="2.html">全县春耕现场会召开</a>[2026-05-03]</li></ul>
    <footer>主办：县政府</footer><script>var x = '没有人读的文字'</script>`;
  const outline = outlineOf(parsePage(html), refOf('/news/'));
  expect(outline).toMatchObject({ kind: 'column', column: { kind: 'news', name: '工作动态' }, title: '工作动态' });
  expect(outline.entries.map(({ to, date }) => [to, date?.toString()])).toEqual([
    ['https://www.shifan.gov.cn/news/1.html', '2026-06-01'],
    ['https://www.shifan.gov.cn/news/2.html', '2026-05-03'],
  ]);
  expect(outline.frame).toContain('主办：县政府');
  expect(outline.lines.join()).not.toContain('没有人读');
});

it('takes a map of the site for a column only where its tags say so', () => {
  const kindOf = (head: string) => outlineOf(parsePage(`${head}<h1>网站地图</h1>`), refOf('/map')).column?.kind ?? null;
  expect([kindOf(''), kindOf('<meta name="ColumnName" content="网站地图">')]).toEqual([null, 'site']);
});

describe('a page without tags', () => {
  const page = (title: string, body: string) =>
    outlineOf(
      parsePage(
        `<head><title>${title} - 示范县人民政府门户网站</title></head><table><tr><td>${body}</td></tr></table>`,
      ),
      refOf('/show.asp'),
    );
  const said = '<center>发布时间：2026-05-08 来源：县政府办 点击数：12</center>';

  it('is an article by the one line that says when it came out, and has its own name', () => {
    const { kind, title, published } = page(
      '2025-2026年度补贴公示',
      `<b>2025-2026年度补贴公示</b>${said}公示如下。<br>完`,
    );
    expect([kind, title, published?.toString()]).toEqual(['article', '2025-2026年度补贴公示', '2026-05-08']);
  });

  it('stands in the column that its line of places names', () => {
    const at = (crumbs: string) => page('犬只管理规定', `当前位置：${crumbs}<br>${said}第一条`).column;
    expect(at('<a href="/">首页</a> &gt;&gt; <a href="/6">规范性文件</a>')).toEqual({
      kind: 'policy',
      name: '规范性文件',
    });
    expect(at('首页 > 政务公开 > 政策解读 > 正文')).toEqual({ kind: 'interpretation', name: '政策解读' });
    expect(at('县城建设路1号')).toBeNull();
  });

  it('is none with a line for each of several posts', () => {
    const posts = ['甲', '乙', '丙'].map(
      (name) => `<p><a href="/${name}">${name}镇的公示一则</a>发布时间：2026-05-08 来源：县政府办</p>`,
    );
    expect(page('公示公告', posts.join('')).kind).toBe('column');
  });

  it('ends its lines where it breaks them', () => {
    expect(page('通知', `甲<br>乙<br/>${said}丙<b>丁</b>`).lines).toEqual([
      '甲',
      '乙',
      '发布时间：2026-05-08 来源：县政府办 点击数：12',
      '丙丁',
    ]);
  });
});

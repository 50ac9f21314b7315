import { describe, expect, it } from 'vitest';
import { requirementOf } from '../evidence/requirements.ts';
import { PROBES } from './all.ts';
import { NOT_ASKED } from './asked.ts';
import { blankColumns } from './blank-columns.ts';
import { brokenLinks } from './broken-links.ts';
import { columnFreshness } from './column-freshness.ts';
import { dialogue } from './dialogue.ts';
import { guides } from './guides.ts';
import { homeFreshness } from './home-freshness.ts';
import { accessibility, ipv6, loadTime, reachability } from './host-facts.ts';
import { interpretations } from './interpretations.ts';
import { marks } from './marks.ts';
import { judged, refOf, verdicts } from './probe.fixture.ts';
import { requiredColumns } from './required-columns.ts';
import { PROBE_RULES } from './said.ts';
import { search } from './search.ts';
import { secure } from './secure.ts';

const ASKED = NOT_ASKED;

describe('every probe', () => {
  it('says what it finds, and each once', () => {
    expect(PROBE_RULES.map(({ id }) => id).sort()).toEqual(PROBES.map(({ id }) => id).sort());
  });

  it.each(PROBES.map((one) => [one.id, one] as const))(
    '%s passes nothing of a site that could not be read',
    (_, one) => {
      const { seen, looked } = judged(one, {}, { isWhole: false, linksAsked: 1 });
      for (const { verdict } of seen) expect(verdict).toBe('unknown');
      // nothing said of an indicator is unknown as well, as long as nothing was looked at
      const silent = one.indicators.filter((id) => !seen.some(({ indicator }) => indicator === id));
      for (const id of silent.filter((known) => !['S.headers', 'D4.1', 'D3.3'].includes(known)))
        expect(looked[id] ?? 0).toBe(0);
    },
  );
});

describe('freshness', () => {
  const list = (name: string, ...dates: string[]) =>
    `<h1>${name}</h1>${dates.map((date) => `<li><a href="/p${date}.html">全县某项工作的情况</a>${date}</li>`).join('')}`;

  it.each([
    ['工作动态', '2026-06-01', []],
    ['工作动态', '2026-05-31', ['W4.1 fail', 'D1.4 fail']],
    ['通知公告', '2025-12-15', []],
    ['通知公告', '2025-12-14', ['W4.1 fail', 'D1.9 fail']],
    ['政策解读', '2025-11-01', ['W4.2 fail', 'D1.6 fail']],
    ['机构职能', '2019-01-01', []],
  ])('of %s on %s', (name, date, expected) => {
    expect(verdicts(judged(columnFreshness, { '/a/': list(name, date) }))).toEqual(expected);
  });

  it('of a home page that is a way in only is that of its columns', () => {
    const gate = '<title>示范县</title><a href="/a/">进入</a>';
    expect(verdicts(judged(homeFreshness, { '/': gate, '/a/': list('工作动态', '2026-06-10') }))).toEqual([]);
    expect(verdicts(judged(homeFreshness, { '/': gate, '/a/': list('工作动态', '2026-03-10') }))).toEqual([
      'W3.1 fail',
    ]);
    expect(verdicts(judged(homeFreshness, { '/a/': list('工作动态', '2026-06-10') }))).toEqual(['W3.1 unknown']);
  });

  it('of a blank column is another probe’s', () => {
    const blank = { '/a/': '<meta name="ColumnName" content="统计信息"><h1>统计信息</h1><p>暂无信息</p>' };
    expect(verdicts(judged(columnFreshness, blank))).toEqual([]);
    expect(verdicts(judged(blankColumns, blank))).toEqual(['W4.3 fail', 'D1.9 fail']);
  });

  it('of figures is the day that they reach to', () => {
    const figures = (day: string) => ({
      '/s/': `<meta name="ColumnName" content="公开统计"><h1>公开统计</h1><p>截至${day}，公开信息二千一百条。</p><a href="/units/1">县财政局主动公开</a>`,
    });
    expect(verdicts(judged(columnFreshness, figures('2026-06-14')))).toEqual([]);
    expect(verdicts(judged(columnFreshness, figures('2024-06-14')))).toEqual(['W4.2 fail', 'D1.9 fail']);
  });

  it('of a column that only the menu names, when it is blank; a page of links and a text are none', () => {
    const nav = '<div class="nav"><a href="/rs/">人事信息</a><a href="/zt/">专题</a><a href="/jj/">县情</a></div>';
    const pages = {
      '/rs/': `<title>人事信息_示范县</title>${nav}<h2>人事信息</h2><p>栏目正在建设中</p>`,
      '/zt/': `<title>专题_示范县</title>${nav}<h2>专题</h2><a href="/zt/1/">秋收</a>`,
      '/jj/': `<title>县情_示范县</title>${nav}<h2>县情</h2><p>${'本县位于省境东南，面积一千二百平方千米。'.repeat(6)}</p>`,
    };
    expect(verdicts(judged(blankColumns, pages))).toEqual(['W4.3 fail', 'D1.9 fail']);
  });

  it('of the platform’s columns, named on a page of its own', () => {
    const pages = {
      '/': '<h1>示范县人民政府</h1><div class="nav"><a href="/xxgk/">政府信息公开</a></div>',
      '/xxgk/': '<p><a href="/xxgk/zn.html">政府信息公开指南</a><a href="/xxgk/zd/">政府信息公开制度</a></p>',
    };
    const said = verdicts(judged(requiredColumns, pages));
    expect(said).not.toContain('P.guide fail');
    expect(said).not.toContain('P.rules fail');
    expect(said).toContain('P.reports fail');
  });
});

describe('what is nowhere', () => {
  it('is a fault only of a site that was read as a whole', () => {
    const home = '<nav><a href="/a/">政策文件</a></nav>';
    expect(verdicts(judged(requiredColumns, { '/': home }))).toContain('D1.1 fail');
    expect(verdicts(judged(requiredColumns, { '/': home }))).not.toContain('D1.5 fail');
    expect(
      new Set(verdicts(judged(requiredColumns, { '/': home }, { isWhole: false })).map((one) => one.split(' ')[1])),
    ).toEqual(new Set(['unknown']));
  });
});

describe('the search of a home page', () => {
  it.each([
    '<form action="/so"><input name="q" placeholder="请输入关键词"><input type="submit" value="搜索"></form>',
    '<form action="/s.jsp"><input type="text" name="wd"><button>检索</button></form>',
    '<div class="search-box"><input id="k"><a onclick="go()">搜索</a></div>',
    '<form role="search"><input type="search" name="t"></form>',
  ])('is known by its words or its name: %s', (html) => {
    const asked = { ...NOT_ASKED, searches: [] };
    expect(verdicts(judged(search, { '/': html }, { asked }))).toEqual(['D4.5 unknown']);
  });
  it.each([
    '<form action="/login"><input name="user" placeholder="用户名"><button>登录</button></form>',
    '<form action="/bj"><input name="code" placeholder="请输入办件编号"><button>查询</button></form>',
  ])('is no other form: %s', (html) => {
    expect(verdicts(judged(search, { '/': html }))).toEqual(['D4.5 fail']);
  });
});

describe('dialogue', () => {
  const form =
    '<h1>网上咨询</h1><form action="/send" method="post"><textarea name="t"></textarea><button>提交</button></form><p>共收到留言12件</p>';
  const letter = (asked: string, answer = '') => `<h1>咨询供水问题</h1><p>留言时间：${asked}</p>${answer}`;
  const answered = '<p>答复时间：2026-06-01</p><p>答复单位：县水务局</p><p>答复内容：已经修复。</p>';

  it('is in order with a form, figures and a fresh answer', () => {
    expect(verdicts(judged(dialogue, { '/ask': form, '/1': letter('2026-05-20', answered) }))).toEqual([]);
  });
  it('is not where a question waits for more than three months', () => {
    expect(
      verdicts(
        judged(dialogue, { '/ask': form, '/': '', '/1': letter('2026-05-20', answered), '/2': letter('2026-03-01') }),
      ),
    ).toEqual(['W5.2 fail']);
  });
  it.each(['<p>答复：暂无</p>', '<p>办理状态：处理中</p><p>答复内容：</p>', '<p>回复内容：待回复</p>'])(
    'does not take for an answer that there is none yet: %s',
    (none) => {
      const pages = { '/ask': form, '/1': letter('2026-05-20', answered), '/2': letter('2026-03-01', none) };
      expect(verdicts(judged(dialogue, pages))).toEqual(['W5.2 fail']);
    },
  );
  it('does not count a form of petitions or one that is closed', () => {
    for (const other of [form.replace('网上咨询', '网上信访咨询'), form.replace('提交', '暂停受理')])
      expect(verdicts(judged(dialogue, { '/': '', '/ask': other }))).toContain('W5.1 fail');
  });
});

describe('guides and interpretations', () => {
  it('tell a label that nothing follows', () => {
    const rows = [
      '事项名称：低保',
      '设定依据：',
      '申请条件：困难家庭',
      '申请材料：申请书',
      '办理地点：二楼',
      '办理时间：工作日',
      '联系电话：12345',
      '办理流程：申请',
    ];
    const { seen } = judged(guides, {
      '/g': `<h1>低保办事指南</h1>${rows.map((row) => `<p>${row}</p>`).join('')}<a href="/f.docx">申请表</a>`,
    });
    expect(seen.map(({ indicator, excerpt }) => [indicator, excerpt])).toEqual([['D2.2', '设定依据']]);
  });
  it('leave an interpretation of a document elsewhere to a person', () => {
    const alone = {
      '/i': '<meta name="ArticleTitle" content="《某某条例》解读"><meta name="PubDate" content="2026-06-01 09:00">',
    };
    expect(verdicts(judged(interpretations, alone))).toEqual(['D1.8 unknown']);
  });
});

describe('the home page', () => {
  const foot = `<footer>主办单位：示范县人民政府办公室 电话：0898-65300000 网站标识码：4600000001 琼ICP备05000000号
    琼公网安备 46000002000001号 <a href="https://bszs.conac.cn/x"><img src="/red.png"></a><a href="https://zfwzzc.www.gov.cn/x">我为政府网站找错</a></footer>`;
  it('shows all its marks', () => expect(verdicts(judged(marks, { '/': `<body>${foot}</body>` }))).toEqual([]));
  it('lacks what is written wrongly', () => {
    const wrong = foot.replace('4600000001', '46000001').replace('琼公网安备 46000002000001号', '');
    expect(judged(marks, { '/': `<body>${wrong}</body>` }).seen.map(({ what }) => what.zh)).toEqual([
      '首页页脚没有网站标识码',
      '首页页脚没有公安机关备案号',
    ]);
  });
});

describe('search', () => {
  const home = '<form role="search" action="/s"><input name="q"></form>';
  const title = '关于公开预算的通知';
  const target = 'https://www.shifan.gov.cn/1.html';
  const found = { title, target, result: refOf('/s'), text: '全部 新闻 政策\n结果', links: [target] };
  const asking = (one: object) =>
    verdicts(judged(search, { '/': home }, { asked: { ...ASKED, searches: [{ ...found, ...one }] } }));
  it('passes when the title is on the first page and results are sorted', () => expect(asking({})).toEqual([]));
  it('fails when it is not, though the question is repeated', () =>
    expect(asking({ links: ['https://www.shifan.gov.cn/2.html'], text: `分类 您搜索的是${title}` })).toEqual([
      'D4.5 fail',
    ]));
  it('is unknown when it does not answer', () => expect(asking({ result: null })).toEqual(['D4.5 unknown']));
  it('is unknown when it was not tried, and a fault when there is none', () => {
    expect(verdicts(judged(search, { '/': home }))).toEqual(['D4.5 unknown']);
    expect(verdicts(judged(search, { '/': '<form><input type="password"></form>' }))).toEqual(['D4.5 fail']);
  });
});

describe('the host', () => {
  const home = { '/': '<h1>示范县</h1>' };
  const asked = (more: object) => ({ asked: { ...ASKED, ...more } });
  it('has an address of version 6, none, or was not looked up', () => {
    expect(verdicts(judged(ipv6, home, asked({ ipv6: ['2001:da8::1'] })))).toEqual([]);
    expect(verdicts(judged(ipv6, home, asked({ ipv6: [] })))).toEqual(['D4.8 fail']);
    expect(verdicts(judged(ipv6, home))).toEqual(['D4.8 unknown']);
  });
  it('answers over HTTPS with a good certificate', () => {
    const https = (way: object) =>
      judged(secure, home, asked({ secure: { https: 'answers', httpGoesToHttps: true, ...way } })).seen.filter(
        ({ indicator }) => indicator === 'S.https',
      ).length;
    expect([
      https({}),
      https({ https: 'nothing' }),
      https({ https: 'bad-certificate' }),
      https({ httpGoesToHttps: false }),
    ]).toEqual([0, 1, 1, 1]);
  });
  it('loads in three seconds and keeps no reader out', () => {
    expect(verdicts(judged(loadTime, home, asked({ load: 2_900 })))).toEqual([]);
    expect(verdicts(judged(loadTime, home, asked({ load: 3_100 })))).toEqual(['S.load fail']);
    const axe = [
      { rule: 'image-alt', help: 'Images must have alternate text', impact: 'critical', selectors: ['img'] },
    ];
    expect(verdicts(judged(accessibility, home, asked({ axe })))).toEqual(['S.access fail']);
    expect(verdicts(judged(accessibility, home, asked({ axe: [] })))).toEqual([]);
  });
});

describe('reachability', () => {
  /** visits each half hour for so many days, of which every `nth` fails */
  const visits = (days: number, nth: number, minutes = 30) =>
    Array.from({ length: (days * 24 * 60) / minutes }, (_, index) => ({
      at: Temporal.Instant.from('2026-06-07T16:00:00Z')
        .add({ minutes: index * minutes })
        .toString(),
      ok: (index + 1) % nth !== 0,
      ms: 100,
    }));
  it('needs a week of spaced visits', () => {
    expect(verdicts(judged(reachability, {}, { visits: visits(3, 1_000) }))).toEqual(['W2.1 unknown']);
    expect(verdicts(judged(reachability, {}, { visits: visits(1, 1_000, 1) }))).toEqual(['W2.1 unknown']);
  });
  it('counts failures against all spaced visits', () => {
    const { seen, looked } = judged(reachability, {}, { visits: visits(7, 20) });
    expect([seen.length, looked['W2.1']]).toEqual([16, 336]);
    expect(requirementOf('W2.1').looks).toBe(140);
  });
});

it('a link that neither opens nor surely fails is unknown', () => {
  const links = [
    { to: 'https://a.cn/1', from: refOf('/'), pages: 3, answer: '404', verdict: 'fail' as const },
    { to: 'https://a.cn/2', from: refOf('/'), pages: 1, answer: 'timeout', verdict: 'unknown' as const },
  ];
  expect(verdicts(judged(brokenLinks, { '/': '' }, { links, linksAsked: 9 }))).toEqual(['D4.3 fail', 'D4.3 unknown']);
});

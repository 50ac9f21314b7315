import type { RequestListener } from 'node:http';
import { inGbk } from '../../../src/inspection/probes/form-address.ts';
import { day, GUIDE, INTERPRETATION, POLICY, type Post, REPORT, SERVICE } from './shared.ts';

/**
 * A site as they were built fifteen years ago: a first page that only leads on, tables, GB 2312, no tags, no headings,
 * lists with month and day alone, lines broken by `<br>`.
 */
const NAME = '青溪县人民政府';
const PHONE = '0731-86210001';
const COLUMNS = [
  '县情简介',
  '机构设置',
  '县领导',
  '青溪动态',
  '公示公告',
  '规范性文件',
  '文件解读',
  '信息公开指南',
  '信息公开制度',
  '年度报告',
  '网上办事',
  '县长信箱',
  '法定主动公开内容',
  '办件统计',
];

const NEWS: readonly [string, string][] = [
  ['城关镇开展森林防火宣传', '城关镇组织网格员走村入户，发放宣传资料三千余份，劝导农户不在田间焚烧秸秆。'],
  ['县农技中心指导油菜田间管理', '县农技中心组织技术人员深入田间，指导农户查苗补缺、清沟排渍。'],
  ['我县举办职业技能大赛', '来自全县各企业和职业学校的一百二十六名选手完成了焊工、电工等八个项目的比赛。'],
  ['东风水库除险加固工程完工', '东风水库除险加固工程通过完工验收，保护下游农田四千二百亩。'],
];

const given: readonly Omit<Post, 'path'>[] = [
  ...NEWS.map(([title, line], at) => ({ column: '青溪动态', title, ago: 1 + at * 3, lines: [line] })),
  {
    column: '公示公告',
    title: '关于青河路排水管网改造工程的公示',
    ago: 5,
    lines: [`公示期间如有异议，请以书面形式向县政府办公室反映，电话：${PHONE}，地址：城关镇建设路1号。`],
  },
  {
    column: '规范性文件',
    title: `${NAME}办公室关于印发《农村公路养护管理办法》的通知`,
    ago: 30,
    lines: POLICY('农村公路养护管理办法', '青政办发〔2026〕14号', `${NAME}办公室`),
  },
  { column: '文件解读', title: '《农村公路养护管理办法》政策解读', ago: 29, lines: INTERPRETATION(PHONE) },
  {
    column: '县情简介',
    title: '青溪县情',
    ago: 120,
    lines: ['青溪县地处省境东部，总面积一千一百平方千米，辖十二个乡镇。', '青河穿境而过，盛产油茶、楠竹。'],
  },
  {
    column: '机构设置',
    title: `${NAME}办公室机构设置`,
    ago: 120,
    lines: [`主要职责：负责县政府日常事务。内设秘书股、综合股、信息公开股。联系电话：${PHONE}。`],
  },
  { column: '县领导', title: '县长工作分工', ago: 120, lines: ['县长主持县政府全面工作。'] },
  { column: '信息公开指南', title: '青溪县政府信息公开指南', ago: 200, lines: GUIDE(`${NAME}办公室信息公开股`, PHONE) },
  {
    column: '信息公开制度',
    title: '青溪县政府信息依申请公开工作制度',
    ago: 300,
    lines: [
      '第一条　申请人可以通过信函、当面等方式提出申请。',
      '第二条　收到申请之日起二十个工作日内答复。',
      '第三条　本制度自发布之日起施行。',
    ],
  },
  { column: '年度报告', title: '青溪县2025年政府信息公开工作年度报告', ago: 140, lines: REPORT },
  {
    column: '网上办事',
    title: '最低生活保障办事指南',
    ago: 60,
    lines: SERVICE('最低生活保障', PHONE),
    below: '<a href="sqb.doc">申请表（空白表）</a> <a href="ysb.doc">申请表（样表）</a>',
  },
  {
    column: '县长信箱',
    title: '关于建设路路灯不亮的来信',
    ago: 14,
    lines: [
      `来信日期：${day(14)}`,
      '内容：建设路东段路灯坏了一周，望尽快修复。',
      '答复单位：县城市管理局',
      `答复日期：${day(12)}`,
      '答复：您好，来信收悉，已安排维修，现已全部亮灯。',
    ],
  },
  {
    column: '法定主动公开内容',
    title: '2026年第一季度行政检查情况',
    ago: 70,
    lines: ['2026年第一季度，全县共开展行政检查1260次。'],
  },
  {
    column: '办件统计',
    title: '2026年5月办件统计',
    ago: 12,
    lines: ['5月，县政务服务中心共受理事项3216件，办结3190件。'],
  },
];
const POSTS: readonly Post[] = given.map((one, at) => ({ ...one, path: `/show.asp?id=${at + 1}` }));

const MENU = `<table width=980 align=center><tr>${COLUMNS.map((name, at) => `<td><a href="list.asp?cid=${at}">${name}</a></td>`).join('')}</tr></table>`;
const FOOT = `<table width=980 align=center bgcolor="#dddddd"><tr><td align=center>主办：${NAME}办公室 网站标识码：4301990001<br><a href="https://beian.miit.gov.cn">湘ICP备05003456号</a> 湘公网安备43019902000011号 电话：${PHONE} 地址：城关镇建设路1号<br><a href="http://bszs.conac.cn/sitename?id=0A"><img src=dz.png alt="党政机关网站"></a><a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=4301990001"><img src=jc.png alt="政府网站找错"></a></td></tr></table>`;

const wrap = (title: string, body: string) =>
  `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${title} - ${NAME}门户网站</title></head><body>${MENU}<table width=980 align=center><tr><td>${body}</td></tr></table>${FOOT}</body></html>`;
const row = ({ path, title, ago }: Post) =>
  `<tr><td width=12>·</td><td><a href="${path.slice(1)}" target=_blank>${title}</a></td><td width=80 align=right>[${day(ago).slice(5)}]</td></tr>`;
const rows = (posts: readonly Post[]) => `<table width="100%">${posts.map(row).join('')}</table>`;
const of = (column: string) => POSTS.filter((one) => one.column === column);

const MAIL =
  '<form action="mail.asp" method=post>主题<input name=t>内容<textarea name=c></textarea><input type=submit value="提交"></form><p>今年共收到来信96件，已答复95件，公开80件。</p>';
const list = (name: string) =>
  wrap(
    name,
    `<b>当前位置：<a href="/web/">首页</a> &gt;&gt; ${name}</b>${name === '县长信箱' ? MAIL : ''}${rows(of(name))}<div align=center>共${of(name).length}条 第1/1页 上一页 下一页</div>`,
  );

function show({ column, title, ago, lines, below = '' }: Post): string {
  const name = /《([^》]+)》/.exec(title)?.[1];
  const related = POSTS.find((one) => name !== undefined && one.title !== title && one.title.includes(name));
  const link = related ? `<br>　　相关链接：<a href="${related.path.slice(1)}">${related.title}</a>` : '';
  return wrap(
    title,
    `当前位置：<a href="/web/">首页</a> &gt;&gt; <a href="list.asp?cid=${COLUMNS.indexOf(column)}">${column}</a><br><center><font size=4><b>${title}</b></font></center><center>发布时间：${day(ago)} 来源：${NAME}办公室 点击数：<script src="hits.js"></script> 【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】</center><div>${lines.map((line) => `　　${line}`).join('<br>\n')}${link}${below}</div><br>上一篇：没有了<br>下一篇：没有了`,
  );
}

/** Encoded as the page says. */
function gbk(html: string): Buffer {
  const coded = inGbk(html).replaceAll('+', '%20');
  const bytes: number[] = [];
  for (let at = 0; at < coded.length; at += 1) {
    if (coded[at] === '%') {
      bytes.push(Number.parseInt(coded.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(coded.charCodeAt(at));
  }
  return Buffer.from(bytes);
}

const found: RequestListener = (request, response) => {
  const asked = /keyword=([^&]*)/.exec(request.url ?? '')?.[1] ?? '';
  const hits = POSTS.filter(({ title }) => inGbk(title) === asked);
  response.writeHead(200, { 'content-type': 'text/html' });
  response.end(gbk(wrap('搜索', `分类：全部 新闻 文件 服务${rows(hits)}`)));
};

const HOME = wrap(
  '首页',
  `<form action="/web/search.asp"><input name=keyword><input type=submit value="站内搜索"></form><h3>青溪动态</h3>${rows(of('青溪动态'))}<h3>公示公告</h3>${rows(of('公示公告'))}`,
);

/** Everything lies under /web/. */
export const TABLES: Readonly<Record<string, string | Buffer | RequestListener>> = {
  '/': '<html><head><title>青溪县人民政府</title><script>window.location.href="/web/";</script></head><body></body></html>',
  '/web/': gbk(HOME),
  '/web/search.asp': found,
  ...Object.fromEntries(COLUMNS.map((name, at) => [`/web/list.asp?cid=${at}`, gbk(list(name))])),
  ...Object.fromEntries(POSTS.map((one) => [`/web${one.path}`, gbk(show(one))])),
  ...Object.fromEntries(['dz.png', 'jc.png', 'hits.js', 'sqb.doc', 'ysb.doc'].map((name) => [`/web/${name}`, 'x'])),
};

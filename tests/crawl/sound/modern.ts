import type { RequestListener } from 'node:http';
import { day, GUIDE, INTERPRETATION, POLICY, type Post, REPORT, SERVICE } from './shared.ts';

/** A site with all tags, names of its own for the parts of a page, and a search that is called nothing but '搜索'. */
const NAME = '棠溪县人民政府';
const COLUMNS: Readonly<Record<string, readonly [name: string, type: string]>> = {
  gk: ['走进棠溪', '概况信息'],
  jg: ['机构职能', '机构职能'],
  ld: ['领导之窗', '负责人信息'],
  yw: ['棠溪要闻', '工作动态'],
  gg: ['通知公告', '工作动态'],
  zc: ['政策文件', '政策文件'],
  jd: ['政策解读', '政策解读'],
  zn: ['政府信息公开指南', '信息公开指南'],
  zd: ['政府信息公开制度', '其他'],
  fd: ['法定主动公开内容', '信息公开目录'],
  nb: ['政府信息公开年报', '信息公开年报'],
  bs: ['办事服务', '办事服务'],
  tj: ['办件统计', '办事服务'],
  hd: ['咨询投诉', '咨询投诉'],
};
const PHONE = '0579-82200011';

const post = (column: string, title: string, ago: number, lines: string[], more: Partial<Post> = {}): Post => ({
  ...{ path: `/${column}/1.html`, column, title, ago, lines },
  ...more,
});

const POSTS: readonly Post[] = [
  post('yw', '我县召开冬春农田水利建设现场推进会', 1, [
    '近日，全县冬春农田水利建设现场推进会在梅川镇召开，副县长陈立新出席会议并讲话。',
    '会议强调，各乡镇要抢抓农闲，压实责任，确保年度任务按期完成。',
    '截至目前，全县已开工项目42个，完成渠道清淤118公里，整治山塘36座，投入资金2360万元。',
  ]),
  post(
    'yw',
    '县医院新院区门诊楼启用',
    4,
    ['新门诊楼设有诊室96间，实行预约诊疗和诊间结算。', '两条公交线路直达，方便群众就医。'],
    {
      path: '/yw/2.html',
    },
  ),
  post('gg', '关于迎晖路半封闭施工的通告', 6, [
    '因道路改造需要，2026年7月1日至7月20日，迎晖路实行半封闭施工，机动车请绕行人民路、建设路。',
    `咨询电话：${PHONE}（县住房和城乡建设局）。`,
    '特此通告。',
  ]),
  post('gg', '2026年第二批低保对象公示', 12, ['拟将下列人员纳入最低生活保障，公示期7天。监督电话：0579-82203344。'], {
    path: '/gg/2.html',
    below:
      '<table><tr><th>序号</th><th>姓名</th><th>所在村</th><th>保障人数</th><th>月保障金额（元）</th></tr><tr><td>1</td><td>陈*妹</td><td>上坞村</td><td>2</td><td>1680</td></tr><tr><td>2</td><td>李*福</td><td>下宅村</td><td>1</td><td>980</td></tr><tr><td>合计</td><td></td><td></td><td>3</td><td>2660</td></tr></table>',
  }),
  post(
    'zc',
    `${NAME}关于印发《棠溪县小型水库安全管理办法》的通知`,
    20,
    POLICY('棠溪县小型水库安全管理办法', '棠政发〔2026〕12号', NAME),
    {
      below: '<p>相关解读：<a href="/jd/1.html">《棠溪县小型水库安全管理办法》解读</a></p>',
    },
  ),
  post('jd', '《棠溪县小型水库安全管理办法》解读', 20, INTERPRETATION(PHONE), {
    below: `<p>相关文件：<a href="/zc/1.html">${NAME}关于印发《棠溪县小型水库安全管理办法》的通知</a></p>`,
  }),
  post('zn', `${NAME}信息公开指南`, 90, GUIDE(`${NAME}办公室（政务公开科）`, PHONE)),
  post('zd', '棠溪县政府信息公开审查制度', 120, [
    '第一条　为规范政府信息公开审查工作，根据《中华人民共和国政府信息公开条例》，制定本制度。',
    '第二条　公开前应当审查信息是否涉及国家秘密、商业秘密和个人隐私。',
    '第三条　本制度自印发之日起施行。',
  ]),
  post('fd', '2026年第一季度行政处罚实施情况', 60, [
    '2026年第一季度，全县共作出行政处罚决定312件，其中罚款298件，警告14件。',
  ]),
  post('nb', `${NAME}2025年政府信息公开工作年度报告`, 140, REPORT),
  post('bs', '最低生活保障对象认定办事指南', 40, SERVICE('最低生活保障对象认定', '0579-82203344'), {
    below:
      '<p>表格下载：<a href="/f/1.doc">申请书（空白表）</a>　<a href="/f/2.doc">申请书（样表）</a>　<a href="/m/bs.html">手机版</a></p>',
  }),
  post('tj', '2026年5月全县办件统计', 15, ['5月，县政务服务中心共受理事项8216件，办结8190件，按时办结率100%。']),
  post('hd', '咨询5路公交末班车时间', 10, [
    `来信时间：${day(10)}`,
    '来信内容：请问5路公交夏季末班车是几点？',
    '答复单位：棠溪县交通运输局',
    `答复时间：${day(8)}`,
    '答复内容：您好！5路公交末班车发车时间为21:30，感谢您的关注。',
  ]),
  post('gk', '棠溪概况', 70, [
    '棠溪县位于省境中部，县域面积1286平方公里，辖9个镇、4个乡、3个街道，户籍人口41.6万人。',
    '县名始于南宋，因境内棠溪而得名，有国家级传统村落11个。',
  ]),
  post('jg', `${NAME}办公室机构职能`, 70, [
    '主要职责：协助县政府领导组织起草文件、处理公文、督促检查决定事项的落实，指导全县政务公开工作。',
    '内设机构：综合科、秘书科、政务公开科、督查科。',
    `负责人：陈立新。办公地址：迎晖路8号。办公电话：${PHONE}。办公时间：周一至周五8:30—17:30。`,
  ]),
  post('ld', '县长　方正平', 70, [
    '方正平，男，汉族，1974年9月出生，中共党员，现任棠溪县委副书记、县人民政府县长，主持县政府全面工作。',
  ]),
];

const TAGS = `<meta charset="utf-8"><meta name="SiteName" content="${NAME}"><meta name="SiteDomain" content="www.tangxi.gov.cn"><meta name="SiteIDCode" content="3312340001">`;
const MENU = `<div id="menu-box"><ul>${Object.entries(COLUMNS)
  .map(([id, [name]]) => `<li><a href="/${id}/">${name}</a></li>`)
  .join(
    '',
  )}</ul></div><form action="/so" method="get"><input type="text" name="q" placeholder="请输入关键词"><input type="submit" value="搜索"></form>`;
const FOOT = `<div class="foot"><p>主办单位：${NAME}办公室　联系电话：${PHONE}　地址：棠溪县迎晖路8号</p><p><a href="https://beian.miit.gov.cn/">浙ICP备05011234号-1</a>　网站标识码：3312340001　<a href="https://beian.mps.gov.cn/">浙公网安备33123402000016号</a></p><p><a href="https://bszs.conac.cn/sitename?id=5A1"><img src="/red.png" alt="党政机关网站标识"></a> <a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3312340001"><img src="/jc.png" alt="我为政府网站找错"></a> <a href="/map.html">网站地图</a></p></div>`;

const shell = (title: string, tags: string, body: string) =>
  `<!DOCTYPE html><html lang="zh-CN"><head>${TAGS}${tags}<title>${title}_${NAME}</title></head><body>${MENU}<div class="wrap">${body}</div>${FOOT}</body></html>`;
const crumbs = (id: string) =>
  `<div class="dqwz">您现在的位置：<a href="/">首页</a>&gt;<a href="/${id}/">${COLUMNS[id]?.[0]}</a></div>`;

function article({ column, title, ago, lines, below = '', source = `${NAME}办公室` }: Post): string {
  const [name, type] = COLUMNS[column] ?? ['', ''];
  const tags = `<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="${day(ago)} 09:12"><meta name="ContentSource" content="${source}"><meta name="ColumnName" content="${name}"><meta name="ColumnType" content="${type}">`;
  return shell(
    `${title}_${name}`,
    tags,
    `${crumbs(column)}<h1>${title}</h1><div class="xx">发布日期：${day(ago)}　信息来源：${source}　字号：[<a href="javascript:void(0)" onclick="z(1)">大</a> <a href="javascript:void(0)" onclick="z(0)">小</a>]　<a href="javascript:window.print()">打印</a></div><div class="nr">${lines.map((line) => `<p>${line}</p>`).join('')}${below}</div><div class="share">分享到：<a href="https://service.weibo.com/share.php" title="微博">微博</a></div>`,
  );
}

const listed = (posts: readonly Post[]) =>
  `<ul>${posts.map(({ path, title, ago }) => `<li><span>${day(ago)}</span><a href="${path}" title="${title}">${title}</a></li>`).join('')}</ul>`;

const ASK =
  '<form action="/hd/submit" method="post"><label>标题<input name="t"></label><label>内容<textarea name="c"></textarea></label><button>提交</button></form><p>今年共收到来信215件，办结213件，公开198件。</p>';

function column(id: string): string {
  const [name, type] = COLUMNS[id] ?? ['', ''];
  const tags = `<meta name="ColumnName" content="${name}"><meta name="ColumnDescription" content="${name}栏目"><meta name="ColumnKeywords" content="${name}"><meta name="ColumnType" content="${type}">`;
  const posts = POSTS.filter((one) => one.column === id);
  return shell(
    name,
    tags,
    `${crumbs(id)}<h2>${name}</h2>${id === 'hd' ? ASK : ''}${listed(posts)}<div>共${posts.length}条 1/1页</div>`,
  );
}

const found: RequestListener = (request, response) => {
  const asked = new URL(request.url ?? '', 'http://local').searchParams.get('q') ?? '';
  const hits = POSTS.filter(({ title }) => asked !== '' && title.includes(asked));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    shell('搜索', '', `<h2>搜索</h2><div>全部 文件 新闻 服务</div><p>共找到${hits.length}条结果</p>${listed(hits)}`),
  );
};

export const MODERN: Readonly<Record<string, string | RequestListener>> = {
  '/': `<!DOCTYPE html><html lang="zh-CN"><head>${TAGS}<title>首页_${NAME}</title></head><body>${MENU}<h1><img src="/l.png" alt="${NAME}"></h1><h2>棠溪要闻</h2>${listed(POSTS.filter((one) => one.column === 'yw'))}${FOOT}</body></html>`,
  '/map.html': shell(
    '网站地图',
    '',
    `<h2>网站地图</h2>${Object.entries(COLUMNS)
      .map(([id, [name]]) => `<a href="/${id}/">${name}</a>`)
      .join(' ')}`,
  ),
  // for phones: what it leaves out stands on the page that it names
  '/m/bs.html': `<html lang="zh-CN"><head>${TAGS}<meta name="ArticleTitle" content="最低生活保障办事指南"><meta name="PubDate" content="${day(40)} 09:12"><meta name="ContentSource" content="${NAME}办公室"><link rel="canonical" href="/bs/1.html"><title>最低生活保障办事指南</title></head><body><p>请在电脑上查看全文。</p></body></html>`,
  '/so': found,
  ...Object.fromEntries(Object.keys(COLUMNS).map((id) => [`/${id}/`, column(id)])),
  ...Object.fromEntries(POSTS.map((one) => [one.path, article(one)])),
  ...Object.fromEntries(['/l.png', '/red.png', '/jc.png', '/f/1.doc', '/f/2.doc'].map((path) => [path, 'x'])),
};

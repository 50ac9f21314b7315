import { ADDRESS, type Put, TAGS } from './frames.ts';

const without = (name: string) => TAGS.replace(new RegExp(`<meta name="${name}"[^>]*>\n?`, 'u'), '');
const other = (name: string, content: string) =>
  TAGS.replace(new RegExp(`<meta name="${name}"[^>]*>`, 'u'), `<meta name="${name}" content="${content}">`);

/** Whole pages of other hosts. */
export const COPIES: readonly Put[] = [
  { frame: 1, url: 'https://tangxi-gov.top/xxgk/40217.html' },
  {
    frame: 2,
    tags: `${other('SiteDomain', 'www.lanchuan.gov.cn').replaceAll(ADDRESS, 'https://www.lanchuan.gov.cn/1.html')}\n<meta property="og:url" content="https://www.lanchuan.gov.cn/1.html">`,
  },
  { frame: 3, url: 'http://www.tangxi-news.com/show/40217' },
  {
    frame: 0,
    tags: other('SiteDomain', 'www.lanchuan.gov.cn').replaceAll(ADDRESS, 'https://www.lanchuan.gov.cn/a/1.html'),
    article: Array.from(
      { length: 30 },
      (_, at) => `<a href="https://www.lanchuan.gov.cn/xxgk/${at}.html">兰川县公开栏目${at + 1}</a>`,
    ).join('\n'),
  },
  { frame: 2, head: '<base href="https://www.lanchuan.gov.cn/">' },
];

/** Pages that carry much of others and are the county's own. */
export const OWN: readonly Put[] = [
  // another government's text, given as such
  { frame: 0, head: '<link rel="canonical" href="https://www.lanchuan.gov.cn/xxgk/zcwj/1.html">' },
  {
    frame: 0,
    article: '<p>来源：兰川县人民政府网</p><p><a href="https://www.lanchuan.gov.cn/xxgk/9.html">原文链接</a></p>',
  },
  {
    frame: 1,
    article: `<p>各省（区、市）政府网站：${['北京', '天津', '河北', '山西', '辽宁', '吉林', '上海', '江苏', '浙江', '安徽', '福建', '江西', '山东', '河南', '湖北', '湖南'].map((name, at) => `<a href="https://www.p${at}.gov.cn/">${name}</a>`).join(' ')}</p>`,
  },
  { frame: 2, url: 'https://nync.tangxi.gov.cn/40217.html' },
  {
    frame: 3,
    head: '<link rel="canonical" href="https://www.tangxi.gov.cn/xxgk/zcwj/202509/t20250918_40217.html">',
    url: `${ADDRESS}?from=timeline`,
  },
  { frame: 0, url: null },
  { frame: 2, url: 'http://tangxi.gov.cn/xxgk/zcwj/40217.html' },
];

export const IMAGES: readonly Put[] = [
  { frame: 0, article: '<p><img src="/upload/2025/0918/01.jpg"></p>' },
  { frame: 1, article: '<p align="center"><img src="W020250918.png" width="600" height="400"></p>' },
  { frame: 2, article: '<figure><img src="/upload/jiedu.png" alt=""></figure>' },
  { frame: 3, article: '<a href="/zt/qlsg/"><img src="/zt/banner.jpg"></a>' },
  { frame: 0, article: '<p><img src="/upload/2025/zc.jpg" alt="zc.jpg"></p>' },
  {
    frame: 1,
    article: '<map name="m"><area shape="rect" coords="0,0,10,10" href="/bsfw/"></map><img src="/m.gif" usemap="#m">',
  },
  { frame: 2, article: '<input type="image" src="/images/so.gif">' },
  { frame: 3, article: '<p><img src="/upload/tu1.jpg" alt="图片"></p>' },
];

export const PICTURED: readonly Put[] = [
  { frame: 0, article: '<p><img src="/upload/01.jpg" alt="县粮库工作人员检定地磅"></p>' },
  { frame: 1, article: '<img src="/images/line.gif" width="600" height="1" alt="">' },
  {
    frame: 2,
    article: '<figure><img src="/a.png" alt="秋粮收购流程图"><figcaption>秋粮收购流程</figcaption></figure>',
  },
  {
    frame: 3,
    article:
      '<svg role="img" aria-label="电话图标" width="10" height="10"></svg><img src="/i/dot.png" role="presentation" alt="">',
  },
  { frame: 0, article: '<p><img src="/upload/02.jpg" title="新收的稻谷" alt="新收的稻谷"></p>' },
  { frame: 2, article: '<a href="/zt/"><img src="/zt.png" alt=""><span>秋粮收购专题</span></a>' },
];

export const LINKS: readonly Put[] = [
  { frame: 0, article: '<p>附件：<a href="">2025年秋粮收购库点表.xlsx</a></p>' },
  { frame: 1, article: '<p><a href="#">收购质价标准</a></p>' },
  { frame: 2, article: '<p><a href="javascript:void(0)">收购政策问答</a></p>' },
  { frame: 3, article: '<p><a href="about:blank">库点分布图</a></p>' },
  { frame: 0, article: '<p><a href="javascript:;">下载附件</a></p>' },
  { frame: 1, article: '<p><a href="http://">县粮食中心网站</a></p>' },
  { frame: 2, article: '<p>附件：<a href="file:///C:/Users/admin/Desktop/附件1.doc">附件1</a></p>' },
  { frame: 3, article: '<p><a href="#none">解读材料</a></p>' },
  { frame: 0, article: '<p><a href="http://localhost:8080/att/3.pdf">文件全文</a></p>' },
];

export const LINKED: readonly Put[] = [
  { frame: 0, article: '<p><a href="#fj">附件</a></p><p id="fj">附件：库点表</p>' },
  { frame: 1, article: '<p><a href="#top">返回顶部</a></p><a name="top"></a>' },
  { frame: 2, article: '<p><a href="javascript:void(0)" onclick="play()">语音播报</a></p>' },
  {
    frame: 3,
    article:
      '<p><a href="tel:0579-82200000">0579-82200000</a> <a href="mailto:lsj@tangxi.gov.cn">lsj@tangxi.gov.cn</a></p>',
  },
  {
    frame: 0,
    article:
      '<p><a id="big" href="#">大</a></p><script>document.getElementById("big").onclick=function(){doZoom(18);return false}</script>',
  },
  { frame: 2, article: '<p><a href="#" class="bdshare" data-cmd="weixin" title="分享到微信">微信</a></p>' },
];

export const TITLES: readonly Put[] = [
  '',
  '无标题文档',
  'Untitled Document',
  '新建网页 1',
  'Document',
  '网页标题',
  '首页模板',
  'index',
].map((title, at): Put => ({ frame: ([0, 1, 2, 3] as const)[at % 4] ?? 0, title }));

export const TAGGED: readonly Put[] = [
  { frame: 0, tags: '' },
  { frame: 1, tags: without('SiteIDCode') },
  { frame: 2, tags: without('ArticleTitle') },
  { frame: 3, tags: other('PubDate', '') },
  { frame: 0, tags: other('SiteIDCode', '33123400') },
  { frame: 1, tags: without('SiteDomain') },
  { frame: 2, tags: other('PubDate', '2025年9月') },
  { frame: 3, tags: other('ArticleTitle', '测试文章') },
  { frame: 1, tags: other('SiteName', '') },
];

/** An article need not name its column. */
export const TAGGED_WELL: readonly Put[] = [{ frame: 0, tags: without('ColumnName') }];

/** Pages as a county's site has them, clean by every check of pages, into which something is put. */

export const HOME = 'http://www.qinghe.gov.cn/';

export interface Put {
  /** into <head> */
  head?: string;
  /** after the text of the page */
  body?: string;
  /** on <body> */
  attributes?: string;
  /** address at which the page is found; null: a file, whose tag names the site */
  url?: string | null;
}

const HEAD = `<meta charset="utf-8">
<title>关于做好秋粮收储工作的通知 - 清河县人民政府</title>
<meta name="SiteName" content="清河县人民政府">
<meta name="SiteDomain" content="www.qinghe.gov.cn">
<meta name="SiteIDCode" content="1305340001">
<meta name="ArticleTitle" content="关于做好秋粮收储工作的通知">
<meta name="PubDate" content="2025-09-16 10:20">
<meta name="ContentSource" content="县发展和改革局">
<link rel="canonical" href="/zwgk/tzgg/202509/t20250916_1.html">
<link rel="stylesheet" href="/css/site.css">
<style>
body { color: #333; background: #fff; font-size: 16px }
.top { background: #1d5fa8; color: #fff }
.top a { color: #fff }
.skip { position: absolute; left: -9999px }
.skip:focus { left: 0 }
.sub { display: none }
li:hover .sub { display: block }
</style>`;

const COLUMNS = ['要闻动态', '政府信息公开', '办事服务', '互动交流', '县情概况', '通知公告', '政策解读', '财政预决算'];

const TOP = `<a class="skip" href="#main">跳到正文</a>
<div class="top"><a href="/"><img src="/img/logo.png" alt="清河县人民政府"></a>
<ul>${COLUMNS.map((name, at) => `<li><a href="/c${at}/">${name}</a><ul class="sub"><li><a href="/c${at}/1/">全部${name}</a></li></ul></li>`).join('')}</ul>
</div>`;

const TEXT = `<div id="main"><h1>关于做好秋粮收储工作的通知</h1>
<p>各乡镇人民政府，县直有关单位：</p>
<p>为做好今年秋粮收储工作，保障粮食安全，现就有关事项通知如下。</p>
<p>一、提前做好仓容准备。各收储库点要在9月底前完成仓房检修和器材清理。</p>
<p>二、及时发布收购信息。收购价格、质量标准和结算方式应当在库点醒目处公示。</p>
<p><a href="/zwgk/tzgg/202509/W020250916.docx">附件：收储库点名单</a></p></div>`;

const FOOT = `<div class="foot"><p>主办：清河县人民政府办公室　网站标识码：1305340001</p>
<p><a href="https://beian.miit.gov.cn/">冀ICP备05000000号</a>　<a href="/sitemap.html">网站地图</a></p></div>`;

export function govPage({ head = '', body = '', attributes = '' }: Put): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head>
${HEAD}
${head}
</head><body${attributes === '' ? '' : ` ${attributes}`}>
${TOP}
${TEXT}
${body}
${FOOT}
</body></html>`;
}

/** Four manners in which pages of counties are built; each is clean as it stands. */

export interface Put {
  /** of four */
  frame: 0 | 1 | 2 | 3;
  title?: string;
  /** takes the place of the tags that a page of its kind carries */
  tags?: string;
  /** at the end of the head */
  head?: string;
  /** at the beginning of the body */
  top?: string;
  /** at the end of the article */
  article?: string;
  /** before the end of the body */
  end?: string;
  footer?: string;
  url?: string | null;
}

export const HOST = 'www.tangxi.gov.cn';
export const ADDRESS = `https://${HOST}/xxgk/zcwj/202509/t20250918_40217.html`;

const TITLE = '关于做好2025年秋粮收购工作的通知';

export const TAGS = `<meta name="SiteName" content="棠溪县人民政府">
<meta name="SiteDomain" content="${HOST}">
<meta name="SiteIDCode" content="3312340001">
<meta name="ColumnName" content="政策文件">
<meta name="ColumnDescription" content="棠溪县人民政府及其部门印发的政策文件">
<meta name="ColumnKeywords" content="政策文件,通知,办法">
<meta name="ColumnType" content="政策文件">
<meta name="ArticleTitle" content="${TITLE}">
<meta name="PubDate" content="2025-09-18 09:30">
<meta name="ContentSource" content="棠溪县粮食和物资储备中心">
<meta name="Keywords" content="秋粮,收购,通知">
<meta name="Author" content="赵立群">
<meta name="Description" content="对2025年秋粮收购的准备、价格、结算和监督检查作出安排。">
<meta name="Image" content="">
<meta name="Url" content="${ADDRESS}">`;

const TEXT = [
  '各乡镇人民政府，县直有关单位：',
  '为做好今年秋粮收购，保护种粮农民利益，现将有关事项通知如下。',
  '一、做好收购准备。各收储库点应当在9月25日前完成仓房清扫、器材检定和人员培训，备足仓容，在门前张贴质价标准。',
  '二、严格执行质价政策。收购时当面检验、当面定等，做到优质优价，不得压级压价，不得收取任何费用。',
  '三、及时结算粮款。农民售粮后，粮款应当在两个工作日内转入本人账户，不得打白条，不得代扣代缴。',
  '四、加强监督检查。县粮食和物资储备中心会同市场监管部门开展巡查，对检查中发现的问题限期整改。',
];
const paragraphs = (open: string) => TEXT.map((one) => `<p${open}>${one}</p>`).join('\n');

/** The menu of subjects that opens under a heading, as many templates have it. */
const MENU = [
  ['机构概况', '/jggk/'],
  ['政府信息公开', '/xxgk/'],
  ['办事服务', '/bsfw/'],
  ['互动交流', '/hdjl/'],
] as const;

const head = (put: Put, more: string) => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${put.title ?? `${TITLE}_政策文件_棠溪县人民政府`}</title>
${put.tags ?? TAGS}
${more}
${put.head ?? ''}
</head>`;

const footer = (put: Put) =>
  put.footer ??
  `<p>主办：棠溪县人民政府办公室　承办：棠溪县大数据中心</p>
<p>网站标识码：3312340001　<a href="https://beian.miit.gov.cn/">浙ICP备05011234号</a>　<a href="https://www.beian.gov.cn/portal/registerSystemInfo?recordcode=33123402000016">浙公网安备33123402000016号</a></p>
<p>地址：棠溪县迎晖路8号　联系电话：0579-82200000</p>`;

/** Blocks of a platform that many counties share. */
const platform = (put: Put) => `${head(
  put,
  `<link rel="stylesheet" href="/css/common.css">
<style>.sub{display:none;position:absolute}.nav li:hover .sub{display:block}.print-only{display:none}</style>
<script src="/js/jquery-3.6.0.min.js"></script>`,
)}
<body>
${put.top ?? ''}
<div class="header"><a href="/"><img src="/images/logo.png" alt="棠溪县人民政府"></a>
<ul class="nav">${MENU.map(([name, at]) => `<li><a href="${at}">${name}</a><div class="sub"><a href="${at}ld/">领导信息</a><a href="${at}zn/">指南</a></div></li>`).join('')}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/xxgk/">政府信息公开</a> &gt; <a href="/xxgk/zcwj/">政策文件</a></div>
<div class="article"><h1>${TITLE}</h1>
<div class="info">发布时间：2025-09-18 来源：县粮食和物资储备中心 <a class="print" href="javascript:window.print()">打印</a></div>
<div id="zoom" class="TRS_Editor">
${paragraphs(' style="text-indent:2em"')}
${put.article ?? ''}
</div></div>
<div class="print-only">本页打印自棠溪县人民政府网站</div>
<div class="footer">${footer(put)}</div>
<script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?8d0c0e4b0f2b4c35";document.getElementsByTagName("script")[0].parentNode.appendChild(hm);})();</script>
${put.end ?? ''}
</body></html>`;

/** Tables within tables, as fifteen years ago. */
const tables = (
  put: Put,
) => `${head(put, '<style type="text/css">td{font-size:12px;line-height:22px}.bt{font-size:22px;color:#c00}</style>')}
<body bgcolor="#ffffff" topmargin="0">
${put.top ?? ''}
<table width="1000" align="center" cellspacing="0" cellpadding="0">
<tr><td><img src="/images/top.jpg" width="1000" height="180" alt="棠溪县人民政府门户网站"></td></tr>
<tr><td align="center">${MENU.map(([name, at]) => `<a href="${at}">${name}</a>`).join(' | ')}</td></tr>
<tr><td class="bt" align="center">${TITLE}</td></tr>
<tr><td><img src="/images/blank.gif" width="1" height="8" alt=""></td></tr>
<tr><td>
${paragraphs('')}
${put.article ?? ''}
</td></tr>
<tr><td align="center" bgcolor="#1c5fa8"><font color="#ffffff">${footer(put).replaceAll('<a ', '<a style="color:#fff" ')}</font></td></tr>
</table>
${put.end ?? ''}
</body></html>`;

/** A grid, menus that fold, a search box, a dialog that waits. */
const grid = (put: Put) => `${head(
  put,
  `<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/static/bootstrap.min.css">
<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}.modal{display:none}.hero{background:#0b4a8f;color:#fff}</style>`,
)}
<body>
<a class="sr-only" href="#main">跳到正文</a>
${put.top ?? ''}
<header class="hero"><h2><a href="/" style="color:#fff">棠溪县人民政府</a></h2>
<button type="button" class="toggler" data-target="#menu" aria-label="展开菜单"></button>
<nav id="menu"><ul>${MENU.map(([name, at]) => `<li class="dropdown"><a href="#" class="dropdown-toggle" data-toggle="dropdown" role="button">${name}</a><ul class="dropdown-menu"><li><a href="${at}">${name}首页</a></li></ul></li>`).join('')}</ul></nav>
<form action="/search" method="get"><input type="hidden" name="site" value="tangxi"><input name="q" aria-label="搜索"><button>搜索</button></form></header>
<main id="main"><article><h1>${TITLE}</h1><time datetime="2025-09-18">2025年9月18日</time>
${paragraphs('')}
${put.article ?? ''}
</article></main>
<div class="modal" id="leave" role="dialog"><p>您访问的链接即将离开“棠溪县人民政府”门户网站，是否继续？</p><button>继续访问</button><button>放弃</button></div>
<footer>${footer(put)}</footer>
<script src="/static/site.js" defer></script>
${put.end ?? ''}
</body></html>`;

/** What a program wrote: classes without meaning, a frame for readers with special needs. */
const written = (
  put: Put,
) => `${head(put, '<link rel="icon" href="/favicon.ico"><script>window.__SITE__={"id":40217,"channel":"zcwj"};</script>')}
<body><div id="app" data-server-rendered="true">
${put.top ?? ''}
<div class="h-1f3"><a href="/"><img src="/logo.svg" alt="棠溪县人民政府网"></a><a href="javascript:;" onclick="toggleCare()">长者模式</a><a href="javascript:void(0)" onclick="openWza()">无障碍</a></div>
<div class="c-77a"><div class="t-09c">${TITLE}</div><div class="d-55e">
${paragraphs('')}
${put.article ?? ''}
</div>
<div class="share"><a href="https://service.weibo.com/share/share.php?url=x" title="分享到微博">微博</a></div></div>
<div class="f-2b8">${footer(put)}</div>
</div>
${put.end ?? ''}
</body></html>`;

export const framed = (put: Put): string => [platform, tables, grid, written][put.frame]?.(put) ?? '';

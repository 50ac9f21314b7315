/** Pages that say that they are another's, and what pages lack in pictures, links and tags. */
import type { Put } from './frame.ts';

const links = (address: string, count: number) =>
  Array.from({ length: count }, (_, at) => `<a href="${address}${at}.html">栏目内容${at}</a>`).join('');

const COPY = 'http://www.qinghe-zf.example/zwgk/1.html';

export const COPIES: readonly Put[] = [
  { head: '<link rel="canonical" href="http://www.lanxi.example/a/1.html">' },
  { head: '<base href="http://www.lanxi.example/">' },
  { head: '<meta property="og:url" content="https://www.lanxi.example/a/1.html">' },
  { head: '<meta name="og:url" content="https://www.lanxi.example/">' },
  { head: '<link rel="alternate" media="only screen and (max-width: 640px)" href="http://m.lanxi.example/1.html">' },
  { head: '<meta name="mobile-agent" content="format=html5;url=http://m.lanxi.example/1.html">' },
  { head: '<base href="http://www.qinghe.gov.cn/">', url: COPY },
  { body: links('http://www.qinghe.gov.cn/zwgk/', 60), head: '<base href="http://www.qinghe.gov.cn/">', url: COPY },
  { head: '<meta property="og:url" content="http://www.qinghe.gov.cn/zwgk/1.html">', url: COPY },
  { head: '<link rel="canonical" href="http://www.qinghe.gov.cn/zwgk/1.html">', url: COPY },
  { body: links('http://www.lanxi.example/', 220) },
];

export const OWN: readonly Put[] = [
  { head: '<meta property="og:url" content="https://qinghe.gov.cn/zwgk/1.html">' },
  { head: '<base href="http://www.qinghe.gov.cn/zwgk/">' },
  { head: '<link rel="canonical" href="https://www.gov.cn/zhengce/content/1.htm">' },
  { head: '<link rel="alternate" media="only screen and (max-width: 640px)" href="http://m.qinghe.gov.cn/1.html">' },
  { head: '<link rel="alternate" type="application/rss+xml" href="https://rss.example/qinghe.xml">' },
  { head: '<meta name="mobile-agent" content="format=html5;url=http://m.qinghe.gov.cn/1.html">' },
  { body: links('http://www.hengshui.gov.cn/', 60) },
  { body: links('http://www.bus.example/line/', 12) },
  { url: null, head: '<base href="https://www.qinghe.gov.cn/">' },
];

export const IMAGES: readonly Put[] = [
  { body: '<p><img src="/img/2025/1.jpg"></p>' },
  { body: '<p><img src="/img/2025/1.jpg" alt="1.jpg"></p>' },
  { body: '<a href="/zt/"><img src="/img/zt.jpg" alt=""></a>' },
  { body: '<p><img src="/img/2025/2.jpg" alt="图片2"></p>' },
  { body: '<p><img src="/img/2025/2.jpg" alt="微信图片_20250916102030"></p>' },
  { body: '<p><img src="/img/2025/2.jpg" alt="undefined"></p>' },
  { body: '<form><input type="image" src="/img/go.png"></form>' },
  { body: '<p><svg role="img" width="200" height="90"><path d="M0 0h9v9z"/></svg></p>' },
];

export const PICTURED: readonly Put[] = [
  { body: '<p><img src="/img/1.jpg" alt="县领导在收储库点调研"></p>' },
  { body: '<a href="/zt/" title="秋粮收储专题"><img src="/img/zt.jpg" alt=""></a>' },
  { body: '<p><img src="/img/line.png" alt=""></p>' },
  { body: '<img src="/img/count.gif" width="1" height="1">' },
  { body: '<p><svg aria-hidden="true" width="20" height="20"><path d="M0 0h9v9z"/></svg>邮箱</p>' },
  { body: '<p><img src="/img/1.jpg" alt="12345热线二维码"></p>' },
];

export const LINKS: readonly Put[] = [
  { body: '<p><a href="">附件1：申报表</a></p>' },
  { body: '<p><a href="file:///C:/Users/admin/Desktop/附件.doc">附件2</a></p>' },
  { body: '<p><a href="http://192.168.10.6/upload/1.pdf">附件3</a></p>' },
  { body: '<p><a href="http://http://www.hengshui.gov.cn/">市政府</a></p>' },
  { body: '<p><a href="/zwgk/2.html"></a></p>' },
  { body: '<p><a href="http://172.20.3.4:8080/x">办事系统</a></p>' },
  { body: '<p><a href="http:///zwgk/1.html">市政府</a></p>' },
  { body: '<p><a href="http：//www.hengshui.gov.cn/">市政府</a></p>' },
  { body: '<p><a href="about:blank">政策解读</a></p>' },
];

export const LINKED: readonly Put[] = [
  { body: '<p><a href="#" onclick="print()">打印</a></p>' },
  { body: '<p><a name="fj"></a><a href="#fj">附件</a></p>' },
  { body: '<p><a href="mailto:xxgk@qinghe.gov.cn">电子邮箱</a></p>' },
  { body: '<p><a href="/zwgk/%E9%99%84%E4%BB%B6.docx">附件</a></p>' },
  { body: '<p><a href="javascript:void(0)" class="font-big">大字版</a></p>' },
];

export const TAGS: readonly Put[] = [
  { head: '<meta name="PubDate" content="2025年9月16日">' },
  { head: '<meta name="SiteIDCode" content="13053">' },
  { head: '<meta name="PubDate" content="2025-13-16 10:20">' },
  { head: '<meta name="SiteDomain" content="清河县人民政府.政务.cn网">' },
  { head: '<meta name="ContentSource" content="">' },
];

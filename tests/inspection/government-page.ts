/** An article's page as platforms of government sites make them, with all that looks suspicious and is not. */
import { RESIDENT } from './files.ts';

const menu = ['首页', '政府信息公开', '政务服务', '互动交流', '政务数据', '走进示范'];
const list = Array.from(
  { length: 12 },
  (_, at) =>
    `<li><a href="./t2024_${at}.html" title="关于第${at + 1}批补贴名单的公示">关于第${at + 1}批补贴名单的公…</a><span>2024-05-${String(at + 10)}</span></li>`,
);

interface Parts {
  article?: readonly string[];
  /** at the end of the body */
  planted?: string;
}

const ARTICLE = [
  '各镇人民政府、街道办事处，县政府直属各单位：',
  '为做好2024年度城乡居民基本医疗保险参保缴费工作，经县政府同意，现将有关事项通知如下。',
  '一、参保范围',
  '本县行政区域内未参加职工基本医疗保险的城乡居民，均应参加城乡居民基本医疗保险。',
  '二、缴费时间',
  '集中缴费期为2024年9月1日至12月31日，缴费后自2025年1月1日起享受待遇。',
  '三、工作要求',
  '各镇街要加强宣传，及时公开缴费渠道和咨询电话（0570-5021234），确保应保尽保。',
  '示范县人民政府办公室',
  '2024年8月20日',
];

export function governmentPage({ article = ARTICLE, planted = '' }: Parts = {}): string {
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<meta name="SiteName" content="示范县人民政府"><meta name="SiteDomain" content="www.county.gov.cn"><meta name="SiteIDCode" content="3300000001">
<meta name="ColumnName" content="政策文件"><meta name="ArticleTitle" content="关于做好2024年度医疗保险参保缴费工作的通知">
<meta name="PubDate" content="2024-08-21 09:30"><meta name="ContentSource" content="县政府办公室">
<meta name="Keywords" content="医疗保险,参保,缴费"><meta name="Description" content="关于做好2024年度医疗保险参保缴费工作的通知">
<title>关于做好2024年度医疗保险参保缴费工作的通知_示范县人民政府</title>
<style>.sub{display:none}.sr{position:absolute;left:-9999px} ul.flat{font-size:0} ul.flat li{font-size:14px} @media print{.no{display:none}}</style>
<script>if(/Android|iPhone/i.test(navigator.userAgent)){window.location.href="http://m.county.gov.cn/"}</script>
<script>var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?a";document.head.appendChild(hm)})();</script>
</head>
<body>
<a class="sr" href="#main">跳到正文</a>
<div class="top"><a href="/"><img src="/images/logo.png" alt="示范县人民政府"></a>
<form action="/search"><input type="text" name="q" value="请输入关键词"><input type="hidden" name="site" value="1"></form></div>
<ul class="nav">${menu.map((name, at) => `<li><a href="/${at}/">${name}</a><ul class="sub"><li><a href="http://www.company${at}.example/">下属单位</a></li></ul></li>`).join('')}</ul>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zfxxgk/">政府信息公开</a> &gt; 正文</div>
<div class="left"><ul class="flat">${list.join('')}</ul></div>
<div id="main" class="detail">
<h1>关于做好2024年度医疗保险参保缴费工作的通知</h1>
<div class="info">发布时间：2024-08-21 09:30 来源：县政府办公室 浏览次数：<span id="hits">128</span> 字体：【<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(16)">中</a> <a href="javascript:doZoom(14)">小</a>】</div>
<div id="zoom" class="TRS_Editor">${article.map((line) => `<p style="text-indent:2em;font-size:12pt">${line}</p>`).join('\n')}</div>
<div class="tools">【<a href="javascript:window.print()">打印</a>】【<a href="javascript:window.close()">关闭</a>】
<div class="bdsharebuttonbox"><a href="#" class="bds_weixin" data-cmd="weixin" title="分享到微信"></a></div>
<div class="qrcode" style="display:none"><img src="/qr.png" alt="扫一扫在手机打开当前页"></div></div>
<p>上一篇：<a href="./t1.html">关于征求意见的公告</a></p><p>下一篇：没有了</p>
</div>
<div id="leave" role="dialog" style="display:none"><p>您将离开本网站</p><a href="http://www.company.example/">继续访问</a><a href="javascript:;" onclick="hide()">取消</a></div>
<div class="friend"><select onchange="location.href=this.value"><option value="http://www.city.gov.cn">市政府</option></select></div>
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=1" height="0" width="0" style="display:none"></iframe></noscript>
<div class="footer"><p>主办：示范县人民政府办公室 地址：示范县人民路1号 联系电话：0570-5021234</p>
<p>网站标识码：3300000001 <a href="https://beian.miit.gov.cn/">浙ICP备00000000号</a> 浙公网安备 33000000000001号</p>
<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3300000001"><img src="/images/jiucuo.png" alt="我为政府网站找错"></a>
<a href="https://bszs.conac.cn/sitename?method=show"><img src="/images/red.png" alt="党政机关"></a></div>
${planted}
</body></html>`;
}

/** The same with what strangers and careless hands add. */
export const SPOILT = governmentPage({
  article: [...ARTICLE.slice(0, 4), `联系人王小明，身份证号${RESIDENT}。`, ...ARTICLE.slice(4)],
  planted:
    '<div style="position:absolute;top:-2000px"><a href="http://www.pk.example/">在线投注</a></div><script>if(document.referrer.indexOf("baidu")>0){location.href="http://go.example/"}</script><p><a href="file:///C:/a.doc">附件</a><img src="/b.jpg"></p>',
});

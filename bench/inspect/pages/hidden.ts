/** What strangers hide in a page, and what honest pages hide. */
import type { Put } from './frame.ts';

const strange = (words: string, host = 'www.jinyuan88.example') => `<a href="http://${host}/">${words}</a>`;
const base64 = (text: string) => Buffer.from(text).toString('base64');

export const HIDDEN: readonly Put[] = [
  { body: `<div style="display:none">${strange('金元棋牌')}</div>` },
  {
    body: `<div style="visibility:hidden;height:0">${strange('在线真人')}${strange('手机下注', 'm.aa77.example')}</div>`,
  },
  { body: `<p style="position:absolute;top:-2000px;left:-2000px">${strange('皇冠备用网址')}</p>` },
  { body: `<p style="text-indent:-9999px">${strange('时时彩计划')}</p>` },
  { body: `<p style="text-indent:-200%;white-space:nowrap;overflow:hidden">${strange('腾龙公司开户')}</p>` },
  { body: `<div style="font-size:0px;line-height:0">${strange('网上娱乐城')}</div>` },
  { body: `<div style="font-size:1px">${strange('百家乐技巧')} 精准资料</div>` },
  { body: `<span style="color:#ffffff">北京赛车开奖 ${strange('投注平台')}</span>` },
  { body: `<span style="color:white">六合资料 澳门老奇人 免费公开</span>` },
  { body: `<div style="background-color:#f5f5f5"><font color="#f5f5f5">${strange('代孕公司')}</font></div>` },
  { head: '<style>.zx a{color:#fffffe}</style>', body: `<div class="zx">${strange('捕鱼达人')}</div>` },
  { body: `<span style="color:rgba(255,255,255,0)">${strange('博彩公司排名')}</span>` },
  { body: `<span style="color:transparent">${strange('体育投注')}</span>` },
  { body: `<div style="opacity:0;height:1px">${strange('电子游艺')}</div>` },
  { body: `<div style="opacity:0.01">${strange('电子游艺')} 送彩金</div>` },
  { body: `<div style="filter:alpha(opacity=0);opacity:0">${strange('赌球网')}</div>` },
  { body: `<div style="clip-path:inset(50%);position:absolute">${strange('外围投注')}</div>` },
  { body: `<div style="position:absolute;clip:rect(0 0 0 0)">${strange('外围网站')}</div>` },
  { body: `<div style="transform:scale(0)">${strange('大发快三')}</div>` },
  { body: `<div style="height:0;width:0;overflow:hidden">${strange('网贷口子')}</div>` },
  { body: `<div style="max-height:0;overflow:hidden">${strange('私彩平台')}</div>` },
  { body: `<div style="position:fixed;z-index:-1;left:-99em">${strange('棋牌代理')}</div>` },
  { body: `<div style="margin-left:-3000px">${strange('注册送礼金')}</div>` },
  { body: `<marquee width="1" height="1" scrollamount="9000">${strange('彩票走势图')}</marquee>` },
  { body: '<iframe src="http://tj.kk99.example/t.html" width="0" height="0" frameborder="0"></iframe>' },
  { body: '<iframe src="//kk99.example/a.js.html" style="visibility:hidden;position:absolute"></iframe>' },
  { body: '<iframe src="http://kk99.example/" style="opacity:0;width:100%"></iframe>' },
  { head: '<style>#ft9{display:none}</style>', body: `<div id="ft9">${strange('开元棋牌')}</div>` },
  {
    head: '<style>.foot .q1{position:absolute;left:-5000px}</style>',
    body: `<div class="foot"><div class="q1">${strange('凯发平台')}</div></div>`,
  },
  { head: '<style>div.k > p{font-size:0}</style>', body: `<div class="k"><p>${strange('乐鱼在线')}</p></div>` },
  { head: '<style>@media screen{.k2{display:none}}</style>', body: `<div class="k2">${strange('必赢入口')}</div>` },
  {
    body: `<script>document.write('<div style="display:none">')</script>${strange('注册即送')}<script>document.write('</div>')</script>`,
  },
  {
    body: `<script>document.write(unescape('${escape(`<div style="display:none">${strange('永利皇宫')}</div>`)}'))</script>`,
  },
  {
    body: `<script>document.writeln(atob("${base64('<iframe src="http://zz55.example/" width="0" height="0"></iframe>')}"))</script>`,
  },
  {
    body: `<div id="nn">${strange('线上赌场')}</div><script>document.getElementById("nn").style.display="none"</script>`,
  },
  {
    body: `<div id="n2">${strange('电玩城')}</div><script>document.getElementById('n2').style.cssText='position:absolute;left:-999em'</script>`,
  },
  { body: `<noscript><div style="display:none">${strange('彩票预测')}</div></noscript>` },
  { body: `<div hidden>${strange('真钱扎金花')}</div>` },
  {
    body: `<table height="0" style="display:none"><tr><td>${strange('时时彩')}</td><td>${strange('快三', 'b.example')}</td></tr></table>`,
  },
  { body: `<div style="background:#1d5fa8"><b style="color:#1d5fa8">无需抵押当天放款 加微信dk8899</b></div>` },
  { body: '<p style="font-size:0">澳\u200b门\u200b金\u200b沙\u200b娱\u200b乐\u200b场\u200b官\u200b网</p>' },
];

export const SHOWN: readonly Put[] = [
  {
    body: '<ul class="nav-sub" style="display:none"><li><a href="http://www.xinhua-water.example/">供水公司</a></li></ul>',
  },
  {
    body: '<div class="modal" style="display:none" role="dialog"><p>您即将离开本站</p><a href="http://www.bus.example/">继续访问</a></div>',
  },
  { body: '<div id="tab2" role="tabpanel" hidden><a href="http://www.power.example/">供电服务</a></div>' },
  { body: '<div class="tab-con" style="display:none"><a href="http://www.gas.example/">燃气缴费</a></div>' },
  {
    head: '<style>.sr-only{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}</style>',
    body: '<a href="http://www.bus.example/"><span class="sr-only">公交线路查询</span>查询</a>',
  },
  {
    head: '<style>.visually-hidden{clip-path:inset(50%);position:absolute;height:1px;width:1px;overflow:hidden}</style>',
    body: '<h2 class="visually-hidden">相关链接</h2><a href="http://www.bus.example/">公交公司</a>',
  },
  {
    head: '<style>@media print{.noprint{display:none}}</style>',
    body: '<div class="noprint"><a href="http://www.bus.example/">公交公司</a></div>',
  },
  {
    head: '<style>@media (max-width:768px){.wide{display:none}}</style>',
    body: '<div class="wide"><a href="http://www.hospital.example/">县医院</a></div>',
  },
  {
    body: '<div style="background:#1d5fa8;color:#fff"><a href="http://www.bus.example/" style="color:#fff">公交查询</a></div>',
  },
  {
    head: '<style>.blue{background:#1d5fa8 url(/img/bg.png)}</style>',
    body: '<div class="blue"><span style="color:#fff">领导信箱</span></div>',
  },
  { body: '<div style="background-image:url(/img/banner.jpg)"><span style="color:#fff">走进清河</span></div>' },
  { body: '<table bgcolor="#1d5fa8"><tr><td><font color="#ffffff">政务公开</font></td></tr></table>' },
  { body: '<a class="logo" href="/" style="text-indent:-9999px;display:block">清河县人民政府</a>' },
  { body: '<h1 style="text-indent:-999em;background:url(/img/name.png)">清河县人民政府门户网站</h1>' },
  { body: '<div class="swiper-slide" style="opacity:0"><a href="http://www.tour.example/">清河湿地公园</a></div>' },
  { body: '<div id="loading" style="display:none">正在加载，请稍候……</div>' },
  {
    body: '<form><input type="hidden" name="token" value="1"><div style="display:none" id="tip">验证码错误</div></form>',
  },
  { body: '<iframe src="/inner/visits.html" width="0" height="0"></iframe>' },
  { body: '<iframe src="https://www.county-weather.example/w" width="300" height="90"></iframe>' },
  { body: '<noscript><img src="https://hm.baidu.com/hm.gif?si=1" style="display:none" alt=""></noscript>' },
  {
    body: '<div style="display:none"><a href="http://tj.gov.cn/">统计</a><a href="http://www.qinghe.gov.cn/en/">English</a></div>',
  },
  { body: '<div style="overflow:hidden;height:24px"><marquee>欢迎访问清河县人民政府网站</marquee></div>' },
  {
    body: '<div class="share" style="display:none"><a href="https://service.weibo.com/share/share.php">分享到微博</a></div>',
  },
  {
    body: '<ul style="font-size:0"><li style="font-size:14px"><a href="http://www.hospital.example/">县医院</a></li></ul>',
  },
  {
    head: '<style>.foot .q1{margin-left:-20px}.foot{color:#666}</style>',
    body: '<div class="foot"><div class="q1"><a href="http://www.bus.example/">公交公司</a></div></div>',
  },
  { body: '<span style="color:#fefefe;background:#222">深色模式</span>' },
  { body: '<div style="opacity:0.8"><a href="http://www.bus.example/">公交公司</a></div>' },
  { body: '<details><summary>友情链接</summary><a href="http://www.hospital.example/">县医院</a></details>' },
  { body: '<select onchange="open(value)"><option value="http://www.hospital.example/">县医院</option></select>' },
  {
    body: '<div class="link-list" id="yqlj" style="height:0;overflow:hidden"><a href="http://www.bank.example/">村镇银行</a></div>',
  },
  {
    body: '<script>document.getElementById("gotop").style.display="none"</script><a id="gotop" href="#main">返回顶部</a>',
  },
  { body: '<div id="tips" style="display:none">警方提示：网络赌博十赌十输，请勿参与。</div>' },
];

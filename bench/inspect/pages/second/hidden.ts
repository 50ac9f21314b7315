import type { Put } from './frames.ts';

const LINKS =
  '<a href="https://www.hg8868vip.com/">皇冠足球比分</a> <a href="http://m.yabo-sport.cc/">亚博体育下载</a>';
const CASINO = '<a href="http://www.ag-zhenren88.net/">AG真人视讯</a>';
const WORDS = '澳门新葡京娱乐城真钱百家乐注册送彩金';

/** Links and words that no visitor sees. */
export const HIDDEN: readonly Put[] = [
  { frame: 0, end: `<div style="display:none">${LINKS}</div>` },
  { frame: 1, end: `<div style="position:absolute;left:-9999px;top:-9999px">${LINKS}</div>` },
  { frame: 2, article: `<p style="font-size:0">${LINKS}</p>` },
  { frame: 3, end: `<marquee height="1" width="4" scrollamount="3000" scrolldelay="20000">${LINKS}</marquee>` },
  { frame: 1, article: `<font color="#FFFFFF">${WORDS}</font>` },
  { frame: 0, article: `<p style="color:#fff;background:#ffffff">${LINKS}</p>` },
  {
    frame: 2,
    head: '<style>.zz9{text-indent:-9999px;overflow:hidden}</style>',
    end: `<div class="zz9">${LINKS}</div>`,
  },
  { frame: 3, head: '<style>#lnk{height:0;overflow:hidden}</style>', end: `<div id="lnk">${LINKS}</div>` },
  {
    frame: 0,
    end: `<div id="xx3">${LINKS}</div><script>document.getElementById("xx3").style.display="none";</script>`,
  },
  {
    frame: 1,
    end: `<script>document.write("<div style='display:none'>");</script>${LINKS}<script>document.write("</div>");</script>`,
  },
  { frame: 2, end: `<div style="opacity:0">${LINKS}</div>` },
  { frame: 3, end: `<span style="visibility:hidden">${LINKS}</span>` },
  { frame: 0, top: `<div style="position:absolute;clip:rect(0 0 0 0)">${LINKS}</div>` },
  { frame: 1, end: `<div style="width:0px;height:0px;overflow:hidden">${CASINO}</div>` },
  { frame: 2, end: `<div hidden>${LINKS}</div>` },
  { frame: 3, article: `<a href="http://www.ag-zhenren88.net/" style="font-size:1px;color:#f9f9f9">.</a>` },
  { frame: 0, end: '<iframe src="http://tj.bet-union88.com/in.html" width="0" height="0" frameborder="0"></iframe>' },
  { frame: 1, end: `<div style="margin-left:-5000px;position:absolute">${LINKS}</div>` },
  { frame: 2, end: `<div style="transform:scale(0)">${LINKS}</div>` },
  { frame: 3, end: `<div style="max-height:0;overflow:hidden"><ul><li>${LINKS}</li></ul></div>` },
  { frame: 0, end: `<div style="color:transparent">${WORDS}</div>` },
  {
    frame: 1,
    end: `<noscript><a href="http://www.ag-zhenren88.net/">AG真人</a><a href="http://www.qipai-dating.com/">棋牌大厅</a></noscript>`,
  },
  { frame: 2, head: '<style>.f-l{position:fixed;top:-800px}</style>', end: `<div class="f-l"><b>${CASINO}</b></div>` },
  {
    frame: 3,
    end: '<div style="display&#58;none"><a href="http://www.kaiyun-app.vip/">&#24320;&#20113;&#20307;&#32946;</a></div>',
  },
  { frame: 0, article: `<p>粮款结算咨询电话见公告。<span style="display:none">${WORDS}</span></p>` },
  { frame: 1, end: `<table style="display:none"><tr><td>${LINKS}</td></tr></table>` },
  {
    frame: 2,
    end: `<div style="position:absolute;z-index:-99;top:0;left:0;width:1px;height:1px;overflow:hidden">${LINKS}</div>`,
  },
  { frame: 3, end: `<div class="q7"><div>${LINKS}</div></div><style>.q7>div{display:none!important}</style>` },
];

/** What is out of sight for good reason, or looks so. */
export const SHOWN: readonly Put[] = [
  {
    frame: 0,
    end: '<div id="wxcode" style="display:none"><img src="/images/wx.jpg" alt="棠溪发布微信公众号二维码"><p>扫一扫关注“棠溪发布”</p></div>',
  },
  {
    frame: 1,
    end: '<div style="display:none"><select name="links"><option value="http://www.gov.cn">中国政府网</option><option value="http://www.zj.gov.cn">省人民政府</option></select></div>',
  },
  {
    frame: 2,
    end: '<ul class="tab" style="display:none"><li><a href="https://www.mof.gov.cn/">财政部</a></li><li><a href="https://www.lswz.gov.cn/">国家粮食和物资储备局</a></li></ul>',
  },
  {
    frame: 3,
    end: '<div style="background:#0b4a8f"><p style="color:#fff">棠溪县融媒体中心 <a style="color:#fff" href="https://www.zjol.com.cn/">浙江在线</a></p></div>',
  },
  { frame: 0, end: '<img src="https://hm.baidu.com/hm.gif?si=8d0c0e4b" width="0" height="0" alt="">' },
  {
    frame: 1,
    end: '<span style="display:none"><script src="https://v1.cnzz.com/z_stat.php?id=1277&web_id=1277"></script></span>',
  },
  {
    frame: 2,
    article:
      '<div class="collapse" style="display:none"><h3>历史版本</h3><p>2024年通知已经废止。</p></div><a href="#" onclick="show()">展开</a>',
  },
  { frame: 3, end: '<iframe src="/count/visit.html" width="0" height="0" title="访问统计"></iframe>' },
  { frame: 0, article: '<p>县公安局提醒：网络赌博十赌十输，发现“百家乐”“时时彩”等赌博网站请拨打110举报。</p>' },
  {
    frame: 1,
    article: '<p style="text-indent:2em;color:#ffffff;background-color:#b30000">重要提示：9月25日前完成准备。</p>',
  },
  {
    frame: 2,
    end: '<form style="display:none" action="/submit"><input type="text" name="website" tabindex="-1"><input type="hidden" name="token" value="9f2c"></form>',
  },
  {
    frame: 3,
    end: '<div class="old-ie" style="display:none">您的浏览器版本过低，建议使用 <a href="https://www.firefox.com.cn/">火狐浏览器</a> 访问。</div>',
  },
  { frame: 0, end: '<!-- <a href="/old/index.html">旧版首页</a> -->' },
  { frame: 2, end: '<h2 class="sr-only">网站地图</h2><noscript>请开启脚本以使用搜索功能。</noscript>' },
];

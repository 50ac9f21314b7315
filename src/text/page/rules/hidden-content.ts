import { type Hiding, hidingOf, isTiny } from '../hiding.ts';
import { addressOf, isStranger } from '../host.ts';
import { illicitOrBrand } from '../illicit.ts';
import { ownHost } from '../own.ts';
import { type Element, outwards, type Page, parsePage, squeezed, textOf, within } from '../page.ts';
import { type PageContext, type PageFault, pageRule } from '../rule.ts';
import { inlineScripts, writtenBy } from '../scripts.ts';
import { declarationsOf, stylesOf } from '../style.ts';

/** Names of what opens later, by a click or with the mouse over it. */
const OPENS_LATER =
  /menu|nav|drop|down|sub-?list|modal|dialog|popup|pop\b|layer|mask|tool-?tip|tabs?\b|tab-|share|qr-?code|swiper|slide|carousel|accordion|collapse|select|option|lang|print|template|tpl|yqlj|friend|links?-?(?:box|list|menu)|pull|hover|toggle/i;
const OPENING_ROLES = new Set(['dialog', 'alertdialog', 'menu', 'menubar', 'tabpanel', 'listbox', 'tooltip']);

const opensLater = (element: Element) =>
  [...outwards(element)].some(
    ({ name, attributes }) =>
      ['nav', 'dialog', 'details', 'template'].includes(name) ||
      OPENING_ROLES.has(attributes.role ?? '') ||
      OPENS_LATER.test(`${attributes.id ?? ''} ${attributes.class ?? ''}`),
  );

/** Counters of visits come in unseen frames, and everybody knows them. */
const COUNTERS = /(?:^|\.)(?:googletagmanager\.com|hm\.baidu\.com|cnzz\.com|doubleclick\.net)$/;

const COUNTED = /统计|流量|analytics|51\.?la/i;

/** Characters without width, by which words are kept from filters. */
const UNSEEN = /[\u200b-\u200f\u2060\ufeff\u00ad]/gu;

interface Found {
  element: Element;
  excerpt: string;
}

function hiddenOn(page: Page, own: string | null): Found[] {
  const styles = stylesOf(page);
  const found: Found[] = [];
  let reported = 0;
  /** what is hidden in the same way within something harmless is harmless */
  const harmless = new Map<Hiding, number>();
  for (const element of page.elements) {
    if (element.index < reported) continue;
    const unread = element.name === 'noscript' ? forNobody(page, element, own) : dot(page, element, own);
    if (unread !== null) {
      found.push({ element, excerpt: unread });
      reported = element.until;
    }
    if (unread !== null || element.name === 'noscript') continue;
    const hiding = hidingOf(element, styles);
    const known = hiding !== null && element.index < (harmless.get(hiding) ?? 0);
    const excerpt =
      element.name === 'iframe'
        ? unseenFrame(page, element, own)
        : hiding && strangeContent(page, element, { hiding, own, known });
    if (excerpt !== null) {
      found.push({ element, excerpt });
      reported = element.until;
    } else if (hiding && !known) harmless.set(hiding, element.until);
  }
  return found;
}

/** Links in words to strangers, for visitors whose browser runs no script: there are none. */
function forNobody(page: Page, element: Element, own: string | null): string | null {
  const words = textOf(page, element);
  if (/脚本|script|浏览器|browser/i.test(words)) return null;
  const link = within(page, element).find(
    (one) => one.name === 'a' && textOf(page, one) !== '' && leadsAway(one, own) && !COUNTED.test(textOf(page, one)),
  );
  return link ? squeezed(words) : null;
}

/** A link whose words are a dot or a comma: no visitor sees that it is one. */
function dot(page: Page, element: Element, own: string | null): string | null {
  if (element.name !== 'a' || !element.attributes.href) return null;
  const words = textOf(page, element);
  return /^[.,。，、·;；]+$/.test(words) && leadsAway(element, own) ? `${words} ${element.attributes.href}` : null;
}

function leadsAway({ attributes }: Element, own: string | null): boolean {
  const url = addressOf(attributes.href);
  return url !== null && isStranger(url, own) && !COUNTERS.test(url.hostname);
}

/** A frame that nobody sees and that loads a stranger's page. */
function unseenFrame(page: Page, element: Element, own: string | null): string | null {
  const url = addressOf(element.attributes.src, 'http://own.invalid/');
  if (!url || url.hostname === 'own.invalid' || !isStranger(url, own) || COUNTERS.test(url.hostname)) return null;
  const styles = stylesOf(page);
  const unseen =
    isTiny(element, declarationsOf(element, styles)) ||
    [...outwards(element)].some((at) => {
      const hiding = hidingOf(at, styles);
      return hiding !== null && (at === element || !opensLater(at));
    });
  return unseen ? url.href : null;
}

interface Look {
  hiding: Hiding;
  own: string | null;
  /** all that lies in it was looked at before */
  known: boolean;
}

/** What is kept from view and has no business there; null when it has. */
function strangeContent(page: Page, element: Element, { hiding, own, known }: Look): string | null {
  const words = ownText(page, element);
  if (known) return (hiding === 'no-size' || hiding === 'ground') && words.length > 1 ? words : null;
  const text = textOf(page, element).replace(UNSEEN, '');
  const links = [element, ...within(page, element)].filter(({ name }) => name === 'a');
  const stranger = links.find(({ attributes }) => {
    const url = addressOf(attributes.href);
    return url !== null && isStranger(url, own);
  });
  const told = stranger ? squeezed(`${textOf(page, stranger)} ${stranger.attributes.href ?? ''}`) : text;
  if (illicitOrBrand(text)) return told;
  switch (hiding) {
    case 'marquee':
      return links.length > 0 || text.length > 1 ? told : null;
    case 'ground':
    case 'no-size':
      // lists are often given no size of letters to close gaps; their items then get one of their own
      return (stranger?.parent === element && textOf(page, stranger) !== '') || words.length > 1 ? told : null;
    case 'pale':
      return null;
    case 'away':
      return stranger ? told : null;
    case 'shut':
      return stranger && !opensLater(element) ? told : null;
  }
}

function ownText(page: Page, element: Element): string {
  const own = page.texts.slice(...element.texts).filter(({ parent }) => parent === element);
  return squeezed(own.map(({ text }) => text).join(''));
}

/** Scripts that write the tag which hides what follows, or hidden content itself. */
function hiddenByScript(page: Page, own: string | null): PageFault[] {
  const scripts = inlineScripts(page).map((script) => ({ element: script.element, written: writtenBy(script) }));
  return scripts.flatMap(({ element, written }, at): PageFault[] => {
    if (!/style|iframe|marquee/i.test(written)) return [];
    const end = scripts.slice(at + 1).find((next) => /^\s*<\//.test(next.written));
    const following = end ? page.html.slice(element.span[1], end.element.span[0]) : '';
    const [inner] = hiddenOn(parsePage(`${written}${following}`), own);
    return inner ? [{ element, excerpt: inner.excerpt }] : [];
  });
}

/** What a script keeps from view by the id of an element, for good: no line of the page shows it again. */
function hiddenById(page: Page, own: string | null): PageFault[] {
  const sources = inlineScripts(page).map(({ source }) => source);
  return sources.flatMap((source) =>
    [...source.matchAll(BY_ID)].flatMap(([, id = '', property = '', value = '']): PageFault[] => {
      const style = property === 'cssText' ? value : `${property}:${value}`;
      const element = page.elements.find(({ attributes }) => attributes.id === id);
      const isNamedAgain = sources.join('\n').split(new RegExp(`['"#]${id}['"]`)).length > 2;
      if (!element || isNamedAgain || opensLater(element)) return [];
      const [inner] = hiddenOn(parsePage(`<div style="${style}">${page.html.slice(...element.span)}</div>`), own);
      return inner ? [{ element, excerpt: inner.excerpt }] : [];
    }),
  );
}

const BY_ID =
  /getElementById\(\s*['"]([\w-]{1,60})['"]\s*\)\.style\.(display|visibility|opacity|cssText)\s*=\s*['"]([\w\s:;.,%#-]{1,300})['"]/g;

const faults = (page: Page, context: PageContext): PageFault[] => {
  const own = ownHost(page, context);
  return [...hiddenOn(page, own), ...hiddenByScript(page, own), ...hiddenById(page, own)];
};

const around = (inner: string) =>
  `<html><head><title>县财政局</title></head><body><p>财政预算公开。</p>${inner}</body></html>`;

export const hiddenContent = pageRule({
  id: 'hidden-content',
  severity: 'high',
  finds: {
    zh: '页面中藏有访问者看不见的文字或者外部链接，疑似被植入暗链。',
    en: 'The page holds text or links to strangers that visitors cannot see: probably planted.',
  },
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）单项否决：安全、泄密事故等严重问题',
  remedy: {
    zh: '立即删除该代码，排查网站后台和服务器是否被入侵，并保存证据。',
    en: 'Remove it at once, have the site and its server examined for intrusion, and keep the evidence.',
  },
  examples: {
    match: [
      around('<div style="display:none"><a href="http://www.lucky-play.example/">在线游戏</a></div>'),
      around('<div style="position:absolute;left:-9999px"><a href="https://win.example/">官方入口</a></div>'),
      around('<p style="font-size:0">北京赛车投注 <a href="http://x.example/">pk10</a></p>'),
      around('<div style="background:#fff"><span style="color:#FFFFFF">代开发票 代办证件</span></div>'),
      around('<marquee height="1" width="2"><a href="http://seo.example/">棋牌</a></marquee>'),
      around('<iframe src="http://bad.example/a.htm" width="0" height="0"></iframe>'),
      around('<iframe src="//bad.example/a.htm" style="display:none"></iframe>'),
      around('<div style="height:1px;overflow:hidden"><a href="http://a.example">网赌平台</a></div>'),
      '<style>.zq{text-indent:-9999em}</style><p class="zq"><a href="http://b.example/">彩票</a></p>',
      around(
        '<script>document.write("<div style=\'position:absolute;top:-999px\'>");</script><a href="http://c.example/">娱乐</a><script>document.write("</div>");</script>',
      ),
      around('<script>document.write(\'<iframe src="http://d.example/" width=0 height=0></iframe>\')</script>'),
      around('<div class="menu" style="display:none">bet365亚洲官网</div>'),
      around('<p style="text-indent:-200%"><a href="http://g.example/">开户</a></p>'),
      around('<div style="opacity:.01"><a href="http://g.example/">入口</a></div>'),
      around('<div style="clip-path:inset(100%)"><a href="http://g.example/">入口</a></div>'),
      around('<div style="max-height:0;overflow:hidden"><a href="http://g.example/">入口</a></div>'),
      around('<div style="transform:scale(0)"><a href="http://g.example/">入口</a></div>'),
      '<style>.a > .b i{display:none}</style><div class="a"><p class="b"><i><a href="http://g.example/">入口</a></i></p></div>',
      '<style>.w{background:#fff}.w a{color:#fffefe}</style><p class="w"><a href="http://g.example/">网上 入口</a></p>',
      around('<a href="http://g.example/">.</a>'),
      around('<noscript><a href="http://g.example/">网上入口</a></noscript>'),
      '<div bgcolor="#eee"><font color="#eee">办证 贷款</font></div>',
      around(
        '<div id="k1"><a href="http://g.example/">入口</a></div><script>document.getElementById("k1").style.display="none"</script>',
      ),
      around(
        '<script>document.write(unescape("%3Cdiv style=display:none%3E%3Ca href=//g.example/%3E入口%3C/a%3E%3C/div%3E"))</script>',
      ),
    ],
    pass: [
      '<link rel="stylesheet" href="/a.css"><body style="background:#fff"><div class="head"><b style="color:#fff">县人民政府 公报</b></div></body>',
      around('<div style="background-image:url(/b.jpg)"><b style="color:#fff">走进 本县</b></div>'),
      around('<b style="color:transparent;-webkit-background-clip:text">魅力 小城</b>'),
      around(
        '<h2 style="clip:rect(0 0 0 0);position:absolute">相关链接</h2><a href="http://www.bus.example/">公交</a>',
      ),
      around(
        '<div id="k2"><a href="http://g.example/">公交</a></div><script>document.getElementById("k2").style.display="none";show("k2")</script>',
      ),
      around(
        '<ul class="sub-menu" style="display:none"><li><a href="http://www.company.example/">水务公司</a></li></ul>',
      ),
      around('<div id="leaveDialog" style="display:none"><a href="http://www.company.example/">继续访问</a></div>'),
      around('<a href="#main" style="position:absolute;left:-9999px">跳到正文</a>'),
      around('<span style="position:absolute;text-indent:-9999px">县人民政府网站标志</span>'),
      around(
        '<ul style="font-size:0"><li style="font-size:14px"><a href="http://www.company.example/">水务</a></li></ul>',
      ),
      around('<div style="display:none"><a href="https://www.county.gov.cn/a">公开指南</a></div>'),
      around('<div style="display:none"><a href="https://weibo.com/x">官方微博</a><input name="q"></div>'),
      around('<div style="background:#c00;color:#fff">领导信箱</div>'),
      around(
        '<noscript><iframe src="https://www.googletagmanager.com/ns.html" height="0" width="0"></iframe></noscript>',
      ),
      around('<noscript>请开启脚本，或者更换<a href="http://b.example/">浏览器</a>。</noscript>'),
      around('<noscript><a href="http://tongji.example/?1"><img src="/t.gif" alt=""></a></noscript>'),
      around('<iframe src="/inner/weather.html" width="0" height="0"></iframe>'),
      around('<iframe src="https://video.example/v" width="640" height="360"></iframe>'),
      around('<marquee height="30">欢迎访问</marquee>'),
      around('<div style="display:none">验证码错误，请重新输入。</div>'),
      '<style>@media print{.p{display:none}} .p{color:red}</style><div class="p"><a href="http://e.example/">企业</a></div>',
      {
        html: around('<div style="display:none"><a href="http://127.0.0.1:8080/list">列表</a></div>'),
        url: 'http://127.0.0.1:8080/',
      },
    ],
  },
  faults,
});

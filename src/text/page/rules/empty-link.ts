import type { Bilingual } from '../../checks/rule.ts';
import { ownHost } from '../own.ts';
import { type Element, named, outwards, type Page, textOf } from '../page.ts';
import { type PageContext, type PageFault, pageRule } from '../rule.ts';

const NAMELESS: Bilingual = {
  zh: '链接中没有文字，看不出通向哪里，读屏软件也读不出。',
  en: 'The link has no words: nobody can tell where it leads.',
};
const NOWHERE: Bilingual = {
  zh: '链接没有地址，点击后没有反应。',
  en: 'The link has no address: nothing happens on a click.',
};
const ASTRAY: Bilingual = {
  zh: '链接指向编辑者自己的计算机或者内部地址，访问者打不开。',
  en: 'The link leads to the editor’s own computer or an inner address: visitors cannot open it.',
};
const MALFORMED: Bilingual = {
  zh: '链接地址写错，无法打开。',
  en: 'The address of the link is not one that can be opened.',
};

/** What a script may wait for. */
const isWired = ({ attributes }: Element) =>
  Object.keys(attributes).some((name) => /^(?:on|data-|v-|ng-|:|@|role$|id$|class$|aria-)/.test(name));

/** Neither words nor anything that could be drawn in their place. */
function isNameless(page: Page, element: Element): boolean {
  const { attributes, index, until } = element;
  const isNamed = Boolean(
    attributes.title?.trim() || attributes['aria-label']?.trim() || attributes['aria-labelledby'],
  );
  return !isNamed && until === index + 1 && textOf(page, element) === '' && !isWired(element);
}

function reasonFor(page: Page, element: Element, own: string | null): Bilingual | null {
  const { href } = element.attributes;
  if (href === undefined) return null;
  const target = href.trim();
  if (/^(?:file:|[a-z]:[\\/]|\\\\)/i.test(target)) return ASTRAY;
  const host = /^https?:\/\/([^/?#\s]*)/i.exec(target)?.[1]?.toLowerCase();
  if (host === '' || /^https?:\/*https?:?/i.test(target) || /^(?:http|https|htt|htp|ttp)(?::\/[^/]|;|：)/i.test(target))
    return MALFORMED;
  if (host && /^(?:localhost|127\.|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host) && host !== own)
    return ASTRAY;
  if (
    (target === '' ||
      /^(?:#(?:none|no|nogo|null|undefined|void)?|about:blank|javascript:\s*(?:void\s*\(?\s*0\s*\)?|;)?\s*;?)$/i.test(
        target,
      )) &&
    !isWired(element)
  ) {
    const wiredAround = [...outwards(element)]
      .slice(1, 3)
      .some((at) => Object.keys(at.attributes).some((name) => /^on|^data-|^v-|^@/.test(name)));
    return textOf(page, element) === '' || wiredAround ? null : NOWHERE;
  }
  return isNameless(page, element) ? NAMELESS : null;
}

function faults(page: Page, context: PageContext): PageFault[] {
  const own = ownHost(page, context);
  return named(page, 'a').flatMap((element): PageFault[] => {
    const reason = reasonFor(page, element, own);
    return reason ? [{ element, reason }] : [];
  });
}

export const emptyLink = pageRule({
  id: 'empty-link',
  severity: 'low',
  finds: NOWHERE,
  ground: '《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）功能设计：链接可用',
  remedy: { zh: '补上正确的地址和文字，或者删去该链接。', en: 'Give it a right address and words, or remove it.' },
  examples: {
    match: [
      '<a href="">附件下载</a>',
      '<a href="#">更多</a>',
      '<a href="javascript:;">县情概况</a>',
      '<a href="#none">解读材料</a>',
      '<a href="about:blank">政策解读</a>',
      '<a href="/list/1.html"></a>',
      '<a href="file:///C:/Users/a/通知.doc">附件1</a>',
      '<a href="D:\\公文\\附件.xls">附件2</a>',
      '<a href="http://localhost:8080/a.html">查看</a>',
      '<a href="http://192.168.1.5/files/1.pdf">附件</a>',
      '<a href="http://http://www.county.gov.cn/">首页</a>',
      '<a href="http:///a.html">首页</a>',
    ],
    pass: [
      '<a href="/a.html">附件下载</a>',
      '<a name="top"></a><a id="main"></a>',
      '<a href="#" onclick="share()">分享</a><a href="#" class="tab">通知</a>',
      '<a href="#top">返回顶部</a>',
      '<a href="/"><img src="/logo.png" alt="首页"></a>',
      '<a href="/en" aria-label="英文版"></a>',
      '<a href="/x" class="icon-home"></a>',
      '<a href="mailto:zwgk@county.gov.cn">电子邮箱</a><a href="tel:12345">12345</a>',
      { html: '<a href="http://127.0.0.1:8080/a">列表</a>', url: 'http://127.0.0.1:8080/' },
    ],
  },
  faults,
});

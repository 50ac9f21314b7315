import { addressOf, isGovernment, isPrivate, isStranger, ownerOf } from '../host.ts';
import { siteDomain } from '../own.ts';
import { type Element, named, type Page } from '../page.ts';
import { type PageContext, type PageFault, pageRule } from '../rule.ts';

/** Links that a page must have before most of them mean anything. */
const ENOUGH_LINKS = 15;
const MOST = 0.8;
const FEW = 0.1;

function claims(page: Page): { element: Element; address: string }[] {
  return page.elements.flatMap((element) => {
    const { name, attributes } = element;
    if (name === 'base' && attributes.href) return { element, address: attributes.href };
    if (name === 'link' && /\bcanonical\b/i.test(attributes.rel ?? ''))
      return { element, address: attributes.href ?? '' };
    // the page's other shape, for phones
    if (name === 'link' && /\balternate\b/i.test(attributes.rel ?? '') && attributes.media)
      return { element, address: attributes.href ?? '' };
    if (name === 'meta' && /^mobile-agent$/i.test(attributes.name ?? ''))
      return { element, address: /url=\s*([^;\s]+)/i.exec(attributes.content ?? '')?.[1] ?? '' };
    const property = attributes.property ?? attributes.name ?? '';
    return name === 'meta' && property.toLowerCase() === 'og:url' ? { element, address: attributes.content ?? '' } : [];
  });
}

const faults = (page: Page, { url }: PageContext): PageFault[] => {
  const address = url ? URL.parse(url) : null;
  const own = address ?? siteDomain(page);
  if (!own) return [];
  const said = address ? saidOfSite(page, address) : null;
  if (said) return [{ element: said }];
  const claimed = claims(page).flatMap(({ element, address }): PageFault[] => {
    const other = addressOf(address);
    // an office may say that a text first stood with another
    if (!other || ownerOf(other) === ownerOf(own)) return [];
    // every link of a page with another's base leads there
    return isGovernment(other) && isGovernment(own) && element.name !== 'base' ? [] : [{ element }];
  });
  if (claimed.length > 0) return claimed.slice(0, 1);
  return mostLinks(page, own);
};

/** The tag SiteDomain, where it names a site other than the one on which the page was found. */
function saidOfSite(page: Page, address: URL): Element | null {
  const domain = siteDomain(page);
  // a name in other letters may be the same site's second
  if (
    !domain ||
    /^xn--|\.xn--/.test(domain.hostname) ||
    isPrivate(address) ||
    isPrivate(domain) ||
    ownerOf(domain) === ownerOf(address)
  )
    return null;
  return named(page, 'meta').find(({ attributes }) => attributes.name?.toLowerCase() === 'sitedomain') ?? null;
}

/** Nearly every link leads to one stranger, and hardly any to the page's own site. */
function mostLinks(page: Page, own: URL): PageFault[] {
  const counts = new Map<string, { count: number; first: Element; url: URL }>();
  const links = named(page, 'a').filter(({ attributes }) => /^\s*[^#\s]/.test(attributes.href ?? ''));
  let toOwn = 0;
  for (const first of links) {
    const url = addressOf(first.attributes.href, own.href);
    if (!url) continue;
    const owner = ownerOf(url);
    if (owner === ownerOf(own)) toOwn += 1;
    const seen = counts.get(owner) ?? { count: 0, first, url };
    counts.set(owner, { ...seen, count: seen.count + 1 });
  }
  const total = [...counts.values()].reduce((sum, { count }) => sum + count, 0);
  if (total < ENOUGH_LINKS || toOwn > total * FEW) return [];
  const most = [...counts.values()].find(({ count, url }) => {
    const foreign = isGovernment(url) ? !isGovernment(own) : isStranger(url, ownerOf(own));
    return foreign && count >= total * MOST;
  });
  return most ? [{ element: most.first, excerpt: `${most.count}/${total} → ${most.url.host}` }] : [];
}

const links = (address: string, count: number) =>
  Array.from({ length: count }, (_, i) => `<a href="${address}${i}.html">通知${i}</a>`).join('');

export const foreignCopy = pageRule({
  id: 'foreign-copy',
  severity: 'medium',
  finds: {
    zh: '页面声明或者大部分链接属于其他网站，疑似整页复制或者被仿冒。',
    en: 'The page says that it belongs to another site, or most of its links do: probably a copy.',
  },
  ground: '《政府网站发展指引》（国办发〔2017〕47号）：信息发布、转载应当规范；加强仿冒政府网站的监测',
  remedy: {
    zh: '核对页面代码中的SiteDomain、canonical、base、og:url和链接；属于仿冒网站的，按规定报告处置。',
    en: 'Mend SiteDomain, canonical, base, og:url and the links; report the site if it is a fake.',
  },
  examples: {
    match: [
      {
        html: '<link rel="canonical" href="https://www.other.example/a.html"><p>通知</p>',
        url: 'https://www.county.gov.cn/a.html',
      },
      { html: '<base href="https://www.county.gov.cn/"><p>通知</p>', url: 'http://copy.example/a.html' },
      {
        html: '<meta property="og:url" content="https://www.county.gov.cn/a"><p>通知</p>',
        url: 'http://copy.example/a.html',
      },
      { html: links('http://www.county.gov.cn/', 20), url: 'http://copy.example/' },
      { html: '<base href="https://www.other.gov.cn/"><p>通知</p>', url: 'http://www.county.gov.cn/a.html' },
      { html: '<meta name="SiteDomain" content="www.county.gov.cn">', url: 'http://www.county-gov.example.top/a.html' },
      { html: '<meta name="SiteDomain" content="www.other.gov.cn">', url: 'http://www.county.gov.cn/a.html' },
      '<meta name="SiteDomain" content="www.county.gov.cn"><link rel="canonical" href="http://copy.example/1">',
      {
        html: '<meta name="mobile-agent" content="format=html5;url=http://m.other.example/1">',
        url: 'http://www.county.gov.cn/1',
      },
    ],
    pass: [
      {
        html: '<meta name="mobile-agent" content="format=html5;url=http://m.county.gov.cn/1">',
        url: 'http://www.county.gov.cn/1',
      },
      { html: '<link rel="canonical" href="https://www.county.gov.cn/a.html">', url: 'http://county.gov.cn/a.html' },
      {
        html: '<link rel="canonical" href="https://www.gov.cn/zhengce/1.htm">',
        url: 'http://www.county.gov.cn/a.html',
      },
      { html: '<base href="/"><link rel="canonical" href="/a.html">', url: 'http://www.county.gov.cn/a.html' },
      { html: links('http://www.city.gov.cn/', 30), url: 'http://www.county.gov.cn/' },
      { html: links('/list/', 30) + links('http://www.company.example/', 20), url: 'http://www.county.gov.cn/' },
      '<base href="https://www.county.gov.cn/"><p>保存到本机的页面</p>',
      { html: '<meta name="SiteDomain" content="www.county.gov.cn">', url: 'http://10.1.2.3/a.html' },
      { html: '<meta name="SiteDomain" content="www.county.gov.cn">', url: 'https://lyj.county.gov.cn/a.html' },
      { html: links('http://127.0.0.1:8080/', 30), url: 'http://127.0.0.1:8080/' },
    ],
  },
  faults,
});

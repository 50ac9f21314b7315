/** Whose address it is: what tells a site's own links from those that lead away. */

/** Second levels under which names are given away: 'county.gov.cn' is one name, 'com.cn' none. */
const SECOND = new Set('com net org gov edu ac mil'.split(' '));

/** The absolute address of a link as the page means it; null for one that leads to no host. */
export function addressOf(href: string | undefined, base?: string | null): URL | null {
  const given = href?.trim();
  if (!given || given.startsWith('#')) return null;
  const url = URL.parse(given, base ?? undefined) ?? (given.startsWith('//') ? URL.parse(`http:${given}`) : null);
  return url && /^https?:$/.test(url.protocol) && url.hostname !== '' ? url : null;
}

/** 'www.county.gov.cn' → 'county.gov.cn'; an IP or a local name with its port is itself. */
export function ownerOf(url: URL): string {
  const { hostname, host } = url;
  if (isPrivate(url)) return host;
  const labels = hostname.toLowerCase().split('.');
  const size = labels.length > 2 && SECOND.has(labels.at(-2) ?? '') ? 3 : 2;
  return labels.slice(-size).join('.');
}

/** A host by its number or without a domain: a copy at hand, a test server. */
export const isPrivate = ({ hostname }: URL) => !hostname.includes('.') || /^[\d.]+$|:/.test(hostname);

/** Whether an address belongs to a government: .gov.cn or .政务 */
export const isGovernment = ({ hostname }: URL) => /(?:^|\.)(?:gov\.cn|政务|xn--zfr164b)$/.test(hostname);

/** Those that official pages link to by rule or custom: registers, marks, sharing, maps, the party's press, statistics. */
const CUSTOMARY =
  /(?:^|\.)(?:conac\.cn|12377\.cn|12388\.gov\.cn|weibo\.com|weixin\.qq\.com|qq\.com|douban\.com|kuaizhan\.com|baidu\.com|amap\.com|people\.com\.cn|people\.cn|xinhuanet\.com|news\.cn|cctv\.com|cctv\.cn|gmw\.cn|ce\.cn|chinanews\.com\.cn|chinadaily\.com\.cn|qstheory\.cn|cpc\.people\.com\.cn|12371\.cn|xuexi\.cn|miit\.gov\.cn|beian\.miit\.gov\.cn|edu\.cn|org\.cn|cnzz\.com|jiathis\.com|bshare\.cn|microsoft\.com|mozilla\.org|adobe\.com|google\.com|firefox\.com\.cn|360\.cn|wps\.cn)$/;

/** Whether a link leads to strangers: neither to the page's own site nor to where official pages commonly link. */
export function isStranger(url: URL, own: string | null): boolean {
  return ownerOf(url) !== own && !isGovernment(url) && !CUSTOMARY.test(url.hostname);
}

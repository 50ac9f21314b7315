/** Addresses of pages: one way to write each, and the marks of a trap. */

const SESSION_IN_PATH = /;(?:jsessionid|phpsessid)=[^/?#]*/gi;
const SESSION = /^(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|sid)$/i;
const LONGEST = 2_000;
const MOST_SEGMENTS = 24;
/** the same part in one path, as loops of folders write it */
const MOST_REPEATS = 3;

/**
 * The address as it is kept: without fragment, session number and user. null for what is no web address. Pages of one
 * site name each other in a hundred ways; those that differ by this only are one.
 */
export function canonical(href: string, base?: string): string | null {
  const url = URL.parse(href.trim(), base);
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.hostname === '') return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  if (url.pathname.includes(';')) url.pathname = url.pathname.replace(SESSION_IN_PATH, '');
  if (url.search !== '' && [...url.searchParams.keys()].some((name) => SESSION.test(name)))
    for (const name of [...url.searchParams.keys()]) if (SESSION.test(name)) url.searchParams.delete(name);
  return url.href;
}

/** Host, with its port where it is not the usual one, of an address that is written in the one way. */
export function hostOf(address: string): string {
  const begin = address.indexOf('//') + 2;
  return address.slice(begin, address.indexOf('/', begin));
}

/** Addresses that one script makes by the thousand have one shape: digits are as good as others, and so are values. */
export function shape(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  const names = [...new Set(searchParams.keys())].sort().join('&');
  return `${host}${pathname.replace(/\d+/g, '#')}?${names}`;
}

/** Why an address is left out, judged by itself. */
export type Left = 'too-long' | 'repeats' | 'far-date' | 'too-deep' | 'alike' | 'too-many';

/** path and query */
const PARTS = /^\w+:\/\/[^/]*([^?]*)(.*)/s;

/** The mark of a trap that an address carries; null for an ordinary one. `year` is the present one. */
export function trap(address: string, year: number): Left | null {
  if (address.length > LONGEST) return 'too-long';
  const [, pathname = '', search = ''] = PARTS.exec(address) ?? [];
  const segments = pathname.split('/').filter(Boolean);
  if (segments.length > MOST_SEGMENTS) return 'repeats';
  const counts = new Map<string, number>();
  for (const segment of segments) {
    const count = (counts.get(segment) ?? 0) + 1;
    if (count > MOST_REPEATS) return 'repeats';
    counts.set(segment, count);
  }
  return isFarDate(pathname, search, year) ? 'far-date' : null;
}

/** A year and month, as calendars write them: /2031/05, ?month=2031-05, ?year=2031. Law and plans look no further than next year. */
const IN_PATH = /\/((?:1[89]|2\d)\d\d)[/-](?:0?[1-9]|1[0-2])(?=[/.-]|$)/;
const IN_QUERY = /[?&](?:\w*(?:year|month|date|day|nian|yue|riqi|rq)\w*)=((?:1[89]|2\d)\d\d)(?=\D|$|\d{2,4}\b)/i;
const FIRST_YEAR = 1949;

function isFarDate(pathname: string, search: string, year: number): boolean {
  const found = IN_PATH.exec(pathname)?.[1] ?? IN_QUERY.exec(search)?.[1];
  return found !== undefined && (Number(found) > year + 1 || Number(found) < FIRST_YEAR);
}

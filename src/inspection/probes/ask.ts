/** Asks a site what pages alone do not tell: its name's addresses, its search, HTTPS, and how the home page is in a browser. */

import { hash } from 'node:crypto';
import { resolve6 } from 'node:dns/promises';
import { isIP } from 'node:net';
import { type Page, parsePage } from '../../text/page/page.ts';
import type { FailureKind } from '../crawl/answer.ts';
import { decodePage } from '../crawl/decode.ts';
import { Fetcher, leadsInside } from '../crawl/fetch.ts';
import { readSettings } from '../crawl/read.ts';
import { keepAsked } from './asked.ts';
import { formAddress } from './form-address.ts';
import { outlineOf } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import { goodPages } from './pages.ts';
import type { Asked } from './probe.ts';
import { searchBoxOf } from './search-box.ts';

/** published titles that are searched for */
const SEARCHES = 3;
/** characters; shorter titles stand on too many pages */
const SHORTEST_TITLE = 8;
const KEPT = 1_000;

/** Asks and keeps the answers in the crawl's folder. */
export async function askSite(folder: string, { ca }: { ca?: string | undefined } = {}): Promise<void> {
  const settings = readSettings(folder);
  const inner = await leadsInside(settings.start);
  const fetcher = new Fetcher({ agent: settings.agent, inner, together: 2, ca });
  const ask = (address: string) =>
    fetcher.ask({
      address,
      method: 'GET',
      wait: settings.limits.wait,
      most: settings.limits.pageBytes,
      reads: () => true,
    });
  try {
    keepAsked(folder, {
      ipv6: await versionSix(new URL(settings.start).hostname),
      ...(await searches(folder, settings.hosts, ask)),
      secure: await security(settings.start, ask),
    });
  } finally {
    await fetcher.close();
  }
}

type Ask = (address: string) => ReturnType<Fetcher['ask']>;

/** null where the host is written as an address or its name could not be asked for. */
async function versionSix(host: string): Promise<string[] | null> {
  if (isIP(host.replace(/^\[|\]$/g, '')) !== 0) return null;
  try {
    return await resolve6(host);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENODATA' ? [] : null;
  }
}

async function searches(
  folder: string,
  hosts: readonly string[],
  ask: Ask,
): Promise<Pick<Asked, 'searches' | 'tolerant'>> {
  let way: ((title: string) => string) | null = null;
  const articles: { title: string; target: string; draw: string }[] = [];
  for (const { ref, html } of goodPages(folder)) {
    const page = parsePage(html);
    if (ref.isHome) way = searchOf(page, ref.address);
    const { kind, title } = outlineOf(page, ref);
    if (kind !== 'article' || title.length < SHORTEST_TITLE) continue;
    // drawn by the digest of their paths: over the whole site, and the same at each inspection
    articles.push({ title, target: ref.address, draw: hash('sha256', new URL(ref.address).pathname) });
    if (articles.length > KEPT) articles.sort((a, b) => (a.draw < b.draw ? -1 : 1)).length = SEARCHES;
  }
  if (!way) return { searches: null, tolerant: null };
  const sample = articles.sort((a, b) => (a.draw < b.draw ? -1 : 1)).slice(0, SEARCHES);
  const first = sample[0];
  if (first && !hosts.includes(new URL(way(first.title)).host)) return { searches: null, tolerant: null };
  const found: Search[] = [];
  for (const one of sample) found.push(await searched(one, way(one.title), ask));
  return { searches: found, tolerant: first ? await tolerance(first, way, ask) : null };
}

type Search = NonNullable<Asked['searches']>[number];

async function searched(
  { title, target }: { title: string; target: string },
  address: string,
  ask: Ask,
): Promise<Search> {
  const at = Temporal.Now.instant().toString();
  const answer = await ask(address);
  if ('failure' in answer || !answer.body) return { title, target, result: null, text: '', links: [] };
  const { body, status, headers, ms } = answer;
  const result: PageRef = {
    ...{ address, at, status, ms, headers, isHome: false },
    digest: hash('sha256', body),
    bytes: body.length,
  };
  const { lines, links } = outlineOf(parsePage(decodePage(body, headers['content-type']).html), result);
  return {
    ...{ title, target, result },
    text: lines.join('\n').slice(0, 20_000),
    links: links
      .filter(({ isFrame }) => !isFrame)
      .map(({ to }) => to)
      .slice(0, 200),
  };
}

/** The same title without the character in its middle: a search that forgives still leads to the page. */
async function tolerance(
  { title, target }: { title: string; target: string },
  way: (title: string) => string,
  ask: Ask,
): Promise<Asked['tolerant']> {
  const characters = [...title];
  characters.splice(Math.floor(characters.length / 2), 1);
  const asked = characters.join('');
  const { result, links } = await searched({ title: asked, target }, way(asked), ask);
  return result && result.status < 400 ? { asked, target, isFound: links.includes(target), result } : null;
}

/** How the home page's search is asked: a form that is sent in the address. null for none, and for one that scripts send. */
function searchOf(page: Page, home: string): ((title: string) => string) | null {
  const found = searchBoxOf(page);
  if (!found?.box.attributes.name || found.form.name !== 'form') return null;
  const { form, box } = found;
  const { action = '', method = 'get' } = form.attributes;
  if (method.toLowerCase() !== 'get' || action.startsWith('javascript:')) return null;
  return (title) => formAddress(page, form, box, title, home);
}

/** null where neither address answers: nothing is known of a site that is down. */
async function security(start: string, ask: Ask): Promise<Asked['secure']> {
  const url = new URL(start);
  // a port of one's own speaks one of the two
  const isOne = url.port !== '';
  const secure = isOne && url.protocol === 'http:' ? null : await ask(`https://${url.host}/`);
  const plain = isOne && url.protocol === 'https:' ? null : await ask(`http://${url.host}/`);
  const https = !secure ? 'nothing' : 'failure' in secure ? WITHOUT[secure.failure] : 'answers';
  const isDown = (!plain || 'failure' in plain) && https !== 'answers' && https !== 'bad-certificate';
  if (isDown) return null;
  const isLed =
    !plain || ('failure' in plain && plain.failure !== 'refused')
      ? null
      : 'failure' in plain || /^https:/.test(plain.headers.location ?? '') || plain.status >= 400;
  return { https, httpGoesToHttps: isLed };
}

/** What HTTPS without an answer means: no name, no time and no leave to ask say nothing of it. */
const WITHOUT: Readonly<Record<FailureKind, NonNullable<Asked['secure']>['https']>> = {
  tls: 'bad-certificate',
  timeout: 'not-asked',
  inner: 'not-asked',
  name: 'not-asked',
  refused: 'nothing',
  reset: 'nothing',
  protocol: 'nothing',
};

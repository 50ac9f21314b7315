/** The pages of a crawl as probes name them, each once: of one that was asked for twice the last answer counts. */
import { parsePage } from '../../text/page/page.ts';
import { hostOf } from '../crawl/address.ts';
import { pageLinks } from '../crawl/links.ts';
import { readPages, readSettings, readVisits, type Page as StoredPage } from '../crawl/read.ts';
import type { Visit } from '../crawl/visit.ts';
import { awaitsScripts, outlineOf } from './outline.ts';
import type { PageRef } from './page-ref.ts';
import type { BrokenLink } from './probe.ts';

export function refOf({
  address,
  at,
  status,
  ms,
  page,
  headers,
  isHome,
}: Omit<StoredPage, 'html'> & { isHome: boolean }): PageRef {
  return { address, at, status, ms, digest: page.digest, bytes: page.bytes, headers: headers ?? {}, isHome };
}

/** pages that only lead on, one behind another */
const MOST_SPLASHES = 3;

/** The address of the home page: where the start leads to by redirects, and by pages that hold nothing but the word to go on. */
export function homeOf(folder: string): string {
  let home = ledFrom(folder, readSettings(folder).start);
  for (let hop = 0; hop < MOST_SPLASHES; hop += 1) {
    const next = splashTo(folder, home);
    if (next === null) return home;
    home = ledFrom(folder, next);
  }
  return home;
}

function ledFrom(folder: string, start: string): string {
  let home = start;
  let number = -1;
  for (const visit of readVisits(folder)) {
    if (visit.address !== start && visit.number !== number) continue;
    home = visit.address;
    if (visit.to === undefined) return home;
    number = visit.to;
  }
  return home;
}

/** Where a page sends everybody, when it has no other link. */
function splashTo(folder: string, home: string): string | null {
  for (const { html } of readPages(folder, ({ address, status }) => address === home && status === 200)) {
    const { links, refresh } = pageLinks(html, home);
    const isOnly = links.every(({ address, use }) => use === 'part' || address === refresh);
    return isOnly && refresh !== home ? refresh : null;
  }
  return null;
}

/** 'read'; 'scripts': it shows nothing until its scripts have run, which they did not; else its answer, '' for none. */
export type HomeState = 'read' | 'scripts' | { answer: string };

/** How much the crawl saw of the home page: only what was read says that something is missing. */
export function homeState(folder: string, home = homeOf(folder)): HomeState {
  for (const { ref, html, isRendered } of goodPages(folder, home, ({ address }) => address === home))
    return !isRendered && awaitsScripts(outlineOf(parsePage(html), ref)) ? 'scripts' : 'read';
  let answer = '';
  for (const visit of readVisits(folder))
    if (visit.address === home) answer = visit.failure ?? String(visit.status ?? '');
  return { answer };
}

export interface GoodPage {
  ref: PageRef;
  html: string;
  /** as Chromium left it when the scripts had run */
  isRendered: boolean;
}

/** Pages that answered 200, one in memory at a time. */
export function* goodPages(
  folder: string,
  home = homeOf(folder),
  wanted: (visit: Visit) => boolean = () => true,
): Generator<GoodPage> {
  for (const { html, ...stored } of readPages(folder, (visit) => visit.status === 200 && wanted(visit))) {
    const ref = refOf({ ...stored, isHome: stored.address === home });
    yield { ref, html, isRendered: stored.page.rendered };
  }
}

/** Addresses that answered 200. */
export function readAddresses(folder: string): Set<string> {
  const addresses = new Set<string>();
  for (const { address, status } of readVisits(folder)) if (status === 200) addresses.add(address);
  return addresses;
}

/** Answers to a machine that say nothing of a visitor: sign-in, robots, too many questions. */
const REFUSED = new Set([401, 403, 405, 407, 408, 412, 418, 421, 423, 425, 429, 451]);

type Bad = Map<number, Pick<BrokenLink, 'verdict' | 'answer'>>;
type Opening = 'opens' | 'fail' | 'unknown';

function opening({ status, failure }: Visit): Opening {
  if (failure)
    return failure === 'name' || failure === 'refused' || failure === 'reset' || failure === 'tls' ? 'fail' : 'unknown';
  if (status === undefined || REFUSED.has(status)) return 'unknown';
  return status >= 400 ? 'fail' : 'opens';
}

/** Share of addresses that may stay without answer at the end of a crawl, before the site counts as gone meanwhile. */
const MOST_SILENT = 0.05;

/** What is known of an address that did not simply open. */
interface Standing {
  opening: Opening;
  answer: string;
  to: number | undefined;
  /** of one that gave nothing: when it first did, and how often */
  silence: { since: string; times: number; host: string; isOwn: boolean } | null;
}

/** Links that do not open, each with the first page that names it, how many links were asked for, and whether the site answered to the end. */
export function brokenOf(folder: string): { links: BrokenLink[]; asked: number; isAlive: boolean } {
  let asked = 0;
  // most addresses open: only the others are remembered, and redirects
  const last = new Map<number, Standing>();
  /** when each host last answered */
  const alive = new Map<string, string>();
  for (const visit of readVisits(folder)) {
    asked += 1;
    const { number, at, to } = visit;
    const host = hostOf(visit.address);
    if (visit.status !== undefined && at > (alive.get(host) ?? '')) alive.set(host, at);
    const state = opening(visit);
    const isSilent = visit.failure !== undefined && visit.failure !== 'robots';
    if (state === 'opens' && to === undefined) last.delete(number);
    else {
      const { since, times } = last.get(number)?.silence ?? { since: at, times: 0 };
      const silence = isSilent ? { since, times: times + 1, host, isOwn: visit.use !== 'outside' } : null;
      last.set(number, { opening: state, answer: visit.failure ?? String(visit.status), to, silence });
    }
  }
  let silent = 0;
  for (const one of last.values()) {
    // a host that never answered again was down: that says nothing of its links
    if (!one.silence || (alive.get(one.silence.host) ?? '') > one.silence.since) continue;
    if (one.silence.isOwn) silent += one.silence.times;
    if (one.answer !== 'name') one.opening = 'unknown';
  }
  const bad: Bad = new Map();
  for (const number of last.keys()) {
    const found = end(number, last);
    if (found) bad.set(number, found);
  }
  return { links: places(folder, bad), asked, isAlive: silent <= asked * MOST_SILENT };
}

/** What a visitor gets at the end of redirects; null when it opens or is not known to do otherwise. */
function end(number: number, last: ReadonlyMap<number, Standing>) {
  const seen = new Set<number>();
  for (let at = number; ; ) {
    const one = last.get(at);
    if (!one) return null;
    if (one.to === undefined) return one.opening === 'opens' ? null : { verdict: one.opening, answer: one.answer };
    if (seen.has(at)) return { verdict: 'fail' as const, answer: 'redirects in a circle' };
    seen.add(at);
    at = one.to;
  }
}

/** The pages that name each: a menu names its dead link on all of them, and it is one dead link. */
function places(folder: string, bad: Bad): BrokenLink[] {
  const home = homeOf(folder);
  const addresses = new Map<number, string>();
  const found = new Map<number, BrokenLink>();
  for (const visit of readVisits(folder)) {
    const { page, status } = visit;
    if (bad.has(visit.number)) addresses.set(visit.number, visit.address);
    if (!page || status !== 200) continue;
    for (const number of page.links) {
      const state = bad.get(number);
      if (!state) continue;
      const known = found.get(number);
      if (known) known.pages += 1;
      else {
        const from = refOf({ ...visit, page, status, isHome: visit.address === home });
        found.set(number, { to: '', from, pages: 1, ...state });
      }
    }
  }
  return [...found].map(([number, link]) => ({ ...link, to: addresses.get(number) ?? '' }));
}

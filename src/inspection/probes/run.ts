/** Runs every probe over what a crawl kept. Needs no network: the same folder gives the same results years later. */
import { join } from 'node:path';
import { named, parsePage } from '../../text/page/page.ts';
import { type Text, text } from '../../web/language.ts';
import { canonical } from '../crawl/address.ts';
import { readLines } from '../crawl/lines.ts';
import { readSettings } from '../crawl/read.ts';
import { type Finding, findingOf } from '../evidence/pack.ts';
import { PROBES } from './all.ts';
import { readAsked } from './asked.ts';
import { brokenLinks } from './broken-links.ts';
import { historyOf, type Remembered } from './history.ts';
import { awaitsScripts, type Outline, outlineOf } from './outline.ts';
import type { PageFault } from './page-faults.ts';
import { brokenOf, goodPages, homeState, readAddresses } from './pages.ts';
import { LIMITS_2019, type Noted, type Probe, type ProbeLimits, type Site, type SpacedVisit } from './probe.ts';

/** The last two are those of a bonus. */
export type Verdict = 'pass' | 'fail' | 'unknown' | 'earned' | 'not-earned';

/** What was found of one indicator, for scores: places with the fault, places that could not be judged, places looked at. */
export interface IndicatorResult {
  indicator: string;
  verdict: Verdict;
  hits: number;
  unknown: number;
  whole: number;
  /** why more may be than was seen; null where all was */
  open: Text | null;
}

/** A probe as results name it: which version said something of which indicators. */
export type ProbeUsed = Pick<Probe, 'id' | 'version' | 'indicators'>;

export interface SiteResults {
  /** of this form of results */
  version: 2;
  kind: 'site';
  start: string;
  today: string;
  /** false when a limit ended the crawl */
  isWhole: boolean;
  pages: number;
  linksOnly: boolean;
  limits: ProbeLimits;
  probes: ProbeUsed[];
  indicators: IndicatorResult[];
  findings: Finding[];
  /** what the content checks found on pages, but for what counts for an indicator; the first MOST_FAULTS of them */
  faults: PageFault[];
}

export interface RunOptions {
  today: Temporal.PlainDate;
  isWhole: boolean;
  limits?: Partial<ProbeLimits>;
  /** what earlier crawls remembered of addresses */
  history?: readonly Remembered[];
  /** pages are not read: what is known of links is what the crawl saw */
  linksOnly?: boolean;
  /** address of the home page, where the crawl began elsewhere */
  home?: string;
}

export const VISITS_FILE = 'spaced-visits.jsonl';

export interface Handed {
  outline: Outline;
  /** another form of a page that was read: what it lacks stands there */
  isOtherForm: boolean;
}

/** What all probes say of a folder, handing out each page on the way for what else is read of it. */
export function* probing(folder: string, options: RunOptions): Generator<Handed, SiteResults> {
  const { today, isWhole } = options;
  const probes = options.linksOnly ? [brokenLinks] : PROBES;
  const limits = { ...LIMITS_2019, ...options.limits };
  const broken = brokenOf(folder);
  const { start } = readSettings(folder);
  const site: Site = {
    ...{
      start,
      today,
      limits,
      isWhole: isWhole && broken.isAlive,
      hasHome: homeState(folder, options.home) === 'read',
    },
    history: historyOf(options.history ?? []),
    links: broken.links,
    linksAsked: broken.asked,
    visits: spacedVisits(folder),
    asked: readAsked(folder),
  };
  const notes = new Map<Probe, Noted<unknown>[]>(probes.map((one) => [one, []]));
  const read = options.linksOnly ? new Set<string>() : readAddresses(folder);
  let pages = 0;
  for (const { ref, html, isRendered } of options.linksOnly ? [] : goodPages(folder, options.home)) {
    pages += 1;
    const outline = outlineOf(parsePage(html), ref);
    // content checks look at it all the same: what sends visitors elsewhere may be all that it holds
    const isBlind = !isRendered && awaitsScripts(outline);
    const isOther = isOtherForm(outline, read);
    const noting = isBlind || isOther ? [] : notes;
    for (const [one, kept] of noting) {
      const note = one.note(outline, site);
      if (note !== null) kept.push({ ref, note });
    }
    yield { outline, isOtherForm: isOther };
  }
  const findings: Finding[] = [];
  const looked = new Map<string, number>();
  const open = new Map<string, Text>();
  for (const [one, kept] of notes) {
    const judged = one.judge(kept, site);
    findings.push(...judged.seen.map((seen) => findingOf(one, seen)));
    for (const [indicator, count] of Object.entries(judged.looked))
      looked.set(indicator, (looked.get(indicator) ?? 0) + count);
    if (!site.isWhole) for (const indicator of one.counted ?? []) open.set(indicator, NOT_WHOLE);
    for (const [indicator, why] of Object.entries(judged.open ?? {})) open.set(indicator, why);
  }
  const indicators = [...new Set(probes.flatMap((one) => one.indicators))].map((indicator) =>
    resultOf(indicator, findings, looked.get(indicator) ?? 0, open.get(indicator)),
  );
  return {
    ...{ version: 2, kind: 'site', start, today: today.toString(), isWhole: site.isWhole, pages },
    ...{ linksOnly: options.linksOnly ?? false, limits, indicators, findings, faults: [] },
    probes: probes.map(({ id, version, indicators: of }) => ({ id, version, indicators: of })),
  };
}

export const NOT_WHOLE = text('网站没有全部读完', 'the site was not read as a whole');

/** Nothing looked at is unknown; a pass needs at least one place that was. */
export function resultOf(
  indicator: string,
  findings: readonly Finding[],
  whole: number,
  open: Text | null = null,
): IndicatorResult {
  const mine = findings.filter((one) => one.indicator === indicator);
  const unknown = mine.filter(({ verdict }) => verdict === 'unknown').length;
  const hits = mine.length - unknown;
  const isBonus = indicator.startsWith('B');
  const isUnknown = unknown > 0 || whole === 0 || open !== null;
  return {
    indicator,
    verdict: hits > 0 ? (isBonus ? 'earned' : 'fail') : isUnknown ? 'unknown' : isBonus ? 'not-earned' : 'pass',
    ...{ hits, unknown, whole: Math.max(whole, mine.length), open },
  };
}

/** Whether a page is another form of one that was read, by its own word: in large type, for a phone, under a second address. */
function isOtherForm({ page, ref }: Outline, read: ReadonlySet<string>): boolean {
  const link = named(page, 'link').find(({ attributes }) => /\bcanonical\b/i.test(attributes.rel ?? ''));
  const first = link?.attributes.href ? canonical(link.attributes.href, ref.address) : null;
  return first !== null && first !== ref.address && read.has(first);
}

function spacedVisits(folder: string): SpacedVisit[] {
  return [...readLines(join(folder, VISITS_FILE))].map((line) => JSON.parse(line) as SpacedVisit);
}

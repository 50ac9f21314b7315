/** Runs every probe over what a crawl kept. Needs no network: the same folder gives the same results years later. */
import { join } from 'node:path';
import { parsePage } from '../../text/page/page.ts';
import { readLines } from '../crawl/lines.ts';
import { readSettings } from '../crawl/read.ts';
import { type Finding, findingOf } from '../evidence/pack.ts';
import { PROBES } from './all.ts';
import { readAsked } from './asked.ts';
import { brokenLinks } from './broken-links.ts';
import { historyOf, type Remembered } from './history.ts';
import { type Outline, outlineOf } from './outline.ts';
import { brokenOf, goodPages, isHomeRead } from './pages.ts';
import { LIMITS_2019, type Noted, type Probe, type ProbeLimits, type Site, type SpacedVisit } from './probe.ts';

export type Verdict = 'pass' | 'fail' | 'unknown';

/** What was found of one indicator, for scores: places with the fault, places that could not be judged, places looked at. */
export interface IndicatorResult {
  indicator: string;
  verdict: Verdict;
  hits: number;
  unknown: number;
  whole: number;
}

export interface SiteResults {
  /** of this form of results */
  version: 1;
  start: string;
  today: string;
  /** false when a limit ended the crawl */
  isWhole: boolean;
  pages: number;
  limits: ProbeLimits;
  indicators: IndicatorResult[];
  findings: Finding[];
}

export interface RunOptions {
  today: Temporal.PlainDate;
  isWhole: boolean;
  limits?: Partial<ProbeLimits>;
  /** what earlier crawls remembered of addresses */
  history?: readonly Remembered[];
  /** pages are not read: what is known of links is what the crawl saw */
  linksOnly?: boolean;
}

export const VISITS_FILE = 'spaced-visits.jsonl';

export function runProbes(folder: string, options: RunOptions): SiteResults {
  const run = probing(folder, options);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** The same, handing out each page for what else is read of it. */
export function* probing(folder: string, options: RunOptions): Generator<Outline, SiteResults> {
  const { today, isWhole } = options;
  const probes = options.linksOnly ? [brokenLinks] : PROBES;
  const limits = { ...LIMITS_2019, ...options.limits };
  const broken = brokenOf(folder);
  const { start } = readSettings(folder);
  const site: Site = {
    ...{ start, today, limits, isWhole: isWhole && broken.isAlive, hasHome: isHomeRead(folder) },
    history: historyOf(options.history ?? []),
    links: broken.links,
    linksAsked: broken.asked,
    visits: spacedVisits(folder),
    asked: readAsked(folder),
  };
  const notes = new Map<Probe, Noted<unknown>[]>(probes.map((one) => [one, []]));
  let pages = 0;
  for (const { ref, html } of options.linksOnly ? [] : goodPages(folder)) {
    pages += 1;
    const outline = outlineOf(parsePage(html), ref);
    for (const [one, kept] of notes) {
      const note = one.note(outline, site);
      if (note !== null) kept.push({ ref, note });
    }
    yield outline;
  }
  const findings: Finding[] = [];
  const looked = new Map<string, number>();
  for (const [one, kept] of notes) {
    const judged = one.judge(kept, site);
    findings.push(...judged.seen.map((seen) => findingOf(one, seen)));
    for (const [indicator, count] of Object.entries(judged.looked))
      looked.set(indicator, (looked.get(indicator) ?? 0) + count);
  }
  const indicators = [...new Set(probes.flatMap((one) => one.indicators))].map((indicator) =>
    resultOf(indicator, findings, looked.get(indicator) ?? 0),
  );
  return { version: 1, start, today: today.toString(), isWhole: site.isWhole, pages, limits, indicators, findings };
}

/** Nothing looked at is unknown; a pass needs at least one place that was. */
export function resultOf(indicator: string, findings: readonly Finding[], whole: number): IndicatorResult {
  const mine = findings.filter((one) => one.indicator === indicator);
  const hits = mine.filter(({ verdict }) => verdict === 'fail').length;
  const unknown = mine.length - hits;
  return {
    indicator,
    verdict: hits > 0 ? 'fail' : unknown > 0 || whole === 0 ? 'unknown' : 'pass',
    hits,
    unknown,
    whole: Math.max(whole, mine.length),
  };
}

function spacedVisits(folder: string): SpacedVisit[] {
  return [...readLines(join(folder, VISITS_FILE))].map((line) => JSON.parse(line) as SpacedVisit);
}

/** What the evidence of a folder says: probes and content checks over what a crawl kept. Needs no network. */
import type { FileFinding, FileResult } from '../check/check-file.ts';
import { type Finding, findingOf } from '../evidence/pack.ts';
import { BEYOND } from './beyond.ts';
import { type Remembered, readEarlier, remember } from './history.ts';
import { ILLICIT_CONTENT, illicitIn } from './illicit-content.ts';
import type { Outline } from './outline.ts';
import { MOST_FAULTS, type PageFault, pageFaults } from './page-faults.ts';
import { NOT_WHOLE, probing, type RunOptions, resultOf, type SiteResults } from './run.ts';

export interface JudgeOptions extends Omit<RunOptions, 'history'> {
  /** what is wrong with the content of a page; not asked of links alone */
  content: (outline: Outline) => FileFinding[];
}

export interface Judgement {
  results: SiteResults;
  /** what the next inspection is to know of posts */
  known: ReadonlyMap<string, Remembered>;
}

/** Yields what is wrong with the texts of each page; returns what all pages together say of the site. */
export function* judgeSite(folder: string, options: JudgeOptions): Generator<FileResult, Judgement> {
  const history = readEarlier(folder);
  const known = new Map<string, Remembered>(history.map((one) => [one.address, one]));
  const run = probing(folder, { ...options, history });
  const content: Finding[] = [];
  const faults: PageFault[] = [];
  for (;;) {
    const step = run.next();
    if (step.done) return { results: together(step.value, content, faults), known };
    const { outline, isOtherForm } = step.value;
    const { ref } = outline;
    remember(known, outline);
    const all = options.content(outline);
    const findings = isOtherForm ? all.filter(({ severity }) => severity === 'high') : all;
    content.push(...illicitIn(findings, ref).map((seen) => findingOf(ILLICIT_CONTENT, seen)));
    faults.push(...pageFaults(findings, ref).slice(0, MOST_FAULTS - faults.length));
    if (findings.length > 0) yield { file: ref.address, findings, unread: null };
  }
}

/** The site's results with those of the content checks, and what no program can know by name. */
function together(site: SiteResults, content: readonly Finding[], faults: PageFault[]): SiteResults {
  const { indicator, id, version } = ILLICIT_CONTENT;
  const illicit = resultOf(indicator, content, site.linksOnly ? 0 : site.pages, site.isWhole ? null : NOT_WHOLE);
  const beyond = site.linksOnly ? [] : Object.entries(BEYOND).map(([one, why]) => resultOf(one, [], 0, why));
  return {
    ...site,
    probes: [...site.probes, { id, version, indicators: [indicator] }],
    indicators: [...site.indicators, illicit, ...beyond],
    findings: [...site.findings, ...content],
    faults,
  };
}

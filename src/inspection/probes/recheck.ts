/** One place looked at again by its indicator's probe: whether a fault that was to be mended still stands. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crawl } from '../crawl/crawl.ts';
import { bodyOf, readVisits } from '../crawl/read.ts';
import type { Visit } from '../crawl/visit.ts';
import type { Finding } from '../evidence/pack.ts';
import { sealFolder } from '../evidence/seal.ts';
import type { SealedResults } from '../output/results-file.ts';
import { askSite } from './ask.ts';
import { judgeSite } from './judge-site.ts';
import { pageContent } from './page-content.ts';

/** pages around the place that are read with it: a column is judged by its posts */
const PAGES = 80;
const DEAD_LINKS = 'D4.3';

export interface Rechecked {
  /** pass: the place was read and the fault is not there. unknown: it could not be told */
  verdict: 'pass' | 'fail' | 'unknown';
  at: string;
  /** status of the answer, or the kind of failure */
  answer: string;
  /** bytes of the page as they came, and their SHA-256; null where none was read */
  page: { bytes: Buffer; digest: string } | null;
  /** versions of the probes that say something of the indicator: 'broken-links 2' */
  probes: string[];
  /** what stands there now */
  findings: Pick<Finding, 'what' | 'excerpt'>[];
  results: SealedResults;
}

/** What is looked for: what the probes say of an indicator, or what a content check finds on the page. */
export type Sought = { indicator: string } | { rule: string };

/** The place of a finding, what is looked for there, and what is said of it: there a dead link may be named. */
export interface Place {
  place: string;
  sought: Sought;
  said: string;
}

/** Reads the place and what it leads to, and judges it by one indicator or content check. */
export async function recheck({ place: given, sought, said }: Place, today: Temporal.PlainDate): Promise<Rechecked> {
  const address = new URL(given);
  address.hash = '';
  const place = address.href;
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-recheck-'));
  try {
    await crawl(folder, place, { limits: { pages: PAGES, depth: 1 } });
    const home = new URL('/', place).href;
    if (place === home) await askSite(folder);
    const run = judgeSite(folder, { today, isWhole: false, home, content: pageContent({ kind: null, today }) });
    let step = run.next();
    while (!step.done) step = run.next();
    const results: SealedResults = { ...step.value.results, evidence: sealFolder(folder) };
    const visit = lastVisit(folder, place);
    const bytes = visit?.page ? bodyOf(folder, visit.address) : null;
    return {
      ...('rule' in sought ? contentOf(visit, sought.rule, results) : judged(visit, { ...sought, said }, results)),
      at: visit?.at ?? Temporal.Now.instant().toString(),
      answer: visit?.failure ?? String(visit?.status ?? ''),
      page: bytes && visit?.page ? { bytes, digest: visit.page.digest } : null,
      probes: 'rule' in sought ? [sought.rule] : probesOf(results, sought.indicator),
      results,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const probesOf = ({ probes }: SealedResults, indicator: string): string[] =>
  probes.filter(({ indicators }) => indicators.includes(indicator)).map(({ id, version }) => `${id} ${version}`);

/** The answer at the end of redirects. */
function lastVisit(folder: string, place: string): Visit | undefined {
  const visits = new Map([...readVisits(folder)].map((visit) => [visit.number, visit]));
  let at = [...visits.values()].find(({ address }) => address === place);
  for (let steps = 0; at?.to !== undefined && visits.has(at.to) && steps < 20; steps += 1) at = visits.get(at.to);
  return at;
}

function judged(
  visit: Visit | undefined,
  { indicator, said }: { indicator: string; said: string },
  { findings, indicators }: SealedResults,
): Pick<Rechecked, 'verdict' | 'findings'> {
  const isThere = visit?.status !== undefined && visit.status < 400;
  if (!isThere) return { verdict: visit && indicator === DEAD_LINKS ? 'fail' : 'unknown', findings: [] };
  const here = findings.filter(
    (one) => one.indicator === indicator && (one.evidence === null || one.evidence.address === visit.address),
  );
  if (indicator === DEAD_LINKS) return { verdict: ofLinks(here, said), findings: here };
  if (here.some(({ verdict }) => verdict === 'fail')) return { verdict: 'fail', findings: here };
  const isLookedAt = (indicators.find((one) => one.indicator === indicator)?.whole ?? 0) > 0;
  return { verdict: here.length === 0 && isLookedAt ? 'pass' : 'unknown', findings: here };
}

/** What a content check finds on the page now. A page that was not read may hold anything. */
function contentOf(
  visit: Visit | undefined,
  rule: string,
  { faults }: SealedResults,
): Pick<Rechecked, 'verdict' | 'findings'> {
  if (!visit?.page || visit.status === undefined || visit.status >= 400) return { verdict: 'unknown', findings: [] };
  const here = faults.filter((one) => one.rule === rule && one.evidence.address === visit.address);
  return { verdict: here.length > 0 ? 'fail' : 'pass', findings: here };
}

/** The place opens. Dead links on it are what the finding is about where it names them; of others nobody can say. */
function ofLinks(here: readonly Finding[], said: string): Rechecked['verdict'] {
  const isNamed = ({ excerpt }: Finding) => said.includes(excerpt.split(' ')[0] ?? excerpt);
  if (here.length === 0) return 'pass';
  if (here.some((one) => one.verdict === 'fail' && isNamed(one))) return 'fail';
  return /https?:\/\//.test(said) && !here.some(isNamed) ? 'pass' : 'unknown';
}

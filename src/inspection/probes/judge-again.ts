/** An inspection judged again from its evidence alone, and what is different now. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileContext } from '../check/check-file.ts';
import { brokenSeals } from '../evidence/seal.ts';
import { RESULTS_FILE, readResults, type SealedResults } from '../output/results-file.ts';
import { judgeSite } from './judge-site.ts';
import { pageContent } from './page-content.ts';
import type { IndicatorResult, ProbeUsed } from './run.ts';

export interface Again {
  before: SealedResults;
  /** files of the evidence that are not what they were; then nothing follows from them */
  broken: string[];
  /** by the probes of today, for the day of then; null from altered evidence */
  after: SealedResults | null;
  changed: Changed[];
}

export interface Changed {
  indicator: string;
  before: IndicatorResult | null;
  after: IndicatorResult | null;
  /** '1 → 2' for each probe that says something of it and is another version now */
  probes: string[];
}

/** Judges what lies in the folder of an inspection, without the network. null where it holds no results. */
export function judgeAgain(folder: string, context: Pick<FileContext, 'lists'> = {}): Again | null {
  const run = judgingAgain(folder, context);
  let step = run.next();
  while (!step.done) step = run.next();
  return step.value;
}

/** The same, handing the turn back after each page. */
export function* judgingAgain(folder: string, context: Pick<FileContext, 'lists'> = {}): Generator<void, Again | null> {
  const file = join(folder, RESULTS_FILE);
  const json = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (!readResults(json)) return null;
  // the file of our own inspection, whose form was looked at
  const before = JSON.parse(json) as SealedResults;
  const broken = brokenSeals(folder, before.evidence.digest);
  if (broken.length > 0) return { before, broken, after: null, changed: [] };
  const today = Temporal.PlainDate.from(before.today);
  const { isWhole, linksOnly, limits } = before;
  const content = pageContent({ kind: null, today, ...context });
  const run = judgeSite(folder, { today, isWhole, linksOnly, limits, content });
  let step = run.next();
  while (!step.done) {
    yield;
    step = run.next();
  }
  const after: SealedResults = { ...step.value.results, evidence: before.evidence };
  return { before, broken, after, changed: changes(before, after) };
}

/** Indicators whose results differ. */
export function changes(
  before: Pick<SealedResults, 'indicators' | 'probes'>,
  after: Pick<SealedResults, 'indicators' | 'probes'>,
): Changed[] {
  const ids = new Set([...before.indicators, ...after.indicators].map(({ indicator }) => indicator));
  const of = ({ indicators }: typeof before, id: string) =>
    indicators.find(({ indicator }) => indicator === id) ?? null;
  return [...ids]
    .map((indicator) => ({ indicator, before: of(before, indicator), after: of(after, indicator) }))
    .filter(({ before: old, after: now }) => numbers(old) !== numbers(now))
    .map((one) => ({ ...one, probes: newer(one.indicator, before.probes, after.probes) }));
}

const numbers = (one: IndicatorResult | null) =>
  one === null ? '' : [one.hits, one.unknown, one.whole, one.open !== null].join();

function newer(indicator: string, before: readonly ProbeUsed[], after: readonly ProbeUsed[]): string[] {
  const of = (probes: readonly ProbeUsed[]) => probes.filter(({ indicators }) => indicators.includes(indicator));
  const ids = new Set([...of(before), ...of(after)].map(({ id }) => id));
  return [...ids].flatMap((id) => {
    const version = (probes: readonly ProbeUsed[]) => probes.find((one) => one.id === id)?.version ?? '—';
    return version(before) === version(after) ? [] : [`${id} ${version(before)} → ${version(after)}`];
  });
}

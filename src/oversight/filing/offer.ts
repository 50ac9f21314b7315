/** What an inspection by the program leads to for findings: which are new, which run already, which it saw mended. Pure. */
import type { FaultInResults, Results, SeenInResults } from '../../inspection/output/results-file.ts';
import { allows, REPEAT_DAYS } from '../rectification/rules.ts';
import type { ListedFinding } from '../rectification/store.ts';
import { byGravity, type Fault, faultsOf } from './faults.ts';
import { pageFaultsOf } from './page-faults.ts';

type Known = Pick<
  ListedFinding,
  'id' | 'title' | 'place' | 'indicator' | 'source' | 'sourceNumber' | 'stage' | 'foundOn'
>;

export interface Offered extends Fault {
  /** number under which it is filed */
  number: string;
  /** findings of the unit from earlier days of a year about the same page or indicator */
  repeats: number;
}

export interface Again<T extends Known = Known> {
  finding: T;
  /** what this inspection says of it */
  verdict: 'pass' | 'fail' | 'unknown';
}

export interface Offer<T extends Known = Known> {
  toFile: Offered[];
  /** findings that were filed from an inspection and are open, as this one saw them */
  again: Again<T>[];
  /** filed before from results of the same day */
  filed: number;
}

/** '2026-09-30/0f3a…': the day that was judged for, and the fault. */
export const numberOf = (judgedFor: string, key: string): string => `${judgedFor}/${key}`;
const NUMBER = /^\d{4}-\d\d-\d\d\/([0-9a-f]{16})$/;

/** The fault that a finding was filed for; null where a person filed it. */
export const faultOf = ({ source, sourceNumber }: Pick<Known, 'source' | 'sourceNumber'>): string | null =>
  source === 'site-check' ? (NUMBER.exec(sourceNumber)?.[1] ?? null) : null;

/** @param known findings of the unit @param today ISO date @param onPages what the content checks found */
export function offerOf<T extends Known>(
  results: Pick<Results, 'start' | 'today' | 'isWhole' | 'indicators'>,
  seen: readonly SeenInResults[],
  known: readonly T[],
  today: string,
  onPages: readonly FaultInResults[] = [],
): Offer<T> {
  const faults = [...faultsOf(seen, results.start), ...pageFaultsOf(onPages)].toSorted(byGravity);
  const counting = known.filter(({ stage }) => stage !== 'withdrawn');
  const filed = new Set(counting.map(({ sourceNumber }) => sourceNumber));
  const open = counting.filter(({ stage }) => allows(stage, 'rechecked'));
  const running = new Set(open.map(faultOf));
  const since = Temporal.PlainDate.from(today).subtract({ days: REPEAT_DAYS });
  const within = counting.filter(
    ({ foundOn }) => Temporal.PlainDate.compare(foundOn, since) >= 0 && Temporal.PlainDate.compare(foundOn, today) < 0,
  );
  const isFiled = ({ key }: Fault) => filed.has(numberOf(results.today, key));
  return {
    toFile: faults
      .filter((fault) => !isFiled(fault) && !running.has(fault.key))
      .map((fault) => ({
        ...fault,
        number: numberOf(results.today, fault.key),
        repeats: within.filter(
          ({ place, indicator }) => place === fault.place || (indicator !== '' && indicator === fault.indicator),
        ).length,
      })),
    again: open.flatMap((finding): Again<T>[] => {
      const key = faultOf(finding);
      if (key === null) return [];
      return [{ finding, verdict: verdictOf(finding, key, { results, seen, faults }) }];
    }),
    filed: faults.filter(isFiled).length,
  };
}

/** Gone only where the whole site was read, its indicator was looked at, and nothing about it stayed open. */
function verdictOf(
  { indicator, place }: Known,
  key: string,
  of: { results: Pick<Results, 'isWhole' | 'indicators'>; seen: readonly SeenInResults[]; faults: readonly Fault[] },
): Again['verdict'] {
  if (of.faults.some((fault) => fault.key === key)) return 'fail';
  const isOpen = of.seen.some(
    (one) =>
      one.verdict === 'unknown' &&
      one.indicator === indicator &&
      (one.evidence === null || one.evidence.address === place),
  );
  const looked = of.results.indicators.find((one) => one.indicator === indicator);
  return !isOpen && of.results.isWhole && looked !== undefined && looked.whole > 0 && looked.open === null
    ? 'pass'
    : 'unknown';
}

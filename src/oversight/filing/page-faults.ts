/** What the content checks found on pages, as it is filed: one finding for each check and page. Pure. */
import { hash } from 'node:crypto';
import type { FaultInResults, SeenInResults } from '../../inspection/output/results-file.ts';
import { detailOf, type Fault, keyOf, titleOf } from './faults.ts';

/** of the form in which the checks' findings are filed */
const VERSION = 1;

/** Of no indicator: the vetoes and items of an inspection do not ask for what these find. */
const NONE = '';

/** Faults by page, in the order of the results. */
export function pageFaultsOf(faults: readonly FaultInResults[]): Fault[] {
  const by = Map.groupBy(faults, ({ rule, evidence }) => keyOf(rule, evidence.address));
  return [...by].flatMap(([key, own]): Fault[] => {
    const [first] = own;
    if (!first) return [];
    const seen = own.map(seenOf);
    const place = first.evidence.address;
    return [
      { key, indicator: NONE, place, title: titleOf(seen), detail: detailOf(seen), gravity: first.severity, seen },
    ];
  });
}

function seenOf({ rule, what, evidence, selector, excerpt }: FaultInResults): SeenInResults {
  return {
    id: hash('sha256', [rule, evidence.address, excerpt].join('\n')).slice(0, 16),
    probe: { id: rule, version: VERSION },
    ...{ indicator: NONE, verdict: 'fail', what, evidence, selector, excerpt },
  };
}

/** A fault of a page's content: a person looks at it before it is filed. */
export const isOfContent = ({ indicator }: Pick<Fault, 'indicator'>): boolean => indicator === NONE;

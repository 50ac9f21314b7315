/** What failed in an inspection by the program, as it is filed: one finding for each indicator and page. Pure. */
import { hash } from 'node:crypto';
import type { SeenInResults } from '../../inspection/output/results-file.ts';
import { PROBE_RULES } from '../../inspection/probes/said.ts';
import type { ProgramEvidence } from '../rectification/state.ts';
import { GRAVITIES, type Gravity } from '../rectification/state.ts';

export interface Fault {
  /** the same for the same indicator and page at each inspection */
  key: string;
  indicator: string;
  /** address of the page; the start of the site for what is nowhere on it */
  place: string;
  title: string;
  detail: string;
  gravity: Gravity;
  /** what was seen there, in the order of the results */
  seen: readonly SeenInResults[];
}

/** Spots that a finding names; the others are counted, and stand in the results. */
const MOST_SPOTS = 20;
/** characters of a finding's title and details */
const [TITLE, DETAIL] = [190, 4_800];

const SEVERITIES = new Map<string, Gravity>(PROBE_RULES.map(({ id, severity }) => [id, severity]));

/** Indicators of the vetoes are named W and M. */
const isVeto = (indicator: string) => /^[WM]\d/.test(indicator);

export const keyOf = (indicator: string, place: string): string =>
  hash('sha256', `${indicator}\n${place}`).slice(0, 16);

/** Faults by gravity, then by indicator and place. What could not be judged, and what earns a bonus, is no fault. */
export function faultsOf(seen: readonly SeenInResults[], start: string): Fault[] {
  const failed = seen.filter(({ verdict }) => verdict === 'fail');
  const by = Map.groupBy(failed, (one) => keyOf(one.indicator, one.evidence?.address ?? start));
  const faults = [...by].flatMap(([key, own]): Fault[] => {
    const [first] = own;
    if (!first) return [];
    const { indicator } = first;
    const place = first.evidence?.address ?? start;
    return [{ key, indicator, place, title: titleOf(own), detail: detailOf(own), gravity: gravityOf(own), seen: own }];
  });
  return faults.toSorted((a, b) => byGravity(a, b) || compared(a.indicator, b.indicator) || compared(a.place, b.place));
}

/** The gravest first. */
export const byGravity = (a: Fault, b: Fault): number => GRAVITIES.indexOf(a.gravity) - GRAVITIES.indexOf(b.gravity);

const compared = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

function gravityOf(own: readonly SeenInResults[]): Gravity {
  if (own.some(({ indicator }) => isVeto(indicator))) return 'veto';
  const all = own.map(({ probe }) => SEVERITIES.get(probe.id) ?? 'medium');
  return GRAVITIES.find((one) => all.includes(one)) ?? 'medium';
}

const sentence = (what: string) => what.replace(/[。.]+$/u, '');

export function titleOf(own: readonly SeenInResults[]): string {
  const first = sentence(own[0]?.what.zh ?? '');
  const isSame = own.every(({ what }) => sentence(what.zh) === first);
  const more = own.length === 1 ? '' : isSame ? `（共${own.length}处）` : `等${own.length}处问题`;
  return `${[...first].slice(0, TITLE - more.length).join('')}${more}`;
}

/** A line for each spot: what a later look by the program compares with. */
export function detailOf(own: readonly SeenInResults[]): string {
  const lines = own.slice(0, MOST_SPOTS).map(({ what, excerpt, selector }, at) => {
    const place = [excerpt === '' ? '' : `“${excerpt}”`, selector === null ? '' : `位置：${selector}`];
    return `${at + 1}．${[sentence(what.zh), ...place].filter(Boolean).join('；')}`;
  });
  const more = own.length > MOST_SPOTS ? [`其余${own.length - MOST_SPOTS}处见检查结果文件。`] : [];
  const kept: string[] = [];
  let length = 0;
  for (const line of [...lines, ...more]) {
    length += line.length + 1;
    if (length > DETAIL) break;
    kept.push(line);
  }
  return kept.join('\n');
}

/** What proves a fault, as its finding keeps it. */
export function evidenceOf(
  { seen }: Fault,
  of: Pick<ProgramEvidence, 'roundId' | 'results' | 'judgedFor' | 'seal' | 'proof'>,
): ProgramEvidence {
  const probes = new Map(seen.map(({ probe }) => [`${probe.id} ${probe.version}`, probe]));
  return {
    ...of,
    probes: [...probes.values()],
    answer: seen[0]?.evidence ?? null,
    spots: seen.slice(0, MOST_SPOTS).map(({ id, what, selector, excerpt }) => ({
      ...{ id, what: what.zh, selector, excerpt },
    })),
    count: seen.length,
  };
}

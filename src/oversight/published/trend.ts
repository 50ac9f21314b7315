/** How units fared over closed rounds: what is known is ranked, what is not is shown as a range. Pure. */
import type { Range } from '../../law/indicators/score.ts';
import { isKnown, type Ranked, ranking } from '../rounds/ranking.ts';
import type { RoundState } from '../rounds/state.ts';

export interface TrendRound {
  id: string;
  title: string;
  /** year of the last day that was judged */
  year: number;
  setId: string;
  standings: readonly Ranked[];
  /** mean points of units of whom everything is known; null where there is none */
  mean: number | null;
}

export function trendRound(id: string, state: RoundState): TrendRound {
  const list = ranking(state);
  const known = list.flatMap(({ score }) => (isKnown(score) ? [score.points] : []));
  return {
    id,
    title: state.title,
    year: Number(state.to.slice(0, 4)),
    setId: state.set.id,
    standings: list,
    mean: meanOf(known),
  };
}

export interface YearMean {
  year: number;
  mean: number | null;
  /** rounds in which everything about the unit was known, of those in which it was measured */
  known: number;
  measured: number;
}

/** A unit's years: the mean of its known scores, with how many rounds stand behind it. */
export function yearsOf(rounds: readonly TrendRound[], unitId: string): YearMean[] {
  const years = [...Map.groupBy(rounds, ({ year }) => year)].toSorted(([a], [b]) => a - b);
  return years.map(([year, own]) => {
    const scores = own.flatMap(({ standings: list }) => list.find((one) => one.unitId === unitId)?.score ?? []);
    const known = scores.filter(isKnown).map(({ points }) => points);
    return { year, mean: meanOf(known), known: known.length, measured: scores.length };
  });
}

/** To two decimals, halves up. */
function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 100) / 100;
}

export interface Problem {
  id: string;
  finds: string;
  /** units at which it was found, of those measured */
  units: number;
  hits: number;
}

/** What was found at most units, then most often. Only what was found: what could not be judged is no problem yet. */
export function mainProblems({ set, subjects }: RoundState, most: number): Problem[] {
  const names = new Map(
    [...set.veto.flatMap(({ conditions }) => conditions), ...set.deductions.flatMap(({ items }) => items)].map(
      ({ id, finds }) => [id, finds.zh],
    ),
  );
  const found = [...names].map(([id, finds]) => {
    const hits = subjects.map(({ measuring }) => measuring?.measured[id]?.hits ?? 0);
    return { id, finds, units: hits.filter((one) => one > 0).length, hits: hits.reduce((sum, one) => sum + one, 0) };
  });
  return found
    .filter(({ hits }) => hits > 0)
    .toSorted((a, b) => b.units - a.units || b.hits - a.hits || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}

/** '93.8'; '82–96' where something is unknown. */
export const rangeWords = ({ low, high }: Range): string => (low === high ? String(low) : `${low}–${high}`);

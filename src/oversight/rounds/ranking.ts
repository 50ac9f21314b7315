/** The one order of units by their scores: on pages, in trends, public summaries and tables. Pure. */
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { type Score, score } from '../../law/indicators/score.ts';
import type { RoundState } from './state.ts';

/** Whether nothing that is still unknown could change the score. */
export const isKnown = (one: Score | null): one is Score =>
  one !== null && one.verdict !== 'open' && one.total.low === one.total.high;

export interface Ranked {
  unitId: string;
  /** null where nothing was measured */
  score: Score | null;
  /** among those of whom everything is known, equal points alike; null for the others */
  rank: number | null;
}

/** Those wholly known by rank, then those still open by what they have, then those not measured. */
export function inOrder<T extends { score: Score | null }>(all: readonly T[]): (T & { rank: number | null })[] {
  const order = ({ score: one }: T) =>
    one === null ? Number.NEGATIVE_INFINITY : one.points + (one.verdict === 'not-qualified' ? -1000 : 0);
  const sorted = all.toSorted((a, b) => order(b) - order(a));
  const known = sorted.filter((one) => isKnown(one.score));
  const open = sorted.filter((one) => !isKnown(one.score));
  return [
    ...known.map((one) => ({ ...one, rank: 1 + known.filter((other) => order(other) > order(one)).length })),
    ...open.map((one) => ({ ...one, rank: null })),
  ];
}

/** Drawn units of a round with score and rank. @param set another version of the round's set */
export function ranking(state: RoundState, set: IndicatorSet = state.set): Ranked[] {
  return inOrder(
    state.subjects
      .filter(({ isDrawn }) => isDrawn)
      .map(({ unitId, measuring }) => ({
        unitId,
        score: measuring ? score(set, measuring.measured, measuring.skipped) : null,
      })),
  );
}

/** How often what was decided against an answer corrected it (纠正率), by unit and year. Pure. */
import type { ReviewResult } from '../../law/events.ts';
import type { LessonCause, RemedyRoute } from './state.ts';

/** A remedy as the lists and figures read it. */
export interface ListedRemedy {
  id: string;
  number: string;
  position: number;
  unitId: string;
  route: RemedyRoute;
  body: string;
  caseNumber: string;
  lodgedOn: string;
  result: ReviewResult | 'pending';
  decidedOn: string | null;
  orderedOn: string | null;
  cause: LessonCause | null;
}

/** Numerator `corrected`, denominator `decided`; `pending` is counted in neither. */
export interface CorrectionRate {
  decided: number;
  upheld: number;
  corrected: number;
  other: number;
  pending: number;
}

const NOTHING: CorrectionRate = { decided: 0, upheld: 0, corrected: 0, other: 0, pending: 0 };

export function rateOf(remedies: readonly Pick<ListedRemedy, 'result'>[]): CorrectionRate {
  const rate = { ...NOTHING };
  for (const { result } of remedies) {
    rate[result] += 1;
    if (result !== 'pending') rate.decided += 1;
  }
  return rate;
}

/** Null where nothing was decided: no rate, not none. */
export function quotient({ corrected, decided }: CorrectionRate): number | null {
  return decided === 0 ? null : corrected / decided;
}

/** The year a remedy is counted in: of its decision; of its lodging while it is pending. */
export function yearOf({ decidedOn, lodgedOn }: Pick<ListedRemedy, 'decidedOn' | 'lodgedOn'>): number {
  return Number((decidedOn ?? lodgedOn).slice(0, 4));
}

/** Rates by any key, in the order in which the keys come. */
export function ratesBy<K>(
  remedies: readonly ListedRemedy[],
  key: (remedy: ListedRemedy) => K,
): Map<K, CorrectionRate> {
  return new Map([...Map.groupBy(remedies, key)].map(([name, own]) => [name, rateOf(own)]));
}

/** How many lessons named each cause. */
export function causesOf(remedies: readonly ListedRemedy[]): Map<LessonCause, number> {
  const named = remedies.flatMap(({ cause }) => cause ?? []);
  return new Map([...Map.groupBy(named, (cause) => cause)].map(([cause, own]) => [cause, own.length]));
}

/** An inspection of several units (检查批次): drawn, assigned, measured and scored. Dates are ISO strings. */
import type { IndicatorSet, Measurements } from '../../law/indicators/indicator-set.ts';

export interface RoundFacts {
  title: string;
  /** the period that is judged, both days included */
  from: string;
  to: string;
  /** as it was when the round began: a later version of the set does not touch this round */
  set: IndicatorSet;
  /** all that could be drawn */
  unitIds: readonly string[];
  /** 0.3 for 30 %; 1 where all are inspected */
  share: number;
  seed: string;
}

export interface Measuring {
  measured: Measurements;
  /** ids of groups that do not apply to the unit */
  skipped: readonly string[];
  /** what was seen where, as the inspector noted it */
  remarks: string;
}

export interface Subject {
  unitId: string;
  lot: string;
  isDrawn: boolean;
  /** the inspector in charge; null while nobody is */
  personId: string | null;
  measuring: (Measuring & { on: string; personId: string | null }) | null;
}

export interface RoundState extends RoundFacts {
  begunOn: string;
  /** in the order of their lots */
  subjects: readonly Subject[];
  closedOn: string | null;
}

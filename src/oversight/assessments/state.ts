/**
 * A check of a county's own assessment: by a third party, at random, or of towns by each other. What the checkers measured
 * stands beside what the program measures from acts. Dates are ISO strings.
 */
import type { IndicatorSet, Measurements } from '../../law/indicators/indicator-set.ts';
import type { WithdrawnDraw } from '../draws/redraw.ts';
import type { Pair } from './pairs.ts';

export const CHECK_KINDS = ['third-party', 'random', 'cross'] as const;
export type CheckKind = (typeof CHECK_KINDS)[number];

/** What the program measures from acts, and under which item of the set; '' where the set has none. */
export interface Sources {
  training: string;
  answers: string;
}

export interface CheckFacts {
  title: string;
  kind: CheckKind;
  /** the period that is judged, both days included */
  from: string;
  to: string;
  /** as it was when the check was planned */
  set: IndicatorSet;
  unitIds: readonly string[];
  /** of those, how many are drawn: 0.3 for 30 %; 1 in a cross check */
  share: number;
  seed: string;
  /** who evaluates from outside; '' in the other kinds */
  body: string;
  /** pairs of the last cross check, which do not recur */
  before: readonly Pair[];
  sources: Sources;
}

export interface Entered {
  measured: Measurements;
  remarks: string;
  on: string;
  personId: string | null;
}

/** Whose measurement of an item counts, where checker and program differ. */
export interface Choice {
  use: 'checker' | 'program';
  reason: string;
  on: string;
  personId: string | null;
}

export interface CheckedUnit {
  unitId: string;
  /** the unit that checks it; null where inspectors or a third party do */
  checkerId: string | null;
  entered: Entered | null;
  choices: Readonly<Record<string, Choice>>;
}

export interface CheckState extends CheckFacts {
  /** '' while its first act is voided: there is no check */
  plannedOn: string;
  units: readonly CheckedUnit[];
  /** draws that were mistakes, the oldest first */
  withdrawn: readonly WithdrawnDraw[];
  /** everyone who could be drawn, in the order of the lots */
  lots: readonly { id: string; lot: string; isDrawn: boolean }[];
  /** of a cross check: the seed as used, and the shift; null in the other kinds */
  pairing: { seed: string; shift: number } | null;
  /** with what the program measured on that day, by unit */
  closed: { on: string; program: Readonly<Record<string, Measurements>> } | null;
}

/**
 * Indicators by which sites, accounts and offices are judged, as data: what excludes, what loses points up to a cap, what
 * earns them. A set is never changed: another version takes its place, so that old scores stay what they were.
 */
import type { Words } from '../words.ts';

export interface IndicatorSet {
  id: string;
  /** counts up; a score names the version it was computed with */
  version: number;
  name: Words;
  /** document number, or the decision of the county that made the set */
  basis: Words;
  /** one hit of any condition: not qualified, whatever the points say */
  veto: readonly Veto[];
  deductions: readonly Group[];
  bonus: readonly Group[];
  /** fewer points than this: not qualified */
  passLine: number;
  /** bonus is looked at only when deductions leave more than this */
  bonusAbove: number;
}

export interface Veto {
  id: string;
  name: Words;
  conditions: readonly Condition[];
}

/** What excludes: so many places, or such a share of all (0.05 = 5 %), were found. */
export interface Condition {
  id: string;
  finds: Words;
  of: 'hits' | 'share';
  atLeast: number;
  /** false: recalled or partly legible in the sources, so a county confirms or changes it */
  verified: boolean;
}

export interface Group {
  id: string;
  name: Words;
  /** points of the whole group; its items together never cost or earn more */
  points: number;
  /** whether the sources print these points */
  verified: boolean;
  items: readonly Item[];
}

/**
 * hits: each place found counts `each` points, together at most `cap`. share: `cap` points times the share of what was
 * looked at. In a deduction the points are lost, in a bonus they are earned.
 */
export interface Item {
  id: string;
  name: Words;
  finds: Words;
  of: 'hits' | 'share';
  /** points a place; of no use to a share */
  each: number;
  cap: number;
  verified: boolean;
}

/**
 * What was measured of a condition or an item. Places that could not be judged stand beside those that were: they never
 * count, and the score says how much they could change.
 */
export interface Measured {
  /** places found, or of a share those of the `whole` that were found */
  hits: number;
  /** places that could not be judged */
  unknown: number;
  /** of a share: places looked at, those that could not be judged included */
  whole?: number;
  /** more may be where nobody could look, nobody knows how much: the range goes to its end */
  open?: boolean;
}

/** By id of condition or item. What is absent was not measured at all. */
export type Measurements = Readonly<Record<string, Measured>>;

/** An inspection of several units (检查批次): drawn, assigned, measured and scored. Dates are ISO strings. */

import type { Proof } from '../../inspection/probes/verify.ts';
import type { IndicatorSet, Measured, Measurements } from '../../law/indicators/indicator-set.ts';
import type { Text } from '../../web/language.ts';
import type { WithdrawnDraw } from '../draws/redraw.ts';

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
  /** results of the program count only where the bytes of their evidence were looked at; absent: all do */
  verifiedOnly?: boolean;
}

export interface Measuring {
  measured: Measurements;
  /** ids of groups that do not apply to the unit */
  skipped: readonly string[];
  /** what was seen where, as the inspector noted it */
  remarks: string;
}

/** What a person says instead of what the program measured. */
export interface Correction {
  measured: Measured;
  reason: string;
}

/** What an inspector enters: what no program measured, and corrections of what one did, by indicator. */
export interface Entered extends Measuring {
  corrections: Readonly<Record<string, Correction>>;
}

/** What the program measured in one inspection, as its results file says. */
export interface ProgramMeasuring {
  /** site: a crawl and its probes; accounts: an exported list of accounts in new media */
  kind: 'site' | 'accounts';
  /** the file as it was given, kept by its digest */
  file: { name: string; mediaType: string; size: number; digest: string };
  /** address of the site; '' for a list */
  address: string;
  /** ISO date for which was judged */
  judgedFor: string;
  /** instants of the first and the last answer; null where there are none */
  from: string | null;
  to: string | null;
  isWhole: boolean;
  /** pages or accounts that were looked at */
  places: number;
  /** SHA-256 of the sealed evidence; of a list, of the list itself */
  evidence: string;
  /** how far the evidence was held against the results when they were taken over; absent: not at all */
  proof?: Proof;
  /** indicators of which the evidence says something else, where it does */
  differs?: readonly string[];
  probes: readonly { id: string; version: number; indicators: readonly string[] }[];
  /** of indicators of the round's set */
  measured: Measurements;
  /** why more may be than was seen */
  open: Readonly<Record<string, Text>>;
}

interface By {
  on: string;
  personId: string | null;
}

export interface Subject {
  unitId: string;
  lot: string;
  isDrawn: boolean;
  /** the inspector in charge; null while nobody is */
  personId: string | null;
  /** all that is known, as the score takes it: see measured.ts; null while nothing is */
  measuring: (Measuring & By) | null;
  /** inspections by the program, the newest last: it counts */
  program: readonly (ProgramMeasuring & By)[];
  entered: (Measuring & By) | null;
  /** by indicator; each counts while the program's numbers are those that it corrected */
  corrections: Readonly<Record<string, Correction & By & { instead: Measured }>>;
}

export interface RoundState extends RoundFacts {
  begunOn: string;
  /** draws that were mistakes, the oldest first */
  withdrawn: readonly WithdrawnDraw[];
  /** in the order of their lots */
  subjects: readonly Subject[];
  closedOn: string | null;
}

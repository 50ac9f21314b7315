/** A sample of released interpretations, graded by two persons apart. Dates are ISO strings. */

import type { Rubric } from '../../units/interpretation-rubric.ts';
import type { WithdrawnDraw } from '../draws/redraw.ts';
import type { Lot } from '../rounds/draw.ts';

/** An interpretation as it stood when the sample was drawn. */
export interface Candidate {
  id: string;
  unitId: string;
  title: string;
  /** last part of its public address */
  slug: string;
  releasedOn: string;
  /** the document that it explains; null where that was not public on the day of drawing */
  original: { title: string; slug: string; releasedOn: string } | null;
}

export interface SampleFacts {
  title: string;
  /** first and last day of release of those that could be drawn */
  from: string;
  to: string;
  /** 0.3 for 30 % */
  share: number;
  seed: string;
  /** as it was when the sample was drawn */
  rubric: Rubric;
  /** persons who grade apart from each other */
  graders: readonly [string, string];
  candidates: readonly Candidate[];
}

export interface Grade {
  personId: string;
  /** by id of element */
  points: Readonly<Record<string, number>>;
  remarks: string;
  on: string;
}

/** What two who differ by more than the tolerance agreed upon. */
export interface Settled {
  points: number;
  reason: string;
  on: string;
  personId: string | null;
}

export interface Example {
  why: string;
  on: string;
}

export interface DrawnDocument extends Candidate {
  lot: string;
  /** at most one of each grader: a later one takes the place of the earlier */
  grades: readonly Grade[];
  settled: Settled | null;
  /** shown to the whole office as one to follow */
  example: Example | null;
}

export interface SampleState extends SampleFacts {
  /** '' while its first act is voided: there is no sample */
  drawnOn: string;
  lots: readonly Lot[];
  /** draws that were mistakes, the oldest first */
  withdrawn: readonly WithdrawnDraw[];
  drawn: readonly DrawnDocument[];
  closedOn: string | null;
}

/** What a case knows of the review of its answer. Dates are ISO strings. */

/** 合法性审查 → 领导审签 → 县领导审签; which of them are needed was decided when the draft was handed in. */
export const REVIEW_STEPS = ['opinion', 'head', 'leader'] as const;
export type ReviewStep = (typeof REVIEW_STEPS)[number];

/** One step that a draft takes, and the unit whose legal reviewer or leader takes it. */
export interface PlannedStep {
  step: ReviewStep;
  unitId: string;
}

/** `returned` sends the draft back; `object` passes it on, for the head to decide against or to return. */
export const OPINION_RESULTS = ['agree', 'object', 'returned'] as const;
export type OpinionResult = (typeof OPINION_RESULTS)[number];

export interface DoneStep {
  step: ReviewStep;
  personId: string | null;
  on: string;
  result: 'agree' | 'object' | 'approved';
  content: { text: string } | null | 'erased';
}

/** The review of the draft as it was handed in last. */
export interface Review {
  steps: readonly PlannedStep[];
  done: readonly DoneStep[];
  /** The answer withholds, and nobody was there to give a legal opinion. */
  lacksOpinion: boolean;
}

/** A document number kept for the answer of this case, whatever becomes of its drafts. */
export interface Reservation {
  number: string;
  year: number;
}

/** The answer is dated in another year; the case was closed without one. */
export const CANCEL_REASONS = ['year', 'closed'] as const;
export type CancelReason = (typeof CANCEL_REASONS)[number];

/** kind → [data, personal] */
export interface ReviewActs {
  /** Submissions before chains existed say no steps: the head of the addressee decided. */
  'request.submitted': [{ steps?: readonly PlannedStep[]; lacksOpinion?: boolean }, null];
  'request.opinion-given': [{ result: OpinionResult }, { text: string }];
  'request.step-approved': [Record<string, never>, { text: string }];
  'request.number-reserved': [Reservation, null];
  'request.number-cancelled': [{ number: string; because: CancelReason }, null];
}

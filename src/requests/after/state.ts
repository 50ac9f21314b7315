/** What follows an answer: remedies against it, its conversion to proactive disclosure, corrections of records. */
import type { ReviewResult } from '../../law/events.ts';
import type { FiledWith, FrozenLetter } from '../stored.ts';

export type RemedyRoute = 'reconsideration' | 'direct-suit' | 'suit-after-reconsideration';

/** What the body or court did, as its decision names it; `law/events.ts` has the four that table four counts. */
export const DISPOSALS = [
  'upheld',
  'claim-dismissed',
  'revoked',
  'partly-revoked',
  'changed',
  'unlawful',
  'ordered',
  'withdrawn',
  'settled',
  'not-admitted',
  'other',
] as const;
export type Disposal = (typeof DISPOSALS)[number];

export const LESSON_CAUSES = [
  'none',
  'facts',
  'law',
  'procedure',
  'late',
  'search',
  'consultation',
  'reasons',
  'letter',
  'other',
] as const;
export type LessonCause = (typeof LESSON_CAUSES)[number];

/** What a decided remedy taught: its cause, and in words what happened and what changes. */
export interface Lesson {
  cause: LessonCause;
  drawnOn: string;
  content: { happened: string; changes: string } | null | 'erased';
}

/** Papers that came or went with an act about a remedy. */
export interface RemedyPapers extends FiledWith {
  of: 'lodging' | 'reply' | 'decision';
  on: string;
}

export interface CaseRemedy {
  route: RemedyRoute;
  lodgedOn: string;
  /** Name of the body or court, and its case number; '' while unknown. */
  body: string;
  number: string;
  /** When the body or court took the case: its own period runs from there. */
  acceptedOn: string | null;
  /** When the office got the copy: its period for the reply runs from there. */
  noticedOn: string | null;
  /** 简易程序 of a reconsideration */
  isSimplified: boolean;
  repliedOn: string | null;
  result: ReviewResult | 'pending';
  disposal: Disposal | null;
  decidedOn: string | null;
  /** When the applicant got the decision. */
  receivedOn: string | null;
  /** When the office got it. */
  officeReceivedOn: string | null;
  /** The decision ordered the office to answer anew, and that was recorded. */
  orderedOn: string | null;
  lesson: Lesson | null;
  papers: readonly RemedyPapers[];
}

/** Art. 44: whether what was answered is to be disclosed proactively. */
export interface Conversion {
  suggestedOn: string;
  suggestedBy: 'office' | 'applicant';
  /** why, where the applicant suggested it */
  suggestion: { reason: string } | null | 'erased';
  decidedOn: string | null;
  /** the draft that was made of it; null while undecided and where it was declined */
  documentId: string | null;
  /** why it was declined */
  declined: { reason: string } | null | 'erased';
}

/** Corrected; passed on to the body with power, or the applicant told of it; refused as accurate, or as not proved. */
export const CORRECTION_RESULTS = ['corrected', 'passed-on', 'told', 'accurate', 'unproven'] as const;
export type CorrectionResult = (typeof CORRECTION_RESULTS)[number];

/** Art. 41: records about the applicant that are said to be wrong. */
export interface RecordCorrection {
  askedOn: string;
  asked: { record: string; evidence: string } | null | 'erased';
  result: CorrectionResult | null;
  decidedOn: string | null;
  decided: { text: string } | null | 'erased';
  letter: FrozenLetter | null;
}

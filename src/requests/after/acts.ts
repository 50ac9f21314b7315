/** Data of the acts that follow an answer; spread into RequestActs. */
import type { ReviewResult } from '../../law/events.ts';
import type { FileNames, FrozenLetter, StoredFile } from '../stored.ts';
import type { CorrectionResult, Disposal, LessonCause, RemedyRoute } from './state.ts';

type None = Record<string, never>;

/** How a remedy came to the office: whatever is not known yet is left out. */
interface Lodged {
  body?: string;
  number?: string;
  /** 受理 by the body or court */
  acceptedOn?: string;
  /** the day the office got the copy */
  noticedOn?: string;
  files?: readonly StoredFile[];
}

/**
 * `receivedOn`: the day the applicant got the decision; `officeReceivedOn`: the day the office did. Body and number where
 * the lodging did not know them.
 */
interface Decided {
  body?: string;
  number?: string;
  result: ReviewResult;
  disposal?: Disposal;
  receivedOn?: string;
  officeReceivedOn?: string;
  files?: readonly StoredFile[];
}

/** kind → [data, personal] */
export interface AfterActs {
  'request.reconsideration-lodged': [Lodged & { simplified?: boolean }, FileNames | null];
  /** The body takes so many calendar days longer. */
  'request.reconsideration-extended': [{ days: number }, null];
  'request.reconsideration-decided': [Decided, FileNames | null];
  'request.suit-lodged': [Lodged & { route: 'direct' | 'after-reconsideration' }, FileNames | null];
  'request.suit-decided': [Decided, FileNames | null];
  /** The office's reply to the body or court, about the newest remedy of that kind which waits. */
  'request.remedy-replied': [{ remedy: 'reconsideration' | 'suit'; files?: readonly StoredFile[] }, FileNames | null];
  /** A decision orders a new answer; the legal date is the day the office got it. `within`: the period that it names. */
  'request.answer-ordered': [
    {
      by: 'reconsideration' | 'judgment';
      within?: { workingDays: number } | { until: string };
    },
    null,
  ];
  /**
   * `position`: of the remedy in the case, from 0. Route and day tell which one it is when an earlier one is recorded
   * later, or voided; acts of before they were kept have the position alone.
   */
  'request.lesson-drawn': [
    { position: number; cause: LessonCause; route?: RemedyRoute; lodgedOn?: string },
    { happened: string; changes: string },
  ];
  /** `reason`: the applicant's; the office suggests without one. */
  'request.conversion-suggested': [None, { reason: string } | null];
  'request.converted': [{ documentId: string }, null];
  'request.conversion-declined': [None, { reason: string }];
  'request.correction-asked': [None, { record: string; evidence: string }];
  'request.correction-decided': [{ result: CorrectionResult; letter?: FrozenLetter }, { text: string }];
}

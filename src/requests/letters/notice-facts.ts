/** Facts of the letters on the way and beside the answer: to third parties, co-makers, and on fees, help, reasons, delay. */
import type { FeeLine } from '../../law/fees.ts';
import type { Notice, OtherBody, RemedyFacts, ToApplicant, ToOther } from './common-facts.ts';

type PlainDate = Temporal.PlainDate;

/** 征求意见书 to a body that made the information together with this one, Art. 34. */
export interface CoMakerEnquiryFacts extends ToOther {
  kind: 'co-maker-enquiry';
  coMaker: { name: string };
  /** The information made together, described by the office, without the applicant's personal data. */
  information: string;
  /** Working days from receipt, from the law: 15. */
  replyWorkingDays: number;
  /** Last day, where the day of receipt is already known. */
  replyBy?: PlainDate;
  /** Code for answering online; the address goes another way. */
  opinionCode?: string;
}

/** 予以公开告知书 to a third party that refused, Art. 32: what is disclosed all the same, and why. */
export interface ThirdPartyOverrideFacts extends ToOther {
  kind: 'third-party-override';
  thirdParty: { name: string; salutation?: string };
  /** The enquiry it answered. */
  enquiry: Notice;
  /** When its refusal came in. */
  objectedOn: PlainDate | null;
  /** What is disclosed, one part each. */
  disclosed: string[];
  /** Why not disclosing would gravely harm the public interest. */
  ground: string;
  /** Null until the law of the letter's date has been asked. */
  remedies: RemedyFacts | null;
}

/** 收费通知书, Art. 42 and 国办函〔2020〕109号 */
export interface FeeNoticeFacts extends ToApplicant {
  kind: 'fee-notice';
  /**
   * by-count: this request is the `position`-th of the applicant in that natural month; by-pages: how many pages.
   * Never both for one request.
   */
  counted: { way: 'by-count'; year: number; month: number; position: number } | { way: 'by-pages'; pages: number };
  /** What each step of the tariff comes to; together the amount. */
  tiers: FeeLine[];
  amountYuan: number | null;
  /** Where and how to pay. */
  payment: string;
  /** Working days from the day after receipt, from the law: 20. */
  payWorkingDays: number;
  /** Last day, where the day of receipt is already known. */
  payBy?: PlainDate;
  /** What payment does to the answer period, by the county's setting. */
  afterPayment: 'restarts' | 'pauses' | 'none';
}

/** 协助申请告知书: how the office helps to ask, Art. 28 (anyone) or 43 (who has difficulty reading, seeing, hearing). */
export interface AssistanceFacts extends ToApplicant {
  kind: 'assistance';
  because: 'anyone' | 'disability';
  /** What the applicant can do, one matter each. */
  advice: string[];
  /** What the office does for them: reading aloud, filling in, large print. */
  help: string;
}

/**
 * 指引告知书, Art. 36(5): part of what is asked for is another body's; the office names that body while the rest is
 * still being answered. Where the whole is another body's, the answer itself says so (r3_4_1).
 */
export interface GuidanceFacts extends ToApplicant {
  kind: 'guidance';
  /** The part that is another body's. */
  part: string;
  ground: string;
  agency: OtherBody;
  /** Until when the rest is answered. */
  dueOn: PlainDate | null;
  /** The year of `dueOn`, where its holidays are not announced yet. */
  provisionalYear?: number;
}

/** 征求意见告知书 to the applicant: others are asked, and how the time for it counts, Art. 32, 34, 33(3). */
export interface ConsultationNoticeFacts extends ToApplicant {
  kind: 'consultation-notice';
  /** Whoever had not answered before the day of the letter. */
  asked: { who: 'third-party' | 'co-maker' | 'agency'; askedOn: PlainDate | null }[];
}

/** 说明理由告知书, Art. 35 */
export interface ReasonsRequestFacts extends ToApplicant {
  kind: 'reasons-request';
  /** How many requests in which time. */
  frequency: string;
  replyBy: PlainDate | null;
}

/** 延迟答复告知书, Art. 35: the reasons are good, yet the answer needs longer. */
export interface DelayedPeriodFacts extends ToApplicant {
  kind: 'delayed-period';
  frequency: string;
  /** The letter that asked for reasons. */
  reasonsNotice: Notice;
  reasonsGivenOn: PlainDate | null;
  /** Why the answer cannot be given in time. */
  reason: string;
  dueOn: PlainDate | null;
  delayedUntil: PlainDate | null;
  /** The year of a date above, where its holidays are not announced yet. */
  provisionalYear?: number;
}

/** 更正告知书, Art. 41: records about oneself. `request` is the request to correct. */
export interface CorrectionFacts extends ToApplicant {
  kind: 'correction';
  /** Which record. */
  record: string;
  result: CorrectionResult;
  /** Null until the law of the letter's date has been asked. */
  remedies: RemedyFacts | null;
}

export type CorrectionResult =
  | { way: 'corrected'; from: string; to: string; correctedOn: PlainDate | null }
  /** Passed on to the body that has the power. */
  | { way: 'passed-on'; ground: string; body: OtherBody; passedOn: PlainDate | null }
  /** The applicant is told to which body to turn. */
  | { way: 'told'; ground: string; body: OtherBody }
  /** because: the record is right, or the evidence does not show that it is wrong. */
  | { way: 'refused'; because: 'accurate' | 'unproven'; ground: string };

export type NoticeFacts =
  | CoMakerEnquiryFacts
  | ThirdPartyOverrideFacts
  | FeeNoticeFacts
  | AssistanceFacts
  | GuidanceFacts
  | ConsultationNoticeFacts
  | ReasonsRequestFacts
  | DelayedPeriodFacts
  | CorrectionFacts;

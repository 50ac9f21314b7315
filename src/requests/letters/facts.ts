import type { Notice, OtherBody, RemedyFacts, ToApplicant, ToOther } from './common-facts.ts';
import type { NoticeFacts } from './notice-facts.ts';

/**
 * What a letter about a disclosure request says, as plain data. Letters compute no dates and look nothing up: deadlines
 * come from the case's clock, remedies from the law of the letter's date, names from the case.
 *
 * A text may be blank and a date null while the case is still being worked on; composing then reports a problem.
 */
export type LetterFacts =
  | ReceiptFacts
  | ClarificationFacts
  | ExtensionFacts
  | ThirdPartyEnquiryFacts
  | NoticeFacts
  | AnswerFacts;
export type LetterKind = LetterFacts['kind'];

type PlainDate = Temporal.PlainDate;

/** 登记回执 */
export interface ReceiptFacts extends ToApplicant {
  kind: 'receipt';
  /** How it came: 当面提交, 邮寄, 互联网渠道, 传真. */
  channel: string;
  /** Why the request counts as received on that day, by its channel (Art. 31). */
  receiptRule: string;
  dueOn: PlainDate | null;
  /** The year of `dueOn`, where its holidays are not announced yet. */
  provisionalYear?: number;
  queryCode?: string;
}

/** 补正告知书, Art. 30 */
export interface ClarificationFacts extends ToApplicant {
  kind: 'clarification';
  /** What the applicant is to complete, one matter each. */
  items: string[];
  clarifyReplyBy: PlainDate | null;
}

/** 延期答复告知书, Art. 33 */
export interface ExtensionFacts extends ToApplicant {
  kind: 'extension';
  reason: string;
  /** When the head of the disclosure office consented. */
  approvedOn: PlainDate | null;
  workingDays: number;
  dueOn: PlainDate | null;
  extendedDueOn: PlainDate | null;
  /** The year of a date above, where its holidays are not announced yet. */
  provisionalYear?: number;
}

/** 征求意见书, Art. 32 */
export interface ThirdPartyEnquiryFacts extends ToOther {
  kind: 'third-party-enquiry';
  thirdParty: { name: string; salutation?: string };
  /** The information in question, described by the office, without the applicant's personal data. */
  information: string;
  /** Which right may be touched: 商业秘密, 个人隐私 … */
  interest: string;
  /** Working days from receipt, from the law: 15. */
  replyWorkingDays: number;
  /** Last day, where the day of receipt is already known (handed over in person). */
  thirdPartyReplyBy?: PlainDate;
  /** Code for answering online; the address goes another way. */
  opinionCode?: string;
}

/** 答复书 or 告知书, Art. 36 */
export interface AnswerFacts extends ToApplicant {
  kind: 'answer';
  decision: Decision;
  /** How the applicant asked to get it, such as 纸质，邮寄 (Art. 29, 40). */
  wanted?: string;
  history?: CaseHistory;
  /** Null until the law of the letter's date has been asked. */
  remedies: RemedyFacts | null;
}

/** Steps on the way that the answer tells; clarification stands with the request itself. */
export interface CaseHistory {
  /** The order to answer anew, and the answer it was made against. */
  ordered?: { by: 'reconsideration' | 'judgment'; body: string; number: string; on: PlainDate | null; earlier: Notice };
  /** Receipt numbers of the other requests that this answer answers too. */
  joined?: string[];
  /** What came of asking others; not the third party that r3_3_4 tells of itself. */
  consultations?: ConsultationResult[];
  /** The extension (Art. 33), or the later day (Art. 35), and the due date as it is with them. */
  extension?: { workingDays: number; notice: Notice; until: PlainDate | null };
  delay?: { notice: Notice; until: PlainDate | null };
}

/** `overridden`: it objected, and the office decided for the public interest. */
export interface ConsultationResult {
  who: 'third-party' | 'co-maker' | 'agency';
  result: 'agreed' | 'objected' | 'overridden' | 'silent' | 'waiting';
  askedOn: PlainDate | null;
  answeredOn?: PlainDate;
}

/** The outcome, named by its row in table three of the annual report, with the facts that outcome stands on. */
export type Decision =
  | { outcome: 'r3_1'; way: 'already-public'; where: string }
  /** formReason: why it goes out in another form than was asked for (Art. 40). */
  | { outcome: 'r3_1'; way: 'provided'; documents: string[]; form: string; formReason?: string }
  | { outcome: 'r3_1'; way: 'to-collect'; how: string; where: string; when: string; formReason?: string }
  | { outcome: 'r3_2'; documents: string[]; form: string; formReason?: string; withheld: Withheld[] }
  | { outcome: 'r3_3_1'; ground: string }
  /** basis: the law or administrative regulation, with its article. */
  | { outcome: 'r3_3_2'; basis: string; ground: string }
  | { outcome: 'r3_3_3'; endangered: ('国家安全' | '公共安全' | '经济安全' | '社会稳定')[]; ground: string }
  | {
      outcome: 'r3_3_4';
      interest: string;
      thirdParty: ThirdPartyResult;
      publicInterestWeighed: boolean;
      ground: string;
    }
  | { outcome: 'r3_3_5'; matter: '人事管理' | '后勤管理' | '内部工作流程'; ground: string }
  | {
      outcome: 'r3_3_6';
      matter: '讨论记录' | '过程稿' | '磋商信函' | '请示报告';
      noDutyToPublish: boolean;
      ground: string;
    }
  | { outcome: 'r3_3_7'; noDutyToPublish: boolean; ground: string }
  /** basis: the rule with its own way of access; access: where and how to use it. */
  | { outcome: 'r3_3_8'; matter: string; basis: string; access: string }
  /** search: where and how the office looked. */
  | { outcome: 'r3_4_1'; way: 'not-held'; search: string; ground?: string }
  | { outcome: 'r3_4_1'; way: 'other-agency'; ground: string; agency: OtherBody | null }
  | { outcome: 'r3_4_2'; ground: string }
  | { outcome: 'r3_4_3'; clarification: Notice; repliedOn: PlainDate | null; ground: string }
  | { outcome: 'r3_5_1'; matter: '信访' | '投诉' | '举报'; ground: string; channel?: OtherBody }
  | { outcome: 'r3_5_2'; earlier: Notice }
  | { outcome: 'r3_5_3'; publication: string; access: string }
  /** frequency: how many requests in which time; ground: why the reasons given, or their absence, do not justify it. */
  /** reasonsGivenOn: null where none were given, left out where it is not known. */
  | { outcome: 'r3_5_4'; frequency: string; reasonsNotice: Notice; reasonsGivenOn?: PlainDate | null; ground: string }
  /** basis: a rule of a higher office that names this case; the regulation has no article of its own for it. */
  | { outcome: 'r3_5_5'; earlier: Notice; ground: string; basis?: string }
  | { outcome: 'r3_6_1'; clarification: Notice; replyBy: PlainDate | null }
  | { outcome: 'r3_6_2'; fee: Notice; receivedOn?: PlainDate; amountYuan: number | null; payBy: PlainDate | null }
  | { outcome: 'r3_6_3'; way: 'withdrawn'; withdrawnOn: PlainDate | null }
  | { outcome: 'r3_6_3'; way: 'other'; ground: string; basis: string };

export type Outcome = Decision['outcome'];

/** What became of the third-party consultation (Art. 32). Only of the first two can a refusal be made. */
export interface ThirdPartyResult {
  answer: 'objected' | 'silent' | 'agreed' | 'waiting';
  consultedOn: PlainDate | null;
  answeredOn?: PlainDate;
}

/** One part that is withheld from an otherwise disclosed record (Art. 37). */
export interface Withheld {
  what: string;
  /** 16-2: made in deliberation (过程性信息); 16-2-file: of an enforcement file (行政执法案卷信息). */
  article: '14' | '15' | '16-1' | '16-2' | '16-2-file';
  reason: string;
}

/**
 * What can happen to a disclosure request, as the clock sees it.
 *
 * An event has the legal date `on`. Within one history events are taken by `on`, then by their place in the list
 * (the order of recording). `id` only serves to void an event later.
 */
import type { CalendarDays, PlainDate, WorkingDays } from './days.ts';
import type { OutcomeRow } from './outcomes.ts';

/** How a request came in; Art. 31 ties the receipt date to it. */
export const CHANNELS = ['counter', 'oral', 'post-signed', 'post-plain', 'web', 'fax', 'email'] as const;
export type Channel = (typeof CHANNELS)[number];

/** Who confirms a web, fax or e-mail request on the office's side. */
export type Confirmation = 'automatic' | 'office';

/** How an answer is served (国办公开办函〔2016〕235号). `on` is the signing day, or the posting day for post. */
export const SERVICE_METHODS = ['direct', 'entrusted', 'post', 'electronic'] as const;
export type ServiceMethod = (typeof SERVICE_METHODS)[number];

/** What the office must have told the applicant in time: to clarify (Art. 30), and that it takes longer (Art. 33). */
export const NOTICES = ['clarification', 'extension'] as const;
export type Notice = (typeof NOTICES)[number];

/** Articles under which information is withheld. */
export type WithholdingArticle = '14' | '15' | '16';

export const REVIEW_RESULTS = ['upheld', 'corrected', 'other'] as const;
export type ReviewResult = (typeof REVIEW_RESULTS)[number];

export const RECONSIDERATION_PROCEDURES = ['ordinary', 'simplified'] as const;
export type ReconsiderationProcedure = (typeof RECONSIDERATION_PROCEDURES)[number];

/** Who can order a new answer. */
export const ORDERED_BY = ['reconsideration', 'judgment'] as const;
export type OrderedBy = (typeof ORDERED_BY)[number];

/** The period that an order names: so many working days, or a day. */
export type OrderedPeriod = { workingDays: WorkingDays } | { until: PlainDate };

interface Happening {
  id?: string | undefined;
  on: PlainDate;
}

export type ClockEvent = Happening &
  (
    | {
        kind: 'lodged';
        channel: Channel;
        /** Freezes the confirmation rule of the day of lodging; the setting applies when absent. */
        confirmation?: Confirmation | undefined;
      }
    /** Both sides have confirmed: the applicant was reached (plain post) or the office confirmed (web, fax, e-mail). */
    | { kind: 'confirmed' /** nobody was reached, and the office went on */; unreached?: true }
    /** The one notice of Art. 30; the applicant has until `replyBy`. */
    | { kind: 'clarification-asked'; replyBy: PlainDate }
    | { kind: 'clarified' }
    /** `party` tells several consultations apart; `receivedOn` is the day they got the letter, when known at once. */
    | { kind: 'third-party-asked'; party?: string | undefined; receivedOn?: PlainDate | undefined }
    | { kind: 'third-party-received'; party?: string | undefined }
    | { kind: 'third-party-answered'; party?: string | undefined; consents?: boolean | undefined }
    | { kind: 'co-maker-asked'; party?: string | undefined; receivedOn?: PlainDate | undefined }
    | { kind: 'co-maker-received'; party?: string | undefined }
    | { kind: 'co-maker-answered'; party?: string | undefined; consents?: boolean | undefined }
    /** Any other agency, such as the secrecy administration (Art. 17, 33): no statutory period of its own. */
    | { kind: 'agency-asked'; party?: string | undefined }
    | { kind: 'agency-answered'; party?: string | undefined }
    /** Approved by the head of the disclosure office and notified to the applicant; 1 to 20 working days. */
    | { kind: 'extension-approved'; workingDays: WorkingDays }
    | { kind: 'fee-noticed'; receivedOn?: PlainDate | undefined }
    | { kind: 'fee-notice-received' }
    | { kind: 'fee-paid' }
    /** Nothing is owed any more: counting goes on, and no new period begins as it does with a payment. */
    | { kind: 'fee-waived' }
    /** Art. 35: a reasonable but too large request; the office named the day. */
    | { kind: 'delayed'; until: PlainDate }
    /** A notice reached the applicant, or was posted: only then was it given. Moves no period. */
    | { kind: 'notice-served'; notice: Notice }
    /** Handed to a unit inside the addressee: changes neither clock nor addressee. */
    | { kind: 'dispatched'; to?: string | undefined }
    | {
        kind: 'answered';
        outcome: OutcomeRow;
        /** For a partial disclosure: under which articles the rest is withheld; none when left empty. */
        withheldUnder?: readonly WithholdingArticle[] | undefined;
      }
    /** `on` decides whether the office was in time; remedies run from `receivedOn` (else `on`). */
    | { kind: 'served'; method: ServiceMethod; receivedOn?: PlainDate | undefined }
    | { kind: 'withdrawn' }
    | { kind: 'abandoned'; because: 'no-clarification' | 'fee-unpaid' }
    /** `acceptedOn`: the day the body accepted it, when it said so; `procedure`: ordinary when absent. */
    | {
        kind: 'reconsideration-filed';
        acceptedOn?: PlainDate | undefined;
        procedure?: ReconsiderationProcedure | undefined;
      }
    /** The body takes longer, in the ordinary procedure; 1 to 30 calendar days. */
    | { kind: 'reconsideration-extended'; days: CalendarDays }
    /** `receivedOn`: the day the applicant got the decision. */
    | { kind: 'reconsideration-decided'; result: ReviewResult; receivedOn?: PlainDate | undefined }
    | { kind: 'suit-filed'; route: 'direct' | 'after-reconsideration' }
    | { kind: 'suit-decided'; result: ReviewResult }
    /**
     * A reconsideration decision or a judgment of day `on` orders a new answer: the case is open again. The new period
     * runs from `receivedOn` (else `on`), the day the office got the order: twenty working days, or `within`.
     */
    | {
        kind: 'answer-ordered';
        by: OrderedBy;
        receivedOn?: PlainDate | undefined;
        within?: OrderedPeriod | undefined;
      }
    /** Declares the event `voids` mistaken: the fold then behaves as if it had never been recorded. */
    | { kind: 'voided'; voids: string }
  );

export type ClockEventKind = ClockEvent['kind'];
export type EventOf<K extends ClockEventKind> = Extract<ClockEvent, { kind: K }>;

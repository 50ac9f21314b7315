/** What the clock says about a case. Everything serialises to JSON: dates become ISO strings. */
import type { Calendar } from './calendar.ts';
import type { PlainDate, WorkingDays } from './days.ts';
import type { DatedDue } from './due.ts';
import type { Channel, ClockEvent, EventOf } from './events.ts';
import type { RegulationId } from './regulation.ts';
import type { LawSettings } from './settings.ts';
import type { Words } from './words.ts';

/** With what a history is read. */
export interface Law {
  calendar: Calendar;
  settings: LawSettings;
}

/** Why the answer date cannot be named yet. */
export type WaitReason = 'confirmation' | 'clarification' | 'fee' | 'third-party' | 'co-maker' | 'agency';

/**
 * A due date: it stands; it rests on a year not announced yet; it waits for somebody; or there is none
 * (nothing lodged, or ended while waiting).
 */
export type Due = DatedDue | { status: 'waiting'; reason: WaitReason; since: PlainDate } | { status: 'none' };

/** When the request counts as received, by its channel (Art. 31). */
export type Receipt =
  | { status: 'received'; on: PlainDate; channel: Channel; why: Words; article: string }
  | {
      status: 'awaiting-confirmation';
      since: PlainDate;
      channel: Channel;
      confirmBy: DatedDue;
      why: Words;
      article: string;
    }
  | { status: 'none' };

export type PauseReason = Exclude<WaitReason, 'confirmation'>;

/** A time that is not counted: after `from`, up to and including `to` (null while open). */
export interface Pause {
  reason: PauseReason;
  party: string | null;
  from: PlainDate;
  to: PlainDate | null;
  /** How it ended, or that it is open. */
  ended: 'answered' | 'period-over' | 'case-closed' | 'open';
  /** The clock starts afresh afterwards (clarification; fee by setting). */
  restarts: boolean;
  article: string;
  why: Words;
}

export type AccountKind =
  | 'trigger'
  | 'counted'
  | 'extension'
  | 'day-off'
  | PauseReason
  | 'delayed'
  | 'ordered'
  | 'overdue';

/** One date of the day-by-day account. */
export interface AccountDay {
  date: PlainDate;
  counted: boolean;
  /** The running number within the current period, on counted days. */
  number: number | null;
  kind: AccountKind;
  why: Words;
  /** The article, or the notice of the holiday. */
  basis: Words;
  provisional: boolean;
}

/** An event that the law gives no effect, or only a limited one, with the reason. */
export interface Fault {
  id: FaultId;
  event: ClockEvent['kind'];
  on: PlainDate;
  article: string;
  words: Words;
}

export type FaultId =
  | 'not-received'
  | 'already-lodged'
  | 'after-due'
  | 'after-close'
  | 'clarification-twice'
  | 'clarification-late'
  | 'clarified-unasked'
  | 'answer-unasked'
  | 'extension-twice'
  | 'extension-too-long'
  | 'delay-not-later'
  | 'delay-twice'
  | 'fee-unasked'
  | 'not-in-regulation'
  | 'order-unneeded'
  | 'order-fixes-period'
  | 'void-unknown';

export type Closing =
  | { kind: 'answered'; on: PlainDate; event: Extract<ClockEvent, { kind: 'answered' }> }
  | { kind: 'withdrawn' | 'abandoned'; on: PlainDate };

/** What a period starts from. */
export type PeriodStart = 'receipt' | 'clarification' | 'fee' | 'order';

/**
 * The fold of a history. It does not depend on today; see `clockOn`.
 *
 * An order to answer again begins a new round: everything here but `receipt` and `faults` is of the last round, and
 * `earlier` keeps the rounds before it as they ended.
 */
export interface Clock {
  /** The version in force when the request was received, or when this round began. */
  regulation: RegulationId;
  /** 1, and one more with each order to answer again. */
  round: number;
  /** The order with which this round began; null in the first. */
  ordered: EventOf<'answer-ordered'> | null;
  /** The rounds before this one, oldest first. */
  earlier: Clock[];
  receipt: Receipt;
  due: Due;
  /** Working days allowed: 20 (15 under the regulation of 2007, or what an order named), plus the extension. */
  allowed: WorkingDays;
  extension: { approvedOn: PlainDate; workingDays: WorkingDays } | null;
  delayedUntil: PlainDate | null;
  /** The trigger days of the answer period: the receipt or the order, then each restart; the last one counts. */
  periods: { from: PlainDate; because: PeriodStart }[];
  pauses: Pause[];
  closed: Closing | null;
  /** From receipt (or order) to the due date, or to the end of the case; to the start of the wait while waiting. */
  days: AccountDay[];
  faults: Fault[];
  /** The history of this round that counted: voided events left out, in legal order. */
  events: ClockEvent[];
  calendarVersion: string;
  settingsVersion: string;
}

export type ClockState =
  | 'not-lodged'
  | 'awaiting-confirmation'
  | 'running'
  | 'awaiting-clarification'
  | 'awaiting-fee'
  | 'consulting'
  | 'overdue'
  | 'answered'
  | 'withdrawn'
  | 'abandoned';

/** The clock as seen on one day. */
export interface ClockOnDay {
  today: PlainDate;
  state: ClockState;
  /** Working days of the current period that are gone, and that are left. */
  used: WorkingDays;
  left: WorkingDays;
  /** Working days after the due date, when nothing was answered by then; else 0. */
  overdueBy: WorkingDays;
  /** What needs somebody now. */
  alarms: { id: 'unconfirmed' | 'clarification-lapsed' | 'fee-lapsed' | 'overdue'; since: PlainDate; words: Words }[];
  /** The account; while waiting it runs on to today. */
  days: AccountDay[];
}

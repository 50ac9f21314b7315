/** The working memory of the walk through a case's days. Only `walk.ts` and `effects.ts` use it. */

import { PAUSE_WORDS } from './account.ts';
import type { AccountDay, Closing, Fault, FaultId, Law, Pause, PauseReason, PeriodStart } from './clock-types.ts';
import type { PlainDate } from './days.ts';
import type { ClockEvent, EventOf } from './events.ts';
import { articleIn, type Regulation, regulationOn } from './regulation.ts';
import { type Words, words } from './words.ts';

/** An open consultation; its time is excluded up to `cap` at most (null: until the answer). */
export interface Consultation {
  pause: Pause;
  cap: PlainDate | null;
}

/** From where a round is walked. */
export interface Start {
  /** The trigger day: the receipt, or the day the office got the order. */
  on: PlainDate;
  order: EventOf<'answer-ordered'> | null;
  /** Receipt of the request, from which the notice to clarify is timed. */
  receivedOn: PlainDate;
  /** The one notice to clarify was sent in an earlier round. */
  clarificationAsked: boolean;
}

export interface WalkState {
  law: Law;
  /** In force on the trigger day. */
  regulation: Regulation;
  start: Start;
  /** Counted working days of the current period. */
  counted: number;
  allowed: number;
  due: PlainDate | null;
  clarification: Pause | null;
  fee: Pause | null;
  consultations: Map<string, Consultation>;
  asked: Set<ClockEvent['kind']>;
  extension: { approvedOn: PlainDate; workingDays: number } | null;
  /** A day that was named: by the office (Art. 35), or by the order. */
  until: { date: PlainDate; by: 'delayed' | 'ordered' } | null;
  periods: { from: PlainDate; because: PeriodStart }[];
  pauses: Pause[];
  closed: Closing | null;
  days: AccountDay[];
  faults: Fault[];
}

export function startWalk(law: Law, start: Start): WalkState {
  const within = start.order?.within;
  const regulation = regulationOn(start.on);
  return {
    law,
    regulation,
    start,
    counted: 0,
    allowed: within && 'workingDays' in within ? within.workingDays : regulation.answer,
    due: null,
    clarification: null,
    fee: null,
    consultations: new Map(),
    asked: new Set(start.clarificationAsked ? ['clarification-asked'] : []),
    extension: null,
    until: within && 'until' in within ? { date: within.until, by: 'ordered' } : null,
    periods: [{ from: start.on, because: start.order ? 'order' : 'receipt' }],
    pauses: [],
    closed: null,
    days: [],
    faults: [],
  };
}

export function openPause(
  walk: WalkState,
  reason: PauseReason,
  from: PlainDate,
  options: { party?: string | undefined; restarts?: boolean } = {},
): Pause {
  const pause: Pause = {
    reason,
    party: options.party ?? null,
    from,
    to: null,
    ended: 'open',
    restarts: options.restarts ?? false,
    article: articleIn(walk.regulation.id, PAUSE_WORDS[reason].article),
    why: PAUSE_WORDS[reason].why,
  };
  walk.pauses.push(pause);
  return pause;
}

export function endPause(pause: Pause, on: PlainDate, ended: Exclude<Pause['ended'], 'open'>): void {
  pause.to = on;
  pause.ended = ended;
}

const FAULTS: Record<Exclude<FaultId, 'void-unknown'>, { article: string; words: Words }> = {
  'not-received': {
    article: '31',
    words: words(
      '申请尚未确认收到，该事项不影响期限',
      'The request does not count as received yet: no effect on the clock',
    ),
  },
  'already-lodged': {
    article: '29',
    words: words('同一申请已登记，重复登记不影响期限', 'The request is lodged already: no effect'),
  },
  'after-due': {
    article: '33',
    words: words('答复期限已届满，该事项不能使期限恢复', 'The period is over: this act cannot revive it'),
  },
  'after-close': {
    article: '33',
    words: words('申请已办结，该事项不影响期限', 'The case is closed: no effect on the clock'),
  },
  'clarification-twice': {
    article: '30',
    words: words('补正只能一次性告知，再次告知不影响期限', 'Clarification may be asked once only: no effect'),
  },
  'clarification-late': {
    article: '30',
    words: words('补正告知已超过收到申请之日起7个工作日', 'Asked later than 7 working days after receipt'),
  },
  'clarified-unasked': {
    article: '30',
    words: words('没有待补正的告知，期限不重新计算', 'No clarification is waited for: the period does not restart'),
  },
  'answer-unasked': {
    article: '32',
    words: words('没有待答复的征求意见，不影响期限', 'No consultation is open: no effect'),
  },
  'extension-twice': {
    article: '33',
    words: words('答复期限只能延长一次', 'The period may be extended once only: no effect'),
  },
  'extension-too-long': {
    article: '33',
    words: words(
      '延长超过条例规定的上限，按上限计算',
      'The extension is longer than the regulation allows: counted as its limit',
    ),
  },
  'delay-not-later': {
    article: '35',
    words: words(
      '延迟答复的日期不晚于现答复期限，不影响期限',
      'The named day is not later than the due date: no effect',
    ),
  },
  'delay-twice': { article: '35', words: words('已确定延迟答复期限', 'A delayed period is set already: no effect') },
  'fee-unasked': { article: '42', words: words('没有待缴费的通知，不影响期限', 'No fee is waited for: no effect') },
  'not-in-regulation': {
    article: '24',
    words: words('当时施行的条例没有此项规定，不影响期限', 'The regulation of that time does not know this: no effect'),
  },
  'order-unneeded': {
    article: '51',
    words: words(
      '申请尚在答复期限内，不因责令答复重新起算',
      'The first answer is not due yet: an order begins no new period',
    ),
  },
  'order-fixes-period': {
    article: '51',
    words: words(
      '重新答复的期限由复议决定或者判决确定，该事项不能延长',
      'The order names the period: this act cannot lengthen it',
    ),
  },
};

export function fault(
  { faults, regulation }: Pick<WalkState, 'faults'> & { regulation: Pick<Regulation, 'id'> },
  id: keyof typeof FAULTS,
  event: ClockEvent,
): void {
  const { article, words } = FAULTS[id];
  faults.push({
    id,
    event: event.kind,
    on: event.on,
    article: articleIn(regulation.id, article),
    words,
  });
}

/** The decision of an answer: as a draft keeps it, and completed with what the case itself knows. Pure. */
import { clarificationDue } from '../law/clarification-due.ts';
import type { WithholdingArticle } from '../law/events.ts';
import { feeDue } from '../law/fee-due.ts';
import { type CaseFile, eventOn, lastEvent } from './letter-dates.ts';
import { thirdPartyResult } from './letter-history.ts';
import type { Decision } from './letters/facts.ts';
import type { RequestState } from './state.ts';

const DATES = new Set([
  'date',
  'consultedOn',
  'repliedOn',
  'replyBy',
  'payBy',
  'withdrawnOn',
  'answeredOn',
  'reasonsGivenOn',
  'receivedOn',
]);

/** Reads a decision back from an act, where its dates are ISO strings. */
export function readDecision(stored: Record<string, unknown>): Decision {
  const revive = (key: string, value: unknown) =>
    DATES.has(key) && typeof value === 'string' ? Temporal.PlainDate.from(value) : value;
  return JSON.parse(JSON.stringify(stored), revive) as Decision;
}

/** Under which articles a partial disclosure withholds the rest. */
export function withheldUnder(decision: Decision): WithholdingArticle[] {
  if (decision.outcome !== 'r3_2') return [];
  return [...new Set(decision.withheld.map(({ article }) => article.slice(0, 2) as WithholdingArticle))];
}

/** Numbers and dates of earlier steps come from the case and its clock, whatever the draft says. */
export function completeDecision(decision: Decision, file: CaseFile, letterDate: Temporal.PlainDate): Decision {
  const { state, clock, law } = file;
  const { fee, reasons } = state;
  const notice = { number: state.clarification?.letter?.number ?? '', date: eventOn(clock, 'clarification-asked') };
  switch (decision.outcome) {
    case 'r3_3_4':
      return { ...decision, thirdParty: thirdPartyResult(file, letterDate) };
    case 'r3_4_3':
      return { ...decision, clarification: notice, repliedOn: eventOn(clock, 'clarified') };
    case 'r3_5_4': {
      if (!reasons) return decision;
      const date = Temporal.PlainDate.from(reasons.askedOn);
      const reasonsGivenOn = reasons.givenOn ? Temporal.PlainDate.from(reasons.givenOn) : null;
      const frequency = reasons.asked && reasons.asked !== 'erased' ? reasons.asked.frequency : decision.frequency;
      return { ...decision, frequency, reasonsNotice: { number: reasons.letter.number, date }, reasonsGivenOn };
    }
    case 'r3_5_2': {
      const { repeats } = state;
      if (!repeats) return decision;
      return { ...decision, earlier: { number: repeats.letter, date: Temporal.PlainDate.from(repeats.answeredOn) } };
    }
    case 'r3_6_1':
      return { ...decision, clarification: notice, replyBy: clarificationDue(clock.events, law)?.date ?? null };
    case 'r3_6_2': {
      const receivedOn = lastEvent(clock, 'fee-noticed')?.receivedOn ?? eventOn(clock, 'fee-notice-received');
      return {
        ...decision,
        fee: { number: fee?.number ?? '', date: eventOn(clock, 'fee-noticed') },
        ...(receivedOn ? { receivedOn } : {}),
        amountYuan: fee ? Number(fee.amountYuan) : null,
        payBy: feeDue(clock.events, law)?.date ?? null,
      };
    }
    case 'r3_6_3':
      return decision.way === 'withdrawn' && state.endedBy === 'withdrawn'
        ? { ...decision, withdrawnOn: eventOn(clock, 'withdrawn') }
        : decision;
    default:
      return decision;
  }
}

/** The outcome that the case's end forces on its notice; null while every outcome is open. */
export function forcedOutcome(state: RequestState): Decision['outcome'] | null {
  return state.endedBy ? state.outcome : null;
}

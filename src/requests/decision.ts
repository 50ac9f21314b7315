/** The decision of an answer: as a draft keeps it, and completed with what the case itself knows. Pure. */
import type { Clock, Law } from '../law/clock-types.ts';
import type { WithholdingArticle } from '../law/events.ts';
import { feeDue } from '../law/fee-due.ts';
import type { Decision } from './letters/facts.ts';
import type { RequestState } from './state.ts';

const DATES = new Set(['date', 'consultedOn', 'repliedOn', 'replyBy', 'payBy', 'withdrawnOn']);

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

const plain = (iso: string | null | undefined) => (iso ? Temporal.PlainDate.from(iso) : null);

/** Numbers and dates of earlier steps come from the case, whatever the draft says. */
export function completeDecision(decision: Decision, state: RequestState, clock: Clock, law: Law): Decision {
  const { clarification, fee } = state;
  const notice = { number: clarification?.letter.number ?? '', date: plain(clarification?.askedOn) };
  switch (decision.outcome) {
    case 'r3_3_4': {
      const asked = state.consultations.filter((one) => one.who === 'third-party');
      const objected = asked.find((one) => one.consents === false);
      const told = objected ?? asked[0];
      return {
        ...decision,
        thirdParty: { answer: objected ? 'objected' : 'silent', consultedOn: plain(told?.askedOn) },
      };
    }
    case 'r3_4_3':
      return { ...decision, clarification: notice, repliedOn: plain(clarification?.clarifiedOn) };
    case 'r3_6_1':
      return { ...decision, clarification: notice, replyBy: plain(clarification?.replyBy) };
    case 'r3_6_2':
      return {
        ...decision,
        fee: { number: fee?.number ?? '', date: plain(fee?.noticedOn) },
        amountYuan: fee ? Number(fee.amountYuan) : null,
        payBy: feeDue(clock.events, law)?.date ?? null,
      };
    case 'r3_6_3':
      return decision.way === 'withdrawn' && state.endedBy === 'withdrawn'
        ? { ...decision, withdrawnOn: plain(state.answeredOn) }
        : decision;
    default:
      return decision;
  }
}

/** The outcome that the case's end forces on its notice; null while every outcome is open. */
export function forcedOutcome(state: RequestState): Decision['outcome'] | null {
  return state.endedBy ? state.outcome : null;
}

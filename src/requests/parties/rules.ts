/** What an opinion, a refusal or silence means (Art. 32, 34), and what it stops. Pure. */
import type { Clock, Law } from '../../law/clock-types.ts';
import { deadlines } from '../../law/deadlines.ts';
import type { Duty } from '../../web/duties.ts';
import { type Text, text } from '../../web/language.ts';
import { dueDate } from '../letter-dates.ts';
import type { RequestActKind } from '../request-acts.ts';
import { type Consultation, OPEN_STAGES, type RequestState, STAGES, type Stage } from '../state.ts';
import type { PartyActs } from './acts.ts';
import { LINKED, type Linked } from './state.ts';

const RECEIVED: readonly Stage[] = OPEN_STAGES.filter((stage) => stage !== 'lodged');
const ANSWERED: readonly Stage[] = ['answered', 'served', 'closed'];

export const partyRules: Record<keyof PartyActs, { stages: readonly Stage[]; duty: Duty }> = {
  'request.party-link-issued': { stages: RECEIVED, duty: 'request.handle' },
  'request.party-code-told': { stages: RECEIVED, duty: 'request.handle' },
  'request.party-code-sent': { stages: RECEIVED, duty: 'request.handle' },
  'request.party-link-revoked': { stages: RECEIVED, duty: 'request.handle' },
  'request.third-party-overridden': { stages: RECEIVED, duty: 'request.handle' },
  'request.third-party-told': { stages: STAGES.filter((stage) => stage !== 'lodged'), duty: 'request.handle' },
};

/**
 * `silent`: the last day passed without an opinion. A third party's silence presumes nothing: the office decides (Art.
 * 32); a co-maker's counts as consent (Art. 34). `open`: asked, and still owed or of no use any more.
 */
export type OpinionState = 'agreed' | 'refused' | 'overridden' | 'silent' | 'open';

export interface Opinion {
  one: Consultation;
  state: OpinionState;
  /** Null until it is known when the other side got the letter, and for agencies, who have none. */
  lastDay: Temporal.PlainDate | null;
}

/** How each consultation of a case stands on a day. */
export function opinions(
  { consultations }: RequestState,
  clock: Clock,
  law: Law,
  today: Temporal.PlainDate,
): Opinion[] {
  // who was asked before an order to answer again had its days then
  const owed = [clock, ...clock.earlier].flatMap((round) => deadlines(round, law, today));
  return consultations.map((one) => {
    const deadline = owed.find(({ id }) => id === `${one.who}-answer:${one.party}`);
    const isSilent = deadline?.state === 'missed' && deadline.doneOn === null;
    return {
      one,
      state: one.consents === null ? (isSilent ? 'silent' : 'open') : answered(one),
      lastDay: deadline ? dueDate(deadline.due) : null,
    };
  });
}

function answered({ consents, override }: Consultation): OpinionState {
  return consents ? 'agreed' : override ? 'overridden' : 'refused';
}

export function isLinked(who: Consultation['who']): who is Linked {
  return LINKED.some((linked) => linked === who);
}

/** Whom a link can be given: who was asked and has not answered. */
export function linkable({ consultations }: RequestState): Consultation[] {
  return consultations.filter((one) => isLinked(one.who) && one.answeredOn === null);
}

/** Whom a code must still be told. */
export function codesOwed(state: RequestState): Consultation[] {
  return linkable(state).filter(({ link }) => link !== null && link.code !== null && link.told === null);
}

/** Oftener than this a code is not sent for one link: whoever did not get it then has another number. */
export const MOST_SENT = 3;

/** Whom the site may send a code: also again, but never one that somebody told by word already. */
export function sendable(state: RequestState): Consultation[] {
  return linkable(state).filter(
    ({ link }) =>
      link !== null &&
      link.code !== null &&
      link.sent.length < MOST_SENT &&
      (link.told === null || link.sent.length > 0),
  );
}

/** Third parties whose refusal stands. */
export function refusals({ consultations }: RequestState): Consultation[] {
  return consultations.filter((one) => one.who === 'third-party' && one.consents === false && !one.override);
}

/** Third parties against whose will something is disclosed, and who have not been told what and why. */
export function untold({ consultations }: RequestState): Consultation[] {
  return consultations.filter(({ override }) => override !== null && override.toldOn === null);
}

/** Whether the answer is out and a third party must be told: before, there is nothing to tell. */
export function owesLetter(state: RequestState): boolean {
  return ANSWERED.includes(state.stage) && untold(state).length > 0;
}

/** Acts by which a drafted answer goes on its way. */
const ONWARD: readonly RequestActKind[] = ['request.submitted', 'request.answer-approved', 'request.answered'];

/** What refusals stop: an answer that discloses against them, and closing before a third party was told. */
export function refuseByParties(kind: RequestActKind, state: RequestState): Text | null {
  if (kind === 'request.closed' && untold(state).length > 0)
    return text(
      '尚未将决定公开的内容和理由书面告知第三方，不能归档。',
      'A third party has not been told in writing what is disclosed and why.',
    );
  if (!ONWARD.includes(kind) || !disclosesAll(state) || refusals(state).length === 0) return null;
  return text(
    '第三方不同意公开。决定公开的，须先登记“不公开会对公共利益造成重大影响”的认定；不公开第三方信息的，请修改办理结果，或者以第十五条为由部分公开。',
    'A third party refused. Record first that not disclosing would gravely harm the public interest; or change the outcome, or withhold that part under Art. 15.',
  );
}

/** Why nothing is disclosed yet: a third party or co-maker may still say no. Agencies have no days of their own. */
export function refuseEarly(state: RequestState, clock: Clock, law: Law, on: Temporal.PlainDate): Text | null {
  if (!disclosesAll(state)) return null;
  const waits = opinions(state, clock, law, on).find((each) => each.state === 'open' && isLinked(each.one.who));
  if (!waits) return null;
  const { lastDay } = waits;
  return text(
    `征求意见的期限尚未届满${lastDay ? `（至${lastDay}）` : ''}，对方也未提出意见，不能决定公开。`,
    `Somebody who was asked may still answer${lastDay ? ` until ${lastDay}` : ''}: nothing is disclosed before.`,
  );
}

/** Whether the draft gives out what a third party may have refused: all of it, or a part without withholding under Art. 15. */
function disclosesAll({ draft }: RequestState): boolean {
  if (draft?.outcome === 'r3_2') return !draft.withheldUnder.includes('15');
  if (draft?.outcome !== 'r3_1') return false;
  const way = draft.content === 'erased' ? undefined : draft.content?.decision.way;
  return way !== 'already-public';
}

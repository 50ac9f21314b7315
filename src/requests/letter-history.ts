/** What an answer tells of the way to it: order to answer anew, joined requests, opinions, extension, delay. Pure. */
import { deadlines } from '../law/deadlines.ts';
import { type CaseFile, dueDate, lastEvent, partyEventOn } from './letter-dates.ts';
import type { CaseHistory, ConsultationResult, Decision, ThirdPartyResult } from './letters/facts.ts';
import type { Consultation, RequestState } from './state.ts';

/** @param letterDate the day of the answer: whoever may still reply on it has not been silent */
export function historyFacts(file: CaseFile, letterDate: Temporal.PlainDate, decision: Decision): CaseHistory {
  const { state } = file;
  const told = decision.outcome === 'r3_3_4' ? tellingParty(state) : undefined;
  const consultations = state.consultations
    .filter((one) => one !== told)
    .map((one) => consultationResult(file, one, letterDate));
  const joined = state.leads.map(({ number }) => number);
  return {
    ...ordered(file),
    ...(joined.length > 0 ? { joined } : {}),
    ...(consultations.length > 0 ? { consultations } : {}),
    ...(state.endedBy ? {} : { ...extended(file), ...delayed(file) }),
  };
}

/** The third party whose consultation a refusal for its sake tells of: the first that objected, else the first asked. */
function tellingParty({ consultations }: RequestState): Consultation | undefined {
  const asked = consultations.filter((one) => one.who === 'third-party');
  return asked.find((one) => one.consents === false) ?? asked[0];
}

/** What a refusal for a third party's sake says of its consultation. */
export function thirdPartyResult(file: CaseFile, letterDate: Temporal.PlainDate): ThirdPartyResult {
  const one = tellingParty(file.state);
  if (!one) return { answer: 'silent', consultedOn: null };
  const { result, askedOn, answeredOn } = consultationResult(file, one, letterDate);
  const answer = result === 'overridden' ? 'agreed' : result;
  return { answer, consultedOn: askedOn, ...(answeredOn ? { answeredOn } : {}) };
}

function consultationResult(file: CaseFile, one: Consultation, letterDate: Temporal.PlainDate): ConsultationResult {
  const { who, party } = one;
  const askedOn = partyEventOn(file.clock, `${who}-asked`, party);
  const answeredOn = partyEventOn(file.clock, `${who}-answered`, party);
  if (!answeredOn) return { who, askedOn, result: isOver(file, one, letterDate) ? 'silent' : 'waiting' };
  const objected = one.override ? 'overridden' : 'objected';
  return { who, askedOn, answeredOn, result: one.consents === false ? objected : 'agreed' };
}

/** Whether the statutory days to reply have passed without an answer; other agencies have none. */
function isOver({ clock, law }: CaseFile, { who, party }: Consultation, letterDate: Temporal.PlainDate): boolean {
  const rounds = [clock, ...clock.earlier].flatMap((round) => deadlines(round, law, letterDate));
  const due = rounds.find(({ id }) => id === `${who}-answer:${party}`)?.due;
  const last = due ? dueDate(due) : null;
  return last !== null && Temporal.PlainDate.compare(last, letterDate) < 0;
}

/** The order with which the present round began, and the answer against which it was made. */
function ordered({ state, clock }: CaseFile): Pick<CaseHistory, 'ordered'> {
  const order = lastEvent(clock, 'answer-ordered');
  const earlier = state.rounds.at(-1);
  if (!order || !earlier) return {};
  const isSuit = order.by === 'judgment';
  const remedy = state.remedies.findLast(
    (one) => one.orderedOn !== null && (one.route !== 'reconsideration') === isSuit,
  );
  const letter = earlier.answer?.letter;
  return {
    ordered: {
      by: order.by,
      body: remedy?.body ?? '',
      number: remedy?.number ?? '',
      // the order is dated by the day the office got it; the letter names the day of the decision
      on: remedy?.decidedOn ? Temporal.PlainDate.from(remedy.decidedOn) : null,
      earlier: { number: letter?.number ?? '', date: letter ? Temporal.PlainDate.from(letter.date) : null },
    },
  };
}

function extended({ state, clock }: CaseFile): Pick<CaseHistory, 'extension'> {
  const letter = state.extension?.letter;
  if (!clock.extension || !letter) return {};
  const { approvedOn: date, workingDays } = clock.extension;
  return { extension: { workingDays, notice: { number: letter.number, date }, until: dueDate(clock.due) } };
}

function delayed({ state, clock }: CaseFile): Pick<CaseHistory, 'delay'> {
  const date = lastEvent(clock, 'delayed')?.on;
  return clock.delayedUntil && date && state.delayLetter
    ? { delay: { notice: { number: state.delayLetter.number, date }, until: dueDate(clock.due) } }
    : {};
}

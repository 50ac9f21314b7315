/** Facts of the letters on the way and beside the answer; like all letters' facts, their dates come from the clock. */
import type { Clock } from '../law/clock-types.ts';
import { feeDue } from '../law/fee-due.ts';
import { CONSULTATION, FEE_PAYMENT } from '../law/periods.ts';
import { type CaseFile, dueDate, partyEventOn, receivedOn } from './letter-dates.ts';
import { common, freeChoice, type LetterHead, toApplicant, unannounced } from './letter-facts.ts';
import type {
  AssistanceFacts,
  CoMakerEnquiryFacts,
  ConsultationNoticeFacts,
  CorrectionFacts,
  DelayedPeriodFacts,
  FeeNoticeFacts,
  GuidanceFacts,
  ReasonsRequestFacts,
  ThirdPartyOverrideFacts,
} from './letters/notice-facts.ts';
import type { ConsultationText } from './state.ts';

function toOther(file: CaseFile, head: LetterHead) {
  return {
    ...common(file, head),
    request: { receiptNumber: file.state.number, receivedOn: receivedOn(file.clock) },
  };
}

/** @param opinionCode for answering online, where one was issued */
export function coMakerEnquiryFacts(
  file: CaseFile,
  head: LetterHead,
  asked: Pick<ConsultationText, 'name' | 'information'>,
  opinionCode?: string,
): CoMakerEnquiryFacts {
  return {
    kind: 'co-maker-enquiry',
    ...toOther(file, head),
    coMaker: { name: asked.name },
    information: asked.information,
    replyWorkingDays: CONSULTATION,
    ...(opinionCode ? { opinionCode } : {}),
  };
}

/** To the third party of this number, which refused. What the case does not know stays blank, and composing says so. */
export function thirdPartyOverrideFacts(
  file: CaseFile,
  head: LetterHead,
  { party, disclosed, ground }: { party: string; disclosed: readonly string[]; ground: string },
): ThirdPartyOverrideFacts {
  const one = file.state.consultations.find((asked) => asked.who === 'third-party' && asked.party === party);
  return {
    kind: 'third-party-override',
    ...toOther(file, head),
    thirdParty: { name: one?.asked && one.asked !== 'erased' ? one.asked.name : '' },
    enquiry: { number: one?.letter?.number ?? '', date: partyEventOn(file.clock, 'third-party-asked', party) },
    objectedOn: one?.consents === false ? partyEventOn(file.clock, 'third-party-answered', party) : null,
    disclosed: [...disclosed],
    ground,
    remedies: freeChoice(file, head.letterDate),
  };
}

/** @param noticed the clock as it is with the notice; it knows the last day once the day of receipt is known */
export function feeNoticeFacts(
  file: CaseFile,
  head: LetterHead,
  // named one by one: a letter that is asked anew hands in all it said
  { counted, tiers, amountYuan, payment }: Pick<FeeNoticeFacts, 'counted' | 'tiers' | 'amountYuan' | 'payment'>,
  noticed: Clock,
): FeeNoticeFacts {
  const payBy = feeDue(noticed.events, file.law)?.date;
  return {
    kind: 'fee-notice',
    ...toApplicant(file, head),
    counted,
    tiers,
    amountYuan,
    payment,
    payWorkingDays: FEE_PAYMENT,
    ...(payBy ? { payBy } : {}),
    afterPayment: file.law.settings.feeEffect,
  };
}

export function assistanceFacts(
  file: CaseFile,
  head: LetterHead,
  { because, advice, help }: Pick<AssistanceFacts, 'because' | 'advice' | 'help'>,
): AssistanceFacts {
  return { kind: 'assistance', ...toApplicant(file, head), because, advice, help };
}

export function guidanceFacts(
  file: CaseFile,
  head: LetterHead,
  { part, ground, agency }: Pick<GuidanceFacts, 'part' | 'ground' | 'agency'>,
): GuidanceFacts {
  const { due } = file.clock;
  return {
    kind: 'guidance',
    ...toApplicant(file, head),
    part,
    ground,
    agency,
    dueOn: dueDate(due),
    ...unannounced(due),
  };
}

/** Whoever was asked by the letter's day and had not answered before it. */
export function consultationNoticeFacts(file: CaseFile, head: LetterHead): ConsultationNoticeFacts {
  const asked = file.state.consultations.map(({ who, party }) => ({
    who,
    askedOn: partyEventOn(file.clock, `${who}-asked`, party),
    answeredOn: partyEventOn(file.clock, `${who}-answered`, party),
  }));
  const isOpen = ({ askedOn, answeredOn }: (typeof asked)[number]) =>
    (!askedOn || Temporal.PlainDate.compare(askedOn, head.letterDate) <= 0) &&
    (!answeredOn || Temporal.PlainDate.compare(answeredOn, head.letterDate) >= 0);
  return {
    kind: 'consultation-notice',
    ...toApplicant(file, head),
    asked: asked.filter(isOpen).map(({ who, askedOn }) => ({ who, askedOn })),
  };
}

export function reasonsRequestFacts(
  file: CaseFile,
  head: LetterHead,
  { frequency, replyBy }: { frequency: string; replyBy: Temporal.PlainDate },
): ReasonsRequestFacts {
  return { kind: 'reasons-request', ...toApplicant(file, head), frequency, replyBy };
}

/** @param delayed the clock as it is with the later day */
export function delayedPeriodFacts(
  file: CaseFile,
  head: LetterHead,
  said: Pick<DelayedPeriodFacts, 'frequency' | 'reasonsNotice' | 'reasonsGivenOn' | 'reason'>,
  delayed: Clock,
): DelayedPeriodFacts {
  return {
    kind: 'delayed-period',
    ...toApplicant(file, head),
    frequency: said.frequency,
    reasonsNotice: said.reasonsNotice,
    reasonsGivenOn: said.reasonsGivenOn,
    reason: said.reason,
    dueOn: dueDate(file.clock.due),
    delayedUntil: dueDate(delayed.due),
    ...unannounced(file.clock.due, delayed.due),
  };
}

/** @param asked the request to correct: when it came and what it says */
export function correctionFacts(
  file: CaseFile,
  head: LetterHead,
  asked: { lodgedOn: Temporal.PlainDate; receivedOn: Temporal.PlainDate; description: string },
  { record, result }: Pick<CorrectionFacts, 'record' | 'result'>,
): CorrectionFacts {
  const applicant = toApplicant(file, head);
  return {
    kind: 'correction',
    ...applicant,
    request: { ...applicant.request, ...asked },
    record,
    result,
    remedies: freeChoice(file, head.letterDate),
  };
}

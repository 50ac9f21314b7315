/** What each letter of a case says: dates from its clock, remedies from the law of the letter's date, names from the case. */
import { chineseNumber } from '../law/articles.ts';
import { clarificationDue } from '../law/clarification-due.ts';
import type { Clock, Due } from '../law/clock-types.ts';
import { CONSULTATION, DIRECT_SUIT_MONTHS, RECONSIDERATION, SUIT_AFTER_RECONSIDERATION } from '../law/periods.ts';
import { remediesOf } from '../law/remedies.ts';
import { remedyOn } from '../units/read.ts';
import { completeDecision, withheldUnder } from './decision.ts';
import { type CaseFile, clarificationOn, dueDate, eventOn, receivedOn } from './letter-dates.ts';
import { historyFacts } from './letter-history.ts';
import type { RemedyFacts } from './letters/common-facts.ts';
import type {
  AnswerFacts,
  ClarificationFacts,
  Decision,
  ExtensionFacts,
  ReceiptFacts,
  ThirdPartyEnquiryFacts,
} from './letters/facts.ts';
import { CHANNEL_WORDS, DELIVERY_WORDS, FORM_WORDS } from './messages.ts';
import type { ConsultationText } from './state.ts';

export type { CaseFile };

/** Number and date of the letter to be. */
export interface LetterHead {
  number: string;
  letterDate: Temporal.PlainDate;
}

/** The year whose holidays are not announced, of the dues that rest on one. */
export function unannounced(...dues: Due[]): { provisionalYear?: number } {
  const due = dues.find((one) => one.status === 'provisional');
  return due?.status === 'provisional' ? { provisionalYear: due.missingYear } : {};
}

export function common({ unit }: CaseFile, head: LetterHead) {
  const { address = '', phone = '', hours } = unit.contact;
  return { ...head, unit: { name: unit.name, address, phone, ...(hours ? { officeHours: hours } : {}) } };
}

export function toApplicant(file: CaseFile, head: LetterHead) {
  const { state, clock } = file;
  const submission = state.submission === 'erased' ? null : state.submission;
  const supplement = state.supplement === 'erased' ? null : state.supplement;
  const clarifiedOn = clarificationOn(clock);
  return {
    ...common(file, head),
    applicant: {
      name: submission?.applicant.name ?? '',
      kind: state.applicantKind === 'natural' ? ('person' as const) : ('organisation' as const),
    },
    request: {
      receiptNumber: state.number,
      lodgedOn: eventOn(clock, 'lodged'),
      receivedOn: receivedOn(clock),
      description: submission?.description ?? '',
      ...(clarifiedOn ? { clarified: { on: clarifiedOn, text: supplement?.text ?? '' } } : {}),
    },
  };
}

export function receiptFacts(file: CaseFile, head: LetterHead, queryCode?: string): ReceiptFacts {
  return {
    kind: 'receipt',
    ...toApplicant(file, head),
    channel: CHANNEL_WORDS[file.state.channel].zh,
    receiptRule: file.clock.receipt.status === 'received' ? file.clock.receipt.why.zh : '',
    dueOn: dueDate(file.clock.due),
    ...unannounced(file.clock.due),
    ...(queryCode ? { queryCode } : {}),
  };
}

/** @param asked the clock as it is with the notice: a last day that is a day off moves by its setting */
export function clarificationFacts(
  file: CaseFile,
  head: LetterHead,
  items: readonly string[],
  asked: Clock,
): ClarificationFacts {
  return {
    kind: 'clarification',
    ...toApplicant(file, head),
    items: [...items],
    clarifyReplyBy: clarificationDue(asked.events, file.law)?.date ?? null,
  };
}

/** @param extended the clock as it is with the extension */
export function extensionFacts(file: CaseFile, head: LetterHead, reason: string, extended: Clock): ExtensionFacts {
  return {
    kind: 'extension',
    ...toApplicant(file, head),
    reason,
    approvedOn: extended.extension?.approvedOn ?? null,
    workingDays: extended.extension?.workingDays ?? 0,
    dueOn: dueDate(file.clock.due),
    extendedDueOn: dueDate(extended.due),
    ...unannounced(file.clock.due, extended.due),
  };
}

/** @param opinionCode for answering online, where one was issued */
export function enquiryFacts(
  file: CaseFile,
  head: LetterHead,
  asked: ConsultationText,
  opinionCode?: string,
): ThirdPartyEnquiryFacts {
  return {
    kind: 'third-party-enquiry',
    ...common(file, head),
    thirdParty: { name: asked.name },
    request: { receiptNumber: file.state.number, receivedOn: receivedOn(file.clock) },
    information: asked.information,
    interest: asked.interest,
    replyWorkingDays: CONSULTATION,
    ...(opinionCode ? { opinionCode } : {}),
  };
}

export function answerFacts(file: CaseFile, head: LetterHead, drafted: Decision): AnswerFacts {
  const { state } = file;
  const decision = completeDecision(drafted, file, head.letterDate);
  return {
    kind: 'answer',
    ...toApplicant(file, head),
    decision,
    wanted: `${FORM_WORDS[state.form].zh}、${DELIVERY_WORDS[state.delivery].zh}`,
    history: historyFacts(file, head.letterDate, decision),
    remedies: remedyFacts(file, head.letterDate, decision),
  };
}

/** Remedies against what is no refusal to disclose: reconsideration or suit, as the other side likes. */
export function freeChoice(file: CaseFile, letterDate: Temporal.PlainDate): RemedyFacts {
  return remedyFacts(file, letterDate, { outcome: 'r3_6_3' });
}

type Contested = Pick<Decision, 'outcome'> | Extract<Decision, { outcome: 'r3_2' }>;

function remedyFacts({ unit, law }: CaseFile, letterDate: Temporal.PlainDate, decision: Contested): RemedyFacts {
  const reconsiderationBody = remedyOn(unit.reconsideration, letterDate) ?? '';
  const court = remedyOn(unit.courts, letterDate) ?? '';
  const question = {
    outcome: decision.outcome,
    letterDate,
    reconsiderationBody,
    court,
    ...('withheld' in decision ? { withheldUnder: withheldUnder(decision) } : {}),
  };
  const { order, remedies } = remediesOf(question, law.settings);
  const isFirst = order === 'reconsideration-first';
  const cited = new Map<string, Set<number>>();
  for (const { law: statute, article } of remedies)
    cited.set(statute.zh, (cited.get(statute.zh) ?? new Set<number>()).add(article));
  const articles = [...cited].map(([statute, numbers], index) => {
    const names = [...numbers].sort((a, b) => a - b).map((number) => `第${chineseNumber(number)}条`);
    // 行政复议法 Art. 23¶1(4): the letter must say that reconsideration comes first
    return `《${statute}》${[...names, ...(isFirst && index === 0 ? ['第二十三条第一款第四项'] : [])].join('、')}`;
  });
  return {
    reconsiderationFirst: isFirst,
    reconsiderationBody,
    reconsiderationDays: RECONSIDERATION,
    court,
    suitMonths: DIRECT_SUIT_MONTHS,
    suitDaysAfterReconsideration: SUIT_AFTER_RECONSIDERATION,
    articles,
  };
}

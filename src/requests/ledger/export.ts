/** A case as a row of the ledger. Pure. */
import { type Act, withoutVoided } from '../../db/acts.ts';
import { dataOf } from '../request-acts.ts';
import { WAY_OF } from '../service/ways.ts';
import type { RequestState } from '../state.ts';
import { CASES, CONSULTATIONS, ENDINGS, REMEDIES, wordOf } from './layout.ts';
import type { Cells } from './workbook.ts';

export interface ExportedCase {
  state: RequestState;
  acts: readonly Act[];
  /** names as the sheet of choices has them */
  unit: string;
  handler: string;
}

const word = (key: string, value: string | null | undefined) => (value ? wordOf(CASES, key, value) : '');

/** Columns of the applicant's are left empty unless `personal`. */
export function caseCells({ state, acts, unit, handler }: ExportedCase, personal: boolean): Cells {
  // one request, one outcome: what was answered first is what counts
  const counted = state.rounds[0] ?? state;
  const { clarification } = state;
  const third = ownThird(state);
  const { extension } = counted;
  const isExtended = Boolean(extension?.approvedOn);
  return {
    number: state.number,
    unit,
    handler: state.handlerUnitId === state.unitId ? '' : handler,
    channel: word('channel', state.channel),
    lodgedOn: state.lodgedOn,
    receivedOn: state.firstReceivedOn ?? '',
    applicantKind: word('applicantKind', state.applicantKind),
    ...(personal ? applicantCells(state) : {}),
    form: word('form', state.form),
    delivery: word('delivery', state.delivery),
    clarifyOn: clarification?.askedOn ?? '',
    clarifyBy: clarification?.replyBy ?? '',
    clarifiedOn: clarification?.clarifiedOn ?? '',
    thirdOn: third?.askedOn ?? '',
    thirdAnsweredOn: third?.answeredOn ?? '',
    thirdConsents: third?.answeredOn ? word('thirdConsents', third.consents ? 'yes' : 'no') : '',
    ...feeCells(state),
    delayedOn: delayedOn(acts),
    delayedUntil: state.delayedUntil ?? '',
    joins: state.joined?.number ?? '',
    joinedOn: state.joined?.on ?? '',
    extendedOn: isExtended ? (extension?.approvedOn ?? '') : '',
    extendedBy: isExtended ? String(extension?.workingDays ?? '') : '',
    ...endCells(state, acts),
  };
}

/** A single third party stands in the row of its case, where no other consultation came before. */
function ownThird({ consultations }: RequestState): RequestState['consultations'][number] | undefined {
  const [first] = consultations;
  return first?.who === 'third-party' ? first : undefined;
}

/** Everybody else who was asked, a row each. */
export function consultationCells(state: RequestState, personal: boolean): Cells[] {
  const own = ownThird(state);
  return state.consultations
    .filter((one) => one !== own)
    .map((one) => ({
      number: state.number,
      who: wordOf(CONSULTATIONS, 'who', one.who),
      ...(personal ? { party: one.asked && one.asked !== 'erased' ? one.asked.name : '' } : {}),
      askedOn: one.askedOn,
      partyReceivedOn: one.receivedOn ?? '',
      answeredOn: one.answeredOn ?? '',
      consents: one.answeredOn ? wordOf(CONSULTATIONS, 'consents', one.consents ? 'yes' : 'no') : '',
    }));
}

function feeCells({ fee }: RequestState): Cells {
  if (!fee) return {};
  return {
    feeOn: fee.noticedOn,
    feeNumber: fee.number,
    feeYuan: String(fee.amountYuan),
    feeReceivedOn: fee.receivedOn ?? '',
    feePaidOn: fee.paidOn ?? '',
    feeReceipt: fee.receiptNumber ?? '',
  };
}

const delayedOn = (acts: readonly Act[]) =>
  withoutVoided(acts)
    .findLast(({ kind }) => kind === 'request.delayed')
    ?.happenedOn.toString() ?? '';

function applicantCells({ submission }: RequestState): Cells {
  if (!submission || submission === 'erased') return { name: '已销毁', description: '已销毁' };
  const { applicant, description } = submission;
  const { identity, ...contact } = applicant;
  const document = identity.number === '' ? '' : word('document', identity.document);
  return { ...contact, document, identity: identity.number, description };
}

const ENDED = { withdrawn: 'withdrawn', 'no-clarification': 'clarification', 'fee-unpaid': 'fee' } as const;

function endCells(state: RequestState, acts: readonly Act[]): Cells {
  const counted = state.rounds[0] ?? state;
  const outcome = counted.reportRow ?? counted.outcome;
  if (!outcome) return {};
  const { endedBy, served, answer } = counted;
  const ending = endedBy ? ENDED[endedBy] : 'answered';
  const service = state.services.find((one) => !one.failed && one.on === served?.on);
  const first = withoutVoided(acts).find(({ kind }) => kind === 'request.answered');
  const reference = first ? dataOf(first, 'request.answered').reference : undefined;
  return {
    outcome: word('outcome', outcome),
    ending: ENDINGS[ending],
    withheld: counted.withheldUnder.join('、'),
    endedOn: counted.answeredOn ?? '',
    reference: ending === 'answered' ? (answer?.letter.number ?? reference ?? '') : '',
    servedOn: ending === 'answered' ? (served?.on ?? '') : '',
    servedBy: ending === 'answered' && served ? word('servedBy', service?.way ?? WAY_OF[served.method]) : '',
    closedOn: counted.closedOn ?? '',
  };
}

export function remedyCells({ number, remedies }: RequestState): Cells[] {
  return remedies.map((one) => ({
    number,
    route: wordOf(REMEDIES, 'route', one.route),
    lodgedOn: one.lodgedOn,
    body: one.body,
    caseNumber: one.number,
    result: one.result === 'pending' ? '' : wordOf(REMEDIES, 'result', one.result),
    decidedOn: one.decidedOn ?? '',
  }));
}

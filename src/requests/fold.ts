/** How a request follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import { nationalCalendar } from '../law/calendar.ts';
import { receiptOf } from '../law/receipt.ts';
import { DEFAULT_SETTINGS } from '../law/settings.ts';
import { afterSteps } from './after/fold.ts';
import { afterRows } from './after/rows.ts';
import { besideSteps } from './beside/fold.ts';
import { keepDues } from './board/dues-store.ts';
import { clockEvents } from './clock.ts';
import { feeSteps } from './fees/fold.ts';
import { consultationSteps } from './fold-consultations.ts';
import { remedySteps } from './fold-remedies.ts';
import { intakeSteps } from './intake/fold.ts';
import { lateSteps } from './late/fold.ts';
import { lateRecords } from './late/rules.ts';
import { paperSteps } from './papers/fold.ts';
import { partySteps, untoldRows } from './parties/fold.ts';
import { redactionSteps } from './redaction/fold.ts';
import { renewalSteps } from './renewal/fold.ts';
import { dataOf, personalOf, type RequestActKind, type Step } from './request-acts.ts';
import { reviewSteps } from './review/fold.ts';
import { serialSteps } from './serial/fold.ts';
import { NOT_SERIAL } from './serial/state.ts';
import { serviceSteps } from './service/fold.ts';
import type { RequestState } from './state.ts';

export const BLANK: RequestState = {
  number: '',
  queryDigest: '',
  unitId: '',
  handlerUnitId: '',
  channel: 'web',
  confirmation: null,
  applicantKind: 'natural',
  applicantIndex: '',
  form: 'paper',
  delivery: 'post',
  submission: null,
  stage: 'lodged',
  lodgedOn: '',
  firstReceivedOn: null,
  clarification: null,
  supplement: null,
  consultations: [],
  extension: null,
  fee: null,
  delayedUntil: null,
  draft: null,
  returned: null,
  approval: null,
  review: null,
  reservation: null,
  answer: null,
  outcome: null,
  reportRow: null,
  withheldUnder: [],
  answeredOn: null,
  endedBy: null,
  served: null,
  services: [],
  beside: [],
  closedOn: null,
  remedies: [],
  rounds: [],
  conversion: null,
  corrections: [],
  redactions: [],
  papers: [],
  contacts: [],
  help: [],
  ...NOT_SERIAL,
  mending: null,
  late: [],
};

const lodge: Step = (_, act, on) => {
  const data = dataOf(act, 'request.lodged');
  const awaits = data.channel === 'post-plain' || data.confirmation === 'office';
  const submission = personalOf(act, 'request.lodged');
  return { ...data, handlerUnitId: data.unitId, submission, lodgedOn: on, stage: awaits ? 'lodged' : 'handling' };
};

/** The case ended before an answer; the first end counts, and the notice that may follow it changes nothing. */
const end =
  (endedBy: NonNullable<RequestState['endedBy']>, outcome: NonNullable<RequestState['outcome']>): Step =>
  (state, _act, on) => ({
    stage: endedBy === 'withdrawn' ? 'withdrawn' : 'abandoned',
    endedBy: state.endedBy ?? endedBy,
    outcome: state.outcome ?? outcome,
    answeredOn: state.answeredOn ?? on,
    approval: null,
  });

/** Sent, by itself or with the leading case of those it was joined with. */
const answered: Step = (state, act, on) => {
  const { outcome, withheldUnder, letter, attachments, row } = dataOf(act, 'request.answered');
  return {
    stage: 'answered',
    reservation: null,
    answer: letter ? { letter, attachments, names: personalOf(act, 'request.answered') } : null,
    outcome: state.outcome ?? outcome,
    reportRow: state.outcome ? state.reportRow : (row ?? null),
    withheldUnder,
    answeredOn: state.answeredOn ?? on,
  };
};

const STEPS: Record<RequestActKind, Step> = {
  'request.lodged': lodge,
  'request.registered': lodge,
  'request.dispatched': (_, act) => ({ handlerUnitId: dataOf(act, 'request.dispatched').unitId }),
  'request.clarification-asked': (_, act, on) => ({
    stage: 'clarifying',
    clarification: {
      letter: null,
      ...dataOf(act, 'request.clarification-asked'),
      askedOn: on,
      clarifiedOn: null,
      lapsedOn: null,
    },
  }),
  'request.clarified': (state, act, on) => ({
    stage: state.stage === 'clarifying' ? 'handling' : state.stage,
    clarification: state.clarification && { ...state.clarification, clarifiedOn: on },
    supplement: personalOf(act, 'request.clarified'),
  }),
  'request.clarification-lapsed': (state, act, on) => ({
    ...end('no-clarification', 'r3_6_1')(state, act, on),
    clarification: state.clarification && { ...state.clarification, lapsedOn: on },
  }),
  ...consultationSteps,
  'request.extension-proposed': (_, act, on) => ({
    extension: {
      proposedOn: on,
      proposedBy: act.personId,
      workingDays: dataOf(act, 'request.extension-proposed').workingDays,
      reason: personalOf(act, 'request.extension-proposed'),
      approvedOn: null,
      letter: null,
    },
  }),
  'request.extension-returned': () => ({ extension: null }),
  'request.extension-approved': (state, act, on) => {
    const { workingDays, letter } = dataOf(act, 'request.extension-approved');
    const proposed = state.extension ?? { proposedOn: on, proposedBy: null, reason: null };
    return { extension: { ...proposed, workingDays, letter: letter ?? null, approvedOn: on } };
  },
  ...feeSteps,
  'request.fee-unpaid': (state, act, on) => ({
    ...end('fee-unpaid', 'r3_6_2')(state, act, on),
    fee: state.fee && { ...state.fee, lapsedOn: on },
  }),
  'request.drafted': (state, act, on) => ({
    stage: 'drafted',
    approval: null,
    draft: {
      drafters: [...new Set([...(state.draft?.drafters ?? []), ...(act.personId ? [act.personId] : [])])],
      path: null,
      ...dataOf(act, 'request.drafted'),
      content: personalOf(act, 'request.drafted'),
      draftedOn: on,
    },
  }),
  ...reviewSteps,
  'request.answered': answered,
  'request.answered-jointly': answered,
  'request.withdrawn': (state, act, on) => ({
    ...end('withdrawn', 'r3_6_3')(state, act, on),
    reportRow: state.outcome ? state.reportRow : (dataOf(act, 'request.withdrawn').row ?? null),
  }),
  'request.closed': (_state, _act, on) => ({ stage: 'closed', closedOn: on }),
  'request.receipt-reissued': () => ({}),
  ...remedySteps,
  ...afterSteps,
  ...partySteps,
  ...redactionSteps,
  ...serialSteps,
  ...serviceSteps,
  ...besideSteps,
  ...paperSteps,
  ...intakeSteps,
  ...renewalSteps,
  ...lateSteps,
  'request.mending-proposed': (_, act, on) => ({
    mending: {
      ...dataOf(act, 'request.mending-proposed'),
      reason: act.ground ?? '',
      proposedBy: act.personId,
      proposedOn: on,
    },
  }),
  'request.mending-refused': () => ({ mending: null }),
};

/** The state after one more act. An unknown kind is a programmer error. */
export function stepRequest(state: RequestState, act: Act): RequestState {
  const step = STEPS[act.kind as RequestActKind];
  if (!step) throw new Error(`no act about a request is called ${act.kind}`);
  return { ...state, ...step(state, act, act.happenedOn.toString()) };
}

/** Acts by legal date, then by recording: what was entered late takes effect when it happened, as in the clock. */
export function inLegalOrder(acts: readonly Act[]): Act[] {
  return acts.toSorted((a, b) => Temporal.PlainDate.compare(a.happenedOn, b.happenedOn));
}

export function foldRequest(acts: readonly Act[]): RequestState {
  const folded = inLegalOrder(acts).reduce(stepRequest, BLANK);
  // confirmed: the act that was to be mended is void, and so not among these
  const isOpen = acts.some((act) => act.seq === folded.mending?.seq);
  const state = isOpen ? folded : { ...folded, mending: null };
  return state.number === '' ? state : { ...state, firstReceivedOn: receivedOn(acts), late: lateRecords(acts) };
}

/** The rule of confirmation was frozen in the act, so no setting of today plays a part. */
function receivedOn(acts: readonly Act[]): string | null {
  const receipt = receiptOf(clockEvents(acts), { calendar: nationalCalendar, settings: DEFAULT_SETTINGS });
  return receipt.status === 'received' ? receipt.on.toString() : null;
}

function requestRow(state: RequestState, ref: SubjectRef): StateRow {
  // one request, one outcome: an answer that was ordered anew is counted nowhere (docs/decisions/0014)
  const counted = state.rounds[0] ?? state;
  return {
    site_id: ref.siteId,
    id: ref.id,
    number: state.number,
    query_digest: state.queryDigest,
    unit_id: state.unitId,
    handler_unit_id: state.handlerUnitId,
    channel: state.channel,
    confirmation: state.confirmation,
    applicant_kind: state.applicantKind,
    applicant_index: state.applicantIndex,
    form: state.form,
    delivery: state.delivery,
    stage: state.stage,
    lodged_on: state.lodgedOn,
    first_received_on: state.firstReceivedOn,
    outcome: counted.reportRow ?? counted.outcome,
    answered_on: counted.answeredOn,
    ended_by: state.endedBy,
    served_on: state.served?.on ?? null,
    closed_on: state.closedOn,
  };
}

export const requests: Aggregate<RequestState> = {
  kind: 'request',
  fold: foldRequest,
  tables: [
    { name: 'requests', key: 'id' },
    { name: 'request_remedies', key: 'request_id' },
    { name: 'request_conversions', key: 'request_id' },
    { name: 'request_mendings', key: 'request_id' },
    { name: 'request_untold_parties', key: 'request_id' },
  ],
  keep: (desk, state, ref, acts) => keepDues(desk, ref, acts, state),
  // a case whose registration was voided has no state
  rows(state, ref) {
    if (state.number === '') return {};
    return {
      requests: [requestRow(state, ref)],
      ...afterRows(state, ref),
      request_untold_parties: untoldRows(state, ref),
      request_mendings: state.mending
        ? [
            {
              site_id: ref.siteId,
              request_id: ref.id,
              act_seq: state.mending.seq,
              proposed_by: state.mending.proposedBy,
              proposed_on: state.mending.proposedOn,
            },
          ]
        : [],
    };
  },
};

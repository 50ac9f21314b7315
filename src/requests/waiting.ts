/** What of the open cases waits for whom. Folded from their acts; no personal data are asked for. */
import { type Act, withoutVoided } from '../db/acts.ts';
import { clockOn } from '../law/clock.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import { deadlines } from '../law/deadlines.ts';
import type { ReplyPeriods } from '../units/settings.ts';
import type { Duty } from '../web/duties.ts';
import { type Deadline, deadlineOn, type Step, type WaitingItem } from '../web/waiting.ts';
import { AFTER_WAITS, afterDeadline, afterWaits, isAfterWait, remediesThatWait } from './after/waiting.ts';
import { caseClock } from './clock.ts';
import { foldRequest } from './fold.ts';
import { lawOfCase } from './law.ts';
import { dueDate } from './letter-dates.ts';
import { owesLetter } from './parties/rules.ts';
import type { RequestActKind } from './request-acts.ts';
import { barredFromStep, currentStep, unitsForDuty } from './review/rules.ts';
import type { ReviewStep } from './review/state.ts';
import { owedLetters } from './service/rules.ts';
import { OPEN_STAGES, type RequestState, type Stage } from './state.ts';
import { datedActs, type ListSource, type Reach } from './store.ts';

const COME_IN: readonly RequestActKind[] = [
  'request.lodged',
  'request.registered',
  'request.confirmed',
  'request.dispatched',
  'request.fee-paid',
];
const CONSULTED: readonly RequestActKind[] = [
  'request.third-party-answered',
  'request.co-maker-answered',
  'request.agency-answered',
];
const ASKED: readonly RequestActKind[] = ['request.third-party-asked', 'request.co-maker-asked'];

const LETTERS: readonly RequestActKind[] = [
  'request.clarification-asked',
  'request.extension-approved',
  'request.fee-noticed',
  'request.reasons-asked',
  'request.delayed',
  'request.service-failed',
];

type RequestStep = Extract<Step, `requests.${string}`>;

/** Whose duty each step is, and which acts begin the wait. */
const RULES: Record<RequestStep, { duty: Duty; since: readonly RequestActKind[] }> = {
  'requests.confirm': { duty: 'request.register', since: ['request.lodged', 'request.registered'] },
  // what the applicant sends later is told to whoever handles the case
  'requests.handle': { duty: 'request.handle', since: [...COME_IN, 'request.papers-sent'] },
  'requests.clarified': { duty: 'request.handle', since: ['request.clarified', 'request.papers-sent'] },
  'requests.consulted': { duty: 'request.handle', since: CONSULTED },
  'requests.silent': { duty: 'request.handle', since: ASKED },
  'requests.presumed': { duty: 'request.handle', since: ASKED },
  'requests.tell-party': { duty: 'request.handle', since: ['request.answered'] },
  'requests.lapsed': { duty: 'request.handle', since: ['request.clarification-asked', 'request.fee-noticed'] },
  'requests.draft': { duty: 'request.handle', since: ['request.drafted'] },
  'requests.returned': { duty: 'request.handle', since: ['request.draft-returned', 'request.opinion-given'] },
  'requests.opinion': { duty: 'request.opinion', since: ['request.submitted'] },
  'requests.approval': { duty: 'request.approve', since: ['request.submitted', 'request.opinion-given'] },
  'requests.leader': { duty: 'request.approve', since: ['request.step-approved'] },
  'requests.extension': { duty: 'request.approve', since: ['request.extension-proposed'] },
  ...AFTER_WAITS,
  'requests.mending': { duty: 'request.approve', since: ['request.mending-proposed'] },
  'requests.send': { duty: 'request.handle', since: ['request.answer-approved'] },
  'requests.serve': { duty: 'request.handle', since: ['request.answered', 'request.answered-jointly'] },
  'requests.serve-letter': { duty: 'request.handle', since: LETTERS },
};

const STAGES: readonly Stage[] = [...OPEN_STAGES, 'answered'];

/**
 * What waits on the cases of these units, whoever may do it; of other cases, the steps of review that a chain gave to one
 * of the units in `reviewing`.
 */
export async function waitingRequests(
  source: ListSource,
  siteId: string,
  reach: Reach,
  reviewing: readonly string[] = [],
): Promise<WaitingItem[]> {
  if (reach.length === 0) return [];
  const hasOthers =
    reviewing.length > 0 && source.settings.requestChains.some((chain) => chain.opinionUnit ?? chain.leaderUnit);
  const rows = await source.db
    .selectFrom('office.requests')
    .select(['id', 'unit_id', 'handler_unit_id'])
    .where('site_id', '=', siteId)
    .where((eb) =>
      eb.or([
        eb('stage', 'in', [...STAGES]),
        // also of a closed case an act may be found mistaken
        eb('id', 'in', remediesThatWait(siteId)),
        // and a third party may still have to be told
        eb(
          'id',
          'in',
          eb.selectFrom('office.request_untold_parties').select('request_id').where('site_id', '=', siteId),
        ),
        eb('id', 'in', eb.selectFrom('office.request_mendings').select('request_id').where('site_id', '=', siteId)),
      ]),
    )
    .$if(reach !== 'all', (query) => {
      const mine = reach === 'all' ? [] : [...reach];
      return query.where((eb) =>
        eb.or([
          eb('unit_id', 'in', mine),
          eb('handler_unit_id', 'in', mine),
          ...(hasOthers ? [eb('stage', '=', 'approval')] : []),
        ]),
      );
    })
    .execute();
  const own = new Set(
    rows
      .filter((row) => reach === 'all' || reach.includes(row.unit_id) || reach.includes(row.handler_unit_id))
      .map(({ id }) => id),
  );
  const histories = await datedActs(source, siteId, rows);
  return [...histories].flatMap(([id, acts]) => {
    const law = lawOfCase(source.settings, acts);
    const items = waitingOnCase(id, acts, law, source.today, source.settings.replies);
    return own.has(id) ? items : items.filter(({ units }) => units.some((unit) => reviewing.includes(unit)));
  });
}

/** What waits on one case, from its acts. Pure. */
export function waitingOnCase(
  id: string,
  acts: readonly Act[],
  law: Law,
  today: Temporal.PlainDate,
  replies: ReplyPeriods,
): WaitingItem[] {
  const standing = withoutVoided(acts);
  const state = foldRequest(standing);
  if (state.number === '') return [];
  const clock = caseClock(acts, law);
  const step = nextStep(state, standing, clock, law, today);
  const { extension, mending } = state;
  const proposed = extension !== null && extension.approvedOn === null && OPEN_STAGES.includes(state.stage);
  const steps: RequestStep[] = [
    ...(step ? [step] : []),
    ...(proposed ? ['requests.extension' as const] : []),
    ...(mending ? ['requests.mending' as const] : []),
    ...afterWaits(state),
    ...(owedLetters(state).length > 0 ? ['requests.serve-letter' as const] : []),
    ...(owesLetter(state) ? ['requests.tell-party' as const] : []),
  ];
  return steps.map((one) => {
    const { duty, since } = RULES[one];
    const began = standing.findLast((act) => (since as readonly string[]).includes(act.kind)) ?? standing[0];
    return {
      area: 'requests',
      step: one,
      id,
      title: state.number,
      label: state.number,
      unitId: state.unitId,
      waitsFor: duty,
      units: unitsOfStep(one, duty, state),
      only: null,
      not: barred(one, state),
      mark: began?.seq ?? 0,
      since: began?.happenedOn ?? today,
      deadline: isAfterWait(one) ? afterDeadline(one, state, replies, law, today) : deadlineOf(one, clock, law, today),
      href: `/office/requests/${id}`,
    };
  });
}

const WAITS_AT = {
  opinion: 'requests.opinion',
  head: 'requests.approval',
  leader: 'requests.leader',
} as const satisfies Record<ReviewStep, RequestStep>;

/** A step of the review is its own unit's; what else a leader decides is the addressee's, whoever handles the case. */
function unitsOfStep(step: RequestStep, duty: Duty, state: RequestState): readonly string[] {
  const current = currentStep(state);
  if (current && step === WAITS_AT[current.step]) return [current.unitId];
  return unitsForDuty(duty, state);
}

function barred(step: RequestStep, state: RequestState): readonly string[] {
  const { extension, mending } = state;
  if (Object.values<RequestStep>(WAITS_AT).includes(step))
    return barredFromStep(state).filter((person) => person !== null);
  if (step === 'requests.mending') return mending?.proposedBy ? [mending.proposedBy] : [];
  return step === 'requests.extension' && extension?.proposedBy ? [extension.proposedBy] : [];
}

/** The office's next step; null while somebody outside has the turn. */
function nextStep(
  state: RequestState,
  acts: readonly Act[],
  clock: Clock,
  law: Law,
  today: Temporal.PlainDate,
): RequestStep | null {
  switch (state.stage) {
    case 'lodged':
      return 'requests.confirm';
    case 'handling': {
      const asked = deadlines(clock, law, today).filter(
        ({ owedBy, doneOn }) => (owedBy === 'third-party' || owedBy === 'co-maker') && doneOn === null,
      );
      const silent = asked.filter((one) => one.state === 'missed');
      if (silent.some(({ owedBy }) => owedBy === 'third-party')) return 'requests.silent';
      // on the last day of theirs the clock runs again already, and they may still answer
      if (asked.some((one) => one.state === 'running' || one.state === 'paused')) return null;
      // a co-maker's silence is consent: nothing is to be decided
      if (silent.length > 0) return 'requests.presumed';
      return cameBack(acts);
    }
    case 'clarifying':
    case 'fee':
      return clockOn(clock, law, today).alarms.length > 0 ? 'requests.lapsed' : null;
    case 'drafted':
      return state.returned ? 'requests.returned' : 'requests.draft';
    case 'approval':
      return WAITS_AT[currentStep(state)?.step ?? 'head'];
    case 'approved':
      return 'requests.send';
    case 'answered':
      return 'requests.serve';
    default:
      return null;
  }
}

/** What brought the case back to its handler last. */
function cameBack(acts: readonly Act[]): RequestStep {
  const last = acts.findLast(({ kind }) =>
    ([...COME_IN, ...CONSULTED, 'request.clarified'] as readonly string[]).includes(kind),
  );
  if (last?.kind === 'request.clarified') return 'requests.clarified';
  return (CONSULTED as readonly string[]).includes(last?.kind ?? '') ? 'requests.consulted' : 'requests.handle';
}

function deadlineOf(step: RequestStep, clock: Clock, law: Law, today: Temporal.PlainDate): Deadline | null {
  // the day of the answer was kept or missed: what is left is to record how it was served
  if (
    step === 'requests.serve' ||
    step === 'requests.serve-letter' ||
    step === 'requests.mending' ||
    step === 'requests.tell-party'
  )
    return null;
  const { receipt, due } = clock;
  const awaits = receipt.status === 'awaiting-confirmation' ? receipt.confirmBy.date : null;
  const on = step === 'requests.confirm' ? awaits : dueDate(due);
  return on && deadlineOn(on, law.calendar, today);
}

/** What the office must do next on a case, whose it is and by when, as it is kept beside the due dates. Pure. */
import type { Act } from '../db/acts.ts';
import { clockOn } from '../law/clock.ts';
import type { Clock, Law } from '../law/clock-types.ts';
import { deadlines } from '../law/deadlines.ts';
import type { Duty } from '../web/duties.ts';
import type { Step } from '../web/waiting.ts';
import type { Noticed } from './after/reply.ts';
import { AFTER_WAITS, afterWaits, noticedOf } from './after/waiting.ts';
import { unconfirmed } from './late/rules.ts';
import { dueDate } from './letter-dates.ts';
import { owesLetter } from './parties/rules.ts';
import type { RequestActKind } from './request-acts.ts';
import { barredFromStep, currentStep, unitsForDuty } from './review/rules.ts';
import type { ReviewStep } from './review/state.ts';
import { owedLetters, ungivenNotices } from './service/rules.ts';
import { OPEN_STAGES, type RequestState } from './state.ts';

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

export type RequestStep = Extract<Step, `requests.${string}`>;

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
  'requests.draft': { duty: 'request.handle', since: ['request.drafted', 'request.draft-taken-back'] },
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

/** A wait as it is kept. Days are ISO strings; whose duty it is follows from the step. */
export interface KeptWait {
  step: RequestStep;
  /** Units for which the duty serves. */
  units: readonly string[];
  /** Persons who may not, having had a hand in it. */
  not: readonly string[];
  /** seq of the act since which it waits */
  mark: number;
  since: string;
  /** The last day; null where there is none. */
  on: string | null;
  /** Of a reply that is owed, instead of its last day. */
  noticed?: readonly Noticed[];
  /** Days recorded late wait for a second person. */
  late?: true;
}

export function dutyOf(step: RequestStep): Duty {
  return RULES[step].duty;
}

export interface WaitingCase {
  state: RequestState;
  /** without voided ones */
  standing: readonly Act[];
  clock: Clock;
  law: Law;
  /** without what was recorded late and waits for a second person; the same clock where nothing does */
  confirmed?: Clock;
}

/** What waits on a case on a day. */
export function waitsOf(
  { state, standing, clock, law, confirmed = clock }: WaitingCase,
  today: Temporal.PlainDate,
): KeptWait[] {
  if (state.number === '') return [];
  const step = nextStep(state, standing, clock, law, today);
  const { extension, mending } = state;
  const late = unconfirmed(state);
  const proposed = extension !== null && extension.approvedOn === null && OPEN_STAGES.includes(state.stage);
  const steps: RequestStep[] = [
    ...(step ? [step] : []),
    ...(proposed ? ['requests.extension' as const] : []),
    ...(mending || late.length > 0 ? ['requests.mending' as const] : []),
    ...afterWaits(state),
    ...(owedLetters(state).length > 0 ? ['requests.serve-letter' as const] : []),
    ...(owesLetter(state) ? ['requests.tell-party' as const] : []),
  ];
  return steps.map((one) => {
    const { duty, since } = RULES[one];
    const began =
      one === 'requests.mending' && !mending
        ? standing.find(({ seq }) => seq === late[0]?.seq)
        : (standing.findLast((act) => (since as readonly string[]).includes(act.kind)) ?? standing[0]);
    return {
      step: one,
      units: unitsOfStep(one, duty, state),
      not: barred(one, state),
      mark: began?.seq ?? 0,
      since: (began?.happenedOn ?? today).toString(),
      on:
        (one === 'requests.serve-letter'
          ? lastDayToServe(state, confirmed, law, today)
          : lastDayOf(one, confirmed, late.length > 0)
        )?.toString() ?? null,
      ...(one === 'requests.reply' ? { noticed: noticedOf(state) } : {}),
      ...(one === 'requests.mending' && late.length > 0 ? { late: true } : {}),
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
  if (step === 'requests.mending') {
    const by = mending ? mending.proposedBy : (unconfirmed(state)[0]?.by ?? null);
    return by ? [by] : [];
  }
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

/** The earliest day by which a notice that was made must also have been given; null where the law sets none. */
function lastDayToServe(state: RequestState, clock: Clock, law: Law, today: Temporal.PlainDate) {
  const ungiven = ungivenNotices(state);
  const days = deadlines(clock, law, today).filter(({ id }) => ungiven.includes(id));
  const dated = days.flatMap(({ due }) => dueDate(due) ?? []);
  return dated.toSorted(Temporal.PlainDate.compare)[0] ?? null;
}

/** The day by which it must be done; null where there is none, or nobody can name it. */
function lastDayOf(step: RequestStep, clock: Clock, isLate: boolean): Temporal.PlainDate | null {
  const { receipt, due, closed } = clock;
  // the day of the answer was kept or missed: what is left is to record how it was served, or comes after it
  if (
    Object.hasOwn(AFTER_WAITS, step) ||
    step === 'requests.serve' ||
    // the answer waits for a late day to be confirmed, and for no other mending
    (step === 'requests.mending' && (!isLate || closed)) ||
    step === 'requests.tell-party'
  )
    return null;
  const awaits = receipt.status === 'awaiting-confirmation' ? receipt.confirmBy.date : null;
  return step === 'requests.confirm' ? awaits : dueDate(due);
}

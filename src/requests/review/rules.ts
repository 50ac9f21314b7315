/** By whom a draft is reviewed, and whose turn it is. Pure. */
import { type OutcomeRow, outcome } from '../../law/outcomes.ts';
import { type RequestChain, requestChainFor } from '../../units/request-chains.ts';
import type { Duty } from '../../web/duties.ts';
import { type Text, text } from '../../web/language.ts';
import type { RequestState } from '../state.ts';
import type { PlannedStep, ReviewStep } from './state.ts';

interface ChainUnit {
  id: string;
  code: string;
  name: string;
}

interface Question {
  chains: readonly RequestChain[];
  units: readonly ChainUnit[];
  /** the addressee */
  unitId: string;
  outcome: OutcomeRow;
  /** whether somebody gives legal opinions for a unit */
  isStaffed(unitId: string): boolean;
}

export type Plan = { steps: PlannedStep[]; lacksOpinion: boolean } | { problem: Text };

/**
 * The steps that a draft takes. Where no chain says anything, a refusal under Art. 14–16, whole or in part, is seen by
 * the unit's legal reviewer if it has one. A chain that nobody could fulfil is a problem, said before anybody waits.
 */
export function planReview({ chains, units, unitId, outcome: row, isStaffed }: Question): Plan {
  const own = units.find((unit) => unit.id === unitId);
  const { group, refusal } = outcome(row);
  const chain = own ? requestChainFor(chains, own.code, group) : null;
  const head: PlannedStep = { step: 'head', unitId };
  if (!chain) {
    const opinion = refusal !== 'none' && isStaffed(unitId);
    const lacksOpinion = refusal !== 'none' && !opinion;
    return { steps: opinion ? [{ step: 'opinion', unitId }, head] : [head], lacksOpinion };
  }
  const idOf = (code: string) => units.find((unit) => unit.code === code)?.id;
  const reviewer = chain.opinionUnit === null ? unitId : idOf(chain.opinionUnit);
  const leader = chain.leaderUnit === null ? null : idOf(chain.leaderUnit);
  if (reviewer === undefined || leader === undefined) return { problem: UNKNOWN_UNIT };
  if (chain.opinion && !isStaffed(reviewer))
    return { problem: nobodyReviews(units.find((unit) => unit.id === reviewer)?.name ?? '') };
  return {
    steps: [
      ...(chain.opinion ? [{ step: 'opinion' as const, unitId: reviewer }] : []),
      head,
      ...(leader ? [{ step: 'leader' as const, unitId: leader }] : []),
    ],
    lacksOpinion: false,
  };
}

const UNKNOWN_UNIT = text(
  '答复审签流程中指定的单位不存在，请联系系统管理员调整流程。',
  'The chain names a unit that does not exist. Ask the system administrator to mend it.',
);
const nobodyReviews = (name: string) =>
  text(
    `按照答复审签流程须经${name}合法性审查，但该单位没有合法性审查员，请联系安全管理员授予角色，或者联系系统管理员调整流程。`,
    `The chain asks for a legal opinion of ${name}, which has no legal reviewer. Have the role granted or the chain changed.`,
  );

/** The step that a draft waits at; null when it waits for none. */
export function currentStep({
  stage,
  review,
  unitId,
}: Pick<RequestState, 'stage' | 'review' | 'unitId'>): PlannedStep | null {
  if (stage !== 'approval') return null;
  return review?.steps[review.done.length] ?? { step: 'head', unitId };
}

/** Whether the step that waits is the one that approves the letter. */
function isLastStep({ review }: Pick<RequestState, 'review'>): boolean {
  return review === null || review.done.length + 1 >= review.steps.length;
}

/** Kinds of act by which a step is taken or the draft sent back from it. */
const STEP_KINDS = ['request.opinion-given', 'request.step-approved', 'request.answer-approved'] as const;
type StepKind = (typeof STEP_KINDS)[number];

/** Whether this act is the one that the waiting step asks for; true for every other kind. */
export function fitsStep(kind: string, state: RequestState): boolean {
  if (!STEP_KINDS.includes(kind as StepKind)) return true;
  const current = currentStep(state)?.step;
  if (kind === 'request.opinion-given') return current === 'opinion';
  return current !== undefined && current !== 'opinion' && isLastStep(state) === (kind === 'request.answer-approved');
}

/** Everybody who had a hand in the text or in an earlier step: none of them takes a further one. */
export function barredFromStep({ draft, review }: RequestState): readonly (string | null)[] {
  return [...(draft?.drafters ?? []), ...(review?.done.map(({ personId }) => personId) ?? [])];
}

/** Whether a legal objection stands that nobody has decided against yet. */
export function isObjected({ review }: Pick<RequestState, 'review'>): boolean {
  return review?.done.at(-1)?.result === 'object';
}

/** Whose duty each step is; whoever has it for the unit of a step may read the case. */
export const STEP_DUTY: Record<ReviewStep, Duty> = {
  opinion: 'request.opinion',
  head: 'request.approve',
  leader: 'request.approve',
};

/** The units for which an act may be done: a step belongs to the unit that the chain named, whoever handles the case. */
export function unitsForAct(kind: string, duty: Duty, state: RequestState): readonly string[] {
  const { unitId } = state;
  const current = currentStep(state);
  if (STEP_KINDS.includes(kind as StepKind)) return [current?.unitId ?? unitId];
  if (kind === 'request.draft-returned') {
    const leader = state.review?.steps.at(-1)?.step === 'leader' ? state.review.steps.at(-1) : undefined;
    return current?.step === 'leader' || (state.stage === 'approved' && leader)
      ? [leader?.unitId ?? unitId, unitId]
      : [unitId];
  }
  return unitsForDuty(duty, state);
}

/** The units for which a duty about a case may be done. */
export function unitsForDuty(
  duty: Duty,
  { unitId, handlerUnitId, review }: Pick<RequestState, 'unitId' | 'handlerUnitId'> & Partial<RequestState>,
): readonly string[] {
  if (duty === 'request.approve') return [unitId];
  if (duty === 'request.opinion') return [review?.steps.find(({ step }) => step === 'opinion')?.unitId ?? unitId];
  return [...new Set([handlerUnitId, unitId])];
}

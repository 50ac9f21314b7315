/** The steps of a review: planned when the draft is handed in, each taken by another person. */
import type { Desk, Loaded } from '../../db/acts.ts';
import { listUnits, siteSettings } from '../../units/read.ts';
import { refused } from '../../web/refusal.ts';
import { demand, type OpenCase, openCase, type When, write } from '../actions.ts';
import type { RequestState } from '../state.ts';
import { currentStep, isObjected, planReview } from './rules.ts';
import type { OpinionResult, ReviewActs } from './state.ts';
import { opinionStaff } from './store.ts';

type After = Promise<Loaded<RequestState>>;

/**
 * The steps that this draft takes by the site's chains, as the act of submission says them: nothing where the head of the
 * addressee decides alone and nothing is missing. @throws Refusal request-review when nobody could take a step
 */
export async function plannedReview(desk: Desk, { state, on }: OpenCase): Promise<ReviewActs['request.submitted'][0]> {
  const { siteId } = desk.actor;
  const { draft } = state;
  if (!draft) throw new Error('a case without a draft is not reviewed');
  const plan = planReview({
    chains: (await siteSettings(desk.tx, siteId)).requestChains,
    units: await listUnits(desk.tx, siteId),
    unitId: state.unitId,
    outcome: draft.outcome,
    isStaffed: await opinionStaff(desk.tx, siteId, on, draft.drafters),
  });
  if ('problem' in plan) throw refused('request-review', plan.problem);
  return plan.steps.length > 1 || plan.lacksOpinion ? plan : {};
}

/** The legal reviewer agrees, objects, which the head then decides on, or sends the draft back. */
export async function giveOpinion(
  desk: Desk,
  id: string,
  { result, text }: { result: OpinionResult; text: string },
  when: When = {},
): After {
  const open = await openCase(desk, id, when);
  demandStep(desk, open, 'request.opinion-given');
  if (result !== 'agree' && text === '')
    throw refused('request-opinion', {
      zh: '有不同意见或者退回修改的，须写明意见和依据。',
      en: 'An objection or a return gives its reasons.',
    });
  return write(desk, open, 'request.opinion-given', { result }, { text });
}

/** The head agrees and hands the draft on to the leader whom the chain names. */
export async function approveStep(desk: Desk, id: string, remarks: string, when: When = {}): After {
  const open = await openCase(desk, id, when);
  demandStep(desk, open, 'request.step-approved');
  demandAgainst(open, remarks);
  return write(desk, open, 'request.step-approved', {}, { text: remarks });
}

/** Refuses whoever is not of the unit whose step it is, besides what every act is refused for. */
export function demandStep(
  desk: Desk,
  open: OpenCase,
  kind: 'request.opinion-given' | 'request.step-approved' | 'request.answer-approved',
): void {
  demand(desk, open, kind, {}, open.state.draft?.draftedOn);
  if (currentStep(open.state)?.unitId !== desk.actor.unitId)
    throw refused(kind.replace('.', '-'), {
      zh: '此环节由审查审签流程指定的其他单位办理。',
      en: 'This step belongs to another unit, which the chain names.',
    });
}

/** Whoever goes on against a legal objection says why. */
export function demandAgainst({ state }: OpenCase, remarks: string): void {
  if (isObjected(state) && remarks === '')
    throw refused('request-objection', {
      zh: '合法性审查有不同意见。仍同意答复的，须写明不采纳的理由；否则请退回修改。',
      en: 'The legal reviewer objects. Say why you go on nevertheless, or return the draft.',
    });
}

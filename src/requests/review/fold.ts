/** The review of a draft, step by step, and the document number that is kept for it. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import { currentStep } from './rules.ts';
import type { DoneStep } from './state.ts';

function done(state: RequestState, step: Omit<DoneStep, 'step'>): Partial<RequestState> {
  const { review } = state;
  const current = currentStep(state);
  if (!current) return {};
  const before = review ?? { steps: [current], done: [], lacksOpinion: false };
  return { review: { ...before, done: [...before.done, { step: current.step, ...step }] } };
}

export const reviewSteps = {
  'request.submitted': (state, act) => {
    const { steps, lacksOpinion } = dataOf(act, 'request.submitted');
    return {
      stage: 'approval',
      returned: null,
      approval: null,
      review: {
        steps: steps ?? [{ step: 'head', unitId: state.unitId }],
        done: [],
        lacksOpinion: lacksOpinion ?? false,
      },
    };
  },
  'request.opinion-given': (state, act, on) => {
    const { result } = dataOf(act, 'request.opinion-given');
    const content = personalOf(act, 'request.opinion-given');
    const { personId } = act;
    if (result !== 'returned') return done(state, { personId, on, result, content });
    const remarks = content && content !== 'erased' ? { remarks: content.text } : content;
    return { stage: 'drafted', approval: null, returned: { personId, on, content: remarks } };
  },
  'request.step-approved': (state, act, on) =>
    done(state, { personId: act.personId, on, result: 'approved', content: personalOf(act, 'request.step-approved') }),
  'request.draft-taken-back': () => ({ stage: 'drafted', returned: null }),
  'request.draft-returned': (_, act, on) => ({
    stage: 'drafted',
    approval: null,
    returned: { personId: act.personId, on, content: personalOf(act, 'request.draft-returned') },
  }),
  'request.answer-approved': (state, act, on) => {
    const names = personalOf(act, 'request.answer-approved');
    const remarks = names && names !== 'erased' ? { text: names.remarks ?? '' } : names;
    const approval = { ...dataOf(act, 'request.answer-approved'), names };
    return {
      ...done(state, { personId: act.personId, on, result: 'approved', content: remarks }),
      stage: 'approved',
      approval: { ...approval, personId: act.personId, on },
    };
  },
  'request.number-reserved': (_, act) => ({ reservation: dataOf(act, 'request.number-reserved') }),
  'request.number-cancelled': () => ({ reservation: null }),
} satisfies Record<string, Step>;

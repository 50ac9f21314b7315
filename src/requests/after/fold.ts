/** Conversion to proactive disclosure (Art. 44) and correction of records (Art. 41). */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { Conversion, RecordCorrection } from './state.ts';

const NOT_DECIDED = { decidedOn: null, documentId: null, declined: null };

const suggested = (
  state: RequestState,
  on: string,
  by: Conversion['suggestedBy'],
  suggestion: Conversion['suggestion'] = null,
): Conversion => state.conversion ?? { suggestedOn: on, suggestedBy: by, suggestion, ...NOT_DECIDED };

/** Decides the newest correction that waits. */
function decideCorrection(state: RequestState, decision: Partial<RecordCorrection>): Partial<RequestState> {
  const at = state.corrections.findLastIndex(({ result }) => result === null);
  return { corrections: state.corrections.map((one, i) => (i === at ? { ...one, ...decision } : one)) };
}

export const afterSteps = {
  'request.conversion-suggested': (state, act, on) => ({
    conversion: suggested(
      state,
      on,
      act.role === 'applicant' ? 'applicant' : 'office',
      personalOf(act, 'request.conversion-suggested'),
    ),
  }),
  'request.converted': (state, act, on) => {
    const { documentId } = dataOf(act, 'request.converted');
    return { conversion: { ...suggested(state, on, 'office'), decidedOn: on, documentId } };
  },
  'request.conversion-declined': (state, act, on) => {
    const declined = personalOf(act, 'request.conversion-declined');
    return { conversion: { ...suggested(state, on, 'office'), decidedOn: on, declined } };
  },
  'request.correction-asked': (state, act, on) => {
    const asked = personalOf(act, 'request.correction-asked');
    const correction = { askedOn: on, asked, result: null, decidedOn: null, decided: null, letter: null };
    return { corrections: [...state.corrections, correction] };
  },
  'request.correction-decided': (state, act, on) => {
    const { result, letter } = dataOf(act, 'request.correction-decided');
    const decided = personalOf(act, 'request.correction-decided');
    return decideCorrection(state, { result, decided, decidedOn: on, letter: letter ?? null });
  },
} satisfies Record<string, Step>;

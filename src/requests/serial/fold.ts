/** Many requests of one applicant: handled together, reasons asked for, one found to repeat another. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';

export const serialSteps = {
  'request.joined': (state, act, on) => {
    const { part, id, number } = dataOf(act, 'request.joined');
    return part === 'joins'
      ? { joined: { id, number, on } }
      : { leads: [...state.leads.filter((one) => one.id !== id), { id, number, on }] };
  },
  'request.separated': (state, act) => {
    const { part, id } = dataOf(act, 'request.separated');
    return part === 'joins' ? { joined: null } : { leads: state.leads.filter((one) => one.id !== id) };
  },
  'request.reasons-asked': (_, act, on) => {
    const { letter, replyBy } = dataOf(act, 'request.reasons-asked');
    const asked = personalOf(act, 'request.reasons-asked');
    return { reasons: { askedOn: on, replyBy, letter, asked, givenOn: null, given: null } };
  },
  'request.reasons-given': (state, act, on) => ({
    reasons: state.reasons && { ...state.reasons, givenOn: on, given: personalOf(act, 'request.reasons-given') },
  }),
  'request.delayed': (_, act) => {
    const { until, letter } = dataOf(act, 'request.delayed');
    return { delayedUntil: until, delayLetter: letter ?? null };
  },
  'request.repetition-found': (_, act) => ({ repeats: dataOf(act, 'request.repetition-found') }),
} as const satisfies Record<string, Step>;

/** Contact with the applicant, and help. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { IntakeActs } from './acts.ts';

export const intakeSteps = {
  'request.confirmed': (state, act, on) => {
    const { way } = dataOf(act, 'request.confirmed');
    const details = personalOf(act, 'request.confirmed');
    const contact = way && { on, way, reached: true, personId: act.personId, details };
    return {
      stage: state.stage === 'lodged' ? 'handling' : state.stage,
      contacts: contact ? [...state.contacts, contact] : state.contacts,
    };
  },
  'request.contact-tried': (state, act, on) => {
    const { way } = dataOf(act, 'request.contact-tried');
    const details = personalOf(act, 'request.contact-tried');
    return { contacts: [...state.contacts, { on, way, reached: false, personId: act.personId, details }] };
  },
  'request.helped': (state, act, on) => {
    const { kinds } = dataOf(act, 'request.helped');
    return { help: [...state.help, { on, kinds, note: personalOf(act, 'request.helped') }] };
  },
} as const satisfies Record<keyof IntakeActs, Step>;

/** Asking third parties (Art. 32), co-makers (Art. 34) and other agencies (Art. 33), and their answers. */
import type { Act } from '../db/acts.ts';
import { contactOf } from './parties/contact.ts';
import { dataOf, personalOf, type Step } from './request-acts.ts';
import type { Consultation, Consulted, RequestState } from './state.ts';

const asked =
  (who: Consulted): Step =>
  (state, act, on) => {
    const { party, receivedOn, letter } = dataOf(act, 'request.third-party-asked');
    const text = personalOf(act, 'request.third-party-asked');
    const consultation: Consultation = {
      party,
      who,
      askedOn: on,
      receivedOn: receivedOn ?? null,
      answeredOn: null,
      consents: null,
      letter: letter ?? null,
      link: null,
      override: null,
      contacts: (text && text !== 'erased' && contactOf(text.contact ?? '')) || {},
      asked: text,
      answer: null,
    };
    return { consultations: [...state.consultations, consultation] };
  };

const received =
  (who: Consulted): Step =>
  (state, act, on) =>
    change(state, who, act, { receivedOn: on });

const answered =
  (who: Consulted): Step =>
  (state, act, on) => {
    const { consents } = dataOf(act, 'request.third-party-answered');
    return change(state, who, act, {
      answeredOn: on,
      consents,
      answer: personalOf(act, 'request.third-party-answered'),
    });
  };

function change(state: RequestState, who: Consulted, act: Act, fields: Partial<Consultation>): Partial<RequestState> {
  const { party } = dataOf(act, 'request.third-party-received');
  const mine = (one: Consultation) => one.who === who && one.party === party;
  return { consultations: state.consultations.map((one) => (mine(one) ? { ...one, ...fields } : one)) };
}

export const consultationSteps = {
  'request.third-party-asked': asked('third-party'),
  'request.third-party-received': received('third-party'),
  'request.third-party-answered': answered('third-party'),
  'request.co-maker-asked': asked('co-maker'),
  'request.co-maker-received': received('co-maker'),
  'request.co-maker-answered': answered('co-maker'),
  'request.agency-asked': asked('agency'),
  'request.agency-answered': answered('agency'),
} as const;

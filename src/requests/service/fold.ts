/** Service of the letters to the applicant: what was tried, what arrived, what failed. */
import type { Act } from '../../db/acts.ts';
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { Service } from './state.ts';
import { WAY_OF } from './ways.ts';

const served = (act: Act, on: string, state: RequestState): Service => {
  const { method, way, letter, receivedOn, tracking, proof } = dataOf(act, 'request.served');
  return {
    letter: letter ?? state.answer?.letter.number ?? '',
    way: way ?? WAY_OF[method],
    on,
    receivedOn: receivedOn ?? null,
    tracking: tracking ?? null,
    proof: { files: proof ?? [], names: personalOf(act, 'request.served') },
    failed: null,
  };
};

/** Changes the last attempt with a letter that stands. */
function change(state: RequestState, letter: string, fields: Partial<Service>): Service[] {
  const at = state.services.findLastIndex((one) => one.letter === letter && !one.failed);
  return state.services.map((one, index) => (index === at ? { ...one, ...fields } : one));
}

const isAnswer = (state: RequestState, letter: string) => state.answer?.letter.number === letter;

export const serviceSteps = {
  'request.served': (state, act, on) => {
    const { method, receivedOn } = dataOf(act, 'request.served');
    const services = [...state.services, served(act, on, state)];
    return { stage: 'served', served: { on, method, receivedOn: receivedOn ?? null }, services };
  },
  'request.letter-served': (state, act, on) => {
    const { letter, way, receivedOn, tracking, proof } = dataOf(act, 'request.letter-served');
    const files = { files: proof ?? [], names: personalOf(act, 'request.letter-served') };
    const one = { letter, way, on, receivedOn: receivedOn ?? null, tracking: tracking ?? null, proof: files };
    return { services: [...state.services, { ...one, failed: null }] };
  },
  'request.letter-received': (state, act, on) => {
    const { letter } = dataOf(act, 'request.letter-received');
    const services = change(state, letter, { receivedOn: on });
    if (!isAnswer(state, letter)) return { services };
    return { services, served: state.served && { ...state.served, receivedOn: on } };
  },
  'request.service-failed': (state, act, on) => {
    const { letter, way, reason } = dataOf(act, 'request.service-failed');
    const failed = { on, reason, content: personalOf(act, 'request.service-failed') };
    const stands = state.services.some((one) => one.letter === letter && !one.failed);
    const attempt = { letter, way, on, receivedOn: null, tracking: null, proof: { files: [], names: null }, failed };
    const services = stands ? change(state, letter, { failed }) : [...state.services, attempt];
    if (!isAnswer(state, letter) || state.stage !== 'served') return { services };
    return { services, stage: 'answered', served: null };
  },
} as const satisfies Record<string, Step>;

/** Service of the letters to the applicant: what was tried, what arrived, what failed. */
import { dataOf, personalOf, type Step } from '../request-acts.ts';
import type { RequestState } from '../state.ts';
import type { FiledWith } from '../stored.ts';
import type { ServiceActs } from './acts.ts';
import type { Service } from './state.ts';
import { WAY_OF } from './ways.ts';

type Attempt = ServiceActs['request.letter-served'][0];

const attempt = (
  on: string,
  { letter, way, receivedOn, tracking, proof }: Attempt,
  names: FiledWith['names'],
): Service => ({
  letter,
  way,
  on,
  receivedOn: receivedOn ?? null,
  tracking: tracking ?? null,
  proof: { files: proof ?? [], names },
  failed: null,
});

/** Changes the last attempt with a letter that stands. */
function change(state: RequestState, letter: string, fields: Partial<Service>): Service[] {
  const at = state.services.findLastIndex((one) => one.letter === letter && !one.failed);
  return state.services.map((one, index) => (index === at ? { ...one, ...fields } : one));
}

const isAnswer = (state: RequestState, letter: string) => state.answer?.letter.number === letter;

export const serviceSteps = {
  'request.served': (state, act, on) => {
    const { method, way, letter, ...rest } = dataOf(act, 'request.served');
    const given = { letter: letter ?? state.answer?.letter.number ?? '', way: way ?? WAY_OF[method], ...rest };
    const one = attempt(on, given, personalOf(act, 'request.served'));
    return { stage: 'served', served: { on, method, receivedOn: one.receivedOn }, services: [...state.services, one] };
  },
  'request.letter-served': (state, act, on) => {
    const kind = 'request.letter-served';
    return { services: [...state.services, attempt(on, dataOf(act, kind), personalOf(act, kind))] };
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
    const services = stands
      ? change(state, letter, { failed })
      : [...state.services, { ...attempt(on, { letter, way }, null), failed }];
    if (!isAnswer(state, letter) || state.stage !== 'served') return { services };
    return { services, stage: 'answered', served: null };
  },
} as const satisfies Record<string, Step>;

/** Letters that help the applicant and move nothing: how to ask (Art. 28, 43), whom to ask for a part (Art. 36(5)), and that others are asked. */
import { dataOf, type Step } from '../request-acts.ts';

export const besideSteps = {
  'request.letter-issued': (state, act) => ({
    beside: [...state.beside, dataOf(act, 'request.letter-issued').letter],
  }),
} as const satisfies Record<string, Step>;

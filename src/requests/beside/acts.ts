/** Letters that help the applicant and move nothing: how to ask (Art. 28, 43), and whom to ask for a part (Art. 36(5)). */
import type { Step } from '../request-acts.ts';
import type { FrozenLetter } from '../stored.ts';

/** kind → [data, personal]; what the letter says is in the letter alone. */
export interface BesideActs {
  'request.letter-issued': [{ letter: FrozenLetter }, null];
}

export const besideSteps = {
  'request.letter-issued': (state, act) => ({
    beside: [...state.beside, (act.data as BesideActs['request.letter-issued'][0]).letter],
  }),
} as const satisfies Record<string, Step>;

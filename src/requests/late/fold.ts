/** Confirming changes no state by itself: what is late is told from the acts, see rules.ts. */
import type { Step } from '../request-acts.ts';
import type { LateActs } from './acts.ts';

export const lateSteps = { 'request.late-confirmed': () => ({}) } as const satisfies Record<keyof LateActs, Step>;

/** Reconsideration and suits against the answer, by route. */
import { dataOf, type Step } from './request-acts.ts';
import type { CaseRemedy, RemedyRoute, RequestState } from './state.ts';

function lodge(state: RequestState, route: RemedyRoute, on: string): Partial<RequestState> {
  const remedy: CaseRemedy = { route, lodgedOn: on, result: 'pending', decidedOn: null, receivedOn: null };
  return { remedies: [...state.remedies, remedy] };
}

/** Decides the newest remedy of these routes that still waits. */
function decide(
  state: RequestState,
  routes: readonly RemedyRoute[],
  decision: Pick<CaseRemedy, 'result' | 'decidedOn' | 'receivedOn'>,
): Partial<RequestState> {
  const at = state.remedies.findLastIndex(({ route, result }) => result === 'pending' && routes.includes(route));
  return { remedies: state.remedies.map((remedy, i) => (i === at ? { ...remedy, ...decision } : remedy)) };
}

const steps = {
  'request.reconsideration-lodged': (state, _act, on) => lodge(state, 'reconsideration', on),
  'request.reconsideration-decided': (state, act, on) => {
    const { result, receivedOn } = dataOf(act, 'request.reconsideration-decided');
    return decide(state, ['reconsideration'], { result, decidedOn: on, receivedOn: receivedOn ?? null });
  },
  'request.suit-lodged': (state, act, on) => {
    const direct = dataOf(act, 'request.suit-lodged').route === 'direct';
    return lodge(state, direct ? 'direct-suit' : 'suit-after-reconsideration', on);
  },
  'request.suit-decided': (state, act, on) => {
    const { result } = dataOf(act, 'request.suit-decided');
    return decide(state, ['direct-suit', 'suit-after-reconsideration'], { result, decidedOn: on, receivedOn: null });
  },
} satisfies Record<string, Step>;

export const remedySteps = steps;

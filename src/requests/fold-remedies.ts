/** Reconsideration and suits against the answer, by route: lodged, replied to, decided, and what they taught. */
import type { CaseRemedy, RemedyPapers, RemedyRoute } from './after/state.ts';
import { dataOf, personalOf, type RequestActs, type Step } from './request-acts.ts';
import type { RequestState } from './state.ts';

type Lodging = RequestActs['request.reconsideration-lodged'][0];
type Decision = RequestActs['request.suit-decided'][0];

const SUITS: readonly RemedyRoute[] = ['direct-suit', 'suit-after-reconsideration'];
const routesOf = (remedy: 'reconsideration' | 'suit'): readonly RemedyRoute[] =>
  remedy === 'suit' ? SUITS : ['reconsideration'];

function papers(
  of: RemedyPapers['of'],
  on: string,
  files: RemedyPapers['files'] | undefined,
  names: RemedyPapers['names'],
): RemedyPapers[] {
  return files && files.length > 0 ? [{ of, on, files, names }] : [];
}

/** A remedy of which nothing is known but its route and day. */
export function newRemedy(route: RemedyRoute, lodgedOn: string): CaseRemedy {
  return {
    route,
    lodgedOn,
    body: '',
    number: '',
    acceptedOn: null,
    noticedOn: null,
    isSimplified: false,
    repliedOn: null,
    result: 'pending',
    disposal: null,
    decidedOn: null,
    receivedOn: null,
    officeReceivedOn: null,
    orderedOn: null,
    lesson: null,
    papers: [],
  };
}

function lodge(state: RequestState, route: RemedyRoute, on: string, data: Lodging, names: RemedyPapers['names']) {
  const { body = '', number = '', acceptedOn = null, noticedOn = null, simplified = false } = data;
  const known = { body, number, acceptedOn, noticedOn, isSimplified: simplified };
  const remedy = { ...newRemedy(route, on), ...known, papers: papers('lodging', on, data.files, names) };
  return { remedies: [...state.remedies, remedy] };
}

/** Changes the newest remedy of these routes for which this holds. */
function change(
  { remedies }: RequestState,
  routes: readonly RemedyRoute[],
  which: (remedy: CaseRemedy) => boolean,
  changed: (remedy: CaseRemedy) => Partial<CaseRemedy>,
): Partial<RequestState> {
  const at = remedies.findLastIndex((remedy) => routes.includes(remedy.route) && which(remedy));
  return { remedies: remedies.map((remedy, i) => (i === at ? { ...remedy, ...changed(remedy) } : remedy)) };
}

const isPending = ({ result }: CaseRemedy) => result === 'pending';

function decide(
  state: RequestState,
  routes: readonly RemedyRoute[],
  on: string,
  data: Decision,
  names: RemedyPapers['names'],
): Partial<RequestState> {
  return change(state, routes, isPending, (remedy) => ({
    body: data.body ?? remedy.body,
    number: data.number ?? remedy.number,
    result: data.result,
    disposal: data.disposal ?? null,
    decidedOn: on,
    receivedOn: data.receivedOn ?? null,
    officeReceivedOn: data.officeReceivedOn ?? null,
    papers: [...remedy.papers, ...papers('decision', on, data.files, names)],
  }));
}

export const remedySteps = {
  'request.reconsideration-lodged': (state, act, on) => {
    const kind = 'request.reconsideration-lodged';
    return lodge(state, 'reconsideration', on, dataOf(act, kind), personalOf(act, kind));
  },
  'request.reconsideration-decided': (state, act, on) => {
    const kind = 'request.reconsideration-decided';
    return decide(state, routesOf('reconsideration'), on, dataOf(act, kind), personalOf(act, kind));
  },
  // moves the body's period in the clock, and nothing that the case itself keeps
  'request.reconsideration-extended': () => ({}),
  'request.suit-lodged': (state, act, on) => {
    const data = dataOf(act, 'request.suit-lodged');
    const route = data.route === 'direct' ? 'direct-suit' : 'suit-after-reconsideration';
    return lodge(state, route, on, data, personalOf(act, 'request.suit-lodged'));
  },
  'request.suit-decided': (state, act, on) =>
    decide(state, SUITS, on, dataOf(act, 'request.suit-decided'), personalOf(act, 'request.suit-decided')),
  'request.remedy-replied': (state, act, on) => {
    const { remedy: kind, files } = dataOf(act, 'request.remedy-replied');
    const names = personalOf(act, 'request.remedy-replied');
    const waits = (remedy: CaseRemedy) => isPending(remedy) && remedy.repliedOn === null;
    return change(state, routesOf(kind), waits, (remedy) => ({
      repliedOn: on,
      papers: [...remedy.papers, ...papers('reply', on, files, names)],
    }));
  },
  'request.answer-ordered': (state, act, on) => {
    const { by } = dataOf(act, 'request.answer-ordered');
    const ordered = change(
      state,
      routesOf(by === 'judgment' ? 'suit' : 'reconsideration'),
      (remedy) => remedy.result === 'corrected' && remedy.orderedOn === null,
      () => ({ orderedOn: on }),
    );
    return { ...ordered, ...reopened(state, by, on) };
  },
  'request.lesson-drawn': (state, act, on) => {
    const { position, cause, route, lodgedOn } = dataOf(act, 'request.lesson-drawn');
    const lesson = { cause, drawnOn: on, content: personalOf(act, 'request.lesson-drawn') };
    const same = state.remedies.findIndex((one) => one.route === route && one.lodgedOn === lodgedOn && !one.lesson);
    // a day that was mended since leaves the place; what is another remedy by now keeps its own lesson owed
    const there = route === undefined || state.remedies[position]?.route === route ? position : -1;
    const at = same >= 0 ? same : there;
    return { remedies: state.remedies.map((remedy, i) => (i === at ? { ...remedy, lesson } : remedy)) };
  },
} satisfies Record<string, Step>;

/** An answer that is owed still stays owed; a case that had its outcome is opened anew, and what was done is kept. */
function reopened(state: RequestState, by: 'reconsideration' | 'judgment', orderedOn: string): Partial<RequestState> {
  if (state.outcome === null) return {};
  const {
    draft,
    approval,
    answer,
    outcome,
    reportRow,
    withheldUnder,
    answeredOn,
    endedBy,
    served,
    closedOn,
    extension,
    delayLetter,
  } = state;
  return {
    // what was answered with others is answered anew by itself; while it was not answered, it goes on with them
    ...(answer ? { joined: null, leads: [] } : {}),
    rounds: [
      ...state.rounds,
      {
        draft,
        approval,
        answer,
        outcome,
        reportRow,
        withheldUnder,
        answeredOn,
        endedBy,
        served,
        closedOn,
        extension,
        delayLetter,
        orderedOn,
        by,
      },
    ],
    stage: 'handling',
    draft: null,
    returned: null,
    review: null,
    approval: null,
    answer: null,
    outcome: null,
    reportRow: null,
    withheldUnder: [],
    answeredOn: null,
    endedBy: null,
    served: null,
    closedOn: null,
    extension: null,
    delayedUntil: null,
    delayLetter: null,
  };
}

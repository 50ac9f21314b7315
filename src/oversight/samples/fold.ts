/** How a sample follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Redraw } from '../draws/redraw.ts';
import { draw } from '../rounds/draw.ts';
import type { DrawnDocument, SampleFacts, SampleState } from './state.ts';

/** Data of each kind of act about a sample. */
export interface SampleActs {
  'sample.drawn': SampleFacts;
  /** the draw before was a mistake; candidates as they are by now */
  'sample.redrawn': Redraw & Pick<SampleFacts, 'candidates'>;
  'sample.graded': { documentId: string; points: Record<string, number>; remarks: string };
  'sample.settled': { documentId: string; points: number; reason: string };
  /** `why` empty: it is no example any more */
  'sample.example': { documentId: string; why: string };
  'sample.closed': Record<string, never>;
}
type Kind = keyof SampleActs;

const BLANK: SampleState = {
  title: '',
  from: '',
  to: '',
  share: 1,
  seed: '',
  rubric: { elements: [], days: 0, tolerance: 0 },
  graders: ['', ''],
  candidates: [],
  drawnOn: '',
  lots: [],
  withdrawn: [],
  drawn: [],
  closedOn: null,
};

type Step = (state: SampleState, act: Act) => Partial<SampleState>;

function of(state: SampleState, id: string, change: (one: DrawnDocument) => Partial<DrawnDocument>) {
  return { drawn: state.drawn.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}

/** What is drawn from the candidates; grades of what was drawn before stay with it. */
function drawnFrom(
  { candidates, share, seed }: Pick<SampleFacts, 'candidates' | 'share' | 'seed'>,
  before: readonly DrawnDocument[],
): Pick<SampleState, 'lots' | 'drawn'> {
  const lots = draw(
    candidates.map(({ id }) => id),
    share,
    seed,
  );
  const drawn = lots.flatMap(({ id, lot, isDrawn }): DrawnDocument[] => {
    const one = isDrawn ? candidates.find((candidate) => candidate.id === id) : undefined;
    const { grades = [], settled = null, example = null } = before.find((known) => known.id === id) ?? {};
    return one ? [{ ...one, lot, grades, settled, example }] : [];
  });
  return { lots, drawn };
}

const STEPS: Record<Kind, Step> = {
  'sample.drawn': (_, act) => {
    const facts = act.data as SampleActs['sample.drawn'];
    // what is drawn is nobody's word: it follows from the seed
    return { ...facts, drawnOn: act.happenedOn.toString(), ...drawnFrom(facts, []) };
  },
  'sample.redrawn': (state, act) => {
    const { reason, ...facts } = act.data as SampleActs['sample.redrawn'];
    const withdrawn = {
      ...{ seed: state.seed, share: state.share, lots: state.lots, reason },
      begun: state.drawn.filter(({ grades }) => grades.length > 0).map(({ id }) => id),
      ...{ on: act.happenedOn.toString(), personId: act.personId },
    };
    return { ...facts, withdrawn: [...state.withdrawn, withdrawn], ...drawnFrom(facts, state.drawn) };
  },
  'sample.graded': (state, act) => {
    const { documentId, ...grade } = act.data as SampleActs['sample.graded'];
    const given = { ...grade, personId: act.personId ?? '', on: act.happenedOn.toString() };
    return of(state, documentId, ({ grades }) => ({
      grades: [...grades.filter(({ personId }) => personId !== given.personId), given],
      // what was agreed upon was about other grades
      settled: null,
    }));
  },
  'sample.settled': (state, act) => {
    const { documentId, ...said } = act.data as SampleActs['sample.settled'];
    return of(state, documentId, () => ({
      settled: { ...said, on: act.happenedOn.toString(), personId: act.personId },
    }));
  },
  'sample.example': (state, act) => {
    const { documentId, why } = act.data as SampleActs['sample.example'];
    return of(state, documentId, () => ({ example: why === '' ? null : { why, on: act.happenedOn.toString() } }));
  },
  'sample.closed': (_, act) => ({ closedOn: act.happenedOn.toString() }),
};

/** Folds the acts of a sample in order of recording. An unknown kind is a programmer error. */
export function foldSample(acts: readonly Act[]): SampleState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a sample is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

/** Samples are few: they are folded when they are read, and have no state rows. */
export const samples: Aggregate<SampleState> = { kind: 'sample', fold: foldSample, tables: [], rows: () => ({}) };

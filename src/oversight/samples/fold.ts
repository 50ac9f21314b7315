/** How a sample follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import { draw } from '../rounds/draw.ts';
import type { DrawnDocument, SampleFacts, SampleState } from './state.ts';

/** Data of each kind of act about a sample. */
export interface SampleActs {
  'sample.drawn': SampleFacts;
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
  drawn: [],
  closedOn: null,
};

type Step = (state: SampleState, act: Act) => Partial<SampleState>;

function of(state: SampleState, id: string, change: (one: DrawnDocument) => Partial<DrawnDocument>) {
  return { drawn: state.drawn.map((one) => (one.id === id ? { ...one, ...change(one) } : one)) };
}

const STEPS: Record<Kind, Step> = {
  'sample.drawn': (_, act) => {
    const facts = act.data as SampleActs['sample.drawn'];
    // what is drawn is nobody's word: it follows from the seed
    const lots = draw(
      facts.candidates.map(({ id }) => id),
      facts.share,
      facts.seed,
    );
    const drawn = lots.flatMap(({ id, lot, isDrawn }): DrawnDocument[] => {
      const one = isDrawn ? facts.candidates.find((candidate) => candidate.id === id) : undefined;
      return one ? [{ ...one, lot, grades: [], settled: null, example: null }] : [];
    });
    return { ...facts, drawnOn: act.happenedOn.toString(), lots, drawn };
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

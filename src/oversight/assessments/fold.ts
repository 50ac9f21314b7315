/** How a check follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { draw } from '../rounds/draw.ts';
import { pairUnits } from './pairs.ts';
import type { CheckedUnit, CheckFacts, CheckState } from './state.ts';

/** Data of each kind of act about a check. */
export interface CheckActs {
  'assessment.planned': CheckFacts;
  'assessment.entered': { unitId: string; measured: Measurements; remarks: string };
  'assessment.settled': { unitId: string; item: string; use: 'checker' | 'program'; reason: string };
  'assessment.closed': { program: Record<string, Measurements> };
}
type Kind = keyof CheckActs;

const BLANK: CheckState = {
  title: '',
  kind: 'random',
  from: '',
  to: '',
  set: WEBSITE_2019,
  unitIds: [],
  share: 1,
  seed: '',
  body: '',
  before: [],
  sources: { training: '', answers: '' },
  plannedOn: '',
  units: [],
  lots: [],
  pairing: null,
  closed: null,
};

type Step = (state: CheckState, act: Act) => Partial<CheckState>;

function of(state: CheckState, unitId: string, change: (one: CheckedUnit) => Partial<CheckedUnit>) {
  return { units: state.units.map((one) => (one.unitId === unitId ? { ...one, ...change(one) } : one)) };
}

/** Who is checked by whom is nobody's word: it follows from the seed. */
function planned(facts: CheckFacts): Pick<CheckState, 'units' | 'lots' | 'pairing'> {
  const blank = { entered: null, choices: {} };
  if (facts.kind !== 'cross') {
    const lots = draw(facts.unitIds, facts.share, facts.seed);
    const units = lots.flatMap(({ id, isDrawn }) => (isDrawn ? [{ unitId: id, checkerId: null, ...blank }] : []));
    return { units, lots, pairing: null };
  }
  const pairing = pairUnits(facts.unitIds, facts.seed, facts.before);
  if (!pairing) throw new Error('a cross check without pairs was recorded');
  return {
    units: pairing.pairs.map((pair) => ({ ...pair, ...blank })),
    lots: pairing.order.map((one) => ({ ...one, isDrawn: true })),
    pairing: { seed: pairing.seed, shift: pairing.shift },
  };
}

const STEPS: Record<Kind, Step> = {
  'assessment.planned': (_, act) => {
    const facts = act.data as CheckActs['assessment.planned'];
    return { ...facts, ...planned(facts), plannedOn: act.happenedOn.toString() };
  },
  'assessment.entered': (state, act) => {
    const { unitId, ...said } = act.data as CheckActs['assessment.entered'];
    return of(state, unitId, () => ({
      entered: { ...said, on: act.happenedOn.toString(), personId: act.personId },
      // what was chosen was between other numbers
      choices: {},
    }));
  },
  'assessment.settled': (state, act) => {
    const { unitId, item, ...said } = act.data as CheckActs['assessment.settled'];
    const choice = { ...said, on: act.happenedOn.toString(), personId: act.personId };
    return of(state, unitId, ({ choices }) => ({ choices: { ...choices, [item]: choice } }));
  },
  'assessment.closed': (_, act) => ({
    closed: { on: act.happenedOn.toString(), program: (act.data as CheckActs['assessment.closed']).program },
  }),
};

/** Folds the acts of a check in order of recording. An unknown kind is a programmer error. */
export function foldCheck(acts: readonly Act[]): CheckState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a check is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

/** Checks are few: they are folded when they are read, and have no state rows. */
export const assessments: Aggregate<CheckState> = {
  kind: 'assessment',
  fold: foldCheck,
  tables: [],
  rows: () => ({}),
};

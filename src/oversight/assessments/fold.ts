/** How a check follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import type { Redraw } from '../draws/redraw.ts';
import { draw } from '../rounds/draw.ts';
import { pairUnits } from './pairs.ts';
import type { CheckedUnit, CheckFacts, CheckState } from './state.ts';

/** Data of each kind of act about a check. */
export interface CheckActs {
  'assessment.planned': CheckFacts;
  /** the draw before was a mistake */
  'assessment.redrawn': Redraw & { unitIds: readonly string[] };
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
  withdrawn: [],
  lots: [],
  pairing: null,
  closed: null,
};

type Step = (state: CheckState, act: Act) => Partial<CheckState>;

function of(state: CheckState, unitId: string, change: (one: CheckedUnit) => Partial<CheckedUnit>) {
  return { units: state.units.map((one) => (one.unitId === unitId ? { ...one, ...change(one) } : one)) };
}

/** Who is checked by whom is nobody's word: it follows from the seed. */
function planned(facts: CheckFacts, before: readonly CheckedUnit[]): Pick<CheckState, 'units' | 'lots' | 'pairing'> {
  // what was entered of a unit stays with it where the same checks it again
  const unit = (unitId: string, checkerId: string | null): CheckedUnit => {
    const known = before.find((one) => one.unitId === unitId && one.checkerId === checkerId);
    return known ?? { unitId, checkerId, entered: null, choices: {} };
  };
  if (facts.kind !== 'cross') {
    const lots = draw(facts.unitIds, facts.share, facts.seed);
    const units = lots.flatMap(({ id, isDrawn }) => (isDrawn ? [unit(id, null)] : []));
    return { units, lots, pairing: null };
  }
  const pairing = pairUnits(facts.unitIds, facts.seed, facts.before);
  if (!pairing) throw new Error('a cross check without pairs was recorded');
  return {
    units: pairing.pairs.map(({ unitId, checkerId }) => unit(unitId, checkerId)),
    lots: pairing.order.map((one) => ({ ...one, isDrawn: true })),
    pairing: { seed: pairing.seed, shift: pairing.shift },
  };
}

const STEPS: Record<Kind, Step> = {
  'assessment.planned': (_, act) => {
    const facts = act.data as CheckActs['assessment.planned'];
    return { ...facts, ...planned(facts, []), plannedOn: act.happenedOn.toString() };
  },
  'assessment.redrawn': (state, act) => {
    const { reason, ...facts } = act.data as CheckActs['assessment.redrawn'];
    const withdrawn = {
      ...{ seed: state.seed, share: state.share, lots: state.lots, reason },
      begun: state.units.filter(({ entered }) => entered !== null).map(({ unitId }) => unitId),
      ...{ on: act.happenedOn.toString(), personId: act.personId },
    };
    const whole = { ...state, ...facts };
    return { ...facts, withdrawn: [...state.withdrawn, withdrawn], ...planned(whole, state.units) };
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

/** How a round follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { StateRow } from '../../db/state-rows.ts';
import { WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import type { Redraw } from '../draws/redraw.ts';
import { draw } from './draw.ts';
import { isSame, newestOf, together } from './measured.ts';
import type { Correction, Measuring, ProgramMeasuring, RoundFacts, RoundState, Subject } from './state.ts';
import './tables.ts';

/** Data of each kind of act about a round. */
export interface RoundActs {
  'round.begun': RoundFacts;
  /** the draw before was a mistake */
  'round.redrawn': Redraw & { unitIds: readonly string[] };
  'round.assigned': { unitId: string; personId: string };
  /** corrections: absent from acts before the program measured */
  'round.measured': Measuring & { unitId: string; corrections?: Readonly<Record<string, Correction>> };
  'round.measured-by-program': ProgramMeasuring & { unitId: string };
  'round.closed': Record<string, never>;
}
type Kind = keyof RoundActs;

const BLANK: RoundState = {
  title: '',
  from: '',
  to: '',
  set: WEBSITE_2019,
  unitIds: [],
  share: 1,
  seed: '',
  begunOn: '',
  withdrawn: [],
  subjects: [],
  closedOn: null,
};

type Step = (state: RoundState, act: Act) => Partial<RoundState>;

function of(state: RoundState, unitId: string, change: (subject: Subject) => Partial<Subject>): Partial<RoundState> {
  return { subjects: state.subjects.map((one) => (one.unitId === unitId ? { ...one, ...change(one) } : one)) };
}

const by = (act: Act) => ({ on: act.happenedOn.toString(), personId: act.personId });

/** All corrections as they stand after an entry: one that says the same as before keeps who made it. */
function corrected(
  subject: Subject,
  corrections: Readonly<Record<string, Correction>>,
  act: Act,
): Subject['corrections'] {
  return Object.fromEntries(
    Object.entries(corrections).flatMap(([id, one]) => {
      const instead = newestOf(subject)?.measured[id];
      const before = subject.corrections[id];
      const isOld = before && isSame(before.measured, one.measured) && before.reason === one.reason;
      return instead ? [[id, { ...(isOld ? before : { ...one, ...by(act) }), instead }]] : [];
    }),
  );
}

/** Units in the order of their lots; what is known of those drawn before stays with them. */
function drawn(
  { unitIds, share, seed }: Pick<RoundFacts, 'unitIds' | 'share' | 'seed'>,
  before: readonly Subject[],
): Subject[] {
  return draw(unitIds, share, seed).map(({ id, lot, isDrawn }) => {
    const known = isDrawn ? before.find((one) => one.unitId === id) : undefined;
    const blank = { personId: null, measuring: null, program: [], entered: null, corrections: {} };
    return { ...blank, ...known, unitId: id, lot, isDrawn };
  });
}

const STEPS: Record<Kind, Step> = {
  'round.begun': (_, act) => {
    const facts = act.data as RoundActs['round.begun'];
    // who is drawn is nobody's word: it follows from the seed
    return { ...facts, begunOn: act.happenedOn.toString(), subjects: drawn(facts, []) };
  },
  'round.redrawn': (state, act) => {
    const { reason, ...facts } = act.data as RoundActs['round.redrawn'];
    const withdrawn = {
      ...{ seed: state.seed, share: state.share, reason, on: act.happenedOn.toString(), personId: act.personId },
      lots: state.subjects.map(({ unitId, lot, isDrawn }) => ({ id: unitId, lot, isDrawn })),
      begun: state.subjects.filter(({ measuring }) => measuring !== null).map(({ unitId }) => unitId),
    };
    return { ...facts, withdrawn: [...state.withdrawn, withdrawn], subjects: drawn(facts, state.subjects) };
  },
  'round.assigned': (state, act) => {
    const { unitId, personId } = act.data as RoundActs['round.assigned'];
    return of(state, unitId, () => ({ personId }));
  },
  'round.measured': (state, act) => {
    const { unitId, corrections = {}, ...entered } = act.data as RoundActs['round.measured'];
    return of(state, unitId, (subject) => {
      const known = {
        ...subject,
        entered: { ...entered, ...by(act) },
        corrections: corrected(subject, corrections, act),
      };
      return { ...known, measuring: { ...known.entered, measured: together(known) } };
    });
  },
  'round.measured-by-program': (state, act) => {
    const { unitId, ...measuring } = act.data as RoundActs['round.measured-by-program'];
    return of(state, unitId, (subject) => {
      const known = { ...subject, program: [...subject.program, { ...measuring, ...by(act) }] };
      const { skipped = [], remarks = '' } = subject.entered ?? {};
      return { ...known, measuring: { skipped, remarks, ...by(act), measured: together(known) } };
    });
  },
  'round.closed': (_, act) => ({ closedOn: act.happenedOn.toString() }),
};

/** Folds a round's acts in order of recording. An unknown kind is a programmer error. */
export function foldRound(acts: readonly Act[]): RoundState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a round is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

export const rounds: Aggregate<RoundState> = {
  kind: 'round',
  fold: foldRound,
  tables: [{ name: 'rounds', key: 'id' }],
  rows(state, ref): Record<string, readonly StateRow[]> {
    // beginning it was voided: there is no round
    if (state.begunOn === '') return {};
    const drawn = state.subjects.filter(({ isDrawn }) => isDrawn);
    const row = {
      site_id: ref.siteId,
      id: ref.id,
      title: state.title,
      from_day: state.from,
      to_day: state.to,
      set_id: state.set.id,
      set_version: state.set.version,
      begun_on: state.begunOn,
      drawn_units: drawn.map(({ unitId }) => unitId),
      measured_units: drawn.filter(({ measuring }) => measuring !== null).map(({ unitId }) => unitId),
      closed_on: state.closedOn,
    };
    return { rounds: [row] };
  },
};

/** How a finding follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../../db/acts.ts';
import type { StateRow } from '../../db/state-rows.ts';
import type { Entry, FindingFacts, FindingState, ProofFile, Stage } from './state.ts';
import './tables.ts';

interface Said {
  remarks: string;
  files: readonly ProofFile[];
}

/** Data of each kind of act about a finding. */
export interface FindingActs {
  'finding.filed': FindingFacts;
  'finding.changed': Partial<Omit<FindingFacts, 'source' | 'files'>>;
  'finding.noticed': { number: string; dueOn: string; remarks: string };
  'finding.answered': Said;
  'finding.appealed': Said;
  'finding.passed': Said;
  'finding.reopened': Said & { dueOn: string };
  /** the program looked again; what follows is an inspector's to say */
  'finding.rechecked': Said & { verdict: 'pass' | 'fail' | 'unknown' };
  'finding.withdrawn': { remarks: string };
}
type Kind = keyof FindingActs;

const BLANK: FindingState = {
  unitId: '',
  title: '',
  detail: '',
  place: '',
  indicator: '',
  gravity: 'medium',
  source: 'inspection',
  sourceNumber: '',
  files: [],
  stage: 'found',
  foundOn: '',
  notice: '',
  dueOn: null,
  answeredOn: null,
  endedOn: null,
  reopened: 0,
  history: [],
};

type Step = (state: FindingState, act: Act) => Partial<FindingState>;

const day = (act: Act): string => act.happenedOn.toString();

function entered(state: FindingState, act: Act, kind: Entry['kind']): readonly Entry[] {
  const { remarks = '', files = [], dueOn = null } = act.data as Partial<Said> & { dueOn?: string };
  return [...state.history, { kind, on: day(act), personId: act.personId, remarks, files, dueOn }];
}

/** A step that ends in a stage and is told in the history. */
function to(stage: Stage, kind: Entry['kind'], more: Step = () => ({})): Step {
  return (state, act) => ({ stage, history: entered(state, act, kind), ...more(state, act) });
}

const STEPS: Record<Kind, Step> = {
  'finding.filed': (_, act) => ({ ...(act.data as FindingFacts), foundOn: day(act) }),
  'finding.changed': (_, act) => act.data as FindingActs['finding.changed'],
  'finding.noticed': to('noticed', 'noticed', (_, act) => {
    const { number, dueOn } = act.data as FindingActs['finding.noticed'];
    return { notice: number, dueOn };
  }),
  'finding.answered': to('answered', 'answered', (_, act) => ({ answeredOn: day(act) })),
  'finding.appealed': to('appealed', 'appealed', (_, act) => ({ answeredOn: day(act) })),
  'finding.passed': to('closed', 'passed', (_, act) => ({ endedOn: day(act) })),
  'finding.reopened': to('noticed', 'reopened', (state, act) => ({
    dueOn: (act.data as FindingActs['finding.reopened']).dueOn,
    answeredOn: null,
    // an appeal that is rejected was no mending: nothing failed a check
    reopened: state.stage === 'answered' ? state.reopened + 1 : state.reopened,
  })),
  'finding.rechecked': (state, act) => ({ history: entered(state, act, 'rechecked') }),
  'finding.withdrawn': to('withdrawn', 'withdrawn', (_, act) => ({ endedOn: day(act) })),
};

/** Folds a finding's acts in order of recording. An unknown kind is a programmer error. */
export function foldFinding(acts: readonly Act[]): FindingState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a finding is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

export const findings: Aggregate<FindingState> = {
  kind: 'finding',
  fold: foldFinding,
  tables: [{ name: 'findings', key: 'id' }],
  rows(state, ref) {
    // filing it was voided: there is no finding
    return state.foundOn === '' ? {} : { findings: [row(state, ref)] };
  },
};

function row(state: FindingState, ref: SubjectRef): StateRow {
  return {
    site_id: ref.siteId,
    id: ref.id,
    unit_id: state.unitId,
    title: state.title,
    place: state.place,
    indicator: state.indicator,
    gravity: state.gravity,
    source: state.source,
    source_number: state.sourceNumber,
    stage: state.stage,
    found_on: state.foundOn,
    notice: state.notice,
    due_on: state.dueOn,
    answered_on: state.answeredOn,
    ended_on: state.endedOn,
    reopened: state.reopened,
  };
}

/** How a training session follows from its acts. Pure. */
import type { Act, Aggregate } from '../../db/acts.ts';
import type { Present, TrainingChange, TrainingFacts, TrainingState } from './state.ts';

/** Data of each kind of act about a session. */
export interface TrainingActs {
  'training.held': TrainingFacts;
  'training.changed': TrainingFacts & { reason: string };
  /** all who came: it takes the place of what was written down before */
  'training.attended': { present: readonly Present[]; reason: string };
  'training.cancelled': { reason: string };
}
type Kind = keyof TrainingActs;

const BLANK: TrainingState = {
  title: '',
  on: '',
  hours: 0,
  place: '',
  lecturer: '',
  unitIds: [],
  files: [],
  present: null,
  cancelled: false,
  history: [],
};

const STEPS: Record<Kind, (data: TrainingActs[Kind]) => Partial<TrainingState>> = {
  'training.held': (data) => data as TrainingFacts,
  'training.changed': (data) => {
    const { reason: _reason, ...facts } = data as TrainingActs['training.changed'];
    return facts;
  },
  'training.attended': (data) => ({ present: (data as TrainingActs['training.attended']).present }),
  'training.cancelled': () => ({ cancelled: true }),
};

/** Folds the acts of a session in order of recording. An unknown kind is a programmer error. */
export function foldTraining(acts: readonly Act[]): TrainingState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a training session is called ${act.kind}`);
    const { reason = '' } = act.data as { reason?: string };
    const change: TrainingChange = {
      kind: act.kind.slice('training.'.length) as TrainingChange['kind'],
      on: act.happenedOn.toString(),
      personId: act.personId,
      reason,
    };
    state = { ...state, ...step(act.data as TrainingActs[Kind]), history: [...state.history, change] };
  }
  return state;
}

/** Sessions are few: they are folded when they are read, and have no state rows. */
export const trainings: Aggregate<TrainingState> = {
  kind: 'training',
  fold: foldTraining,
  tables: [],
  rows: () => ({}),
};

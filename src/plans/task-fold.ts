/** How a task of a key point follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { Evidence, LookBack, ProgressReport, TaskFacts, TaskState } from './state.ts';
import './tables.ts';

/** Data of each kind of act about a task. */
export interface TaskActs {
  'plan-task.set': TaskFacts;
  'plan-task.changed': Partial<Omit<TaskFacts, 'planId'>>;
  'plan-task.reported': { state: ProgressReport['state']; note: string; evidence: readonly Evidence[] };
  'plan-task.passed': { remarks: string };
  'plan-task.reopened': { remarks: string };
  'plan-task.dropped': Record<string, never>;
}
type Kind = keyof TaskActs;

const BLANK: TaskState = {
  planId: '',
  title: '',
  leadUnitId: '',
  partnerUnitIds: [],
  dueOn: '',
  expected: '',
  state: 'todo',
  doneOn: null,
  reports: [],
  lookBacks: [],
  dropped: null,
};

type Step = (state: TaskState, act: Act) => Partial<TaskState>;

const by = (act: Act) => ({ on: act.happenedOn.toString(), personId: act.personId });

function lookedBack(state: TaskState, act: Act, result: LookBack['result']): LookBack[] {
  const { remarks } = act.data as TaskActs['plan-task.passed'];
  return [...state.lookBacks, { result, remarks, ...by(act) }];
}

const STEPS: Record<Kind, Step> = {
  'plan-task.set': (_, act) => act.data as TaskActs['plan-task.set'],
  'plan-task.changed': (_, act) => act.data as TaskActs['plan-task.changed'],
  'plan-task.reported': (state, act) => {
    const data = act.data as TaskActs['plan-task.reported'];
    // a supplement to what is done does not move the day on which it was done
    const doneOn = data.state === 'done' ? (state.doneOn ?? act.happenedOn.toString()) : null;
    return { state: data.state, doneOn, reports: [...state.reports, { ...data, ...by(act) }] };
  },
  'plan-task.passed': (state, act) => ({ lookBacks: lookedBack(state, act, 'passed') }),
  'plan-task.reopened': (state, act) => ({
    state: 'doing',
    doneOn: null,
    lookBacks: lookedBack(state, act, 'reopened'),
  }),
  'plan-task.dropped': (_, act) => ({ dropped: { on: act.happenedOn.toString(), ground: act.ground ?? '' } }),
};

/** Folds a task's acts in order of recording. An unknown kind is a programmer error. */
export function foldTask(acts: readonly Act[]): TaskState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as Kind];
    if (!step) throw new Error(`no act about a task is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

/** The last look-back; one that passed counts while the task is done. */
export function lastLookBack({ state, lookBacks }: Pick<TaskState, 'state' | 'lookBacks'>): LookBack | null {
  const last = lookBacks.at(-1) ?? null;
  return last?.result === 'passed' && state !== 'done' ? null : last;
}

export const planTasks: Aggregate<TaskState> = {
  kind: 'plan-task',
  fold: foldTask,
  tables: [
    { name: 'plan_tasks', key: 'id' },
    { name: 'plan_task_partners', key: 'task_id' },
  ],
  rows(state, ref) {
    if (state.planId === '') return {};
    const own = { site_id: ref.siteId, task_id: ref.id };
    return {
      plan_tasks: [taskRow(state, ref)],
      plan_task_partners: [...new Set(state.partnerUnitIds)].map((unit_id) => ({ ...own, unit_id })),
    };
  },
};

function taskRow(state: TaskState, ref: SubjectRef): StateRow {
  const lookBack = lastLookBack(state);
  return {
    site_id: ref.siteId,
    id: ref.id,
    plan_id: state.planId,
    title: state.title,
    lead_unit_id: state.leadUnitId,
    due_on: state.dueOn,
    expected: state.expected,
    state: state.state,
    reported_on: state.reports.at(-1)?.on ?? null,
    done_on: state.doneOn,
    review: lookBack?.result ?? null,
    reviewed_on: lookBack?.on ?? null,
    dropped_on: state.dropped?.on ?? null,
  };
}

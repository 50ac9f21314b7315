/** How a key point follows from its acts. Pure. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { StateRow } from '../db/state-rows.ts';
import type { PlanFacts, PlanState } from './state.ts';
import './tables.ts';

/** Data of each kind of act about a key point. */
export interface PlanActs {
  'plan.entered': PlanFacts;
  'plan.changed': Partial<Omit<PlanFacts, 'year'>>;
  'plan.dropped': Record<string, never>;
}

const BLANK: PlanState = { year: 0, position: 1, title: '', source: '', body: '', dropped: null };

type Step = (state: PlanState, act: Act) => Partial<PlanState>;

const STEPS: Record<keyof PlanActs, Step> = {
  'plan.entered': (_, act) => act.data as PlanActs['plan.entered'],
  'plan.changed': (_, act) => act.data as PlanActs['plan.changed'],
  'plan.dropped': (_, act) => ({ dropped: { on: act.happenedOn.toString(), ground: act.ground ?? '' } }),
};

/** Folds the acts about a key point in order of recording. An unknown kind is a programmer error. */
export function foldPlan(acts: readonly Act[]): PlanState {
  let state = BLANK;
  for (const act of acts) {
    const step = STEPS[act.kind as keyof PlanActs];
    if (!step) throw new Error(`no act about a key point is called ${act.kind}`);
    state = { ...state, ...step(state, act) };
  }
  return state;
}

export const plans: Aggregate<PlanState> = {
  kind: 'plan',
  fold: foldPlan,
  tables: [{ name: 'plans', key: 'id' }],
  rows: (state, ref): Record<string, readonly StateRow[]> => (state.year === 0 ? {} : { plans: [planRow(state, ref)] }),
};

function planRow({ dropped, ...facts }: PlanState, ref: SubjectRef): StateRow {
  return { site_id: ref.siteId, id: ref.id, ...facts, dropped_on: dropped?.on ?? null };
}

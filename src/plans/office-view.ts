/** What the pages of this area share: units by name, and a task with what this person may do with it. */
import { read } from '../db/acts.ts';
import { idParam } from '../units/office-forms.ts';
import { personNames } from '../units/read.ts';
import { type UnitNames, unitNames } from '../units/unit-names.ts';
import { type Duty, permits } from '../web/duties.ts';
import { dayOf } from '../web/moments.ts';
import { forbidden, notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { plans } from './plan-fold.ts';
import { standingOn } from './rules.ts';
import type { PlanState, TaskStanding, TaskState } from './state.ts';
import { lastLookBack, planTasks } from './task-fold.ts';

/** Whether somebody may open the page of a task: its lead and partner units, and who serves the whole site. */
export function mayOpen({ session }: OfficeContext, task: Pick<TaskState, 'leadUnitId' | 'partnerUnitIds'>): boolean {
  return [task.leadUnitId, ...task.partnerUnitIds].some((id) => permits(session.appointments, 'plan.read', id));
}

export interface TaskView {
  id: string;
  state: TaskState;
  version: number;
  plan: PlanState;
  standing: TaskStanding;
  units: UnitNames;
  persons: ReadonlyMap<string, string>;
  may(duty: Duty): boolean;
}

/** Reads the task of the address. @throws Refusal not-found, forbidden */
export async function readTask(context: OfficeContext): Promise<TaskView> {
  const { deps, site, session, now } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, planTasks, { siteId: site.siteId, id });
  if (!loaded || loaded.state.planId === '') throw notFound();
  const { state } = loaded;
  if (!mayOpen(context, state)) throw forbidden();
  const plan = await read(deps.office, deps.keys, plans, { siteId: site.siteId, id: state.planId });
  if (!plan) throw notFound();
  const who = [...state.reports, ...state.lookBacks].map(({ personId }) => personId);
  return {
    id,
    state,
    version: loaded.version,
    plan: plan.state,
    standing: standingOn(
      { state: state.state, review: lastLookBack(state)?.result ?? null, dueOn: Temporal.PlainDate.from(state.dueOn) },
      dayOf(now),
    ),
    units: await unitNames(context),
    persons: await personNames(deps.office, site.siteId, who),
    may: (duty) => permits(session.appointments, duty, state.leadUnitId) !== null,
  };
}

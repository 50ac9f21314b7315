/** The acts about key points and their tasks: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../db/acts.ts';
import { listUnits } from '../units/read.ts';
import { unitInForce } from '../units/rules.ts';
import { notFound, refused } from '../web/refusal.ts';
import { type PlanActs, plans } from './plan-fold.ts';
import {
  type Refused,
  refuseClosed,
  refuseDropped,
  refuseLookBack,
  refusePlan,
  refuseReport,
  refuseTask,
} from './rules.ts';
import type { LookBack, PlanFacts, PlanState, TaskFacts, TaskState } from './state.ts';
import { nextPosition } from './store.ts';
import { planTasks, type TaskActs } from './task-fold.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`plan.${problem.field}`, problem.text);
}

/** Enters a key point at the end of its year's list. Returns its id. @throws Refusal */
export async function enterPlan(desk: Desk, facts: Omit<PlanFacts, 'position'>): Promise<string> {
  const id = randomUUID();
  const data: PlanActs['plan.entered'] = {
    ...facts,
    position: await nextPosition(desk.tx, desk.actor.siteId, facts.year),
  };
  stopIf(refusePlan(data));
  const loaded = await load(desk, plans, { siteId: desk.actor.siteId, id });
  await record(desk, plans, loaded, { kind: 'plan.entered', data });
  return id;
}

async function openPlan(desk: Desk, id: string, version?: number): Promise<Loaded<PlanState>> {
  const loaded = await load(desk, plans, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.year === 0) throw notFound();
  stopIf(refuseDropped(loaded.state));
  return loaded;
}

/** Changes what is given of a key point. @throws Refusal, Conflict */
export async function changePlan(
  desk: Desk,
  id: string,
  change: PlanActs['plan.changed'],
  version?: number,
): Promise<void> {
  const loaded = await openPlan(desk, id, version);
  stopIf(refusePlan({ ...loaded.state, ...change }));
  await record(desk, plans, loaded, { kind: 'plan.changed', data: change });
}

/** Drops a key point; its tasks stay as they are and are no longer counted. @throws Refusal, Conflict */
export async function dropPlan(desk: Desk, id: string, ground: string, version?: number): Promise<void> {
  const loaded = await openPlan(desk, id, version);
  await record(desk, plans, loaded, { kind: 'plan.dropped', ground, data: {} });
}

async function unitsOn(desk: Desk): Promise<string[]> {
  const units = await listUnits(desk.tx, desk.actor.siteId);
  return unitInForce(units, dateOf(desk.now)).map((unit) => unit.id);
}

/** Splits a task from a key point. Returns its id. @throws Refusal */
export async function setTask(desk: Desk, facts: TaskFacts): Promise<string> {
  const plan = await openPlan(desk, facts.planId);
  stopIf(refuseTask(facts, plan.state.year, await unitsOn(desk)));
  const id = randomUUID();
  const loaded = await load(desk, planTasks, { siteId: desk.actor.siteId, id });
  await record(desk, planTasks, loaded, { kind: 'plan-task.set', data: facts });
  return id;
}

/** Loads and locks a task. @throws Refusal not-found; Conflict when `version` is not its newest */
async function openTask(desk: Desk, id: string, version?: number): Promise<Loaded<TaskState>> {
  const loaded = await load(desk, planTasks, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.planId === '') throw notFound();
  return loaded;
}

/** Changes what is asked of a task. @throws Refusal, Conflict */
export async function changeTask(
  desk: Desk,
  id: string,
  change: TaskActs['plan-task.changed'],
  version?: number,
): Promise<void> {
  const loaded = await openTask(desk, id, version);
  stopIf(refuseClosed(loaded.state));
  const plan = await openPlan(desk, loaded.state.planId);
  const after = { ...loaded.state, ...change };
  // a unit that was closed since may stay where it was
  const known = [...(await unitsOn(desk)), loaded.state.leadUnitId, ...loaded.state.partnerUnitIds];
  stopIf(refuseTask(after, plan.state.year, known));
  await record(desk, planTasks, loaded, { kind: 'plan-task.changed', data: change });
}

/** The lead unit reports progress or completion. @throws Refusal, Conflict */
export async function reportTask(
  desk: Desk,
  id: string,
  report: TaskActs['plan-task.reported'],
  version?: number,
): Promise<void> {
  const loaded = await openTask(desk, id, version);
  stopIf(refuseReport(loaded.state, report));
  await record(desk, planTasks, loaded, { kind: 'plan-task.reported', data: report });
}

/** The disclosure office looks back at what was reported done. @throws Refusal, Conflict */
export async function lookBack(
  desk: Desk,
  id: string,
  { result, remarks }: Pick<LookBack, 'result' | 'remarks'>,
  version?: number,
): Promise<void> {
  const loaded = await openTask(desk, id, version);
  stopIf(refuseLookBack(loaded.state, result, remarks));
  await record(desk, planTasks, loaded, { kind: `plan-task.${result}`, data: { remarks } });
}

/** Drops a task. @throws Refusal, Conflict */
export async function dropTask(desk: Desk, id: string, ground: string, version?: number): Promise<void> {
  const loaded = await openTask(desk, id, version);
  stopIf(refuseClosed(loaded.state));
  await record(desk, planTasks, loaded, { kind: 'plan-task.dropped', ground, data: {} });
}

/** The acts about training sessions: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../../db/acts.ts';
import { listUnits } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { trainings } from './fold.ts';
import { type Refused, refuseChange, refuseFacts, refusePresent } from './rules.ts';
import type { Present, TrainingFacts, TrainingState } from './state.ts';
import { staffOn } from './store.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`training.${problem.field}`, problem.text);
}

async function unitsOn(desk: Desk): Promise<string[]> {
  const units = await listUnits(desk.tx, desk.actor.siteId);
  return unitInForce(units, dateOf(desk.now)).map(({ id }) => id);
}

/** Enters a session that was held. Returns its id. @throws Refusal naming the field */
export async function holdTraining(desk: Desk, facts: TrainingFacts): Promise<string> {
  stopIf(refuseFacts(facts, await unitsOn(desk), dateOf(desk.now).toString()));
  const id = randomUUID();
  const loaded = await load(desk, trainings, { siteId: desk.actor.siteId, id });
  await record(desk, trainings, loaded, { kind: 'training.held', data: facts });
  return id;
}

async function open(desk: Desk, id: string, version?: number): Promise<Loaded<TrainingState>> {
  const loaded = await load(desk, trainings, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.on === '') throw notFound();
  return loaded;
}

/** Changes what is said of a session; its files are those given. @throws Refusal, Conflict */
export async function changeTraining(
  desk: Desk,
  id: string,
  { reason, ...facts }: TrainingFacts & { reason: string },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseChange(loaded.state, false, reason));
  // a unit that was closed since stays named
  stopIf(refuseFacts(facts, [...(await unitsOn(desk)), ...loaded.state.unitIds], dateOf(desk.now).toString()));
  await record(desk, trainings, loaded, { kind: 'training.changed', data: { ...facts, reason } });
}

/** Writes down all who came; later again with a reason. @throws Refusal, Conflict */
export async function attend(
  desk: Desk,
  id: string,
  { present, reason }: { present: readonly Present[]; reason: string },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  const { state } = loaded;
  stopIf(refuseChange(state, state.present === null, reason));
  const staff = [
    ...(await staffOn(desk.tx, desk.actor.siteId, Temporal.PlainDate.from(state.on))),
    ...(await staffOn(desk.tx, desk.actor.siteId, dateOf(desk.now))),
  ];
  stopIf(refusePresent(state, present, staff));
  await record(desk, trainings, loaded, { kind: 'training.attended', data: { present, reason } });
}

/** Declares a session void: it counts no more. @throws Refusal, Conflict */
export async function cancelTraining(desk: Desk, id: string, reason: string, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseChange(loaded.state, false, reason));
  await record(desk, trainings, loaded, { kind: 'training.cancelled', data: { reason } });
}

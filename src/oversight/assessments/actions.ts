/** The acts about checks: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../../db/acts.ts';
import type { Measurements } from '../../law/indicators/indicator-set.ts';
import { listUnits } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { type Redraw, refuseRedraw } from '../draws/redraw.ts';
import { assessments, type CheckActs } from './fold.ts';
import { type Refused, refuseEntering, refusePlan, refuseSettling } from './rules.ts';
import type { CheckFacts, CheckState } from './state.ts';
import { listChecks, programOf } from './store.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`assessment.${problem.field}`, problem.text);
}

const source = ({ tx, keys, actor, now }: Desk) => ({ db: tx, keys, siteId: actor.siteId, now });

/** Plans a check: who is checked, and by whom, is settled by this act. Returns its id. @throws Refusal naming the field */
export async function planCheck(desk: Desk, facts: Omit<CheckFacts, 'before'>): Promise<string> {
  const units = unitInForce(await listUnits(desk.tx, desk.actor.siteId), dateOf(desk.now));
  const last =
    facts.kind === 'cross'
      ? (await listChecks(source(desk))).find(({ state }) => state.kind === 'cross' && state.to <= facts.to)
      : undefined;
  const before = (last?.state.units ?? []).flatMap(({ unitId, checkerId }) =>
    checkerId ? [{ unitId, checkerId }] : [],
  );
  const whole: CheckFacts = { ...facts, before };
  stopIf(
    refusePlan(
      whole,
      units.map(({ id }) => id),
    ),
  );
  const id = randomUUID();
  const loaded = await load(desk, assessments, { siteId: desk.actor.siteId, id });
  await record(desk, assessments, loaded, { kind: 'assessment.planned', data: whole });
  return id;
}

async function open(desk: Desk, id: string, version?: number): Promise<Loaded<CheckState>> {
  const loaded = await load(desk, assessments, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.plannedOn === '') throw notFound();
  return loaded;
}

/** Withdraws a draw that was a mistake, and draws or pairs again. @throws Refusal, Conflict */
export async function drawAgain(
  desk: Desk,
  id: string,
  said: Redraw & { unitIds: readonly string[] },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  const { state } = loaded;
  stopIf(refuseRedraw(said, { ...state, isOver: state.closed !== null }));
  const units = unitInForce(await listUnits(desk.tx, desk.actor.siteId), dateOf(desk.now));
  stopIf(refusePlan({ ...state, ...said }, [...units.map((unit) => unit.id), ...state.unitIds]));
  await record(desk, assessments, loaded, { kind: 'assessment.redrawn', data: said });
}

/** Enters what a checker measured of a unit; it takes the place of what was entered before. @throws Refusal, Conflict */
export async function enter(
  desk: Desk,
  id: string,
  said: CheckActs['assessment.entered'],
  by: 'inspector' | 'unit',
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseEntering(loaded.state, { ...said, by }));
  await record(desk, assessments, loaded, { kind: 'assessment.entered', data: said });
}

/** Chooses whose number of an item counts where checker and program differ. @throws Refusal, Conflict */
export async function choose(
  desk: Desk,
  id: string,
  said: CheckActs['assessment.settled'],
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  const program = await programOf(source(desk), loaded.state, [said.unitId]);
  stopIf(refuseSettling(loaded.state, program[said.unitId] ?? {}, said));
  await record(desk, assessments, loaded, { kind: 'assessment.settled', data: said });
}

/** Closes a check: its scores stand, with what the program measures today. @throws Refusal, Conflict */
export async function closeCheck(desk: Desk, id: string, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  const { state } = loaded;
  if (state.closed) throw refused('assessment.check', { zh: '此次考评已经结束', en: 'This check is closed' });
  const program: Record<string, Measurements> = await programOf(
    source(desk),
    state,
    state.units.map(({ unitId }) => unitId),
  );
  await record(desk, assessments, loaded, { kind: 'assessment.closed', data: { program } });
}

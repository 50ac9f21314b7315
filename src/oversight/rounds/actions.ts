/** The acts about rounds: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../../db/acts.ts';
import { listUnits } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { rounds } from './fold.ts';
import { type Refused, refuseMeasuring, refuseOpen, refuseRound } from './rules.ts';
import type { Measuring, RoundFacts, RoundState } from './state.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`round.${problem.field}`, problem.text);
}

/** Begins a round: who is drawn is settled by this act. Returns its id. @throws Refusal naming the field */
export async function beginRound(desk: Desk, facts: RoundFacts): Promise<string> {
  const units = unitInForce(await listUnits(desk.tx, desk.actor.siteId), dateOf(desk.now));
  stopIf(
    refuseRound(
      facts,
      units.map(({ id }) => id),
    ),
  );
  const id = randomUUID();
  const loaded = await load(desk, rounds, { siteId: desk.actor.siteId, id });
  await record(desk, rounds, loaded, { kind: 'round.begun', data: facts });
  return id;
}

async function open(desk: Desk, id: string, version?: number, unitId?: string): Promise<Loaded<RoundState>> {
  const loaded = await load(desk, rounds, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.begunOn === '') throw notFound();
  stopIf(refuseOpen(loaded.state, unitId));
  return loaded;
}

/** Puts an inspector in charge of a drawn unit. @throws Refusal, Conflict */
export async function assign(
  desk: Desk,
  id: string,
  { unitId, personId }: { unitId: string; personId: string },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version, unitId);
  await record(desk, rounds, loaded, { kind: 'round.assigned', data: { unitId, personId } });
}

/** Records what was measured at a drawn unit; it takes the place of what was measured there before. @throws Refusal, Conflict */
export async function measure(
  desk: Desk,
  id: string,
  measuring: Measuring & { unitId: string },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version, measuring.unitId);
  stopIf(refuseMeasuring(loaded.state.set, measuring));
  await record(desk, rounds, loaded, { kind: 'round.measured', data: measuring });
}

/** Closes a round: its scores stand. @throws Refusal, Conflict */
export async function closeRound(desk: Desk, id: string, version?: number): Promise<void> {
  const loaded = await open(desk, id, version);
  await record(desk, rounds, loaded, { kind: 'round.closed', data: {} });
}

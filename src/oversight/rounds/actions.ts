/** The acts about rounds: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, record } from '../../db/acts.ts';
import { keepBlob } from '../../db/blobs.ts';
import { findUnit, listUnits } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { type Redraw, refuseRedraw } from '../draws/redraw.ts';
import { rounds } from './fold.ts';
import { ofSet, type ProgramResults } from './results.ts';
import {
  correctedTo,
  type Refused,
  refuseClosing,
  refuseCorrections,
  refuseMeasuring,
  refuseOpen,
  refuseProgram,
  refuseRound,
} from './rules.ts';
import type { Entered, Measuring, RoundFacts, RoundState, Subject } from './state.ts';

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

/** Withdraws a draw that was a mistake, and draws again. @throws Refusal naming the field, Conflict */
export async function drawAgain(
  desk: Desk,
  id: string,
  said: Redraw & { unitIds: readonly string[] },
  version?: number,
): Promise<void> {
  const loaded = await load(desk, rounds, { siteId: desk.actor.siteId, id }, version);
  const { state } = loaded;
  if (state.begunOn === '') throw notFound();
  stopIf(refuseRedraw(said, { ...state, isOver: state.closedOn !== null }));
  const units = unitInForce(await listUnits(desk.tx, desk.actor.siteId), dateOf(desk.now));
  // a unit of the round may have been dissolved since
  const known = [...units.map((unit) => unit.id), ...state.unitIds];
  stopIf(refuseRound({ ...state, ...said }, known));
  await record(desk, rounds, loaded, { kind: 'round.redrawn', data: said });
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

/** Records what an inspector enters of a drawn unit; it takes the place of what was entered before. @throws Refusal, Conflict */
export async function measure(
  desk: Desk,
  id: string,
  entered: Measuring & { unitId: string; corrections?: Entered['corrections'] },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version, entered.unitId);
  const { corrections = {} } = entered;
  stopIf(refuseMeasuring(loaded.state.set, entered));
  stopIf(refuseMeasuring(loaded.state.set, { ...entered, measured: correctedTo(corrections) }));
  stopIf(refuseCorrections(subjectIn(loaded.state, entered.unitId), { ...entered, corrections }));
  await record(desk, rounds, loaded, { kind: 'round.measured', data: { ...entered, corrections } });
}

/**
 * Takes results of the program over for a drawn unit; those of earlier inspections stay beside them. The file is kept.
 * @throws Refusal when they are of another site or say nothing of the set, Conflict
 */
export async function takeOver(
  desk: Desk,
  id: string,
  { unitId, ...results }: ProgramResults & { unitId: string },
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version, unitId);
  const { state } = loaded;
  const { digest, mediaType, size } = await keepBlob(desk, results.mediaType, results.bytes);
  const measuring = ofSet({ ...results, file: { name: results.name, mediaType, size, digest } }, state.set);
  const unit = await findUnit(desk.tx, desk.actor.siteId, { id: unitId });
  const site = unit?.contact.website ?? '';
  const today = dateOf(desk.now).toString();
  stopIf(
    refuseProgram(subjectIn(state, unitId), measuring, { site, today, verifiedOnly: state.verifiedOnly ?? false }),
  );
  stopIf(refuseMeasuring(state.set, { measured: measuring.measured, skipped: [] }));
  await record(desk, rounds, loaded, { kind: 'round.measured-by-program', data: { unitId, ...measuring } });
}

function subjectIn(state: RoundState, unitId: string): Subject {
  const found = state.subjects.find((one) => one.unitId === unitId);
  if (!found) throw notFound();
  return found;
}

/** Closes a round: its scores stand, and who was drawn and not measured has none. @throws Refusal, Conflict */
export async function closeRound(
  desk: Desk,
  id: string,
  { version, leaving }: { version?: number; leaving: boolean },
): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseClosing(loaded.state, { leaving }));
  await record(desk, rounds, loaded, { kind: 'round.closed', data: {} });
}

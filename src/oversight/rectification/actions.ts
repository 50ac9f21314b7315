/** The acts about findings: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, dateOf, type Loaded, load, nextNumber, record } from '../../db/acts.ts';
import { formatLetterNumber } from '../../units/number-patterns.ts';
import { findUnit, listUnits, siteSettings } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { type FindingActs, findings } from './fold.ts';
import { findingWords as words } from './messages.ts';
import { type FindingStep, type Refused, refuseFacts, refuseStep } from './rules.ts';
import type { FindingFacts, FindingState } from './state.ts';
import { lockNumbers, takenNumbers } from './store.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`finding.${problem.field}`, problem.text);
}

async function unitsOn(desk: Desk): Promise<string[]> {
  const units = await listUnits(desk.tx, desk.actor.siteId);
  return unitInForce(units, dateOf(desk.now)).map((unit) => unit.id);
}

/**
 * Files a finding. Returns its id. @param foundOn ISO date, today where null @param id what was filed under it before stays
 * as it is: a form that is posted twice files once @throws Refusal naming the field
 */
export async function fileFinding(
  desk: Desk,
  facts: FindingFacts,
  foundOn: string | null = null,
  id: string = randomUUID(),
): Promise<string> {
  stopIf(refuseFacts(facts, await unitsOn(desk)));
  const loaded = await load(desk, findings, { siteId: desk.actor.siteId, id });
  if (loaded.version > 0) return id;
  await refuseTaken(desk, facts);
  const on = foundOn === null ? {} : { happenedOn: Temporal.PlainDate.from(foundOn) };
  await record(desk, findings, loaded, { kind: 'finding.filed', data: facts, ...on });
  return id;
}

/** An entry of a source is filed once; one that was withdrawn may come again. */
async function refuseTaken(desk: Desk, { source, sourceNumber }: FindingFacts): Promise<void> {
  if (sourceNumber === '') return;
  await lockNumbers(desk.tx, desk.actor.siteId);
  const taken = await takenNumbers(desk.tx, desk.actor.siteId, source, [sourceNumber]);
  if (taken.has(sourceNumber)) stopIf({ field: 'sourceNumber', text: words.taken });
}

async function open(desk: Desk, id: string, version?: number): Promise<Loaded<FindingState>> {
  const loaded = await load(desk, findings, { siteId: desk.actor.siteId, id }, version);
  if (loaded.state.foundOn === '') throw notFound();
  return loaded;
}

/** Changes what is said of a finding that no unit was told of yet. @throws Refusal, Conflict */
export async function changeFinding(
  desk: Desk,
  id: string,
  change: FindingActs['finding.changed'],
  version?: number,
): Promise<void> {
  if (change.sourceNumber) await lockNumbers(desk.tx, desk.actor.siteId);
  const loaded = await open(desk, id, version);
  stopIf(refuseStep(loaded.state, 'changed', {}, dateOf(desk.now)));
  const after = { ...loaded.state, ...change };
  stopIf(refuseFacts(after, [...(await unitsOn(desk)), loaded.state.unitId]));
  if (after.sourceNumber !== loaded.state.sourceNumber) await refuseTaken(desk, after);
  await record(desk, findings, loaded, { kind: 'finding.changed', data: change });
}

/**
 * Tells one unit of findings and gives it a limit, under one number of the notice. Returns the number.
 * @param dueOn ISO date, the last day in time @throws Refusal when one was told already or they are of several units
 */
export async function giveNotice(
  desk: Desk,
  ids: readonly string[],
  { dueOn, remarks }: { dueOn: string; remarks: string },
): Promise<string> {
  if (ids.length === 0) stopIf({ field: 'finding', text: words.noneChosen });
  const today = dateOf(desk.now);
  const loaded: Loaded<FindingState>[] = [];
  // in one order, so that two notices at once wait for each other instead of for ever
  for (const id of [...new Set(ids)].sort()) {
    const one = await open(desk, id);
    stopIf(refuseStep(one.state, 'noticed', { dueOn }, today));
    loaded.push(one);
  }
  if (new Set(loaded.map(({ state }) => state.unitId)).size > 1) stopIf({ field: 'finding', text: words.severalUnits });
  const number = await noticeNumber(desk, today.year);
  for (const one of loaded)
    await record(desk, findings, one, { kind: 'finding.noticed', data: { number, dueOn, remarks } });
  return number;
}

async function noticeNumber(desk: Desk, year: number): Promise<string> {
  const { rectification } = await siteSettings(desk.tx, desk.actor.siteId);
  const unit = desk.actor.unitId ? await findUnit(desk.tx, desk.actor.siteId, { id: desk.actor.unitId }) : null;
  const serial = await nextNumber(desk, `rectification/${unit?.id ?? 'site'}/${year}`);
  return formatLetterNumber(rectification.number, { short: unit?.shortName ?? '', year, serial });
}

type Later = Exclude<FindingStep, 'changed' | 'noticed'>;

/** What the unit says (answered, appealed) or the inspectors find (passed, reopened, withdrawn). @throws Refusal, Conflict */
export async function takeStep<S extends Later>(
  desk: Desk,
  id: string,
  step: S,
  said: FindingActs[`finding.${S}`],
  version?: number,
): Promise<void> {
  const loaded = await open(desk, id, version);
  stopIf(refuseStep(loaded.state, step, said, dateOf(desk.now)));
  await record(desk, findings, loaded, { kind: `finding.${step}`, data: said });
}

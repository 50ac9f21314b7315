/**
 * Erasing the personal data of closed cases whose retention has ended. The act of confirmation is recorded first and the
 * key destroyed when it stands; a sweep destroys what a power cut left over.
 */
import { type Desk, dateOf, type Loaded, load, read, record } from '../db/acts.ts';
import { siteSettings } from '../units/read.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { type ErasureState, erasures } from './erasure-fold.ts';
import { refuseDecision, refuseProposal } from './erasure-rules.ts';
import { idsOf } from './erasure-store.ts';
import { requests } from './fold.ts';

/** Proposes all of these cases, by receipt number, or none. @throws Refusal erasure.numbers, which names the first that may not */
export async function proposeErasures(desk: Desk, numbers: readonly string[], ground: string): Promise<void> {
  const opened = await open(desk, numbers);
  const rule = await ruleOf(desk);
  for (const { id, erasure } of opened) {
    await demandEnded(desk, id, erasure.state, rule);
    await record(desk, erasures, erasure, { kind: 'erasure.proposed', ground });
  }
}

type Rule = Parameters<typeof refuseProposal>[2];

async function ruleOf(desk: Desk): Promise<Rule> {
  const { retention } = await siteSettings(desk.tx, desk.actor.siteId);
  return { today: dateOf(desk.now), years: retention.requestYears };
}

/** Refuses a case whose personal data is kept still, or for which something waits. */
async function demandEnded(desk: Desk, id: string, erasure: ErasureState, rule: Rule): Promise<void> {
  const found = await read(desk.tx, desk.keys, requests, { siteId: desk.actor.siteId, id });
  const refusal = found && refuseProposal(found.state, erasure, rule);
  if (refusal) throw refused('erasure.numbers', refusal);
}

/** Confirms proposals and returns the ids of the cases whose keys the caller now destroys, once this is committed. */
export async function confirmErasures(desk: Desk, numbers: readonly string[]): Promise<string[]> {
  return decide(desk, numbers, 'erasure.confirmed', null);
}

export async function refuseErasures(desk: Desk, numbers: readonly string[], ground: string): Promise<void> {
  await decide(desk, numbers, 'erasure.refused', ground);
}

async function decide(
  desk: Desk,
  numbers: readonly string[],
  kind: 'erasure.confirmed' | 'erasure.refused',
  ground: string | null,
): Promise<string[]> {
  const opened = await open(desk, numbers);
  const rule = await ruleOf(desk);
  for (const { id, erasure } of opened) {
    const refusal = refuseDecision(erasure.state, desk.actor.personId);
    if (refusal) throw refused('erasure.numbers', refusal);
    // a suit may have been lodged, or the retention made longer, since it was proposed
    if (kind === 'erasure.confirmed') await demandEnded(desk, id, null, rule);
    await record(desk, erasures, erasure, { kind, ground });
  }
  return opened.map(({ id }) => id);
}

/** Locked in one order, so that two who decide at once do not wait for each other for ever. */
async function open(desk: Desk, numbers: readonly string[]): Promise<{ id: string; erasure: Loaded<ErasureState> }[]> {
  const { siteId } = desk.actor;
  const ids = await idsOf(desk.tx, siteId, numbers);
  if (ids.length === 0 || ids.length !== new Set(numbers).size)
    throw refused('erasure.numbers', text('请选择案卷', 'Choose the cases'));
  const opened: { id: string; erasure: Loaded<ErasureState> }[] = [];
  for (const id of ids) opened.push({ id, erasure: await load(desk, erasures, { siteId, id }) });
  return opened;
}

/** The acts about the lists of wording: load, decide, record. */
import { randomUUID } from 'node:crypto';
import { type Desk, load, record } from '../../db/acts.ts';
import { notFound, refused } from '../../web/refusal.ts';
import { wordingEntries } from './fold.ts';
import { type Refused, refuseEnd, refuseEntry } from './rules.ts';
import type { EntryFacts } from './state.ts';
import { listEntries } from './store.ts';

function stopIf(problem: Refused | null): void {
  if (problem) throw refused(`wording.${problem.field}`, problem.text);
}

/** Enters all of these, each by an act of its own. @throws Refusal of the first that cannot be entered */
export async function enterWordings(desk: Desk, entries: readonly EntryFacts[]): Promise<void> {
  const known: EntryFacts[] = await listEntries(desk.tx, desk.actor.siteId);
  for (const entry of entries) {
    stopIf(refuseEntry(entry, known));
    known.push(entry);
    const loaded = await load(desk, wordingEntries, { siteId: desk.actor.siteId, id: randomUUID() });
    await record(desk, wordingEntries, loaded, { kind: 'wording.entered', data: entry });
  }
}

/** Says until which day an entry holds. @param to ISO date, the last day @throws Refusal, Conflict */
export async function endWording(desk: Desk, id: string, to: string, version?: number): Promise<void> {
  const loaded = await load(desk, wordingEntries, { siteId: desk.actor.siteId, id }, version);
  if (!loaded.state) throw notFound();
  stopIf(refuseEnd(loaded.state, to));
  await record(desk, wordingEntries, loaded, { kind: 'wording.ended', data: { to } });
}

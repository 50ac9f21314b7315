/** Looking at personal data: an act about the case, kept apart from the case's own so that it disturbs nobody's work. */
import { type Aggregate, type Desk, load, record } from '../db/acts.ts';

/** Its subject has the id of the case. Acts to be looked up, from which no state follows. */
export const unmaskings: Aggregate<null> = { kind: 'unmasking', tables: [], fold: () => null, rows: () => ({}) };

/** Writes that the desk's person looked, and why. */
export async function recordUnmasking(desk: Desk, requestId: string, ground: string): Promise<void> {
  const subject = await load(desk, unmaskings, { siteId: desk.actor.siteId, id: requestId });
  await record(desk, unmaskings, subject, { kind: 'personal.unmasked', ground });
}

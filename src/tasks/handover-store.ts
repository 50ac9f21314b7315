/** Who took over from whom, and what is open with somebody who leaves. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import './tables.ts';

/** By person: everybody who took over, also from the one who took over first. */
export async function successors(db: Kysely<Database>, siteId: string): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('office.handovers')
    .select(['leaver_id', 'successor_id'])
    .where('site_id', '=', siteId)
    .execute();
  return successorsOf(rows.map((row) => ({ leaverId: row.leaver_id, successorId: row.successor_id })));
}

/** Pure: the heirs of each, in the order in which they are found; nobody is his own. */
export function successorsOf(handovers: readonly { leaverId: string; successorId: string }[]): Map<string, string[]> {
  const direct = Map.groupBy(handovers, ({ leaverId }) => leaverId);
  const heirs = new Map<string, string[]>();
  for (const leaver of direct.keys()) {
    const found = new Set<string>([leaver]);
    // a set is walked in the order of adding, also over what is added meanwhile
    for (const person of found) for (const { successorId } of direct.get(person) ?? []) found.add(successorId);
    found.delete(leaver);
    heirs.set(leaver, [...found]);
  }
  return heirs;
}

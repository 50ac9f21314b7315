/** Who took over from whom, and what is open with somebody who leaves. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { successorsOf } from './rules.ts';
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

export interface ListedHandover {
  id: string;
  leaver: string;
  successor: string;
  leavesOn: string;
}

/** Hand-overs of a site, the newest first. */
export async function listHandovers(db: Kysely<Database>, siteId: string): Promise<ListedHandover[]> {
  const rows = await db
    .selectFrom('office.handovers as h')
    .innerJoin('office.persons as l', (join) =>
      join.onRef('l.site_id', '=', 'h.site_id').onRef('l.id', '=', 'h.leaver_id'),
    )
    .innerJoin('office.persons as s', (join) =>
      join.onRef('s.site_id', '=', 'h.site_id').onRef('s.id', '=', 'h.successor_id'),
    )
    .select(['h.id', 'l.name as leaver', 's.name as successor', 'h.leaves_on'])
    .where('h.site_id', '=', siteId)
    .orderBy('h.leaves_on', 'desc')
    .orderBy('h.id')
    .limit(100)
    .execute();
  return rows.map(({ leaves_on, ...row }) => ({ ...row, leavesOn: leaves_on.toString() }));
}

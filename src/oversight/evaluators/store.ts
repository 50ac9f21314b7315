/** What somebody from outside opened, the newest first. SQL of the office. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';

/** Beyond these the audit administrator's page is asked. */
export const MOST = 200;

export interface Opened {
  seq: number;
  at: Temporal.Instant;
  path: string;
}

export async function openedBy(db: Kysely<Database>, siteId: string, personId: string): Promise<Opened[]> {
  const rows = await db
    .selectFrom('office.acts')
    .select(['seq', 'recorded_at', 'data'])
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .where('subject_kind', '=', 'outside-visit')
    .orderBy('seq', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ seq, recorded_at, data }) => ({ seq, at: recorded_at, path: (data as { path: string }).path }));
}

/** SQL of the office over summaries. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import './tables.ts';

export interface ListedSummary {
  id: string;
  scope: ScopeKind;
  unitId: string;
  title: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  stage: 'draft' | 'final';
  finalisedOn: Temporal.PlainDate | null;
}

const MOST = 200;

/** Summaries of these units ('all': of the site), the latest period first; at most 200. */
export async function listSummaries(
  db: Kysely<Database>,
  siteId: string,
  reach: 'all' | readonly string[],
): Promise<ListedSummary[]> {
  const rows = await db
    .selectFrom('office.summaries')
    .select(['id', 'scope', 'unit_id', 'title', 'starts_on', 'ends_on', 'stage', 'finalised_on'])
    .where('site_id', '=', siteId)
    .$if(reach !== 'all', (query) =>
      query.where('unit_id', '=', sql<string>`any(${reach === 'all' ? [] : [...reach]}::uuid[])`),
    )
    .orderBy('ends_on', 'desc')
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    unitId: row.unit_id,
    title: row.title,
    from: row.starts_on,
    to: row.ends_on,
    stage: row.stage,
    finalisedOn: row.finalised_on,
  }));
}

/** Runs over others' reports, from their acts. */
import { type Kysely, sql } from 'kysely';
import { actsOf, withoutVoided } from '../../db/acts.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import '../tables.ts';
import { type CheckState, RUN, reportChecks } from './fold.ts';

export interface ListedRun {
  id: string;
  on: Temporal.PlainDate;
  person: string;
  reports: number;
  /** addresses that were not read yet */
  waiting: number;
}

/** The run that has waited longest for its addresses, and which those are; null when none does. */
export async function oldestRun(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
): Promise<{ id: string; waiting: readonly string[] } | null> {
  const row = await db
    .selectFrom('office.report_check_runs')
    .select('id')
    .where('site_id', '=', siteId)
    .orderBy('asked_on')
    .orderBy('id')
    .executeTakeFirst();
  const run = row ? await findRun(db, keys, siteId, row.id) : null;
  return row && run ? { id: row.id, waiting: run.waiting } : null;
}

/** The newest runs. */
export async function listRuns(db: Kysely<Database>, siteId: string, limit: number): Promise<ListedRun[]> {
  const { rows } = await sql<{
    id: string;
    day: Temporal.PlainDate;
    person: string | null;
    reports: number;
    waiting: number;
  }>`
    select a.subject_id as id, a.happened_on as day, p.name as person, jsonb_array_length(a.data -> 'results')
        + coalesce(jsonb_array_length(a.data -> 'addresses'), 0) as reports, coalesce(r.waiting, 0) as waiting
    from office.acts a left join office.report_check_runs r on r.site_id = a.site_id and r.id = a.subject_id
    left join office.persons p on p.site_id = a.site_id and p.id = a.person_id
    where a.site_id = ${siteId} and a.kind = ${RUN}
      and not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq)
    order by a.seq desc limit ${limit}`.execute(db);
  return rows.map(({ id, day, person, reports, waiting }) => ({ id, on: day, person: person ?? '', reports, waiting }));
}

/** One run; null when the site has none such. */
export async function findRun(db: Kysely<Database>, keys: KeyStore, siteId: string, id: string): Promise<CheckState> {
  const ref = { siteId, id };
  return reportChecks.fold(withoutVoided(await actsOf(db, keys, reportChecks.kind, ref)), ref);
}

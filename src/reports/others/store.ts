/** Runs over others' reports, from their acts. */
import { type Kysely, sql } from 'kysely';
import { actsOf, withoutVoided } from '../../db/acts.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import { type CheckState, RUN, reportChecks } from './fold.ts';

export interface ListedRun {
  id: string;
  on: Temporal.PlainDate;
  person: string;
  reports: number;
}

/** The newest runs. */
export async function listRuns(db: Kysely<Database>, siteId: string, limit: number): Promise<ListedRun[]> {
  const { rows } = await sql<{ id: string; day: Temporal.PlainDate; person: string | null; reports: number }>`
    select a.subject_id as id, a.happened_on as day, p.name as person, jsonb_array_length(a.data -> 'results') as reports
    from office.acts a left join office.persons p on p.site_id = a.site_id and p.id = a.person_id
    where a.site_id = ${siteId} and a.kind = ${RUN}
      and not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq)
    order by a.seq desc limit ${limit}`.execute(db);
  return rows.map(({ id, day, person, reports }) => ({ id, on: day, person: person ?? '', reports }));
}

/** One run; null when the site has none such. */
export async function findRun(db: Kysely<Database>, keys: KeyStore, siteId: string, id: string): Promise<CheckState> {
  const ref = { siteId, id };
  return reportChecks.fold(withoutVoided(await actsOf(db, keys, reportChecks.kind, ref)), ref);
}

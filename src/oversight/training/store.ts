/** Sessions of a site, and its staff by unit. */
import type { Kysely } from 'kysely';
import type { KeyStore } from '../../db/keys.ts';
import { type ReadSubject, readAll } from '../../db/read-all.ts';
import type { Database } from '../../db/schema.ts';
import { trainings } from './fold.ts';
import type { StaffOfUnit } from './rules.ts';
import type { TrainingState } from './state.ts';

/** The latest first. */
export async function listTrainings(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
): Promise<ReadSubject<TrainingState>[]> {
  const all = await readAll(db, keys, trainings, siteId);
  return all.filter(({ state }) => state.on !== '').sort((a, b) => (a.state.on < b.state.on ? 1 : -1));
}

/** All staff who hold a role on a day, once for each unit, by unit and name; who came from outside is none of them. */
export async function staffOn(db: Kysely<Database>, siteId: string, day: Temporal.PlainDate): Promise<StaffOfUnit[]> {
  return db
    .selectFrom('office.appointments as a')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'a.site_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'a.site_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.person_id as personId', 'a.unit_id as unitId', 'p.name', 'u.sort_key', 'p.sort_key as person_key'])
    .distinct()
    .where('a.site_id', '=', siteId)
    .where('a.starts_on', '<=', day)
    .where((where) => where.or([where('a.ends_on', 'is', null), where('a.ends_on', '>', day)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('office.outsiders as o')
            .select('o.person_id')
            .whereRef('o.site_id', '=', 'a.site_id')
            .whereRef('o.person_id', '=', 'a.person_id'),
        ),
      ),
    )
    .orderBy('u.sort_key')
    .orderBy('p.sort_key')
    .orderBy('a.person_id')
    .execute()
    .then((rows) => rows.map(({ personId, unitId, name }) => ({ personId, unitId, name })));
}

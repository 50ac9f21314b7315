/** SQL of the office over rounds. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import './tables.ts';

export interface ListedRound {
  id: string;
  title: string;
  from: Temporal.PlainDate;
  to: Temporal.PlainDate;
  drawn: number;
  measured: number;
  closedOn: Temporal.PlainDate | null;
}

/** Rounds in which one of these units was drawn ('all': every round), the newest first. */
export async function listRounds(
  db: Kysely<Database>,
  siteId: string,
  units: 'all' | readonly string[],
): Promise<ListedRound[]> {
  const rows = await db
    .selectFrom('office.rounds')
    .selectAll()
    .where('site_id', '=', siteId)
    .$if(units !== 'all', (query) =>
      query.where(sql<boolean>`drawn_units && ${units === 'all' ? [] : [...units]}::uuid[]`),
    )
    .orderBy('begun_on', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    from: row.from_day,
    to: row.to_day,
    drawn: row.drawn_units.length,
    measured: row.measured_units.length,
    closedOn: row.closed_on,
  }));
}

/** Persons who may inspect today: those who hold a role that keeps inspections, by name. */
export async function inspectors(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
  roles: readonly string[],
): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('office.persons as p')
    .select(['p.id', 'p.name'])
    .where('p.site_id', '=', siteId)
    .where(
      sql<boolean>`exists (select from office.appointments a where a.site_id = p.site_id and a.person_id = p.id
        and a.role = any (${[...roles]}::text[]) and a.starts_on <= ${today.toString()}::date
        and (a.ends_on is null or a.ends_on > ${today.toString()}::date))`,
    )
    .orderBy('p.name')
    .execute();
}

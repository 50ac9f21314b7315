/** Who holds what on a date, for oneself and in the place of others; and the substitutions of a site. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Appointment, Role } from '../web/duties.ts';
import './tables.ts';

type Db = Kysely<Database>;

export interface Holder {
  personId: string;
  personName: string;
  /** One's own first: what somebody may do anyway is not done in another's place. */
  appointments: Appointment[];
}

/** Persons of a site with their appointments in force on a date, substitutions included; or the one asked for. */
export async function holdersOn(
  db: Db,
  siteId: string,
  date: Temporal.PlainDate,
  personId: string | null = null,
): Promise<Holder[]> {
  const { rows } = await sql<{
    person_id: string;
    person_name: string;
    role: string;
    unit_id: string;
    unit_name: string;
    holder_id: string | null;
    holder_name: string | null;
  }>`
    with held as (
      select a.person_id, a.role, a.unit_id, null::uuid as holder_id, a.starts_on, a.id
      from office.appointments a
      where a.site_id = ${siteId} and a.starts_on <= ${date}::date and (a.ends_on is null or a.ends_on > ${date}::date)
        and (${personId}::uuid is null or a.person_id = ${personId}::uuid)
      union all
      select s.substitute_id, a.role, a.unit_id, s.holder_id, s.starts_on, a.id
      from office.substitutes s
      join office.appointments a on a.site_id = s.site_id and a.person_id = s.holder_id and a.id = any (s.appointments)
      where s.site_id = ${siteId} and s.starts_on <= ${date}::date and s.ends_on > ${date}::date
        and a.starts_on <= ${date}::date and (a.ends_on is null or a.ends_on > ${date}::date)
        and (${personId}::uuid is null or s.substitute_id = ${personId}::uuid)
    )
    select held.person_id, p.name as person_name, held.role, held.unit_id, u.name as unit_name, held.holder_id,
      h.name as holder_name
    from held
    join office.persons p on p.site_id = ${siteId} and p.id = held.person_id
    join office.units u on u.site_id = ${siteId} and u.id = held.unit_id
    left join office.persons h on h.site_id = ${siteId} and h.id = held.holder_id
    order by held.person_id, held.holder_id is not null, held.starts_on, held.id`.execute(db);
  return [...Map.groupBy(rows, (row) => row.person_id)].map(([id, own]) => ({
    personId: id,
    personName: own[0]?.person_name ?? '',
    appointments: own.map((row) => ({
      role: row.role as Role,
      unitId: row.unit_id,
      unitName: row.unit_name,
      ...(row.holder_id === null ? {} : { onBehalfOf: { personId: row.holder_id, personName: row.holder_name ?? '' } }),
    })),
  }));
}

export interface Substitution {
  id: string;
  version: number;
  holderId: string;
  holderName: string;
  substituteId: string;
  substituteName: string;
  startsOn: string;
  /** exclusive */
  endsOn: string;
  appointments: readonly string[];
  roles: readonly { role: Role; unitName: string }[];
}

/** Substitutions of a site that are not over before a date, the next to begin first; those of one person where given. */
export async function substitutionsSince(
  db: Db,
  siteId: string,
  date: Temporal.PlainDate,
  personId: string | null = null,
): Promise<Substitution[]> {
  const { rows } = await sql<{
    id: string;
    version: number;
    holder_id: string;
    holder_name: string;
    substitute_id: string;
    substitute_name: string;
    starts_on: Temporal.PlainDate;
    ends_on: Temporal.PlainDate;
    appointments: string[];
    roles: { role: Role; unitName: string }[] | null;
  }>`
    select s.id, subject.version, s.holder_id, h.name as holder_name, s.substitute_id, p.name as substitute_name,
      s.starts_on, s.ends_on, s.appointments,
      (select json_agg(json_build_object('role', a.role, 'unitName', u.name) order by a.starts_on, a.id)
        from office.appointments a join office.units u on u.site_id = a.site_id and u.id = a.unit_id
        where a.site_id = s.site_id and a.person_id = s.holder_id and a.id = any (s.appointments)) as roles
    from office.substitutes s
    join office.subjects subject on subject.site_id = s.site_id and subject.kind = 'substitute' and subject.id = s.id
    join office.persons h on h.site_id = s.site_id and h.id = s.holder_id
    join office.persons p on p.site_id = s.site_id and p.id = s.substitute_id
    where s.site_id = ${siteId} and s.ends_on > ${date}::date and s.ends_on > s.starts_on
      and (${personId}::uuid is null or ${personId}::uuid in (s.holder_id, s.substitute_id))
    order by s.starts_on, s.id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    version: row.version,
    holderId: row.holder_id,
    holderName: row.holder_name,
    substituteId: row.substitute_id,
    substituteName: row.substitute_name,
    startsOn: row.starts_on.toString(),
    endsOn: row.ends_on.toString(),
    appointments: row.appointments,
    roles: row.roles ?? [],
  }));
}

/** What other areas read of units, persons and settings. SQL over the state tables of the office. */
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Role } from '../web/duties.ts';
import { readSettings, type SiteSettings } from './settings.ts';
import './tables.ts';
import type { Contact, Remedy, UnitKind } from './unit-fold.ts';
import { UNIT_KINDS } from './unit-fold.ts';

export interface Unit {
  id: string;
  code: string;
  name: string;
  shortName: string;
  nameEn: string;
  kind: UnitKind;
  parentId: string | null;
  creditCode: string | null;
  sortKey: string;
  activeFrom: Temporal.PlainDate;
  /** First date on which the unit is no longer there. */
  activeTo: Temporal.PlainDate | null;
  contact: Contact;
  /** 行政复议机关, by period; see remedyOn */
  reconsideration: readonly Remedy[];
  /** 行政诉讼管辖法院, by period */
  courts: readonly Remedy[];
  /** The unit that took over its tasks when it was closed (职责承接单位). */
  successorId: string | null;
}

export interface Person {
  id: string;
  name: string;
  /** 职务 */
  post: string;
  phone: string;
}

/** An appointment with its dates, in force or not. */
export interface HeldAppointment {
  id: string;
  role: Role;
  unitId: string;
  unitName: string;
  startsOn: Temporal.PlainDate;
  /** First date on which it is no longer held. */
  endsOn: Temporal.PlainDate | null;
  grantedBy: string | null;
  /** The second person; null where it was granted at set-up. */
  confirmedBy: string | null;
}

/** All units of a site, closed ones too (unitInForce in rules.ts narrows): by kind, then by pinyin. */
export async function listUnits(db: Kysely<Database>, siteId: string): Promise<Unit[]> {
  const rows = await db
    .selectFrom('office.units')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('sort_key')
    .execute();
  return rows
    .map(unitOf)
    .sort((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind) || (a.sortKey < b.sortKey ? -1 : 1));
}

/** One unit by id or code; null when the site has none such. */
export async function findUnit(
  db: Kysely<Database>,
  siteId: string,
  by: { id: string } | { code: string },
): Promise<Unit | null> {
  const row = await db
    .selectFrom('office.units')
    .selectAll()
    .where('site_id', '=', siteId)
    .$if('id' in by, (query) => query.where('id', '=', 'id' in by ? by.id : ''))
    .$if('code' in by, (query) => query.where('code', '=', 'code' in by ? by.code : ''))
    .executeTakeFirst();
  return row ? unitOf(row) : null;
}

/** The body in force on a date, of `reconsideration` or `courts`; null when none was entered for it. */
export function remedyOn(list: readonly Remedy[], date: Temporal.PlainDate): string | null {
  const day = date.toString();
  return list.find((remedy) => remedy.from <= day && (remedy.to === null || day < remedy.to))?.name ?? null;
}

/** The person who owns an account of this site, with all appointments; null when there is no such account. */
export async function findPersonByAccount(
  db: Kysely<Database>,
  siteId: string,
  username: string,
): Promise<{ person: Person; appointments: HeldAppointment[] } | null> {
  const person = await db
    .selectFrom('office.accounts as a')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'a.site_id').onRef('p.id', '=', 'a.person_id'),
    )
    .select(['p.id', 'p.name', 'p.post', 'p.phone'])
    .where('a.site_id', '=', siteId)
    .where('a.username', '=', username.trim().toLowerCase())
    .executeTakeFirst();
  return person ? { person, appointments: await appointmentsOf(db, siteId, person.id) } : null;
}

/** All appointments of a person, the newest first. */
export async function appointmentsOf(
  db: Kysely<Database>,
  siteId: string,
  personId: string,
): Promise<HeldAppointment[]> {
  const rows = await db
    .selectFrom('office.appointments as a')
    .leftJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'a.site_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.id', 'a.role', 'a.unit_id', 'u.name as unit_name', 'a.starts_on', 'a.ends_on', 'a.granted_by'])
    .select('a.confirmed_by')
    .where('a.site_id', '=', siteId)
    .where('a.person_id', '=', personId)
    .orderBy('a.starts_on', 'desc')
    .orderBy('a.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    role: row.role as Role,
    unitId: row.unit_id,
    unitName: row.unit_name ?? '',
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    grantedBy: row.granted_by,
    confirmedBy: row.confirmed_by,
  }));
}

/** Names by person id; unknown ids are absent. */
export async function personNames(
  db: Kysely<Database>,
  siteId: string,
  ids: readonly (string | null)[],
): Promise<Map<string, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('office.persons')
    .select(['id', 'name'])
    .where('site_id', '=', siteId)
    .where('id', 'in', wanted)
    .execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** A site's settings, with defaults for what it has not set. */
export async function siteSettings(db: Kysely<Database>, siteId: string): Promise<SiteSettings> {
  const row = await db.selectFrom('office.sites').select('settings').where('site_id', '=', siteId).executeTakeFirst();
  return readSettings(row?.settings);
}

function unitOf(row: Selectable<Database['office.units']>): Unit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    kind: row.kind as UnitKind,
    parentId: row.parent_id,
    creditCode: row.credit_code,
    sortKey: row.sort_key,
    activeFrom: row.active_from,
    activeTo: row.active_to,
    contact: row.contact as Contact,
    reconsideration: row.reconsideration as Remedy[],
    courts: row.courts as Remedy[],
    successorId: row.successor_id,
  };
}

/**
 * Acts as the audit administrator may see them. The columns with content (data) and personal data (sealed) are never
 * selected here, so no page of this area can show them. A site may have a million acts: what is read is the newest
 * lines by seq, a page after another, and a count that stops early.
 */
import { type Kysely, sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import './tables.ts';

export interface AuditFilter {
  /** who did it, or in whose place it was done */
  personId?: string;
  kind?: string;
  unitId?: string;
  role?: string;
  /** An id, the receipt number of a request, the index number of a document, an account or person's name. */
  subject?: string;
  /** Days of recording in the law's time zone, both included. */
  from?: Temporal.PlainDate;
  to?: Temporal.PlainDate;
}

export interface AuditLine {
  seq: number;
  kind: string;
  recordedAt: Temporal.Instant;
  happenedOn: Temporal.PlainDate;
  personName: string | null;
  /** in whose place a substitute acted */
  insteadOf: string | null;
  role: string;
  unitName: string | null;
  subjectKind: string;
  subjectId: string;
  /** receipt number of a request, index number of a document, name of a person or unit: nothing of their content */
  subjectNumber: string | null;
  ground: string | null;
  voids: number | null;
}

/** Beyond this a list says 'more than': counting a million would take longer than anybody reads. */
export const COUNTED = 10_000;

/** Lines that match, newest first, older than `before` where it is given. */
export async function findActs(
  db: Kysely<Database>,
  siteId: string,
  filter: AuditFilter,
  page: { before?: number; size: number },
): Promise<AuditLine[]> {
  const conditions = await matching(db, siteId, filter);
  if (!conditions) return [];
  const before = page.before === undefined ? sql`true` : sql`a.seq < ${page.before}`;
  const { rows } = await sql<AuditLine>`
    select a.seq, a.kind, a.recorded_at as "recordedAt", a.happened_on as "happenedOn", p.name as "personName",
      h.name as "insteadOf", a.role,
      u.short_name as "unitName", a.subject_kind as "subjectKind", a.subject_id as "subjectId", a.ground, a.voids,
      case a.subject_kind
        when 'request' then (select r.number from office.requests r where r.site_id = a.site_id and r.id = a.subject_id)
        when 'unmasking' then
          (select r.number from office.requests r where r.site_id = a.site_id and r.id = a.subject_id)
        when 'document' then
          (select d.index_number from office.documents d where d.site_id = a.site_id and d.id = a.subject_id)
        when 'person' then (select s.name from office.persons s where s.site_id = a.site_id and s.id = a.subject_id)
        when 'unit' then (select s.short_name from office.units s where s.site_id = a.site_id and s.id = a.subject_id)
        when 'column' then (select s.name from office.columns s where s.site_id = a.site_id and s.id = a.subject_id)
        when 'report' then (select s.year || ' ' || n.short_name from office.reports s
          join office.units n on n.site_id = s.site_id and n.id = s.unit_id
          where s.site_id = a.site_id and s.id = a.subject_id)
        when 'substitute' then (select s.name from office.persons s
          join (select site_id, id, holder_id from office.substitutes
            union select site_id, id, holder_id from office.substitute_proposals) d
            on d.site_id = s.site_id and d.holder_id = s.id
          where d.site_id = a.site_id and d.id = a.subject_id)
      end as "subjectNumber"
    from (select * from office.acts a where ${conditions} and ${before} order by a.seq desc limit ${page.size}) a
    left join office.persons p on p.site_id = a.site_id and p.id = a.person_id
    left join office.persons h on h.site_id = a.site_id and h.id = a.on_behalf_of
    left join office.units u on u.site_id = a.site_id and u.id = a.unit_id
    order by a.seq desc`.execute(db);
  return rows;
}

/** How many match, counted up to COUNTED + 1. */
export async function countActs(db: Kysely<Database>, siteId: string, filter: AuditFilter): Promise<number> {
  const conditions = await matching(db, siteId, filter);
  if (!conditions) return 0;
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total
    from (select 1 from office.acts a where ${conditions} limit ${COUNTED + 1}) found`.execute(db);
  return rows[0]?.total ?? 0;
}

/** The conditions of a filter; null when nothing can match. */
async function matching(db: Kysely<Database>, siteId: string, filter: AuditFilter) {
  const conditions = [sql`a.site_id = ${siteId}`];
  if (filter.personId !== undefined) conditions.push(await doneByOrFor(db, siteId, filter.personId));
  if (filter.kind !== undefined) conditions.push(sql`a.kind = ${filter.kind}`);
  if (filter.unitId !== undefined) conditions.push(sql`a.unit_id = ${filter.unitId}`);
  if (filter.role !== undefined) conditions.push(sql`a.role = ${filter.role}`);
  if (filter.subject !== undefined) {
    const ids = await subjectsOf(db, siteId, filter.subject);
    if (ids.length === 0) return null;
    conditions.push(
      sql`(a.subject_kind, a.subject_id) in (${sql.join(ids.map((one) => sql`(${one.kind}, ${one.id}::uuid)`))})`,
    );
  }
  const start = filter.from?.toZonedDateTime(TIME_ZONE).toInstant().toString();
  const end = filter.to?.add({ days: 1 }).toZonedDateTime(TIME_ZONE).toInstant().toString();
  // the exact moment, and beside it a bound of seq, by which the index of any other condition can begin where it matters;
  // numbers and moments are given in one statement, so their orders differ by a few simultaneous acts at most
  if (start !== undefined)
    conditions.push(sql`a.recorded_at >= ${start} and a.seq >= coalesce((select t.seq from office.acts t
      where t.site_id = ${siteId} and t.recorded_at >= ${start} order by t.recorded_at limit 1), 0) - 1000`);
  if (end !== undefined)
    conditions.push(sql`a.recorded_at < ${end} and a.seq <= coalesce((select t.seq from office.acts t
      where t.site_id = ${siteId} and t.recorded_at < ${end} order by t.recorded_at desc limit 1), 0) + 1000`);
  return sql.join(conditions, sql` and `);
}

/** What a person did, and what substitutes did in that person's place: sought among theirs, by the index of persons. */
async function doneByOrFor(db: Kysely<Database>, siteId: string, personId: string) {
  const { rows } = await sql<{ id: string }>`select distinct substitute_id as id from office.substitutes
    where site_id = ${siteId} and holder_id = ${personId}`.execute(db);
  if (rows.length === 0) return sql`a.person_id = ${personId}`;
  const people = sql.join([personId, ...rows.map(({ id }) => id)].map((id) => sql`${id}::uuid`));
  return sql`(a.person_id in (${people}) and (a.person_id = ${personId} or a.on_behalf_of = ${personId}))`;
}

/** What a typed subject names: by its number, by its name, by its id. At most fifty. */
async function subjectsOf(
  db: Kysely<Database>,
  siteId: string,
  typed: string,
): Promise<{ kind: string; id: string }[]> {
  const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(typed);
  const { rows } = await sql<{ kind: string; id: string }>`
    select 'request' as kind, id from office.requests where site_id = ${siteId} and number = ${typed}
    union all select 'unmasking', id from office.requests where site_id = ${siteId} and number = ${typed}
    union all select 'document', id from office.documents where site_id = ${siteId} and index_number = ${typed}
    union all select 'person', id from office.persons where site_id = ${siteId} and name = ${typed}
    union all select 'person', person_id from office.accounts where site_id = ${siteId} and username = ${typed.toLowerCase()}
    union all select 'unit', id from office.units where site_id = ${siteId} and (name = ${typed} or short_name = ${typed})
    ${isId ? sql`union all select kind, id from office.subjects where site_id = ${siteId} and id = ${typed}::uuid` : sql``}
    limit 50`.execute(db);
  return rows;
}

/** The kinds of act that occur on a site: one step of the index for each, however many acts there are. */
export async function actKinds(db: Kysely<Database>, siteId: string): Promise<string[]> {
  const { rows } = await sql<{ kind: string }>`
    with recursive known as (
      (select kind from office.acts where site_id = ${siteId} order by kind limit 1)
      union all
      select (select a.kind from office.acts a where a.site_id = ${siteId} and a.kind > known.kind order by a.kind limit 1)
      from known where known.kind is not null
    )
    select kind from known where kind is not null`.execute(db);
  return rows.map((row) => row.kind);
}

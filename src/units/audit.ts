/**
 * Acts as the audit administrator may see them. The columns with content (data) and personal data (sealed) are never
 * selected here, so no page of this area can show them.
 */
import { type Kysely, sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import './tables.ts';

export interface AuditFilter {
  personId?: string;
  kind?: string;
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
  role: string;
  unitName: string | null;
  subjectKind: string;
  subjectId: string;
  /** receipt number of a request, index number of a document, which say nothing of their content */
  subjectNumber: string | null;
  ground: string | null;
  voids: number | null;
}

/** One page of the acts of a site, newest first, and how many there are. */
export async function findActs(
  db: Kysely<Database>,
  siteId: string,
  filter: AuditFilter,
  page: { number: number; size: number },
): Promise<{ lines: AuditLine[]; total: number }> {
  const start = filter.from?.toZonedDateTime(TIME_ZONE).toInstant();
  const end = filter.to?.add({ days: 1 }).toZonedDateTime(TIME_ZONE).toInstant();
  const matching = db
    .selectFrom('office.acts as a')
    .where('a.site_id', '=', siteId)
    .$if(filter.personId !== undefined, (query) => query.where('a.person_id', '=', filter.personId ?? ''))
    .$if(filter.kind !== undefined, (query) => query.where('a.kind', '=', filter.kind ?? ''))
    .$if(start !== undefined, (query) => query.where('a.recorded_at', '>=', start as Temporal.Instant))
    .$if(end !== undefined, (query) => query.where('a.recorded_at', '<', end as Temporal.Instant));
  const { total } = await matching
    .select((select) => select.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .leftJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'a.site_id').onRef('p.id', '=', 'a.person_id'),
    )
    .leftJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'a.site_id').onRef('u.id', '=', 'a.unit_id'))
    .select(['a.seq', 'a.kind', 'a.recorded_at', 'a.happened_on', 'a.role', 'a.subject_kind', 'a.subject_id'])
    .select(
      sql<string | null>`case a.subject_kind
        when 'request' then (select r.number from office.requests r where r.site_id = a.site_id and r.id = a.subject_id)
        when 'document' then
          (select d.index_number from office.documents d where d.site_id = a.site_id and d.id = a.subject_id)
        end`.as('subject_number'),
    )
    .select(['a.ground', 'a.voids', 'p.name as person_name', 'u.short_name as unit_name'])
    .orderBy('a.seq', 'desc')
    .limit(page.size)
    .offset((page.number - 1) * page.size)
    .execute();
  const lines = rows.map((row) => ({
    seq: row.seq,
    kind: row.kind,
    recordedAt: row.recorded_at,
    happenedOn: row.happened_on,
    personName: row.person_name,
    role: row.role,
    unitName: row.unit_name,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    subjectNumber: row.subject_number,
    ground: row.ground,
    voids: row.voids,
  }));
  return { lines, total };
}

/** The kinds of act that occur on a site. */
export async function actKinds(db: Kysely<Database>, siteId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('office.acts')
    .select('kind')
    .distinct()
    .where('site_id', '=', siteId)
    .orderBy('kind')
    .execute();
  return rows.map((row) => row.kind);
}

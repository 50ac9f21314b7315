/** What a person did, and what a person began, from the acts. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';

type Db = Kysely<Database>;

/** What an act or a beginning is about, as far as it has a name. */
export interface NamedSubject {
  subjectKind: string;
  subjectId: string;
  /** title, receipt number, name; null where it has none */
  name: string | null;
  /** units for which somebody must hold the duty of reading it; empty: it is of no unit */
  units: readonly string[];
  /** stage of a document, request or report */
  stage: string | null;
  /** of a document: it decides with its unit who reviews and approves it, and may therefore read it */
  documentKind: string | null;
}

export interface DoneLine extends NamedSubject {
  seq: number;
  kind: string;
  recordedAt: Temporal.Instant;
  insteadOf: string | null;
}

interface Row {
  subject_kind: string;
  subject_id: string;
  name: string | null;
  units: string[];
  stage: string | null;
  document_kind: string | null;
}

const naming = sql`
  left join office.documents d on a.subject_kind = 'document' and d.site_id = a.site_id and d.id = a.subject_id
  left join office.requests r on a.subject_kind = 'request' and r.site_id = a.site_id and r.id = a.subject_id
  left join office.reports t on a.subject_kind = 'report' and t.site_id = a.site_id and t.id = a.subject_id
  left join office.units tu on tu.site_id = a.site_id and tu.id = t.unit_id
  left join office.persons p on a.subject_kind = 'person' and p.site_id = a.site_id and p.id = a.subject_id
  left join office.units u on a.subject_kind = 'unit' and u.site_id = a.site_id and u.id = a.subject_id
  left join office.plans k on a.subject_kind = 'plan' and k.site_id = a.site_id and k.id = a.subject_id
  left join office.plan_tasks kt on a.subject_kind = 'plan-task' and kt.site_id = a.site_id and kt.id = a.subject_id`;

const named = sql`
  coalesce(d.title, r.number, tu.short_name || t.year || '年度报告', p.name, u.short_name, k.title, kt.title) as name,
  array_remove(array[d.unit_id, r.unit_id, r.handler_unit_id, t.unit_id], null) as units,
  coalesce(d.stage, r.stage, t.stage) as stage, d.kind as document_kind`;

/** Acts by a person, the newest first; signing in and out are none of them. */
export async function doneBy(
  db: Db,
  siteId: string,
  personId: string,
  page: { limit: number; offset: number },
): Promise<{ lines: DoneLine[]; count: number }> {
  const mine = sql`a.site_id = ${siteId} and a.person_id = ${personId}::uuid and a.subject_kind <> 'session'`;
  const counted = await sql<{ n: number }>`select count(*) as n from office.acts a where ${mine}`.execute(db);
  const { rows } = await sql<
    Row & { seq: number; kind: string; recorded_at: Temporal.Instant; instead: string | null }
  >`
    select a.seq, a.kind, a.subject_kind, a.subject_id, a.recorded_at, h.name as instead, ${named}
    from (select * from office.acts a where ${mine}
      order by a.seq desc limit ${page.limit} offset ${page.offset}) a
    left join office.persons h on h.site_id = a.site_id and h.id = a.on_behalf_of
    ${naming} order by a.seq desc`.execute(db);
  const lines = rows.map((row) => ({
    ...subjectOf(row),
    seq: row.seq,
    kind: row.kind,
    recordedAt: row.recorded_at,
    insteadOf: row.instead,
  }));
  return { lines, count: counted.rows[0]?.n ?? 0 };
}

/** Acts by which somebody begins what others then go on with. */
const BEGINNINGS = ['document.drafted', 'document.amending', 'request.registered', 'report.begun'];

export interface StartedLine extends NamedSubject {
  on: Temporal.PlainDate;
}

/** What a person began and still exists, the newest first. */
export async function startedBy(
  db: Db,
  siteId: string,
  personId: string,
  page: { limit: number; offset: number },
): Promise<{ lines: StartedLine[]; count: number }> {
  const { rows } = await sql<Row & { happened_on: Temporal.PlainDate; n: number }>`
    select a.subject_kind, a.subject_id, a.happened_on, ${named}, count(*) over () as n
    from (select distinct on (subject_kind, subject_id) * from office.acts
      where site_id = ${siteId} and person_id = ${personId}::uuid and kind = any (${BEGINNINGS}::text[])
      order by subject_kind, subject_id, seq desc) a
    ${naming}
    where coalesce(d.stage, r.stage, t.stage) is not null
    order by a.seq desc limit ${page.limit} offset ${page.offset}`.execute(db);
  return { count: rows[0]?.n ?? 0, lines: rows.map((row) => ({ ...subjectOf(row), on: row.happened_on })) };
}

function subjectOf({ subject_kind, subject_id, name, units, stage, document_kind }: Row): NamedSubject {
  return { subjectKind: subject_kind, subjectId: subject_id, name, units, stage, documentKind: document_kind };
}

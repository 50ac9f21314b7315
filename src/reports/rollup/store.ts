/** SQL of the office over how far the reports of a year have come, and who was reminded. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { ScopeKind } from '../scopes.ts';
import type { Declared, Stage } from '../state.ts';
import type { BegunReport } from './rules.ts';
import '../tables.ts';

type Db = Kysely<Database>;

/** The site's reports of a year that were begun. */
export async function begunReports(db: Db, siteId: string, year: number): Promise<BegunReport[]> {
  const { rows } = await sql<{
    id: string;
    scope: ScopeKind;
    unit_id: string;
    stage: Stage;
    submitted_on: Temporal.PlainDate | null;
    first_approved_on: Temporal.PlainDate | null;
    document_id: string | null;
    document_stage: string | null;
    declared: Declared;
  }>`
    select r.id, r.scope, r.unit_id, r.stage, r.submitted_on, r.document_id, d.stage as document_stage, r.declared,
      (select min(v.approved_on) from office.report_revisions v where v.site_id = r.site_id and v.report_id = r.id)
        as first_approved_on
    from office.reports r
    left join office.documents d on d.site_id = r.site_id and d.id = r.document_id
    where r.site_id = ${siteId} and r.year = ${year}`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    unitId: row.unit_id,
    stage: row.stage,
    submittedOn: row.submitted_on?.toString() ?? null,
    firstApprovedOn: row.first_approved_on?.toString() ?? null,
    documentId: row.document_id,
    documentStage: row.document_stage,
    zero: row.declared.zero === true,
  }));
}

/** Year of the oldest report that was begun; null while there is none. */
export async function oldestYear(db: Db, siteId: string): Promise<number | null> {
  const { rows } = await sql<{ year: number | null }>`
    select min(year) as year from office.reports where site_id = ${siteId}`.execute(db);
  return rows[0]?.year ?? null;
}

export interface Reminded {
  /** seq of the newest reminder */
  mark: number;
  on: Temporal.PlainDate;
  times: number;
}

/** By id of a report, begun or not: how often it was urged. */
export async function remindersOf(db: Db, siteId: string): Promise<Map<string, Reminded>> {
  const { rows } = await sql<{ id: string; mark: number; day: Temporal.PlainDate; times: number }>`
    select a.subject_id as id, max(a.seq) as mark, max(a.happened_on) as day, count(*) as times
    from office.acts a
    where a.site_id = ${siteId} and a.kind = 'report-reminder.sent'
      and not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq)
    group by a.subject_id`.execute(db);
  return new Map(rows.map(({ id, mark, day, times }) => [id, { mark, on: day, times }]));
}

/** SQL of the office over the reports themselves and the settings they are counted by. */
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import '../documents/tables.ts';
import { amongst, iso } from './facts-store.ts';
import type { Signature } from './revisions/signature.ts';
import type { ScopeKind } from './scopes.ts';
import { type ReportSettings, readReportSettings } from './settings.ts';
import type { Snapshot } from './snapshot.ts';
import type { Declared, EnteredFigure, ListedRevision, Revision, Stage } from './state.ts';
import type { ReportRevisionRow } from './tables.ts';
import type { Texts } from './texts.ts';

type Db = Kysely<Database>;

/** The settings that reports of this site are counted by. */
export async function reportSettings(db: Db, siteId: string): Promise<ReportSettings> {
  const row = await db.selectFrom('office.sites').select('settings').where('site_id', '=', siteId).executeTakeFirst();
  return readReportSettings(row?.settings);
}

/** A report as its rows say. */
export interface StoredReport {
  id: string;
  scope: ScopeKind;
  unitId: string;
  year: number;
  stage: Stage;
  texts: Texts;
  begunOn: string;
  submittedOn: string | null;
  approvedOn: string | null;
  approvedBy: string | null;
  remarks: string | null;
  snapshot: Snapshot | null;
  digest: string | null;
  documentId: string | null;
  declared: Declared;
  figures: Readonly<Record<string, EnteredFigure>>;
  editors: readonly string[];
  /** Sent back with forms: somebody else's act in between is noticed. */
  version: number;
}

/** One report; null when the site has none such. */
export async function findReport(db: Db, siteId: string, id: string): Promise<StoredReport | null> {
  const row = await db
    .selectFrom('office.reports as r')
    .innerJoin('office.subjects as s', (join) =>
      join.onRef('s.site_id', '=', 'r.site_id').on('s.kind', '=', 'report').onRef('s.id', '=', 'r.id'),
    )
    .selectAll('r')
    .select('s.version')
    .where('r.site_id', '=', siteId)
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const figures = await db
    .selectFrom('office.report_figures')
    .select(['cell', 'value', 'source', 'entered_on', 'entered_by', 'blank'])
    .where('site_id', '=', siteId)
    .where('report_id', '=', id)
    .execute();
  const editors = await db
    .selectFrom('office.report_editors')
    .select('person_id')
    .where('site_id', '=', siteId)
    .where('report_id', '=', id)
    .execute();
  return {
    id: row.id,
    scope: row.scope,
    unitId: row.unit_id,
    year: row.year,
    stage: row.stage,
    texts: row.texts as Texts,
    begunOn: row.begun_on.toString(),
    submittedOn: iso(row.submitted_on),
    approvedOn: iso(row.approved_on),
    approvedBy: row.approved_by,
    remarks: row.remarks,
    snapshot: row.snapshot as Snapshot | null,
    digest: row.digest,
    documentId: row.document_id,
    declared: row.declared as Declared,
    figures: Object.fromEntries(
      figures.map((f) => [
        f.cell,
        {
          value: Number(f.value),
          blank: f.blank,
          source: f.source,
          on: f.entered_on.toString(),
          personId: f.entered_by,
        },
      ]),
    ),
    editors: editors.map((editor) => editor.person_id),
    version: row.version,
  };
}

export type ListedReport = Pick<StoredReport, 'id' | 'scope' | 'unitId' | 'year' | 'stage' | 'submittedOn'> & {
  approvedOn: string | null;
  documentId: string | null;
  /** Stage of that document. */
  documentStage: string | null;
};

/** Reports of these units (null: all), the newest year first. */
export async function listReports(db: Db, siteId: string, unitIds: readonly string[] | null): Promise<ListedReport[]> {
  if (unitIds?.length === 0) return [];
  const rows = await db
    .selectFrom('office.reports as r')
    .leftJoin('office.documents as d', (join) =>
      join.onRef('d.site_id', '=', 'r.site_id').onRef('d.id', '=', 'r.document_id'),
    )
    .select(['r.id', 'r.scope', 'r.unit_id', 'r.year', 'r.stage', 'r.submitted_on', 'r.approved_on', 'r.document_id'])
    .select('d.stage as document_stage')
    .where('r.site_id', '=', siteId)
    .$if(unitIds !== null, (query) => query.where(amongst('r.unit_id', unitIds)))
    .orderBy('r.year', 'desc')
    .orderBy('r.scope')
    .orderBy('r.unit_id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope,
    unitId: row.unit_id,
    year: row.year,
    stage: row.stage,
    submittedOn: iso(row.submitted_on),
    approvedOn: iso(row.approved_on),
    documentId: row.document_id,
    documentStage: row.document_stage,
  }));
}

/** The frozen figures of the report of this place and year; null while none is approved. */
export async function frozenReport(
  db: Db,
  siteId: string,
  place: { scope: ScopeKind; unitId: string; year: number },
): Promise<Snapshot | null> {
  const row = await db
    .selectFrom('office.reports')
    .select('snapshot')
    .where('site_id', '=', siteId)
    .where('scope', '=', place.scope)
    .where('unit_id', '=', place.unitId)
    .where('year', '=', place.year)
    .executeTakeFirst();
  return (row?.snapshot as Snapshot | undefined) ?? null;
}

/** Every approval of a report, the first first. */
export async function revisionsOf(db: Db, siteId: string, reportId: string): Promise<Revision[]> {
  const rows = await selectRevisions(db, siteId, reportId).select('snapshot').execute();
  return rows.map((row) => ({ ...listedRevision(row), snapshot: row.snapshot as Snapshot }));
}

/** The same without what was frozen: a county's holds the ids of all its cases. */
export async function listRevisions(db: Db, siteId: string, reportId: string): Promise<ListedRevision[]> {
  return (await selectRevisions(db, siteId, reportId).execute()).map(listedRevision);
}

function selectRevisions(db: Db, siteId: string, reportId: string) {
  return db
    .selectFrom('office.report_revisions')
    .select(['revision', 'approved_on', 'approved_by', 'reason', 'digest', 'signature', 'public_key'])
    .where('site_id', '=', siteId)
    .where('report_id', '=', reportId)
    .orderBy('revision');
}

function listedRevision(
  row: Omit<Selectable<ReportRevisionRow>, 'site_id' | 'report_id' | 'snapshot'>,
): ListedRevision {
  return {
    number: row.revision,
    on: row.approved_on.toString(),
    personId: row.approved_by,
    reason: row.reason,
    digest: row.digest,
    signature: signatureOf(row),
  };
}

/** Null for an approval from before there were signatures. */
export function signatureOf(row: Pick<ReportRevisionRow, 'signature' | 'public_key'>): Signature | null {
  return row.signature && row.public_key ? { value: row.signature, publicKey: row.public_key } : null;
}

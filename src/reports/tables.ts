/** Row types of this area's tables. */
import type { DateColumn } from '../db/schema.ts';
import type { Blank } from './blank.ts';
import type { ScopeKind } from './scopes.ts';
import type { Stage } from './state.ts';

export interface ReportRow {
  site_id: string;
  id: string;
  scope: ScopeKind;
  unit_id: string;
  year: number;
  stage: Stage;
  texts: unknown;
  begun_on: DateColumn;
  submitted_on: DateColumn | null;
  approved_on: DateColumn | null;
  approved_by: string | null;
  remarks: string | null;
  snapshot: unknown;
  digest: string | null;
  document_id: string | null;
  declared: unknown;
}

export interface ReportFigureRow {
  site_id: string;
  report_id: string;
  cell: string;
  /** decimal, as text */
  value: string;
  source: string;
  entered_on: DateColumn;
  entered_by: string | null;
  blank: Blank | null;
}

export interface ReportRevisionRow {
  site_id: string;
  report_id: string;
  revision: number;
  approved_on: DateColumn;
  approved_by: string | null;
  reason: string | null;
  digest: string;
  snapshot: unknown;
  signature: string | null;
  public_key: string | null;
}

export interface ReportEditorRow {
  site_id: string;
  report_id: string;
  person_id: string;
}

export interface ReportCheckRunRow {
  site_id: string;
  id: string;
  asked_on: DateColumn;
  waiting: number;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.reports': ReportRow;
    'office.report_figures': ReportFigureRow;
    'office.report_revisions': ReportRevisionRow;
    'office.report_editors': ReportEditorRow;
    'office.report_check_runs': ReportCheckRunRow;
  }
}

/** Row types of this area's tables. */
import type { ColumnType } from 'kysely';
import type { DateColumn } from '../db/schema.ts';
import type { ScopeKind } from '../reports/scopes.ts';
import type { VisitKind } from '../web/visits.ts';

export interface VisitRow {
  site_id: string;
  day: DateColumn;
  kind: VisitKind;
  /** of a document; '' for every other page */
  slug: string;
  /** written by intake.count_visits alone */
  views: ColumnType<number, never, never>;
}

export interface SummaryRow {
  site_id: string;
  id: string;
  scope: ScopeKind;
  unit_id: string;
  starts_on: DateColumn;
  ends_on: DateColumn;
  title: string;
  stage: 'draft' | 'final';
  texts: unknown;
  begun_on: DateColumn;
  finalised_on: DateColumn | null;
  finalised_by: string | null;
  snapshot: unknown;
  digest: string | null;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.visits': VisitRow;
    'office.summaries': SummaryRow;
  }
}

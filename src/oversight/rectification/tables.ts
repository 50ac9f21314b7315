/** Row types of findings. */
import type { DateColumn } from '../../db/schema.ts';
import type { Gravity, Source, Stage } from './state.ts';

export interface FindingRow {
  site_id: string;
  id: string;
  unit_id: string;
  title: string;
  place: string;
  indicator: string;
  gravity: Gravity;
  source: Source;
  source_number: string;
  stage: Stage;
  found_on: DateColumn;
  notice: string;
  due_on: DateColumn | null;
  answered_on: DateColumn | null;
  ended_on: DateColumn | null;
  reopened: number;
}

declare module '../../db/schema.ts' {
  interface Database {
    'office.findings': FindingRow;
  }
}

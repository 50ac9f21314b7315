/** Row types of rounds. */
import type { DateColumn } from '../../db/schema.ts';

export interface RoundRow {
  site_id: string;
  id: string;
  title: string;
  from_day: DateColumn;
  to_day: DateColumn;
  set_id: string;
  set_version: number;
  begun_on: DateColumn;
  drawn_units: string[];
  measured_units: string[];
  closed_on: DateColumn | null;
}

declare module '../../db/schema.ts' {
  interface Database {
    'office.rounds': RoundRow;
  }
}

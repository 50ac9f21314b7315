/** Row type of this area's table. */
import type { DateColumn, InstantColumn } from '../db/schema.ts';

interface BackupRow {
  site_id: string;
  id: string;
  kind: 'site' | 'base' | null;
  name: string | null;
  taken_at: InstantColumn | null;
  bytes: number | null;
  milliseconds: number | null;
  removed_on: DateColumn | null;
  drilled_at: InstantColumn | null;
  drill_passed: boolean | null;
  drill_milliseconds: number | null;
  drill_age_milliseconds: number | null;
  drill_note: string | null;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.backups': BackupRow;
  }
}

/** Row types of what the program remembers of its own running. */
import type { InstantColumn } from '../db/schema.ts';

interface SweepRoundRow {
  site_id: string;
  sweep: string;
  good_at: InstantColumn | null;
  took_ms: number | null;
  fault_at: InstantColumn | null;
  fault: string | null;
}

interface HandoverRow {
  site_id: string;
  seq: number;
  handed_at: InstantColumn;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.sweep_rounds': SweepRoundRow;
    'office.audit_handover': HandoverRow;
    'migration.applied': { number: number; name: string; digest: string; applied_at: InstantColumn };
  }
}

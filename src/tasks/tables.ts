/** Row types of this area's tables. */
import type { DateColumn } from '../db/schema.ts';

interface HandoverRow {
  site_id: string;
  id: string;
  leaver_id: string;
  successor_id: string;
  leaves_on: DateColumn;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.handovers': HandoverRow;
  }
}

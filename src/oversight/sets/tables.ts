/** Row types of sets of indicators. */

export interface IndicatorSetRow {
  site_id: string;
  id: string;
  set_id: string;
  version: number;
  name: string;
}

declare module '../../db/schema.ts' {
  interface Database {
    'office.indicator_sets': IndicatorSetRow;
  }
}

import type { DateColumn } from '../db/schema.ts';

export interface PublishedColumnRow {
  site_id: string;
  code: string;
  parent: string | null;
  name: string;
  name_en: string;
  description: string;
  keywords: string;
  type: string;
  sort: number;
}

export interface ColumnRow extends PublishedColumnRow {
  id: string;
  closed_on: DateColumn | null;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.columns': ColumnRow;
    'published.columns': PublishedColumnRow;
  }
}

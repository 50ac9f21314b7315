/**
 * Row types of the tables that more than one area reads. An area's own tables are declared in its `tables.ts` and
 * joined here, so that Kysely knows every table by its full name.
 */
import type { ColumnType, Generated } from 'kysely';

type Date_ = ColumnType<Temporal.PlainDate, string, string>;
type Instant_ = ColumnType<Temporal.Instant, string, string>;

export interface ActRow {
  site_id: string;
  seq: Generated<number>;
  subject_kind: string;
  subject_id: string;
  kind: string;
  happened_on: Date_;
  recorded_at: ColumnType<Temporal.Instant, never, never>;
  person_id: string | null;
  role: string;
  unit_id: string | null;
  on_behalf_of: string | null;
  ground: string | null;
  data: ColumnType<unknown, string, never>;
  sealed: Uint8Array | null;
  voids: number | null;
}

export interface SubjectRow {
  site_id: string;
  kind: string;
  id: string;
  version: Generated<number>;
  projected: Generated<number>;
}

export interface BlobRow {
  site_id: string;
  digest: string;
  media_type: string;
  size: number;
  bytes: Uint8Array;
}

export interface CounterRow {
  site_id: string;
  name: string;
  value: number;
}

export interface SiteRow {
  site_id: string;
  id: string;
  name: string;
  short_name: string;
  name_en: string;
  hosts: string[];
  marks: unknown;
  settings: unknown;
}

export interface PublishedSiteRow {
  site_id: string;
  name: string;
  short_name: string;
  name_en: string;
  hosts: string[];
  marks: unknown;
  version: number;
}

/** Areas add their tables by declaration merging: `declare module '../db/schema.ts' { interface Database { … } }`. */
export interface Database {
  'office.acts': ActRow;
  'office.subjects': SubjectRow;
  'office.blobs': BlobRow;
  'office.counters': CounterRow;
  'office.sites': SiteRow;
  'published.sites': PublishedSiteRow;
}

export type DateColumn = Date_;
export type InstantColumn = Instant_;

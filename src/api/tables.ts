import type { InstantColumn } from '../db/schema.ts';

interface ChangeRow {
  site_id: string;
  seq: number;
  kind: 'released' | 'amended' | 'repealed' | 'withdrawn';
  document_id: string;
  index_number: string;
  slug: string;
  happened_at: InstantColumn;
}

declare module '../db/schema.ts' {
  interface Database {
    'published.changes': ChangeRow;
  }
}

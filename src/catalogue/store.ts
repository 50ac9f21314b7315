/** SQL of the office over columns. */
import type { Kysely, Selectable } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { ColumnState } from './fold.ts';
import './tables.ts';

export interface KeptColumn extends ColumnState {
  id: string;
}

/** All columns of a site, closed ones too, in the order of the catalogue. */
export async function listColumns(db: Kysely<Database>, siteId: string): Promise<KeptColumn[]> {
  const rows = await db
    .selectFrom('office.columns')
    .selectAll()
    .where('site_id', '=', siteId)
    .orderBy('sort')
    .orderBy('code')
    .execute();
  return rows.map(columnOf);
}

function columnOf(row: Selectable<Database['office.columns']>): KeptColumn {
  const { site_id, name_en, closed_on, ...same } = row;
  return { ...same, nameEn: name_en, closedOn: closed_on?.toString() ?? null };
}

/** What the public's pages read: the units that a request can be addressed to. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Remedy } from '../units/unit-fold.ts';
import '../units/tables.ts';

export interface PublicUnit {
  id: string;
  code: string;
  name: string;
  nameEn: string;
  contact: { address?: string; phone?: string; hours?: string; email?: string; fax?: string; postcode?: string };
  /** bodies by period, as letters name them; see remedyOn */
  reconsideration: readonly Remedy[];
  courts: readonly Remedy[];
}

const ORDER = ['government', 'department', 'town', 'office', 'other'];

/** Units that exist on a date, government first. */
export async function addressees(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
): Promise<PublicUnit[]> {
  const rows = await db
    .selectFrom('published.units')
    .select(['id', 'code', 'name', 'name_en', 'kind', 'contact', 'reconsideration', 'courts'])
    .where('site_id', '=', siteId)
    .where('active_from', '<=', today)
    .where((eb) => eb.or([eb('active_to', 'is', null), eb('active_to', '>', today)]))
    .orderBy('sort_key')
    .execute();
  return rows
    .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))
    .map((row) => ({
      id: row.id,
      code: row.code,
      name: row.name,
      nameEn: row.name_en,
      contact: row.contact as PublicUnit['contact'],
      reconsideration: row.reconsideration as Remedy[],
      courts: row.courts as Remedy[],
    }));
}

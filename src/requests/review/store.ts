/** Who gives legal opinions, by unit. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import '../../units/tables.ts';
import { DUTIES } from '../../web/duties.ts';

/** Whether a unit has somebody who gives legal opinions on a day and had no hand in the draft. */
export async function opinionStaff(
  db: Kysely<Database>,
  siteId: string,
  on: Temporal.PlainDate,
  drafters: readonly string[],
): Promise<(unitId: string) => boolean> {
  const rows = await db
    .selectFrom('office.appointments')
    .select(['unit_id', 'person_id'])
    .where('site_id', '=', siteId)
    .where('role', 'in', [...DUTIES['request.opinion']])
    .where('starts_on', '<=', on)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>', on)]))
    .execute();
  const units = new Set(rows.filter((row) => !drafters.includes(row.person_id)).map((row) => row.unit_id));
  return (unitId) => units.has(unitId);
}

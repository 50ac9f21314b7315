/** What the office reads of remedies and conversions. No personal data. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { within } from '../board/cases.ts';
import type { Reach } from '../store.ts';
import '../tables.ts';
import type { ListedRemedy } from './rates.ts';

/** Every remedy of the units within reach; the latest decided first, after those that are pending. */
export async function listRemedies(db: Kysely<Database>, siteId: string, reach: Reach): Promise<ListedRemedy[]> {
  const rows = await db
    .selectFrom('office.request_remedies as m')
    .innerJoin('office.requests as r', (join) =>
      join.onRef('r.site_id', '=', 'm.site_id').onRef('r.id', '=', 'm.request_id'),
    )
    .select(['r.id', 'r.number', 'r.unit_id', 'm.position', 'm.route', 'm.body', 'm.case_number'])
    .select(['m.lodged_on', 'm.result', 'm.decided_on', 'm.ordered_on', 'm.lesson_cause'])
    .where('m.site_id', '=', siteId)
    .where(within(reach))
    .orderBy('m.decided_on', (order) => order.desc().nullsFirst())
    .orderBy('m.lodged_on', 'desc')
    .orderBy('r.number')
    .orderBy('m.position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    position: row.position,
    unitId: row.unit_id,
    route: row.route,
    body: row.body,
    caseNumber: row.case_number,
    lodgedOn: row.lodged_on.toString(),
    result: row.result,
    decidedOn: row.decided_on?.toString() ?? null,
    orderedOn: row.ordered_on?.toString() ?? null,
    cause: row.lesson_cause,
  }));
}

/** What became of the suggestions of one year to disclose to everybody (Art. 44). */
export interface ConversionCounts {
  suggested: number;
  converted: number;
  declined: number;
}

export async function countConversions(
  db: Kysely<Database>,
  siteId: string,
  reach: Reach,
  year: number,
): Promise<ConversionCounts> {
  const [from, to] = [Temporal.PlainDate.from(`${year}-01-01`), Temporal.PlainDate.from(`${year}-12-31`)];
  const isOf = (day: Temporal.PlainDate | null) =>
    day !== null && Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
  const rows = await db
    .selectFrom('office.request_conversions as c')
    .innerJoin('office.requests as r', (join) =>
      join.onRef('r.site_id', '=', 'c.site_id').onRef('r.id', '=', 'c.request_id'),
    )
    .select(['c.suggested_on', 'c.decided_on', 'c.document_id'])
    .where('c.site_id', '=', siteId)
    .where(within(reach))
    .where((eb) =>
      eb.or([
        eb.and([eb('c.suggested_on', '>=', from), eb('c.suggested_on', '<=', to)]),
        eb.and([eb('c.decided_on', '>=', from), eb('c.decided_on', '<=', to)]),
      ]),
    )
    .execute();
  return {
    suggested: rows.filter((row) => isOf(row.suggested_on)).length,
    converted: rows.filter((row) => isOf(row.decided_on) && row.document_id !== null).length,
    declined: rows.filter((row) => isOf(row.decided_on) && row.document_id === null).length,
  };
}

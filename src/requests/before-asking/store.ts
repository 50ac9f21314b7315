/** How many found published what they were about to ask for. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';

declare module '../../db/schema.ts' {
  interface Database {
    'office.request_offers': {
      site_id: string;
      unit_id: string;
      day: Temporal.PlainDate;
      found: number;
      lodged: number;
    };
  }
}

export interface OfferCounts {
  /** said that nothing need be asked */
  found: number;
  /** lodged a request after something was offered */
  lodged: number;
}

/** Of a period, both days included (ISO); `unitIds` null: of the whole site. */
export async function countOffers(
  db: Kysely<Database>,
  { siteId, unitIds, from, to }: { siteId: string; unitIds: readonly string[] | null; from: string; to: string },
): Promise<OfferCounts> {
  const { found, lodged } = await db
    .selectFrom('office.request_offers')
    .select([
      sql<number>`coalesce(sum(found), 0)::integer`.as('found'),
      sql<number>`coalesce(sum(lodged), 0)::integer`.as('lodged'),
    ])
    .where('site_id', '=', siteId)
    .where('day', '>=', sql<Temporal.PlainDate>`${from}::date`)
    .where('day', '<=', sql<Temporal.PlainDate>`${to}::date`)
    .$if(unitIds !== null, (query) => query.where('unit_id', '=', sql<string>`any(${[...(unitIds ?? [])]}::uuid[])`))
    .executeTakeFirstOrThrow();
  return { found, lodged };
}

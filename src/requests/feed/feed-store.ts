/** What a calendar feed reads: whose its key is, and the deadlines of open cases. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { casesWithDues, isOpen, within } from '../board/cases.ts';
import type { Reach } from '../store.ts';
import '../board/tables.ts';

/** Since when the person's key is in force; null when there is none. */
export async function feedSince(
  db: Kysely<Database>,
  siteId: string,
  personId: string,
): Promise<Temporal.PlainDate | null> {
  const row = await db
    .selectFrom('office.calendar_feeds')
    .select('opened_on')
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.opened_on ?? null;
}

export interface Owner {
  siteId: string;
  personId: string;
}

/** Whose the key of this digest is; null when it opens nothing. */
export async function ownerOf(db: Kysely<Database>, keyDigest: string): Promise<Owner | null> {
  const row = await db
    .selectFrom('office.calendar_feeds as f')
    // whoever may not sign in any more reads nothing here either
    .innerJoin('office.accounts as a', (join) =>
      join.onRef('a.site_id', '=', 'f.site_id').onRef('a.person_id', '=', 'f.person_id'),
    )
    .select(['f.site_id', 'f.person_id'])
    .where('f.key_digest', '=', keyDigest)
    .where('a.status', '=', 'open')
    .executeTakeFirst();
  return row ? { siteId: row.site_id, personId: row.person_id } : null;
}

const MOST = 5000;

/** Of at most 5000 open cases, the most urgent first. Whoever reads here has freshened what is kept before. */
export function openDeadlines(db: Kysely<Database>, siteId: string, reach: Reach) {
  return casesWithDues(db, siteId)
    .where(isOpen)
    .where('d.ended_on', 'is', null)
    .where(within(reach))
    .select(['r.id', 'r.number', 'r.unit_id', 'd.deadlines', 'd.valid_from'])
    .orderBy(sql`d.urgent_on`)
    .limit(MOST)
    .execute();
}

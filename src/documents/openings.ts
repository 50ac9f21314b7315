/** Who has a document open for editing (正在编辑). A window says so every half minute; what is not renewed lapses. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import './tables.ts';

/** Seconds after which a window that said nothing more counts as closed. */
const LAPSE = 90;

export interface OpenWindow {
  siteId: string;
  place: string;
  personId: string;
  /** made by the page when it is opened */
  window: string;
}

export interface Opening {
  personId: string;
  name: string;
  openedAt: Temporal.Instant;
}

/** Says that a window is open now. */
export async function keepOpen(db: Kysely<Database>, one: OpenWindow, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('office.openings')
    .values({
      site_id: one.siteId,
      place: one.place,
      person_id: one.personId,
      window: one.window,
      opened_at: now.toString(),
      seen_at: now.toString(),
    })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'place', 'person_id', 'window']).doUpdateSet({ seen_at: now.toString() }),
    )
    .execute();
}

export async function close(db: Kysely<Database>, one: OpenWindow): Promise<void> {
  await db
    .deleteFrom('office.openings')
    .where('site_id', '=', one.siteId)
    .where('place', '=', one.place)
    .where('person_id', '=', one.personId)
    .where('window', '=', one.window)
    .execute();
}

/** Who has it open now, each person once from the first window on; `but` leaves one window out. */
export async function openingsOf(
  db: Kysely<Database>,
  siteId: string,
  place: string,
  now: Temporal.Instant,
  but = '',
): Promise<Opening[]> {
  const rows = await db
    .selectFrom('office.openings as o')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'o.site_id').onRef('p.id', '=', 'o.person_id'),
    )
    .select(({ fn }) => ['o.person_id', 'p.name', fn.min('o.opened_at').as('opened_at')])
    .where('o.site_id', '=', siteId)
    .where('o.place', '=', place)
    .where('o.window', '!=', but)
    .where('o.seen_at', '>', now.subtract({ seconds: LAPSE }))
    .groupBy(['o.person_id', 'p.name'])
    .orderBy('opened_at')
    .execute();
  return rows.map((row) => ({ personId: row.person_id, name: row.name, openedAt: row.opened_at }));
}

/** Forgets windows that have long lapsed. */
export async function pruneOpenings(db: Kysely<Database>, siteId: string, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('office.openings')
    .where('site_id', '=', siteId)
    .where('seen_at', '<', now.subtract({ hours: 1 }))
    .execute();
}

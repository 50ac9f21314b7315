/** What is known of earlier imports, and of the numbers that are taken. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { listUnits, siteSettings } from '../../units/read.ts';
import { calendarAt } from '../../units/site-calendar.ts';
import '../tables.ts';
import type { LedgerContext } from './check.ts';
import type { ImportedLedger } from './fold.ts';
import type { ReadLedger } from './read.ts';

type Db = Kysely<Database>;

export interface PastImport extends ImportedLedger {
  on: Temporal.PlainDate;
  personId: string | null;
}

/** Newest first. */
export async function pastImports(db: Db, siteId: string): Promise<PastImport[]> {
  const rows = await db
    .selectFrom('office.acts')
    .select(['happened_on', 'person_id', 'data'])
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'ledger')
    .where('kind', '=', 'ledger.imported')
    .orderBy('seq', 'desc')
    .limit(50)
    .execute();
  return rows.map((row) => ({ ...(row.data as ImportedLedger), on: row.happened_on, personId: row.person_id }));
}

/** Numbers of the ledger that requests of the site have already. */
async function takenNumbers(db: Db, siteId: string, numbers: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ number: string }>`
    select distinct data ->> 'number' as number from office.acts
    where site_id = ${siteId} and subject_kind = 'request' and kind in ('request.lodged', 'request.registered')
      and data ->> 'number' = any(${[...numbers]}::text[])`.execute(db);
  return new Set(rows.map(({ number }) => number));
}

/** With what a ledger is looked over, as the site stands now. */
export async function ledgerContext(
  db: Db,
  siteId: string,
  { cases }: Pick<ReadLedger, 'cases'>,
  given: Pick<LedgerContext, 'reach' | 'now' | 'today'>,
): Promise<LedgerContext> {
  const settings = await siteSettings(db, siteId);
  const numbers = cases.map((line) => line.at('number')).filter(Boolean);
  return {
    ...given,
    units: await listUnits(db, siteId),
    taken: await takenNumbers(db, siteId, numbers),
    law: { calendar: calendarAt(settings.calendar, null), settings: settings.law },
  };
}

/** A series of numbers goes on after `value`, unless it is further already. */
export async function passNumber(db: Db, siteId: string, series: string, value: number): Promise<void> {
  await db
    .insertInto('office.counters')
    .values({ site_id: siteId, name: series, value })
    .onConflict((conflict) =>
      conflict.columns(['site_id', 'name']).doUpdateSet({
        value: sql<number>`greatest(office.counters.value, excluded.value)`,
      }),
    )
    .execute();
}

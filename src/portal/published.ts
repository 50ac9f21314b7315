/** Units as the public sees them: SQL over the schema `published` alone. */
import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { UNIT_KINDS, type UnitKind } from '../units/unit-fold.ts';
import { dayOf } from '../web/moments.ts';
import '../units/tables.ts';

export interface PublicUnit {
  code: string;
  name: string;
  shortName: string;
  nameEn: string;
  kind: UnitKind;
  creditCode: string | null;
  contact: Readonly<Record<string, string>>;
}

/** The units in being today: by kind, then in the order of their pinyin. */
export async function listUnits(db: Kysely<Database>, siteId: string, now: Temporal.Instant): Promise<PublicUnit[]> {
  const rows = await unitsInBeing(db, siteId, now).orderBy('sort_key').execute();
  return rows.map(unitOf).sort((a, b) => UNIT_KINDS.indexOf(a.kind) - UNIT_KINDS.indexOf(b.kind));
}

/** One unit in being; null when the site has none of this code. */
export async function findUnit(
  db: Kysely<Database>,
  siteId: string,
  code: string,
  now: Temporal.Instant,
): Promise<PublicUnit | null> {
  const row = await unitsInBeing(db, siteId, now).where('code', '=', code).executeTakeFirst();
  return row ? unitOf(row) : null;
}

function unitsInBeing(db: Kysely<Database>, siteId: string, now: Temporal.Instant) {
  const today = sql<Temporal.PlainDate>`${dayOf(now)}`;
  return db
    .selectFrom('published.units')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('active_from', '<=', today)
    .where((eb) => eb.or([eb('active_to', 'is', null), eb('active_to', '>', today)]));
}

function unitOf(row: Selectable<Database['published.units']>): PublicUnit {
  return {
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    nameEn: row.name_en,
    kind: row.kind as UnitKind,
    creditCode: row.credit_code,
    contact: row.contact as Record<string, string>,
  };
}

/** How many applicants were helped, and how (Art. 43). */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import '../tables.ts';
import type { HelpKind } from './state.ts';

export interface HelpCounts {
  /** cases in which help was given */
  cases: number;
  /** times that each kind was */
  kinds: Readonly<Partial<Record<HelpKind, number>>>;
}

/** Of a period, both days included (ISO); `unitIds` null: of the whole site. */
export async function countHelp(
  db: Kysely<Database>,
  { siteId, unitIds, from, to }: { siteId: string; unitIds: readonly string[] | null; from: string; to: string },
): Promise<HelpCounts> {
  const ofUnits = unitIds === null ? sql`` : sql`and r.unit_id = any(${[...unitIds]}::uuid[])`;
  const { rows } = await sql<{ id: string; kind: HelpKind }>`
    select r.id, help.kind from office.acts a join office.requests r on r.site_id = a.site_id and r.id = a.subject_id,
      jsonb_array_elements_text(a.data -> 'kinds') help(kind)
    where a.site_id = ${siteId} and a.subject_kind = 'request' and a.kind = 'request.helped'
      and a.happened_on between ${from}::date and ${to}::date ${ofUnits}
      and not exists (select from office.acts v where v.site_id = a.site_id and v.voids = a.seq)`.execute(db);
  const kinds = Map.groupBy(rows, ({ kind }) => kind);
  return {
    cases: new Set(rows.map(({ id }) => id)).size,
    kinds: Object.fromEntries([...kinds].map(([kind, own]) => [kind, own.length])),
  };
}

/** Accounts of people from outside, and what they opened. SQL over the office's state. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import type { OutsideKind } from './fold.ts';
import '../tables.ts';

export interface ListedOutsider {
  personId: string;
  name: string;
  username: string;
  kind: OutsideKind;
  body: string;
  purpose: string;
  /** the units to be read; null: the whole site */
  unitIds: readonly string[] | null;
  /** ISO dates, half open */
  startsOn: string;
  endsOn: string;
  endedOn: string | null;
}

/** Those whose account ends last come first; or the one with this id. */
export async function listOutsiders(db: Kysely<Database>, siteId: string, id?: string): Promise<ListedOutsider[]> {
  const rows = await db
    .selectFrom('office.outsiders as o')
    .innerJoin('office.persons as p', (join) =>
      join.onRef('p.site_id', '=', 'o.site_id').onRef('p.id', '=', 'o.person_id'),
    )
    .innerJoin('office.accounts as a', (join) =>
      join.onRef('a.site_id', '=', 'o.site_id').onRef('a.person_id', '=', 'o.person_id'),
    )
    .selectAll('o')
    .select(['p.name', 'a.username'])
    .where('o.site_id', '=', siteId)
    .$if(id !== undefined, (query) => query.where('o.person_id', '=', id ?? ''))
    .orderBy('o.ends_on', 'desc')
    .orderBy('p.sort_key')
    .orderBy('o.person_id')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    username: row.username,
    kind: row.kind,
    body: row.body,
    purpose: row.purpose,
    unitIds: row.role === 'evaluator' ? row.units : null,
    startsOn: row.starts_on.toString(),
    endsOn: row.ends_on.toString(),
    endedOn: row.ended_on?.toString() ?? null,
  }));
}

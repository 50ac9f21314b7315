/** What the office reads of requests. */
import type { Kysely } from 'kysely';
import type { Act } from '../db/acts.ts';
import { actsOfEach } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { SiteSettings } from '../units/settings.ts';
import { requests } from './fold.ts';
import { OPEN_STAGES } from './state.ts';
import './tables.ts';

/** Units whose cases somebody may see; 'all' of the site. */
export type Reach = 'all' | readonly string[];

export interface ListSource {
  db: Kysely<Database>;
  keys: KeyStore;
  settings: SiteSettings;
  today: Temporal.PlainDate;
}

/** Acts of cases for their dates: no personal data are wanted, so no key is asked for. */
export async function datedActs(
  { db }: Pick<ListSource, 'db'>,
  siteId: string,
  cases: readonly { id: string }[],
): Promise<Map<string, Act[]>> {
  const blind = { find: async () => null };
  const ids = cases.map(({ id }) => id);
  return ids.length > 0 ? actsOfEach(db, blind, requests.kind, siteId, ids) : new Map();
}

/** Every open case of a site with its acts, without personal data; by number. */
export async function openCases(
  source: Pick<ListSource, 'db'>,
  siteId: string,
): Promise<{ id: string; number: string; acts: readonly Act[] }[]> {
  const rows = await source.db
    .selectFrom('office.requests')
    .select(['id', 'number'])
    .where('site_id', '=', siteId)
    .where('stage', 'in', [...OPEN_STAGES])
    .orderBy('number')
    .execute();
  const acts = await datedActs(source, siteId, rows);
  return rows.map((row) => ({ ...row, acts: acts.get(row.id) ?? [] }));
}

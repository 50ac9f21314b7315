/** Cases by what is asked for in them. The texts are sealed, each with its case's key: no index can hold their words. */
import { type Kysely, sql } from 'kysely';
import { type KeyStore, unseal } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { fold } from '../text/script.ts';
import type { Submission } from './state.ts';
import type { Reach } from './store.ts';

/** The newest cases of a reader are opened for one question; older ones are found by number. */
export const OPENED = 300;

/**
 * Of the newest `OPENED` cases of these units, those whose request holds all the words, the newest first. Nothing of the
 * applicant is compared: whoever knows a name shall not learn here what its bearer asked.
 */
export async function casesAbout(
  { db, keys }: { db: Kysely<Database>; keys: KeyStore },
  siteId: string,
  reach: Reach,
  words: readonly string[],
): Promise<string[]> {
  if (reach.length === 0 || words.length === 0) return [];
  const mine = reach === 'all' ? [] : [...reach];
  const { rows } = await sql<{ id: string; sealed: Uint8Array }>`
    select r.id, a.sealed
    from (select id, lodged_on, number from office.requests r where r.site_id = ${siteId}
        and (${reach === 'all'}::boolean or r.unit_id = any (${mine}::uuid[]) or r.handler_unit_id = any (${mine}::uuid[]))
      order by r.lodged_on desc, r.number desc limit ${OPENED}) r
    cross join lateral (select a.sealed from office.acts a
      where a.site_id = ${siteId} and a.subject_kind = 'request' and a.subject_id = r.id
        and a.kind in ('request.lodged', 'request.registered') and a.sealed is not null
      order by a.seq limit 1) a
    order by r.lodged_on desc, r.number desc`.execute(db);
  const asked = words.map(fold);
  const found = await Promise.all(
    rows.map(async ({ id, sealed }) => {
      const key = await keys.find(id);
      if (key === null) return false;
      const { description } = unseal(key, id, sealed) as Submission;
      const text = fold(description);
      return asked.every((word) => text.includes(word));
    }),
  );
  return rows.flatMap(({ id }, index) => (found[index] ? [id] : []));
}

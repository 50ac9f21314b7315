/** Sets of indicators as they stand: the site's own versions, and the built-in ones that it did not change. */
import type { Kysely } from 'kysely';
import { read } from '../../db/acts.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import type { IndicatorSet } from '../../law/indicators/indicator-set.ts';
import { NEW_MEDIA_2019, WEBSITE_2019 } from '../../law/indicators/set-2019.ts';
import { indicatorSets } from './fold.ts';

const BUILT_IN: readonly IndicatorSet[] = [WEBSITE_2019, NEW_MEDIA_2019];

/** Every set in its newest version, the built-in ones first. */
export async function currentSets(db: Kysely<Database>, keys: KeyStore, siteId: string): Promise<IndicatorSet[]> {
  const rows = await db
    .selectFrom('office.indicator_sets')
    .select('id')
    .where('site_id', '=', siteId)
    .orderBy('set_id')
    .execute();
  const own: IndicatorSet[] = [];
  for (const { id } of rows) {
    const loaded = await read(db, keys, indicatorSets, { siteId, id });
    if (loaded?.state) own.push(loaded.state);
  }
  const changed = BUILT_IN.map((set) => own.find(({ id }) => id === set.id) ?? set);
  return [...changed, ...own.filter(({ id }) => !BUILT_IN.some((set) => set.id === id))];
}

export async function currentSet(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
  setId: string,
): Promise<IndicatorSet | null> {
  return (await currentSets(db, keys, siteId)).find(({ id }) => id === setId) ?? null;
}

/** The subject under which a site keeps a set. */
export async function subjectOfSet(db: Kysely<Database>, siteId: string, setId: string): Promise<string | null> {
  const row = await db
    .selectFrom('office.indicator_sets')
    .select('id')
    .where('site_id', '=', siteId)
    .where('set_id', '=', setId)
    .executeTakeFirst();
  return row?.id ?? null;
}

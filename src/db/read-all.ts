/** Every subject of a kind that a site has, folded from its acts: for kinds of which there are hundreds at most, which need no state rows. */
import type { Kysely } from 'kysely';
import { type Aggregate, actsOfEach, withoutVoided } from './acts.ts';
import type { KeyStore } from './keys.ts';
import type { Database } from './schema.ts';

export interface ReadSubject<S> {
  id: string;
  state: S;
  /** seq of the newest act */
  version: number;
}

export async function readAll<S>(
  db: Kysely<Database>,
  keys: Pick<KeyStore, 'find'>,
  aggregate: Aggregate<S>,
  siteId: string,
): Promise<ReadSubject<S>[]> {
  const subjects = await db
    .selectFrom('office.subjects')
    .select('id')
    .where('site_id', '=', siteId)
    .where('kind', '=', aggregate.kind)
    .where('version', '>', 0)
    .orderBy('id')
    .execute();
  if (subjects.length === 0) return [];
  const ids = subjects.map(({ id }) => id);
  const acts = await actsOfEach(db, keys, aggregate.kind, siteId, ids);
  return ids.flatMap((id) => {
    const own = acts.get(id) ?? [];
    const last = own.at(-1);
    return last ? [{ id, state: aggregate.fold(withoutVoided(own), { siteId, id }), version: last.seq }] : [];
  });
}

/** Which acts a report counted: of every case behind a figure, those that stood and fell in its period. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { type Compilation, snapshotOf } from '../compile.ts';
import type { Snapshot } from '../snapshot.ts';
import type { Texts } from '../texts.ts';

/** seq of the acts by case id. Reads only. */
async function actsCounted(
  db: Kysely<Database>,
  siteId: string,
  { figures, period }: Pick<Compilation, 'figures' | 'period'>,
): Promise<Record<string, number[]>> {
  const evidence = [...figures.behind.values()].flat();
  const cases = new Set(evidence.filter(({ kind }) => kind === 'case' || kind === 'remedy').map(({ id }) => id));
  const { rows } = await sql<{ id: string; acts: (string | number)[] }>`
    select a.subject_id as id, array_agg(a.seq order by a.seq) as acts
    from office.acts a
    where a.site_id = ${siteId} and a.subject_kind = 'request' and a.subject_id = any(${[...cases]}::uuid[])
      and a.voids is null and a.happened_on <= ${period.to}::date
      and not exists (
        select from office.acts v
        where v.site_id = a.site_id and v.subject_kind = 'request' and v.subject_id = a.subject_id and v.voids = a.seq
          and not exists (
            select from office.acts w
            where w.site_id = v.site_id and w.subject_kind = 'request' and w.subject_id = v.subject_id
              and w.voids = v.seq))
    group by a.subject_id`.execute(db);
  return Object.fromEntries(rows.map(({ id, acts }) => [id, acts.map(Number)]));
}

/** What approval would freeze of a compiled report now. */
export async function snapshotNow(
  db: Kysely<Database>,
  siteId: string,
  compilation: Compilation,
  texts: Texts,
): Promise<Snapshot> {
  return snapshotOf(compilation, await actsCounted(db, siteId, compilation), texts);
}

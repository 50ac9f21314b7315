/** What the landing page asks beyond the lists of documents and requests. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';

/** Of these drafts, those whose newest act sent them back to their drafter. */
export async function returnedDrafts(
  db: Kysely<Database>,
  siteId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('office.subjects as s')
    .innerJoin('office.acts as a', (join) => join.onRef('a.site_id', '=', 's.site_id').onRef('a.seq', '=', 's.version'))
    .select('s.id')
    .where('s.site_id', '=', siteId)
    .where('s.kind', '=', 'document')
    .where('s.id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    // a release review that ended negatively sends it back too
    .where('a.kind', 'in', ['document.returned', 'document.cleared'])
    .execute();
  return new Set(rows.map((row) => row.id));
}

/** Of these cases, those of which a proposed extension stands and is neither approved nor returned. */
export async function openExtensions(
  db: Kysely<Database>,
  siteId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  const rows = await db
    .selectFrom('office.acts as a')
    .select(['a.subject_id', 'a.kind'])
    .distinctOn('a.subject_id')
    .where('a.site_id', '=', siteId)
    .where('a.subject_kind', '=', 'request')
    .where('a.subject_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('a.kind', 'in', ['request.extension-proposed', 'request.extension-approved', 'request.extension-returned'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('office.acts as v')
            .select('v.seq')
            .whereRef('v.site_id', '=', 'a.site_id')
            .whereRef('v.voids', '=', 'a.seq'),
        ),
      ),
    )
    .orderBy('a.subject_id')
    .orderBy('a.seq', 'desc')
    .execute();
  return new Set(rows.filter((row) => row.kind === 'request.extension-proposed').map((row) => row.subject_id));
}

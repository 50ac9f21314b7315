/**
 * Makes the index of public documents that have none: after a change of what is indexed, and should a release ever have
 * lost its own. Found in the tables at each round.
 */
import { sql } from 'kysely';
import type { Indexed } from '../text/index-entry.ts';
import type { Sweep } from '../web/area.ts';

const AT_ONCE = 20;

interface Missing extends Indexed {
  id: string;
  digest: string;
}

export const indexing: Sweep = {
  name: 'search.index',
  async run(deps, siteId) {
    while (
      await deps.atDesk(siteId, async ({ tx }) => {
        const { rows } = await sql<Missing>`select d.id, d.digest, d.title, d.number, d.summary, d.body
        from published.documents d where d.site_id = ${siteId} and d.withdrawn_at is null
          and not exists (select from published.words w where w.site_id = d.site_id and w.document_id = d.id)
        order by d.released_at desc limit ${AT_ONCE}`.execute(tx);
        if (rows.length === 0) return false;
        // the segmenter and its dictionary are loaded only where there is something to do
        const { indexEntry } = await import('../text/index-entry.ts');
        for (const { id, digest, ...document } of rows)
          await sql`select office.index_document(${siteId}, ${id}, ${digest}, ${JSON.stringify(indexEntry(document))}::jsonb)`.execute(
            tx,
          );
        return rows.length === AT_ONCE;
      })
    );
  },
};

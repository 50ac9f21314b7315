/** Documents put straight into `published`, for tests of the search alone. */
import { sql } from 'kysely';
import type { DB } from '../../src/db/connect.ts';
import { indexEntry } from '../../src/text/index-entry.ts';

export const NOW = Temporal.Instant.from('2026-03-02T03:00:00Z');

export interface Made {
  id: string;
  title: string;
  summary: string | null;
  body: string;
  unit: string;
  released: string;
  /** withdrawn, its public period over, or shown */
  fate: 'shown' | 'withdrawn' | 'over';
}

/** Puts documents into `published` as a release does, and takes some away as a withdrawal does. */
export async function publish(owner: DB, siteId: string, documents: readonly Made[]): Promise<void> {
  await sql`insert into published.sites (site_id, name, short_name, name_en) values (${siteId}, '县', '县', 'x')`.execute(
    owner,
  );
  for (const { id, title, summary, body, unit, released, fate } of documents) {
    await sql`insert into published.documents (site_id, id, slug, index_number, unit_code, unit_name, title, body, kind,
        summary, revision, digest, released_at, public_until)
      values (${siteId}, ${id}, ${id}, ${id}, ${unit}, ${unit}, ${title}, ${body}, 'notice', ${summary}, 1, 'd',
        ${released}, ${fate === 'over' ? '2026-03-01' : null})`.execute(owner);
    const entry = JSON.stringify(indexEntry({ title, number: null, summary, body }));
    await sql`select office.index_document(${siteId}, ${id}, 'd', ${entry}::jsonb)`.execute(owner);
    if (fate === 'withdrawn') {
      await sql`update published.documents set withdrawn_at = ${NOW.toString()}, body = '', summary = null
        where site_id = ${siteId} and id = ${id}`.execute(owner);
      await sql`delete from published.words where site_id = ${siteId} and document_id = ${id}`.execute(owner);
    }
  }
}

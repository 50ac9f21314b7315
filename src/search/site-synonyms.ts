/** The synonyms that a county keeps itself, as they were published. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { KEPT } from '../db/connect.ts';
import type { Database } from '../db/schema.ts';
import { readSynonyms, type SynonymLine } from './synonyms.ts';

/** Empty where the county keeps none. */
export async function siteSynonyms(db: Kysely<Database>, siteId: string): Promise<SynonymLine[]> {
  const { rows } = await sql<{
    lines: string;
  }>`${sql.raw(KEPT)} select lines from published.synonyms where site_id = ${siteId}`.execute(db);
  return readSynonyms(rows[0]?.lines ?? '');
}

/** A query as it is meant on a site. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { type Query, readQuery } from './query.ts';
import { readSynonyms, type SynonymLine } from './synonyms.ts';

interface Own {
  /** as they are published */
  text: string;
  lines: readonly SynonymLine[];
}

const NO_SYNONYMS: Own = { text: '', lines: [] };
const lastSeen = new WeakMap<Kysely<Database>, Map<string, Own>>();

/**
 * What a query finds that is read with the site's own synonyms as they were last seen; looked for once more where the
 * site has others by now, which what was found tells.
 */
export async function understood<T extends { lines: string | null }>(
  db: Kysely<Database>,
  siteId: string,
  text: string,
  look: (query: Query, own: readonly SynonymLine[]) => Promise<T>,
): Promise<{ query: Query; own: readonly SynonymLine[]; found: T }> {
  const seen = lastSeen.get(db) ?? new Map<string, Own>();
  lastSeen.set(db, seen);
  for (;;) {
    const own = seen.get(siteId) ?? NO_SYNONYMS;
    const query = readQuery(text, own.lines);
    const found = await look(query, own.lines);
    if (found.lines === null || found.lines === own.text) return { query, own: own.lines, found };
    seen.set(siteId, { text: found.lines, lines: readSynonyms(found.lines) });
  }
}

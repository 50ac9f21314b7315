/** A query as it is meant on a site, and what its words are worth there. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import { type Query, readQuery, wordsOf } from './query.ts';
import { readSynonyms, type SynonymLine } from './synonyms.ts';
import { firstLook } from './terms.ts';

interface Own {
  /** as they are published */
  text: string;
  lines: readonly SynonymLine[];
}

interface Understood {
  query: Query;
  /** synonyms of the site */
  own: readonly SynonymLine[];
  /** in how many titles each of the words stands */
  titles: Map<string, number>;
}

const NO_SYNONYMS: Own = { text: '', lines: [] };
const lastSeen = new WeakMap<Kysely<Database>, Map<string, Own>>();

/** Read with the synonyms that were last seen, and once more where the site has others by now. */
export async function understood(db: Kysely<Database>, siteId: string, text: string): Promise<Understood> {
  const seen = lastSeen.get(db) ?? new Map<string, Own>();
  lastSeen.set(db, seen);
  for (;;) {
    const own = seen.get(siteId) ?? NO_SYNONYMS;
    const query = readQuery(text, own.lines);
    const { lines, titles } = await firstLook(db, siteId, wordsOf(query));
    if (lines === own.text) return { query, own: own.lines, titles };
    seen.set(siteId, { text: lines, lines: readSynonyms(lines) });
  }
}

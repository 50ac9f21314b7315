/** Published documents that may be what somebody is about to ask for. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { NO_FILTERS } from '../../search/filters.ts';
import { publishedSearch } from '../../search/search.ts';

/** As it is listed; `unitCode` of who published it. */
export interface Related {
  slug: string;
  title: string;
  unit: string;
  unitCode: string;
  releasedAt: Temporal.Instant;
}

/** characters of a description that are read: what one asks for is named at its beginning */
const LONGEST = 100;
const SHORTEST = 2;
const MOST = 5;

/** At most five documents for a description, the likeliest first; none for an empty one. */
export async function relatedTo(
  db: Kysely<Database>,
  siteId: string,
  description: string,
  now: Temporal.Instant,
): Promise<Related[]> {
  const text = description
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST);
  if (text.length < SHORTEST) return [];
  const question = { siteId, text, filters: NO_FILTERS, sort: 'relevance', page: 1 } as const;
  const { hits } = await publishedSearch(db, () => now).search(question);
  return hits.slice(0, MOST).map(({ slug, title, unit, unitCode, releasedAt }) => ({
    slug,
    title: title.map((piece) => piece.text).join(''),
    unit,
    unitCode,
    releasedAt,
  }));
}

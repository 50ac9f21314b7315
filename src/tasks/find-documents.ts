/** Documents by their title, number or text: those of one's duties, and what the public reads as well. */
import { sql } from 'kysely';
import { isWithin } from '../documents/chain.ts';
import { listDocuments, scopesOf } from '../documents/list-store.ts';
import type { DocumentKind, Stage } from '../documents/state.ts';
import { NO_FILTERS } from '../search/filters.ts';
import { publishedSearch } from '../search/search.ts';
import { holds } from '../web/duties.ts';
import { MOST, type Sought } from './find-store.ts';

export interface FoundDocument {
  id: string;
  title: string;
  number: string | null;
  unitName: string;
  /** null: found because it is public, not because of a duty */
  stage: Stage | null;
  path: string;
  /** whether the office's own list finds it by the same words */
  isListed: boolean;
}

/** By title and number, drafts by their text too; then what is public and holds the words, as visitors find it. */
export async function findDocuments(sought: Sought, now: Temporal.Instant): Promise<FoundDocument[]> {
  const [own, open] = [await ownDocuments(sought), await publicDocuments(sought, now)];
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...open.filter(({ id }) => !known.has(id))];
}

async function ownDocuments({ db, siteId, person, words }: Sought): Promise<FoundDocument[]> {
  if (holds(person.appointments, 'document.read').length === 0) return [];
  const { rows } = await listDocuments(db, siteId, person, { search: words }, { limit: MOST + 1, offset: 0 });
  return rows.map(({ id, title, number, unitName, stage }) => ({
    id,
    title,
    number,
    unitName,
    stage,
    path: `/office/documents/${id}`,
    isListed: true,
  }));
}

interface Row {
  id: string;
  slug: string;
  unit_id: string;
  kind: DocumentKind;
  stage: Stage;
}

async function publicDocuments({ db, siteId, person, words }: Sought, now: Temporal.Instant): Promise<FoundDocument[]> {
  const question = { siteId, text: words, filters: NO_FILTERS, sort: 'relevance', page: 1 } as const;
  const { hits, matched } = await publishedSearch(db, () => now).search(question);
  // what holds only some of the words is a visitor's help, and no answer to somebody who looks for one thing
  if (matched === 'most' || hits.length === 0) return [];
  const { rows } = await sql<Row>`select id, slug, unit_id, kind, stage from office.documents
    where site_id = ${siteId} and slug = any (${hits.map(({ slug }) => slug)}::text[])`.execute(db);
  const scope = (await scopesOf(db, siteId, person))('document.read');
  return hits.flatMap((hit): FoundDocument[] => {
    const row = rows.find(({ slug }) => slug === hit.slug);
    if (!row) return [];
    const mine = isWithin(scope, row.unit_id, row.kind);
    return [
      {
        id: row.id,
        title: hit.title.map((piece) => piece.text).join(''),
        number: hit.number,
        unitName: hit.unit,
        stage: mine ? row.stage : null,
        path: mine ? `/office/documents/${row.id}` : `/documents/${hit.slug}`,
        isListed: false,
      },
    ];
  });
}

/** Lists of documents as the office sees them. */
import type { Kysely, RawBuilder } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { findDocumentNumbers } from '../text/document-number.ts';
import { listUnits, siteSettings } from '../units/read.ts';
import type { Appointment, Duty } from '../web/duties.ts';
import { concerns, type Step } from '../web/waiting.ts';
import { type Part, type Scope, scopeOf } from './chain.ts';
import type { Attribute, DocumentKind, Stage } from './state.ts';
import { waitingDocuments } from './waiting.ts';
import './tables.ts';

type DB = Kysely<Database>;
/** Whose lists they are: what each duty reaches follows from the appointments and the site's chains of approval. */
export interface Reader {
  personId: string;
  appointments: readonly Appointment[];
}

/** What a reader's duties reach on a site. */
export async function scopesOf(db: DB, siteId: string, reader: Reader): Promise<(duty: Duty) => Scope> {
  const { chains } = await siteSettings(db, siteId);
  const units = chains.length > 0 ? await listUnits(db, siteId) : [];
  return (duty) => scopeOf(reader.appointments, duty, chains, units);
}

export interface ListedDocument {
  id: string;
  title: string;
  number: string | null;
  unitName: string;
  kind: DocumentKind;
  stage: Stage;
  attribute: Attribute | null;
  plannedAt: Temporal.Instant | null;
  changedOn: Temporal.PlainDate;
}

export interface ListFilter {
  unitId?: string;
  stage?: Stage;
  kind?: DocumentKind;
  /** words of the title, a number in whatever brackets, an index number; of what is not public, words of the text too */
  search?: string;
}

export interface DocumentList {
  rows: readonly ListedDocument[];
  /** of the whole list, not of this page */
  count: number;
}

/** Documents that the reader may read, the last changed first. */
export async function listDocuments(
  db: DB,
  siteId: string,
  reader: Reader,
  filter: ListFilter,
  page: { limit: number; offset: number },
): Promise<DocumentList> {
  const { unitId, stage, kind, search } = filter;
  const scope = (await scopesOf(db, siteId, reader))('document.read');
  const query = within(db, siteId, scope)
    .$if(unitId !== undefined, (q) => q.where('d.unit_id', '=', unitId ?? ''))
    .$if(stage !== undefined, (q) => q.where('d.stage', '=', stage ?? 'draft'))
    .$if(kind !== undefined, (q) => q.where('d.kind', '=', kind ?? 'document'))
    .$if(Boolean(search), (q) => q.where(holding(search ?? '')));
  return pageOf(query.orderBy('s.version', 'desc'), page);
}

/** Whether a document holds every word of what was typed; a document number in it is one word. */
function holding(search: string): RawBuilder<boolean> {
  const words: string[] = [];
  let from = 0;
  for (const { canonical, span } of findDocumentNumbers(search)) {
    words.push(...search.slice(from, span[0]).split(/\s+/u), canonical);
    from = span[1];
  }
  words.push(...search.slice(from).split(/\s+/u));
  const each = words.filter(Boolean).map((word) => {
    const part = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(d.title ilike ${part} or d.number ilike ${part} or d.index_number ilike ${part}
      or (d.stage <> 'released' and d.body ilike ${part}))`;
  });
  return sql<boolean>`(${sql.join(each, sql` and `)})`;
}

/** What waits for a person, by what there is to do; in `planned`, what releases itself at its time. */
export interface Waiting {
  drafts: DocumentList;
  review: DocumentList;
  approval: DocumentList;
  release: DocumentList;
  planned: DocumentList;
}

const STEPS: Record<Exclude<keyof Waiting, 'planned'>, readonly Step[]> = {
  drafts: ['documents.returned', 'documents.draft'],
  review: ['documents.review'],
  approval: ['documents.approval'],
  release: ['documents.release'],
};

/** The same that stands in the person's work list, and what waits for its time alone. At most `limit` of each. */
export async function waitingFor(db: DB, siteId: string, reader: Reader, limit: number): Promise<Waiting> {
  const mine = (await waitingDocuments(db, siteId))
    .filter((item) => concerns(item, reader) !== null)
    // the longest waiting first
    .sort((a, b) => a.mark - b.mark);
  const listed = async (steps: readonly Step[], newestFirst = false): Promise<DocumentList> => {
    const found = mine.filter(({ step }) => steps.includes(step)).map(({ id }) => id);
    const ids = newestFirst ? found.toReversed() : found;
    const shown = ids.slice(0, limit);
    if (shown.length === 0) return { rows: [], count: 0 };
    const { rows } = await pageOf(within(db, siteId, 'all').where('d.id', 'in', shown), { limit, offset: 0 });
    return { rows: rows.toSorted((a, b) => shown.indexOf(a.id) - shown.indexOf(b.id)), count: ids.length };
  };
  const planned = within(db, siteId, (await scopesOf(db, siteId, reader))('document.release'))
    .where('d.stage', '=', 'approved')
    .where('d.attribute', '=', 'proactive')
    .where('d.planned_at', 'is not', null)
    .orderBy('d.planned_at')
    .orderBy('d.id');
  const [drafts, review, approval, release] = await Promise.all([
    listed(STEPS.drafts, true),
    listed(STEPS.review),
    listed(STEPS.approval),
    listed(STEPS.release),
  ]);
  return { drafts, review, approval, release, planned: await pageOf(planned, { limit, offset: 0 }) };
}

function within(db: DB, siteId: string, scope: Scope) {
  return (
    db
      .selectFrom('office.documents as d')
      .innerJoin('office.units as u', (join) =>
        join.onRef('u.site_id', '=', 'd.site_id').onRef('u.id', '=', 'd.unit_id'),
      )
      // the newest act about a document says when it was changed, to the very act
      .innerJoin('office.subjects as s', (join) =>
        join.onRef('s.site_id', '=', 'd.site_id').on('s.kind', '=', 'document').onRef('s.id', '=', 'd.id'),
      )
      .select([
        'd.id',
        'd.title',
        'd.number',
        'u.name as unit_name',
        'd.kind',
        'd.stage',
        'd.attribute',
        'd.planned_at',
      ])
      .select(['d.changed_on', sql<number>`count(*) over ()`.as('count')])
      .where('d.site_id', '=', siteId)
      .$if(scope !== 'all', (query) => query.where(inside(scope === 'all' ? [] : scope)))
  );
}

function inside(parts: readonly Part[]) {
  return sql<boolean>`exists (
    select from unnest(${parts.map((part) => part.unitId)}::uuid[], ${parts.map((part) => part.kind)}::text[]) p(unit, kind)
    where p.unit = d.unit_id and (p.kind is null or p.kind = d.kind))`;
}

type Query = ReturnType<typeof within>;

/** A page beyond the end is empty and has no count of its own; whoever asks for it goes back to the first. */
async function pageOf(query: Query, page: { limit: number; offset: number }): Promise<DocumentList> {
  const rows = await query.limit(page.limit).offset(page.offset).execute();
  return {
    count: rows[0]?.count ?? 0,
    rows: rows.map((row) => ({
      id: row.id,
      title: row.title,
      number: row.number,
      unitName: row.unit_name,
      kind: row.kind,
      stage: row.stage,
      attribute: row.attribute,
      plannedAt: row.planned_at,
      changedOn: row.changed_on,
    })),
  };
}

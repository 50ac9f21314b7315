/** One public document and its files: SQL over the schema `published` alone. Days are days in Asia/Shanghai. */
import type { Kysely, Selectable } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { dayOf } from '../web/moments.ts';
import { type ListedDocument, listedOf } from './published-lists.ts';
import './tables.ts';

type DB = Kysely<Database>;

export interface PublicFile {
  position: number;
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  /** SHA-256, hex */
  digest: string;
}

export interface PublicDocument extends ListedDocument {
  indexNumber: string;
  subjectClass: string | null;
  /** clean HTML; '' once it is no longer public */
  body: string;
  signedOn: Temporal.PlainDate | null;
  effectiveOn: Temporal.PlainDate | null;
  expiresOn: Temporal.PlainDate | null;
  repealed: { on: Temporal.PlainDate; by: string } | null;
  publicUntil: Temporal.PlainDate | null;
  /** the note of the newest amendment, and when it was made */
  amended: { at: Temporal.Instant; note: string } | null;
  digest: string;
  /** why and when it left the public; its text and files are gone then */
  gone: { on: Temporal.PlainDate; reason: string | null } | null;
  /** codes, the main column first */
  columns: readonly string[];
  files: readonly PublicFile[];
  /** the document that this one explains */
  interprets: Reference | null;
  /** the documents that explain this one */
  interpretedBy: readonly Reference[];
}

export interface Reference {
  slug: string;
  title: string;
}

/** One document by its address; null when there never was one. */
export async function findDocument(
  db: DB,
  siteId: string,
  slug: string,
  now: Temporal.Instant,
): Promise<PublicDocument | null> {
  const row = await readWhole(db, siteId, slug, now);
  if (!row) return null;
  const gone = goneSince(row, now);
  return {
    ...listedOf(row, now),
    ...(gone && { summary: null }),
    indexNumber: row.index_number,
    subjectClass: row.subject_class,
    body: gone ? '' : row.body,
    signedOn: row.signed_on,
    effectiveOn: row.effective_on,
    expiresOn: row.expires_on,
    repealed: row.repealed_on ? { on: row.repealed_on, by: row.repealed_by ?? '' } : null,
    publicUntil: row.public_until,
    amended: row.amended_at ? { at: row.amended_at, note: row.change_note ?? '' } : null,
    digest: row.digest,
    gone,
    columns: row.columns,
    files: gone ? [] : row.files,
    interprets: row.explained,
    interpretedBy: row.explaining,
  };
}

type Row = Selectable<Database['published.documents']>;

interface WholeRow extends Row {
  columns: string[];
  files: PublicFile[];
  explained: Reference | null;
  explaining: Reference[];
}

/** The document with all that its page shows, in one question: this is asked for every page that is not kept. */
async function readWhole(db: DB, siteId: string, slug: string, now: Temporal.Instant): Promise<WholeRow | undefined> {
  const reference = sql`json_build_object('slug', o.slug, 'title', o.title)`;
  const isPublic = sql`o.withdrawn_at is null and (o.public_until is null or o.public_until >= ${dayOf(now)})`;
  const { rows } = await sql<WholeRow>`
    select d.*,
      (select coalesce(json_agg(c.column_code order by c.position), '[]') from published.document_columns c
        where c.site_id = d.site_id and c.document_id = d.id) as columns,
      (select coalesce(json_agg(json_build_object('position', f.position, 'name', f.name, 'mediaType', f.media_type,
          'size', f.size, 'digest', f.digest) order by f.position), '[]') from published.files f
        where f.site_id = d.site_id and f.document_id = d.id) as files,
      (select ${reference} from published.documents o
        where o.site_id = d.site_id and o.id = d.interprets and ${isPublic}) as explained,
      (select coalesce(json_agg(${reference} order by o.released_at, o.id), '[]') from published.documents o
        where o.site_id = d.site_id and o.interprets = d.id and ${isPublic}) as explaining
    from published.documents d
    where d.site_id = ${siteId} and d.slug = ${slug}`.execute(db);
  return rows[0];
}

/** A public notice ends with its last day, whether or not the office's sweep has come by. */
function goneSince(
  row: Pick<Row, 'withdrawn_at' | 'withdrawn_reason' | 'public_until'>,
  now: Temporal.Instant,
): PublicDocument['gone'] {
  if (row.withdrawn_at) return { on: dayOf(row.withdrawn_at), reason: row.withdrawn_reason };
  const { public_until: last } = row;
  if (!last || Temporal.PlainDate.compare(last, dayOf(now)) >= 0) return null;
  return { on: last.add({ days: 1 }), reason: null };
}

export type FoundFile =
  | { found: 'file'; name: string; mediaType: string; digest: string; bytes: Uint8Array }
  /** the document is there no longer, or not in this version */
  | { found: 'gone' }
  | { found: 'nothing' };

/** One attachment. Its name is part of the address, so that an amended file never answers for an earlier one. */
export async function findFile(
  db: DB,
  siteId: string,
  address: { slug: string; position: number; name: string },
  now: Temporal.Instant,
): Promise<FoundFile> {
  const document = await db
    .selectFrom('published.documents')
    .select(['id', 'withdrawn_at', 'withdrawn_reason', 'public_until'])
    .where('site_id', '=', siteId)
    .where('slug', '=', address.slug)
    .executeTakeFirst();
  if (!document) return { found: 'nothing' };
  if (goneSince(document, now)) return { found: 'gone' };
  const file = await db
    .selectFrom('published.files')
    .select(['name', 'media_type', 'digest', 'bytes'])
    .where('site_id', '=', siteId)
    .where('document_id', '=', document.id)
    .where('position', '=', address.position)
    .where('name', '=', address.name)
    .executeTakeFirst();
  if (!file) return { found: 'nothing' };
  return { found: 'file', name: file.name, mediaType: file.media_type, digest: file.digest, bytes: file.bytes };
}

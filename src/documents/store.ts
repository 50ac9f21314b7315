/** SQL of the office over documents. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Loaded } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { findUnit, siteSettings } from '../units/read.ts';
import { text } from '../web/language.ts';
import { documents } from './fold.ts';
import { missingForReview, type Refused } from './rules.ts';
import type { Attachment, DocumentState } from './state.ts';
import './tables.ts';

/** What an index number is made of for a unit. */
export async function indexSettings(
  db: Kysely<Database>,
  siteId: string,
  unitId: string,
): Promise<{ pattern: string; unitCode: string; creditCode: string }> {
  const unit = await findUnit(db, siteId, { id: unitId });
  if (!unit) throw new Error(`no unit ${unitId} on site ${siteId}`);
  const { indexNumber } = await siteSettings(db, siteId);
  // a unit without a credit code of its own (an internal office) numbers under its code
  return { pattern: indexNumber, unitCode: unit.code, creditCode: unit.creditCode ?? unit.code };
}

/** Whether a document's rows say anything else than its acts: somebody changed them in the database itself. */
export async function differsFromActs(db: Kysely<Database>, loaded: Loaded<DocumentState>): Promise<boolean> {
  const rows = documents.rows(loaded.state, loaded.ref);
  const differences = documents.tables.map(({ name, key }) => {
    const table = sql.table(`office.${name}`);
    const held = sql`select to_jsonb(h) from ${table} h
      where site_id = ${loaded.ref.siteId} and ${sql.ref(key)} = ${loaded.ref.id}`;
    const told = sql`select to_jsonb(t)
      from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows[name] ?? [])}::jsonb) t`;
    return sql`exists ((${held} except all ${told}) union all (${told} except all ${held}))`;
  });
  const { rows: found } = await sql<{
    differs: boolean;
  }>`select ${sql.join(differences, sql` or `)} as differs`.execute(db);
  return found[0]?.differs ?? true;
}

/** Everything that keeps a draft from review: what is not filled in, and what it names and the site does not have. */
export async function lackingForReview(db: Kysely<Database>, siteId: string, state: DocumentState): Promise<Refused[]> {
  return [...missingForReview(state), ...(await missingReferences(db, siteId, state))];
}

/** What a document names and the site does not have: columns, a file, or the document it interprets. */
async function missingReferences(db: Kysely<Database>, siteId: string, state: DocumentState): Promise<Refused[]> {
  const open = await openColumnCodes(db, siteId);
  const missing: Refused[] = state.columns
    .filter((code) => !open.has(code))
    .map((code) => ({
      field: 'columns',
      text: text(`栏目“${code}”不存在或已关闭，请重新选择`, `There is no open column ${code}`),
    }));
  if (new Set(state.columns).size < state.columns.length)
    missing.push({ field: 'columns', text: text('同一栏目只能选择一次', 'Each column is chosen once') });
  if (!(await hasFiles(db, siteId, state.attachments)))
    missing.push({
      field: 'attachments',
      text: text('附件的内容不在库中，请移除后重新上传', 'The bytes of an attachment are missing. Upload it again'),
    });
  if (state.interprets !== null && !(await isPublic(db, siteId, state.interprets)))
    missing.push({
      field: 'interprets',
      text: text('所解读的文件尚未公开，请先发布该文件', 'The document that this interprets is not public'),
    });
  return missing;
}

/** Whether the site keeps the bytes of every attachment, as many as it says. */
async function hasFiles(db: Kysely<Database>, siteId: string, files: readonly Attachment[]): Promise<boolean> {
  if (files.length === 0) return true;
  const digests = files.map((file) => file.digest);
  const kept = await db
    .selectFrom('office.blobs')
    .select(['digest', 'size'])
    .where('site_id', '=', siteId)
    .where('digest', 'in', digests)
    .execute();
  return files.every((file) => kept.some((blob) => blob.digest === file.digest && blob.size === file.size));
}

/** Codes of the site's open columns. */
export async function openColumnCodes(db: Kysely<Database>, siteId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('office.columns')
    .select('code')
    .where('site_id', '=', siteId)
    .where('closed_on', 'is', null)
    .execute();
  return new Set(rows.map((row) => row.code));
}

async function isPublic(db: Kysely<Database>, siteId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('published.documents')
    .select('id')
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** A public document by its index number, document number, address or full title; 'several' when it could be more than one. */
export async function findInterpreted(
  db: Kysely<Database>,
  siteId: string,
  named: string,
): Promise<{ id: string } | 'several' | null> {
  const number = parseDocumentNumber(named)?.canonical ?? named;
  const rows = await db
    .selectFrom('published.documents')
    .select('id')
    .where('site_id', '=', siteId)
    .where('withdrawn_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('index_number', '=', named),
        eb('slug', '=', named),
        eb('number', '=', number),
        eb('title', '=', named),
      ]),
    )
    .limit(2)
    .execute();
  const [first, second] = rows;
  return first && second ? 'several' : (first ?? null);
}

/** Index number and title of a document that is or was public. */
export async function findPublicName(
  db: Kysely<Database>,
  siteId: string,
  id: string,
): Promise<{ indexNumber: string; title: string } | null> {
  const row = await db
    .selectFrom('published.documents')
    .select(['index_number', 'title'])
    .where('site_id', '=', siteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { indexNumber: row.index_number, title: row.title } : null;
}

/** The newest public documents that an interpretation may explain. */
export async function interpretable(
  db: Kysely<Database>,
  siteId: string,
): Promise<{ indexNumber: string; title: string }[]> {
  const rows = await db
    .selectFrom('published.documents')
    .select(['index_number', 'title'])
    .where('site_id', '=', siteId)
    .where('withdrawn_at', 'is', null)
    .where('kind', 'in', ['normative', 'document', 'plan'])
    .orderBy('released_at', 'desc')
    .limit(60)
    .execute();
  return rows.map((row) => ({ indexNumber: row.index_number, title: row.title }));
}

/** Digest of the record as it is in the database now; null when it has no row. */
export async function currentDigest(db: Kysely<Database>, siteId: string, id: string): Promise<string | null> {
  const { rows } = await sql<{ digest: string | null }>`
    select office.document_digest(${siteId}, ${id}) as digest`.execute(db);
  return rows[0]?.digest ?? null;
}

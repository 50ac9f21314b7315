/**
 * What somebody has typed into a form and not saved (自动保存). Private to that person, no act, not replayed: one for each
 * person and place, gone with saving, with giving it up, or after thirty days.
 */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Typed } from '../web/forms.tsx';
import type { Attachment } from './state.ts';
import './tables.ts';

/** Days after which what nobody came back for is forgotten. */
export const KEPT_DAYS = 30;

/** Whose copy it is, and of which form: 'document/new', 'document/ID', 'request/ID/answer'. */
export interface CopyKey {
  siteId: string;
  personId: string;
  place: string;
}

export interface WorkingCopy<T = Typed> {
  /** of the subject, when the form was opened */
  version: number;
  typed: T;
  /** files of a form that was refused: their bytes are in office.blobs */
  uploads: readonly Attachment[];
  savedAt: Temporal.Instant;
}

/** Turns what was typed into bytes that only the subject's key opens, and back; null when that key was destroyed. */
export interface Seal {
  close(typed: Typed): Uint8Array;
  open(sealed: Uint8Array): Typed | null;
}

/** Keeps what was typed in place of what was kept before; files stay unless others are given. */
export async function keepCopy(
  db: Kysely<Database>,
  { siteId, personId, place }: CopyKey,
  copy: { version: number; typed: Typed; uploads?: readonly Attachment[] },
  now: Temporal.Instant,
  seal?: Seal,
): Promise<void> {
  const content = {
    version: copy.version,
    typed: seal ? null : JSON.stringify(copy.typed),
    sealed: seal ? seal.close(copy.typed) : null,
    saved_at: now.toString(),
    ...(copy.uploads ? { uploads: JSON.stringify(copy.uploads) } : {}),
  };
  await db
    .insertInto('office.working_copies')
    .values({ site_id: siteId, person_id: personId, place, ...content })
    .onConflict((conflict) => conflict.columns(['site_id', 'person_id', 'place']).doUpdateSet(content))
    .execute();
}

export async function findCopy(
  db: Kysely<Database>,
  { siteId, personId, place }: CopyKey,
  seal?: Seal,
): Promise<WorkingCopy | null> {
  const row = await db
    .selectFrom('office.working_copies')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .where('place', '=', place)
    .executeTakeFirst();
  if (!row) return null;
  const typed = row.sealed ? (seal?.open(row.sealed) ?? null) : (row.typed as Typed);
  if (typed === null) return null;
  return { version: row.version, typed, uploads: row.uploads as Attachment[], savedAt: row.saved_at };
}

export async function dropCopy(db: Kysely<Database>, { siteId, personId, place }: CopyKey): Promise<void> {
  await db
    .deleteFrom('office.working_copies')
    .where('site_id', '=', siteId)
    .where('person_id', '=', personId)
    .where('place', '=', place)
    .execute();
}

/** Forgets the copies of a site that nobody came back for. */
export async function pruneCopies(db: Kysely<Database>, siteId: string, now: Temporal.Instant): Promise<void> {
  await db
    .deleteFrom('office.working_copies')
    .where('site_id', '=', siteId)
    .where('saved_at', '<', now.subtract({ hours: KEPT_DAYS * 24 }))
    .execute();
}

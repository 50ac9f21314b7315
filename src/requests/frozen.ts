/** Letters and files as sealed bytes: what was approved is kept and served, never made anew. */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Desk } from '../db/acts.ts';
import { findBlob, keepBlob } from '../db/blobs.ts';
import { type KeyStore, seal, unseal } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Paper } from '../paper/paper.ts';
import { pdf } from '../paper/pdf.ts';
import { printed } from './letterhead/dress.ts';
import type { LetterFacts } from './letters/facts.ts';
import type { FrozenLetter, StoredFile } from './state.ts';

export const PDF = 'application/pdf';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** The bytes of a file as they are kept: what openSealed() opens. */
export function sealedFile(key: Uint8Array, caseId: string, bytes: Uint8Array): Uint8Array {
  return seal(key, caseId, Buffer.from(bytes).toString('base64'));
}

/** Keeps bytes sealed under the case's key. */
export async function keepSealed(
  desk: Desk,
  caseId: string,
  mediaType: string,
  bytes: Uint8Array,
): Promise<StoredFile> {
  const sealed = sealedFile(await desk.keys.ensure(caseId), caseId, bytes);
  const { digest: blob } = await keepBlob(desk, 'application/octet-stream', sealed);
  return { mediaType, size: bytes.length, digest: sha256(bytes), blob };
}

/** A letter ready to be frozen, with the facts it was made from. */
export interface Composed {
  facts: LetterFacts;
  paper: Paper;
}

/** Makes both files of a letter and keeps them, with its facts: what changes in these makes it stale until it is sent. */
export async function freezeLetter(desk: Desk, caseId: string, { facts, paper }: Composed): Promise<FrozenLetter> {
  const { unit_id: unitId } = await desk.tx
    .selectFrom('office.requests')
    .select('unit_id')
    .where('site_id', '=', desk.actor.siteId)
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  const own = await printed(desk.tx, desk.keys, { siteId: desk.actor.siteId, unitId }, paper);
  const { kind, number, letterDate } = facts;
  return {
    kind,
    number,
    date: letterDate.toString(),
    pdf: await keepSealed(desk, caseId, PDF, (await pdf(own.paper)).bytes),
    docx: await keepSealed(desk, caseId, DOCX, await own.docx()),
    facts: await keepSealed(desk, caseId, 'application/json', Buffer.from(JSON.stringify(facts))),
  };
}

/** The plain bytes of sealed ones. Throws when they are not the file that was kept. */
export function openSealed(key: Uint8Array, caseId: string, sealed: Uint8Array, file: StoredFile): Uint8Array {
  const bytes = Buffer.from(String(unseal(key, caseId, sealed)), 'base64');
  if (sha256(bytes) !== file.digest) throw new Error(`file ${file.digest} of case ${caseId} is not what was kept`);
  return bytes;
}

/** A kept file, or null when the case's key was destroyed. */
export async function readFile(
  db: Kysely<Database>,
  keys: KeyStore,
  ref: { siteId: string; id: string },
  file: StoredFile,
): Promise<Uint8Array | null> {
  const [key, blob] = await Promise.all([keys.find(ref.id), findBlob(db, ref.siteId, file.blob)]);
  return key && blob ? openSealed(key, ref.id, blob.bytes, file) : null;
}

/** What an approval binds: the letter and every file that goes with it. */
export function answerDigest(letter: FrozenLetter, attachments: readonly StoredFile[]): string {
  return sha256(JSON.stringify([letter.pdf.digest, letter.docx.digest, ...attachments.map((file) => file.digest)]));
}

/** Letters as their unit prints them. */
import type { Kysely } from 'kysely';
import { read } from '../../db/acts.ts';
import { findBlob } from '../../db/blobs.ts';
import type { KeyStore } from '../../db/keys.ts';
import type { Database } from '../../db/schema.ts';
import { docx } from '../../paper/docx.ts';
import { fillTemplate } from '../../paper/office/template.ts';
import type { Paper } from '../../paper/paper.ts';
import { type Head, type Letterhead, letterheads, PLAIN } from './fold.ts';

export async function letterheadOf(
  db: Kysely<Database>,
  keys: KeyStore,
  siteId: string,
  unitId: string,
): Promise<Letterhead> {
  return (await read(db, keys, letterheads, { siteId, id: unitId }))?.state ?? PLAIN;
}

/** The unit's template, or null where it has none. @throws Error when the bytes that were kept are gone */
export async function templateOf(
  db: Kysely<Database>,
  siteId: string,
  { template }: Letterhead,
): Promise<Uint8Array | null> {
  if (!template) return null;
  const blob = await findBlob(db, siteId, template.digest);
  if (!blob) throw new Error(`letter template ${template.digest} is not there`);
  return blob.bytes;
}

/** The paper under the unit's own head. */
function headed(paper: Paper, { name, lines, color }: Head): Paper {
  return { ...paper, letterhead: { ...paper.letterhead, ...(name ? { unit: name } : {}), lines: [...lines], color } };
}

/** A letter of the unit: under its head, and as the .docx that its template makes. */
export async function printed(
  db: Kysely<Database>,
  keys: KeyStore,
  of: { siteId: string; unitId: string },
  paper: Paper,
): Promise<{ paper: Paper; docx(): Promise<Uint8Array> }> {
  const letterhead = await letterheadOf(db, keys, of.siteId, of.unitId);
  const own = headed(paper, letterhead.head);
  const template = await templateOf(db, of.siteId, letterhead);
  return { paper: own, docx: async () => (template ? fillTemplate(template, paper) : docx(own)) };
}

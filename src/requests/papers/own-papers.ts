/** Papers that an applicant sends, through the function of schema `intake` for it: only ciphertext leaves this process. */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { seal } from '../../db/keys.ts';
import type { PublicDeps } from '../../web/routes.ts';
import type { NewFile } from '../case-files.ts';
import { sealedFile } from '../frozen.ts';
import { proofOf, type Ticket } from '../query-code.ts';
import type { SentKind } from './state.ts';

type Deps = Pick<PublicDeps, 'intake' | 'keys'>;

export interface SentPapers {
  of: SentKind;
  note: string;
  files: readonly NewFile[];
}

/** False when the case has ended, has no room for more, or its key was destroyed. */
export async function sendPapers(
  { intake, keys }: Deps,
  ticket: Ticket,
  id: string,
  { of, note, files }: SentPapers,
): Promise<boolean> {
  const key = await keys.find(id);
  if (!key) return false;
  const types = files.map(({ mediaType }) => mediaType);
  const sizes = files.map(({ bytes }) => bytes.length);
  const digests = files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  const sealed = files.map(({ bytes }) => Buffer.from(sealedFile(key, id, bytes)));
  const names = seal(key, id, { names: files.map(({ name }) => name), note });
  const { rows } = await sql<{ done: boolean }>`
    select intake.file_papers(${ticket.siteId}, ${ticket.number}, ${await proofOf(keys, ticket)}, ${of},
      ${types}::text[], ${sizes}::integer[], ${digests}::text[], ${sealed}::bytea[], ${names}) as done`.execute(intake);
  return rows[0]?.done ?? false;
}

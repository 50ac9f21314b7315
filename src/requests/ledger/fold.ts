/** Imported ledgers: the subject of each is its file, so that the same file is known again. */
import { createHash } from 'node:crypto';
import type { Aggregate } from '../../db/acts.ts';

/**
 * `digest`: SHA-256 of the file's bytes. The file itself is not kept: it holds what cases erase one by one; nor is its name,
 * in which people write whose it is.
 */
export interface ImportedLedger {
  digest: string;
  cases: number;
  remedies: number;
}

/** Acts to be looked up, from which no state follows. */
export const ledgers: Aggregate<null> = { kind: 'ledger', tables: [], fold: () => null, rows: () => ({}) };

export const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What a ledger is called where it is named again. */
export const shortDigest = (digest: string) => digest.slice(0, 8);

/** The id of the subject of this file: its digest in the shape of a UUID. */
export function ledgerId(digest: string): string {
  const hex = `${digest.slice(0, 12)}8${digest.slice(13, 16)}8${digest.slice(17, 32)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A person as cases know one: by a keyed digest of the number of the document of identity. */
import type { KeyStore } from '../db/keys.ts';

/** Without spaces, wide letters or small ones. */
export function tidy(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}

/** @param document 'id-card' of a resident, or another kind of document */
export function personIndex(keys: KeyStore, document: string, number: string): Promise<string> {
  return keys.blindIndex(`applicant/${document}/${tidy(number)}`);
}

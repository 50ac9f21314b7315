/** The query code of a case and the index of its applicant: keyed digests, of no use without the county's key. */
import { randomUUID } from 'node:crypto';
import type { KeyStore } from '../db/keys.ts';
import type { Applicant, Submission } from './state.ts';

/** Number and code as the applicant typed them. */
export interface Ticket {
  siteId: string;
  number: string;
  code: string;
}

// without letters and digits that people confuse when they copy by hand
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 10;

/**
 * The code of this submission: 10 characters, about 50 bits. Sending the same form twice gives the same code, so that
 * an applicant whose first answer was lost still gets his receipt.
 */
export async function queryCode(keys: KeyStore, caseId: string, submission: Submission): Promise<string> {
  const digest = await keys.blindIndex(`query-code/${caseId}/${JSON.stringify(submission)}`);
  return [...Buffer.from(digest, 'hex').subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** What is kept of a code. Spaces, dashes and small letters in what somebody typed make no difference. */
export function queryDigest(keys: KeyStore, code: string): Promise<string> {
  return keys.blindIndex(`query/${code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '')}`);
}

/**
 * Equal for requests of the same applicant: by number of identity; where there is none, by name with telephone or e-mail.
 * A name alone is shared by many, who must neither be charged nor answered together: then nobody is the same.
 */
export function applicantIndex(keys: KeyStore, applicant: Applicant): Promise<string> {
  const tidy = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
  const { identity, name, phone, email } = applicant;
  const number = tidy(identity.number);
  if (number) return keys.blindIndex(`applicant/${identity.document}/${number}`);
  const reached = tidy(phone) || tidy(email);
  return keys.blindIndex(reached ? `applicant/${tidy(name)}/${reached}` : `applicant/unknown/${randomUUID()}`);
}

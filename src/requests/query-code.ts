/** The query code of a case and the index of its applicant: keyed digests, of no use without the county's key. */
import { randomUUID } from 'node:crypto';
import { personIndex, tidy } from '../citizens/person-index.ts';
import type { Citizen } from '../citizens/session.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Applicant, Submission } from './state.ts';

/** Number and code as the applicant typed them; for who signed in as a citizen, the number alone. */
export interface Ticket {
  siteId: string;
  number: string;
  code: string;
  citizen?: Citizen;
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

/** What opens a case: a digest of the code, or that the program knows the citizen whose case it is. */
export async function proofOf(keys: KeyStore, { code, citizen }: Pick<Ticket, 'code' | 'citizen'>): Promise<string> {
  return citizen ? `citizen/${citizen.index}` : queryDigest(keys, code);
}

/**
 * Equal for requests of the same applicant: by number of identity; where there is none, by name with telephone or e-mail.
 * A name alone is shared by many, who must neither be charged nor answered together: then nobody is the same.
 */
export function applicantIndex(keys: KeyStore, applicant: Applicant): Promise<string> {
  const { identity, name, phone, email } = applicant;
  if (tidy(identity.number)) return personIndex(keys, identity.document, identity.number);
  const reached = tidy(phone) || tidy(email);
  return keys.blindIndex(reached ? `applicant/${tidy(name)}/${reached}` : `applicant/unknown/${randomUUID()}`);
}

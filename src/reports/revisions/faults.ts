/** Whether a stored revision still is what was approved: by its digest, by the site's key, by the signature. Pure. */
import { digestOfSnapshot } from '../snapshot.ts';
import type { Revision } from '../state.ts';
import { isSignedBy } from './signature.ts';

/** `digest`: the content has another one; `key`: signed by somebody else; `signature`: it is of something else. */
export type RevisionFault = 'digest' | 'key' | 'signature';

/** What is wrong with a revision; of one from before there were signatures the digest alone is compared. */
export function revisionFaults(
  { number, digest, reason, snapshot, signature }: Omit<Revision, 'on' | 'personId'>,
  siteKey: string | null,
): RevisionFault[] {
  const faults: RevisionFault[] = digestOfSnapshot(snapshot) === digest ? [] : ['digest'];
  if (!signature) return faults;
  if (signature.publicKey !== siteKey) return [...faults, 'key'];
  return isSignedBy(signature, { digest, revision: number, reason }) ? faults : [...faults, 'signature'];
}

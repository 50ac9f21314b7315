/** Files that staff give as proof of something: looked into before anything is written, kept with the act that names them. */
import type { Desk } from '../db/acts.ts';
import { keepBlob } from '../db/blobs.ts';
import type { Problem } from '../web/forms.tsx';
import { proveFile } from './file-type.ts';

/** A kept file, as an act names it. */
export interface Proof {
  name: string;
  mediaType: string;
  /** bytes */
  size: number;
  digest: string;
}

interface Given {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

/** What was uploaded in a field, proven by content; whatever is refused is a problem of that field. */
export async function readProofs(
  uploads: readonly File[],
  field: string,
): Promise<{ given: Given[]; problems: Problem[] }> {
  const given: Given[] = [];
  const problems: Problem[] = [];
  for (const upload of uploads) {
    const bytes = new Uint8Array(await upload.arrayBuffer());
    const found = proveFile(upload.name, bytes);
    if (found.ok) given.push({ name: found.name, mediaType: found.mediaType, bytes });
    else problems.push({ field, text: found.text });
  }
  return { given, problems };
}

/** Keeps files in the transaction of the act that names them. */
export async function keepProofs(desk: Desk, given: readonly Given[]): Promise<Proof[]> {
  const kept: Proof[] = [];
  for (const { name, mediaType, bytes } of given) {
    const { digest, size } = await keepBlob(desk, mediaType, bytes);
    kept.push({ name, mediaType, size, digest });
  }
  return kept;
}

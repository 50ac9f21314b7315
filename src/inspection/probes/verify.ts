/** Evidence held against the results that are said to follow from it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ImportRefused } from '../../files/refused.ts';
import { unpackZip } from '../../files/zip.ts';
import { isEvidence, SEAL_FILE } from '../evidence/seal.ts';
import { RESULTS_FILE } from '../output/results-file.ts';
import { judgingAgain } from './judge-again.ts';

/**
 * How far results are proved. digests: every byte of the evidence is what was sealed, and probes of other versions said
 * what it means. judged: the same follows from it again. differs: something else follows, by the same versions.
 */
export type Proof = 'digests' | 'judged' | 'differs';

export interface Verified {
  proof: Proof;
  /** indicators of which the evidence says something else */
  differs: string[];
}

/** The folder of an inspection judged again; `broken` names what is not as it was sealed. null where it holds no results. */
export async function verifyFolder(folder: string): Promise<Verified | { broken: string[] } | null> {
  const run = judgingAgain(folder);
  let step = run.next();
  while (!step.done) {
    // other pages of the office are answered in between
    await setImmediate();
    step = run.next();
  }
  const again = step.value;
  if (!again) return null;
  if (again.broken.length > 0) return { broken: again.broken };
  const versions = (results: typeof again.before | null) =>
    new Set((results?.probes ?? []).map(({ id, version }) => `${id} ${version}`));
  if (versions(again.before).symmetricDifference(versions(again.after)).size > 0)
    return { proof: 'digests', differs: [] };
  const differs = again.changed.map(({ indicator }) => indicator);
  return { proof: differs.length > 0 ? 'differs' : 'judged', differs };
}

/** Faults of this machine, not of what was given. */
const OURS = new Set(['ENOSPC', 'EACCES', 'EMFILE', 'EROFS']);

/** An archive of such a folder. null where it holds no results, or what lies in it cannot be read. @throws ImportRefused */
export async function verifyArchive(
  bytes: Uint8Array,
): Promise<{ results: Uint8Array; verified: Verified | { broken: string[] } } | null> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-evidence-'));
  try {
    mkdirSync(join(folder, 'pictures'));
    unpackZip(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), (path, part) => {
      // a folder packed as a whole stands in the archive under its own name
      const name = /(?:^|\/)((?:pictures\/)?[^/]+)$/.exec(path.replaceAll('\\', '/'))?.[1] ?? '';
      if (isEvidence(name) || name === SEAL_FILE || name === RESULTS_FILE) writeFileSync(join(folder, name), part);
    });
    const verified = await verifyFolder(folder);
    return verified && { results: await readFile(join(folder, RESULTS_FILE)), verified };
  } catch (cause) {
    // what lies in it is not what a crawl writes
    if (cause instanceof ImportRefused || OURS.has((cause as { code?: string }).code ?? '')) throw cause;
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

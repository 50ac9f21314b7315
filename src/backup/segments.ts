/** Segments of the write-ahead log: their names, which follow each other, and the archive that keeps them. */
import { createReadStream, existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BackupRefused } from './refused.ts';

const SEGMENT_BYTES = 16 * 1024 * 1024;
const SEGMENT = /^[0-9A-F]{24}$/;
const ENDING = '.gz';

/** Timeline, log and segment are eight hexadecimal digits each; a log has 256 segments of 16 MB. */
export function segmentAfter(name: string): string {
  const [timeline, log, segment] = [name.slice(0, 8), name.slice(8, 16), name.slice(16)].map((part) =>
    Number.parseInt(part, 16),
  ) as [number, number, number];
  const next = segment === 255 ? [timeline, log + 1, 0] : [timeline, log, segment + 1];
  return next.map((part) => part.toString(16).toUpperCase().padStart(8, '0')).join('');
}

/** The segments of an archive from this one on without a gap, and the first one missing. */
export function unbroken(kept: readonly string[], first: string): { segments: string[]; missing: string } {
  const known = new Set(kept);
  const segments: string[] = [];
  let at = first;
  for (; known.has(at); at = segmentAfter(at)) segments.push(at);
  return { segments, missing: at };
}

/** Names of the whole segments in an archive, without their ending. */
export async function archivedSegments(archive: string): Promise<string[]> {
  if (!existsSync(archive)) return [];
  return (await readdir(archive))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .filter((name) => SEGMENT.test(name));
}

export const segmentFile = (archive: string, name: string): string => join(archive, `${name}${ENDING}`);

/** @throws BackupRefused when an archived segment cannot be read whole */
export async function demandWhole(archive: string, name: string): Promise<void> {
  let bytes = 0;
  try {
    await pipeline(createReadStream(segmentFile(archive, name)), createGunzip(), async (chunks) => {
      for await (const chunk of chunks) bytes += (chunk as Buffer).length;
    });
  } catch (cause) {
    throw new BackupRefused(`${segmentFile(archive, name)} is damaged: ${(cause as Error).message}`);
  }
  if (bytes !== SEGMENT_BYTES)
    throw new BackupRefused(`${segmentFile(archive, name)} is damaged: it holds ${bytes} bytes.`);
}

/** Removes what no kept base backup needs: segments older than the first segment of the oldest. Returns their number. */
export async function prune(archive: string, oldest: string): Promise<number> {
  const isOlder = (name: string) => name.slice(8, 24) < oldest.slice(8);
  const all = existsSync(archive) ? await readdir(archive) : [];
  const old = all.filter((name) => SEGMENT.test(name.slice(0, 24)) && isOlder(name));
  for (const name of old) await rm(join(archive, name));
  return old.length;
}

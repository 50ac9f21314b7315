/** Writing and reading a backup's files: compressed, digested on the way, on disk before they count. */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import type { StoredFile } from './manifest.ts';
import { BackupRefused } from './refused.ts';

/** Lets bytes through and digests them. */
export function gauge(): Transform & { result(): { bytes: number; sha256: string } } {
  const hash = createHash('sha256');
  let bytes = 0;
  const through = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(through, { result: () => ({ bytes, sha256: hash.digest('hex') }) });
}

/** Writes a stream compressed; `content` is the digest of what came in. */
export async function store(folder: string, name: string, source: Readable): Promise<StoredFile & { content: string }> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const [before, after] = [gauge(), gauge()];
  // flush: on disk when the stream has closed
  const target = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(source, before, createZstdCompress(), after, target);
  return { file: name, ...after.result(), content: before.result().sha256 };
}

/** The bytes that were stored. */
export function stored(folder: string, name: string): Readable {
  const source = createReadStream(join(folder, name));
  const plain = createZstdDecompress();
  source.on('error', (cause) => plain.destroy(cause));
  return source.pipe(plain);
}

/** @throws BackupRefused naming the first file that is missing or not as it was written */
export async function checkFiles(folder: string, files: readonly StoredFile[]): Promise<void> {
  for (const one of files) {
    const path = join(folder, one.file);
    const found = gauge();
    try {
      await pipeline(createReadStream(path), found, async (chunks) => {
        for await (const _ of chunks);
      });
    } catch (cause) {
      throw new BackupRefused(`${path} cannot be read: ${(cause as Error).message}`);
    }
    const { bytes, sha256 } = found.result();
    if (bytes !== one.bytes || sha256 !== one.sha256)
      throw new BackupRefused(`${path} is damaged: it does not have the digest that the manifest names.`);
  }
}

/** Makes the names in a folder outlast a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const entry = await open(folder, 'r');
  await entry.sync();
  await entry.close();
}

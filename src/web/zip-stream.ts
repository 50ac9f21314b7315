/** A .zip that is written while it is read: only one part is in memory at a time. */
import { Zip, ZipDeflate } from 'fflate';

export interface ZipWriter {
  /** What is written so far and was not taken yet. */
  taken(): Uint8Array[];
  /** `level` 0 packs nothing: for what is packed already. */
  add(path: string, bytes: Uint8Array, level: 0 | 6): void;
  end(): void;
}

/** @param mtime of every part, milliseconds since 1970 */
export function zipWriter(mtime: number): ZipWriter {
  let chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  return {
    taken() {
      const out = chunks;
      chunks = [];
      return out;
    },
    add(path, bytes, level) {
      const part = new ZipDeflate(path, { level });
      part.mtime = mtime;
      zip.add(part);
      part.push(bytes, true);
    },
    end: () => zip.end(),
  };
}

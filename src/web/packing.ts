/** A package that is written while it is sent, with the digest of every file in it. */
import { createHash } from 'node:crypto';
import { zipWriter } from './zip-stream.ts';

export interface Packed {
  path: string;
  bytes: number;
  sha256: string;
}

export interface Packer {
  /** what was added so far */
  written: readonly Packed[];
  /** Adds a file and gives what can be sent by now; what is packed already gains nothing from packing again. */
  add(path: string, content: string | Uint8Array, isPacked?: boolean): Uint8Array[];
  /** Adds the digests of everything before, as sha256sum reads them, and ends. */
  end(): Uint8Array[];
}

/** @param mtime of every part, milliseconds since 1970: the same content gives the same bytes */
export function packer(mtime: number): Packer {
  const zip = zipWriter(mtime);
  const written: Packed[] = [];
  function add(path: string, content: string | Uint8Array, isPacked = false): Uint8Array[] {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    zip.add(path, bytes, isPacked ? 0 : 6);
    written.push({ path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
    return zip.taken();
  }
  return {
    written,
    add,
    end() {
      const sums = add('SHA256SUMS', written.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
      zip.end();
      return [...sums, ...zip.taken()];
    },
  };
}

/** Looks at a PDF before anything opens it: whether it is whole, open, and small enough once unpacked. */
import { inflateSync } from 'node:zlib';
import { ImportRefused } from './refused.ts';

/** bytes of the end in which a whole file says where it ends */
const TAIL = 4096;
/** bytes, of one stream and of all together */
const MOST_OF_ONE = 100 * 1024 * 1024;
const MOST_UNPACKED = 400 * 1024 * 1024;

/** Throws ImportRefused: damaged-pdf, encrypted-pdf, pdf-bomb. */
export function inspectPdf(bytes: Buffer): void {
  if (!bytes.subarray(0, 1024).includes('%PDF-') || !bytes.subarray(-TAIL).includes('%%EOF'))
    throw new ImportRefused('damaged-pdf');
  if (/\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/.test(bytes.toString('latin1'))) throw new ImportRefused('encrypted-pdf');
  let left = MOST_UNPACKED;
  for (const stream of unpackedStreams(bytes)) {
    left -= stream?.length ?? 0;
    if (left < 0) throw new ImportRefused('pdf-bomb');
  }
}

/**
 * The streams of a PDF in their order, one in memory at a time; null for one that is not deflated, which is as it looks,
 * or broken. Throws ImportRefused: pdf-bomb.
 */
export function* unpackedStreams(bytes: Buffer): Generator<Buffer | null> {
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).includes('end')) continue;
    yield unpacked(bytes.subarray(bytes[at + 6] === 13 ? at + 8 : at + 7));
  }
}

function unpacked(stream: Buffer): Buffer | null {
  try {
    return inflateSync(stream, { maxOutputLength: MOST_OF_ONE });
  } catch (cause) {
    if (cause instanceof RangeError) throw new ImportRefused('pdf-bomb', cause);
    // not deflated, or broken: its reader says so
    return null;
  }
}

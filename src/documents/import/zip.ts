/** Looks into a zip before a library is allowed to: lists its entries and unpacks each within limits. */
import { inflateRawSync } from 'node:zlib';
import { ImportRefused } from './refused.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const MOST_ENTRIES = 2_000;
/** bytes, of all entries together */
const MOST_UNPACKED = 100 * 1024 * 1024;

/**
 * The names of a docx's parts, after every part was unpacked once and thrown away. Sizes that the directory declares are
 * not believed. Throws ImportRefused: not-docx, damaged-docx, zip-bomb.
 */
export function inspectDocx(bytes: Buffer): string[] {
  const entries = readingDamage(() => directory(bytes));
  const names = entries.map(({ name }) => name);
  if (!names.includes('[Content_Types].xml') || !names.includes('word/document.xml'))
    throw new ImportRefused('not-docx');
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const part = readingDamage(() => unpack(bytes, entry, left));
    left -= part.length;
    // no Office program writes a document type; it is how entities are made to explode
    if (/\.(?:xml|rels)$/.test(entry.name) && part.includes('<!DOCTYPE')) throw new ImportRefused('damaged-docx');
  }
  return names;
}

/** The names of an archive's entries, as its directory gives them; nothing is unpacked. Throws ImportRefused: damaged-docx, zip-bomb. */
export function entryNames(bytes: Buffer): string[] {
  return readingDamage(() => directory(bytes)).map(({ name }) => name);
}

interface Entry {
  name: string;
  flags: number;
  method: number;
  packedSize: number;
  offset: number;
}

function directory(bytes: Buffer): Entry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== END_OF_DIRECTORY)
    throw new ImportRefused('damaged-docx');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ImportRefused('zip-bomb');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ImportRefused('damaged-docx');
    const nameLength = bytes.readUInt16LE(at + 28);
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packedSize: bytes.readUInt32LE(at + 20),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function unpack(bytes: Buffer, { flags, method, packedSize, offset }: Entry, most: number): Buffer {
  if (flags & ENCRYPTED || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw new ImportRefused('damaged-docx');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED && packed.length <= most) return packed;
  if (method === DEFLATED && most > 0) return inflateRawSync(packed, { maxOutputLength: most });
  throw new ImportRefused(method === STORED || method === DEFLATED ? 'zip-bomb' : 'damaged-docx');
}

/** Reading past the end and broken streams mean a damaged file; an output over the limit means a bomb. */
function readingDamage<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ImportRefused) throw cause;
    const tooLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ImportRefused(tooLarge ? 'zip-bomb' : 'damaged-docx', cause);
  }
}

/** Looks into a zip before a library is allowed to: lists its entries and unpacks each within limits. */
import { inflateRawSync } from 'node:zlib';
import { ImportRefused, type RefusalReason } from './refused.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

const MOST_ENTRIES = 2_000;
/** bytes, of all entries together */
const MOST_UNPACKED = 100 * 1024 * 1024;
/** Elements within each other: Word's own files stay below a hundred, and readers of XML run out of stack. */
const DEEPEST = 400;

/**
 * The names of a docx's parts, after every part was unpacked once and thrown away. Sizes that the directory declares are
 * not believed. Throws ImportRefused: not-docx, damaged-docx, zip-bomb, macros.
 */
export function inspectDocx(bytes: Buffer): string[] {
  return inspectOffice(bytes, 'word/document.xml', { other: 'not-docx', damaged: 'damaged-docx' });
}

/** The same for a workbook. Throws ImportRefused: not-xlsx, damaged-xlsx, zip-bomb, macros. */
export function inspectXlsx(bytes: Buffer): string[] {
  return inspectOffice(bytes, 'xl/workbook.xml', { other: 'not-xlsx', damaged: 'damaged-xlsx' });
}

/** The same for any archive, whose parts are looked at for their size alone. Throws ImportRefused: damaged-zip, zip-bomb. */
export function inspectZip(bytes: Buffer): string[] {
  return inspect(bytes, 'damaged-zip', () => {});
}

/** The same, handing each part on as it was unpacked. */
export function unpackZip(bytes: Buffer, look: (name: string, part: Buffer) => void): void {
  inspect(bytes, 'damaged-zip', look);
}

function inspectOffice(
  bytes: Buffer,
  main: string,
  { other, damaged }: { other: RefusalReason; damaged: RefusalReason },
): string[] {
  const names = entryNames(bytes, damaged);
  if (!names.includes('[Content_Types].xml') || !names.includes(main)) throw new ImportRefused(other);
  if (names.some((name) => /vbaProject|vbaData|xlmacro|macrosheets\//i.test(name))) throw new ImportRefused('macros');
  return inspect(bytes, damaged, (name, part) => {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) return;
    // no Office program writes a document type; it is how entities are made to explode
    if (DOCTYPES.some((form) => part.includes(form)) || isTooDeep(part)) throw new ImportRefused(damaged);
    if (name === '[Content_Types].xml' && /macroEnabled/i.test(part.toString('latin1')))
      throw new ImportRefused('macros');
  });
}

const DOCTYPES = [
  Buffer.from('<!DOCTYPE', 'latin1'),
  Buffer.from('<!DOCTYPE', 'utf16le'),
  Buffer.from('<!DOCTYPE', 'utf16le').swap16(),
];

const [OPEN, CLOSE, SLASH, BANG, QUERY] = [60, 62, 47, 33, 63];

/** Counts tags as they open and close, without building anything. */
function isTooDeep(xml: Buffer): boolean {
  let depth = 0;
  for (let at = xml.indexOf(OPEN); at >= 0; at = xml.indexOf(OPEN, at + 1)) {
    const next = xml[at + 1];
    if (next === BANG || next === QUERY) continue;
    if (next === SLASH) depth -= 1;
    else {
      const end = xml.indexOf(CLOSE, at);
      if (end < 0) return false;
      if (xml[end - 1] !== SLASH) depth += 1;
    }
    if (depth > DEEPEST) return true;
  }
  return false;
}

function inspect(bytes: Buffer, damaged: RefusalReason, look: (name: string, part: Buffer) => void): string[] {
  const entries = readingDamage(damaged, () => directory(bytes));
  refuseOverlap(entries);
  let left = MOST_UNPACKED;
  for (const entry of entries) {
    const part = readingDamage(damaged, () => unpack(bytes, entry, left));
    left -= part.length;
    look(entry.name, part);
  }
  return entries.map(({ name }) => name);
}

/** Entries that share packed bytes unpack to any size out of a small file. */
function refuseOverlap(entries: readonly Entry[]): void {
  const inPlace = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [index, { offset, packedSize }] of inPlace.entries()) {
    const next = inPlace[index + 1];
    if (next && offset + packedSize > next.offset) throw new ImportRefused('zip-bomb');
  }
}

/** The names of an archive's entries, as its directory gives them; nothing is unpacked. Throws ImportRefused: zip-bomb, or `damaged`. */
export function entryNames(bytes: Buffer, damaged: RefusalReason = 'damaged-zip'): string[] {
  return readingDamage(damaged, () => directory(bytes)).map(({ name }) => name);
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
    throw new RangeError('no directory');
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ImportRefused('zip-bomb');
  const entries: Entry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new RangeError('no entry');
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
  if (flags & ENCRYPTED || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw new RangeError('not readable');
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED && packed.length <= most) return packed;
  if (method === DEFLATED && most > 0) return inflateRawSync(packed, { maxOutputLength: most });
  if (method === STORED || method === DEFLATED) throw new ImportRefused('zip-bomb');
  throw new RangeError('packed in an unknown way');
}

/** Reading past the end and broken streams mean a damaged file; an output over the limit means a bomb. */
function readingDamage<T>(damaged: RefusalReason, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof ImportRefused) throw cause;
    const tooLarge = cause instanceof RangeError && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ImportRefused(tooLarge ? 'zip-bomb' : damaged, cause);
  }
}

import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inspectDocx } from './zip.ts';

interface Part {
  name: string;
  data: Buffer;
  /** what the directory claims; the truth when left out */
  claimed?: number;
  flags?: number;
}

/** A zip of deflated parts, as a program would write it, or as an attacker would. */
function zipOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data, claimed = data.length, flags = 0 } of parts) {
    const packed = deflateRawSync(data);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(data), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimed, 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, Buffer.from(name)]));
    bodies.push(local);
    offset += local.length;
  }
  const index = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(index.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, index, end]);
}

const TYPES = { name: '[Content_Types].xml', data: Buffer.from('<Types/>') };
const DOCUMENT = { name: 'word/document.xml', data: Buffer.from('<w:document/>') };

describe('looking into a zip', () => {
  it('names the parts of a docx', () => {
    expect(inspectDocx(zipOf([TYPES, DOCUMENT]))).toEqual(['[Content_Types].xml', 'word/document.xml']);
  });

  it('refuses an archive that is no docx', () => {
    expect(() => inspectDocx(zipOf([{ name: 'a.txt', data: Buffer.from('a') }]))).toThrow(
      expect.objectContaining({ reason: 'not-docx' }),
    );
  });

  it('refuses what unpacks to more than the limit, whatever the directory claims', () => {
    const bomb = { name: 'word/media/a.bin', data: Buffer.alloc(101 * 1024 * 1024), claimed: 10 };
    expect(() => inspectDocx(zipOf([TYPES, DOCUMENT, bomb]))).toThrow(expect.objectContaining({ reason: 'zip-bomb' }));
  });

  it('counts all parts together', () => {
    const half = (name: string) => ({ name, data: Buffer.alloc(60 * 1024 * 1024) });
    expect(() => inspectDocx(zipOf([TYPES, DOCUMENT, half('a'), half('b')]))).toThrow(
      expect.objectContaining({ reason: 'zip-bomb' }),
    );
  });

  it('refuses too many parts', () => {
    const many = Array.from({ length: 2_001 }, (_, index) => ({ name: `p${index}`, data: Buffer.from('x') }));
    expect(() => inspectDocx(zipOf(many))).toThrow(expect.objectContaining({ reason: 'zip-bomb' }));
  });

  it('refuses a document type, encryption and every truncation', () => {
    const entities = { ...DOCUMENT, data: Buffer.from('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>') };
    for (const parts of [
      [TYPES, entities],
      [TYPES, { ...DOCUMENT, flags: 1 }],
    ]) {
      expect(() => inspectDocx(zipOf(parts))).toThrow(expect.objectContaining({ reason: 'damaged-docx' }));
    }
    const whole = zipOf([TYPES, DOCUMENT]);
    for (let length = 4; length < whole.length; length++) {
      expect(() => inspectDocx(whole.subarray(0, length))).toThrow(expect.objectContaining({ name: 'ImportRefused' }));
    }
  });
});

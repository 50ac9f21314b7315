import { describe, expect, it } from 'vitest';
import { zipOf } from '../../tests/support/zip.ts';
import { inspectDocx } from './zip.ts';

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

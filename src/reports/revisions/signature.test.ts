import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isSignedBy, signReport, sitePublicKey } from './signature.ts';

function memoryKeys() {
  const known = new Map<string, Uint8Array>();
  return {
    ensure: async (id: string) => known.get(id) ?? (known.set(id, randomBytes(32)).get(id) as Uint8Array),
    find: async (id: string) => known.get(id) ?? null,
  };
}

const SIGNED = { digest: 'ab'.repeat(32), revision: 2, reason: '第六部分有误' };

describe('a signature under a report', () => {
  it('is checked with the key that it names, which is the key of the site', async () => {
    const keys = memoryKeys();
    expect(await sitePublicKey(keys, 'east')).toBeNull();
    const signature = await signReport(keys, 'east', SIGNED);
    expect(isSignedBy(signature, SIGNED)).toBe(true);
    expect(await sitePublicKey(keys, 'east')).toBe(signature.publicKey);
    expect((await signReport(keys, 'west', SIGNED)).publicKey).not.toBe(signature.publicKey);
  });

  it.each([
    ['another digest', { ...SIGNED, digest: 'cd'.repeat(32) }],
    ['another revision', { ...SIGNED, revision: 1 }],
    ['another reason', { ...SIGNED, reason: null }],
  ])('is not of %s', async (_, other) => {
    expect(isSignedBy(await signReport(memoryKeys(), 'east', SIGNED), other)).toBe(false);
  });

  it('is not by another key, nor by what is none', async () => {
    const { value } = await signReport(memoryKeys(), 'east', SIGNED);
    const { publicKey } = await signReport(memoryKeys(), 'east', SIGNED);
    expect(isSignedBy({ value, publicKey }, SIGNED)).toBe(false);
    expect(isSignedBy({ value, publicKey: 'bm8ga2V5' }, SIGNED)).toBe(false);
  });
});

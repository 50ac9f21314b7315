/** The secrets of a link: a token in its address, and a code that is told by another way. Of both only digests are kept. */
import { randomBytes } from 'node:crypto';
import type { KeyStore } from '../../db/keys.ts';

// without letters and digits that people confuse when they hear or copy them
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const TOKEN_BYTES = 20;
const CODE_LENGTH = 8;

/** 160 bits, as it stands in the address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** 40 bits; wrong ones are counted by the database. */
export function newCode(): string {
  return [...randomBytes(CODE_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

/** Whether an address could be that of a link. */
export function isToken(text: string): boolean {
  return /^[\w-]{27}$/.test(text);
}

/** Keyed digests. Spaces, dashes and small letters in the code make no difference. */
export async function linkDigests(
  keys: KeyStore,
  { token, code }: { token: string; code: string },
): Promise<{ tokenDigest: string; codeDigest: string }> {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
  return {
    tokenDigest: await keys.blindIndex(`party-link/${token}`),
    codeDigest: await keys.blindIndex(`party-link/${token}/${plain}`),
  };
}

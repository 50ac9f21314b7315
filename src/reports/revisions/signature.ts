/** The site's signature under a frozen report: Ed25519, with a key made of 32 bytes in the keys folder. */
import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyStore } from '../../db/keys.ts';
import { canonicalJson } from '../snapshot.ts';

/** What is signed: the frozen content by its digest, as which revision, and why the one before was corrected. */
interface Signed {
  digest: string;
  revision: number;
  reason: string | null;
}

/** Both base64; the public key as SubjectPublicKeyInfo, so that any tool reads it. */
export interface Signature {
  value: string;
  publicKey: string;
}

/** RFC 8410: what stands before the 32 bytes of a private Ed25519 key. */
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');

const keyName = (siteId: string): string => `report-key-${siteId}`;

function publicKeyOf(seed: Uint8Array): { privateKey: ReturnType<typeof createPrivateKey>; publicKey: string } {
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { privateKey, publicKey };
}

const textOf = ({ digest, revision, reason }: Signed): Buffer =>
  Buffer.from(canonicalJson({ digest, revision, reason }));

/** Signs with the site's key, which is made when there is none. */
export async function signReport(keys: Pick<KeyStore, 'ensure'>, siteId: string, signed: Signed): Promise<Signature> {
  const { privateKey, publicKey } = publicKeyOf(await keys.ensure(keyName(siteId)));
  return { value: sign(null, textOf(signed), privateKey).toString('base64'), publicKey };
}

/** The site's public key; null while it never signed. */
export async function sitePublicKey(keys: Pick<KeyStore, 'find'>, siteId: string): Promise<string | null> {
  const seed = await keys.find(keyName(siteId));
  return seed && publicKeyOf(seed).publicKey;
}

/** Whether the signature is of this content and by the key that it names. */
export function isSignedBy({ value, publicKey }: Signature, signed: Signed): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return verify(null, textOf(signed), key, Buffer.from(value, 'base64'));
  } catch {
    // no key at all: nothing is signed by it
    return false;
  }
}

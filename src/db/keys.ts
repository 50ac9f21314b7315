/**
 * Keys of personal data. One AES-256 key per subject (a case), kept in a folder outside the database; when the
 * retention period ends the key is destroyed and the data in the acts is erased with it (个人信息保护法 Art. 47).
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

export interface KeyStore {
  /** The subject's key, made durably when it has none yet. */
  ensure(subjectId: string): Promise<Uint8Array>;
  /** The subject's key, or null when it was destroyed or never made. */
  find(subjectId: string): Promise<Uint8Array | null>;
  destroy(subjectId: string): Promise<void>;
  /** A keyed digest: equal for equal text, and of no use to somebody without the key ('same applicant'). */
  blindIndex(text: string): Promise<string>;
}

/** Keys as files of 32 bytes: folder/ab/<id>. A key is on disk before the act that needs it is committed. */
export function fileKeys(folder: string): KeyStore {
  // an id may have been typed by a visitor: it names a key, never a way out of the folder
  const path = (id: string) => {
    if (!/^[a-z0-9-]{4,64}$/.test(id)) throw new Error(`no key can be called ${JSON.stringify(id)}`);
    return join(folder, id.slice(0, 2), id);
  };

  async function find(id: string): Promise<Uint8Array | null> {
    try {
      return await readFile(path(id));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async function ensure(id: string): Promise<Uint8Array> {
    const known = await find(id);
    if (known) return known;
    const key = randomBytes(32);
    const directory = join(folder, id.slice(0, 2));
    const made = await mkdir(directory, { recursive: true, mode: 0o700 });
    const draft = `${path(id)}.${randomBytes(4).toString('hex')}`;
    const file = await open(draft, 'wx', 0o600);
    await file.writeFile(key);
    await file.sync();
    await file.close();
    // linking, unlike renaming, never replaces: of several who make the same key at once, all use the first one's
    const isFirst = await linked(draft, path(id));
    await rm(draft);
    await syncFolder(directory);
    if (made) await syncFolder(folder);
    return isFirst ? key : ensure(id);
  }

  return {
    find,
    ensure,
    async destroy(id) {
      await rm(path(id), { force: true });
    },
    blindIndex: async (text) =>
      createHmac('sha256', await ensure('blind-index'))
        .update(text.normalize('NFKC'))
        .digest('hex'),
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Makes the names in a folder outlast a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const entry = await open(folder, 'r');
  await entry.sync();
  await entry.close();
}

/** Seals a JSON value: 12 bytes nonce, 16 bytes tag, ciphertext; bound to its subject. */
export function seal(key: Uint8Array, subjectId: string, value: unknown): Uint8Array {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(subjectId));
  const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** Opens what seal() closed. Throws when key, subject or bytes do not belong together. */
export function unseal(key: Uint8Array, subjectId: string, sealed: Uint8Array): unknown {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12)).setAAD(Buffer.from(subjectId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'));
}

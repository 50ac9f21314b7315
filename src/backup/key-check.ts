/** Telling the right keys from others, and carrying them from one folder to another. */
import { createHmac } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileKeys, type KeyStore } from '../db/keys.ts';
import { syncFolder } from './files.ts';
import { BackupRefused } from './refused.ts';

/** The key that every site has once somebody signed in, and after that the one that an applicant makes. */
const WITNESSES = ['staff-sessions', 'blind-index'] as const;

/** A digest that only the same keys give; null where there is no key yet. */
export async function keyMark(keys: KeyStore): Promise<string | null> {
  for (const name of WITNESSES) {
    const key = await keys.find(name);
    if (key) return createHmac('sha256', key).update(`gongkai backup ${name}`).digest('hex');
  }
  return null;
}

/** @throws BackupRefused when these are not the keys that were in use when the backup was made */
export async function demandKeys(keys: KeyStore, mark: string | null, folder: string): Promise<void> {
  if (mark === null) return;
  const marks = await Promise.all(
    WITNESSES.map(async (name) => {
      const key = await keys.find(name);
      return key && createHmac('sha256', key).update(`gongkai backup ${name}`).digest('hex');
    }),
  );
  if (!marks.includes(mark))
    throw new BackupRefused(`${folder} does not hold the keys of this backup. Name the folder "keys" of its site.`);
}

/**
 * A restore that was interrupted may have brought them before.
 * @throws BackupRefused when the data folder has keys already, other than the ones to be brought
 */
export async function demandNoOtherKeys(data: string, given: string | null): Promise<void> {
  const own = join(data, 'keys');
  if (!existsSync(own) || (await readdir(own)).length === 0) return;
  const mark = await keyMark(fileKeys(own));
  if (given !== null && mark !== null && mark === (await keyMark(fileKeys(given)))) return;
  throw new BackupRefused(`${own} already holds keys. Restore into an empty data folder.`);
}

/** Copies all keys, durably and for this user alone. */
export async function copyKeys(from: string, to: string): Promise<number> {
  if (resolve(from) === resolve(to)) return 0;
  let count = 0;
  await mkdir(to, { recursive: true, mode: 0o700 });
  for (const part of await readdir(from, { withFileTypes: true })) {
    if (!part.isDirectory()) continue;
    const target = join(to, part.name);
    await mkdir(target, { recursive: true, mode: 0o700 });
    for (const name of await readdir(join(from, part.name))) {
      // a name with a dot is a key that was just being made
      if (!/^[a-z0-9-]+$/.test(name)) continue;
      const copy = createWriteStream(join(target, name), { mode: 0o600, flush: true });
      await pipeline(createReadStream(join(from, part.name, name)), copy);
      count++;
    }
    await syncFolder(target);
  }
  await syncFolder(to);
  return count;
}

/** The folder of backups: how they are named, made whole, found and removed. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from './files.ts';
import { type Manifest, manifestFile, readManifest, sealManifest } from './manifest.ts';
import { BackupRefused } from './refused.ts';

export interface Kept<M extends Manifest = Manifest> {
  folder: string;
  name: string;
  manifest: M;
}

const DRAFT = '.part';

/**
 * Makes a backup in a draft beside its place and gives it its name when everything is on disk: what has the name is
 * whole. `fill` writes the files and returns the manifest.
 */
export async function makeBackup<M extends Manifest>(
  place: string,
  kind: Manifest['kind'],
  now: Temporal.Instant,
  fill: (draft: string) => Promise<M>,
): Promise<Kept<M>> {
  await mkdir(place, { recursive: true, mode: 0o700 });
  const name = `${kind}-${now.toString({ smallestUnit: 'second' }).replaceAll(/[-:]/g, '')}`;
  const folder = join(place, name);
  if (existsSync(folder)) throw new BackupRefused(`${folder} exists already.`);
  const draft = `${folder}${DRAFT}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  try {
    const manifest = await fill(draft);
    await writeFile(manifestFile(draft), sealManifest(manifest), { mode: 0o600, flush: true });
    for (const below of await foldersBelow(draft)) await syncFolder(below);
    await rename(draft, folder);
    await syncFolder(dirname(folder));
    return { folder, name, manifest };
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    throw cause;
  }
}

/** The whole backups of one kind in a folder, newest first; one whose manifest is damaged is left aside. */
export async function keptBackups<K extends Manifest['kind']>(
  place: string,
  kind: K,
): Promise<Kept<Extract<Manifest, { kind: K }>>[]> {
  if (!existsSync(place)) return [];
  const found: Kept<Extract<Manifest, { kind: K }>>[] = [];
  for (const name of (await readdir(place)).toSorted().reverse()) {
    if (!name.startsWith(`${kind}-`) || name.endsWith(DRAFT)) continue;
    const manifest = sound(join(place, name));
    if (manifest?.kind === kind)
      found.push({ folder: join(place, name), name, manifest: manifest as Extract<Manifest, { kind: K }> });
  }
  return found;
}

/** Removes all but the newest so many of one kind and returns what was removed. */
export async function removeOlder(place: string, kind: Manifest['kind'], keep: number): Promise<Kept[]> {
  const old: Kept[] = (await keptBackups(place, kind)).slice(keep);
  for (const { folder } of old) {
    // under another name first: what is half gone is no backup
    await rename(folder, `${folder}${DRAFT}`);
    await rm(`${folder}${DRAFT}`, { recursive: true });
  }
  return old;
}

/** Bytes of all files of a backup, the manifest too. */
export async function sizeOf({ folder, manifest }: Kept): Promise<number> {
  const files = manifest.kind === 'site' ? manifest.tables : manifest.files;
  return files.reduce((sum, { bytes }) => sum + bytes, (await stat(manifestFile(folder))).size);
}

function sound(folder: string): Manifest | null {
  try {
    return readManifest(folder);
  } catch (cause) {
    if (cause instanceof BackupRefused) return null;
    throw cause;
  }
}

async function foldersBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return [folder, ...entries.filter((one) => one.isDirectory()).map((one) => join(one.parentPath, one.name))];
}

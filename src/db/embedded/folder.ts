/** Where the embedded database of a data folder lies: inside it, or, where its user cannot go, in a reachable folder. */
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { reachable } from './binaries.ts';
import { canReach, type SystemUser, serverUser, userOf } from './user.ts';

export interface Location {
  readonly folder: string;
  readonly user: SystemUser | null;
  /** Whether it lies outside the data folder, which then holds a pointer file. */
  readonly outside: boolean;
}

/** Finds the database of a data folder or chooses the place of a new one; makes nothing but the folders above it. */
export function locate(data: string): Location {
  const pointer = join(data, 'pg.json');
  if (existsSync(pointer)) return follow(pointer);
  const inside = join(data, 'pg');
  if (existsSync(inside)) return found(inside, false);
  const user = serverUser();
  if (canReach(user, data)) return { folder: inside, user, outside: false };
  const folder = join(reachable, randomBytes(6).toString('hex'), 'pg');
  mkdirSync(dirname(folder), { recursive: true, mode: 0o711 });
  chmodSync(reachable, 0o755);
  writeFileSync(join(dirname(folder), 'belongs-to.json'), JSON.stringify({ data }), { mode: 0o600 });
  writeFileSync(pointer, JSON.stringify({ folder }), { mode: 0o600 });
  return { folder, user, outside: true };
}

/**
 * Where finished segments of the write-ahead log go, beside the database and with its user. There is no such folder
 * until the first base backup makes it, and while there is none the server archives nothing.
 */
export const archiveOf = (location: Pick<Location, 'folder'>): string => join(dirname(location.folder), 'archive');

/** Makes a folder beside the database that PostgreSQL's user owns; leaves it as it is when it exists. */
export function makeBeside(location: Pick<Location, 'user'>, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (location.user) chownSync(folder, location.user.uid, location.user.gid);
}

/** Removes a data folder's database wherever it lies; no server may run on it. */
export function removeDatabase(data: string): void {
  const pointer = join(data, 'pg.json');
  if (existsSync(pointer)) {
    const { folder } = JSON.parse(readFileSync(pointer, 'utf8')) as { folder: string };
    rmSync(dirname(folder), { recursive: true, force: true });
    rmSync(pointer);
  }
  rmSync(join(data, 'pg'), { recursive: true, force: true });
}

/** Makes the database's folder by way of a draft, so that an interrupted making leaves nothing that looks complete. */
export async function makeFolder(location: Location, fill: (draft: string) => Promise<void>): Promise<void> {
  const draft = `${location.folder}.new`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  if (location.user) chownSync(draft, location.user.uid, location.user.gid);
  await fill(draft);
  renameSync(draft, location.folder);
}

function follow(pointer: string): Location {
  const { folder } = JSON.parse(readFileSync(pointer, 'utf8')) as { folder: string };
  if (existsSync(folder)) return found(folder, true);
  // chosen, but its making was interrupted
  if (existsSync(dirname(folder))) return { folder, user: serverUser(), outside: true };
  throw new Error(
    `${pointer} says that the database lies in ${folder}, which is gone. Bring that folder back, or restore a backup.`,
  );
}

/** An existing database keeps its user: PostgreSQL demands that the user it runs as owns the folder. */
function found(folder: string, outside: boolean): Location {
  const owner = statSync(folder).uid;
  const self = process.getuid?.() ?? owner;
  if (self !== 0 && self !== owner) {
    throw new Error(
      `The database in ${folder} belongs to user number ${owner}. Start Gongkai as that user or as root.`,
    );
  }
  const user = self === 0 ? userOf(owner) : null;
  if (!canReach(user, dirname(folder))) {
    throw new Error(
      `PostgreSQL's user ${user?.name ?? ''} cannot enter ${dirname(folder)}. Put the data folder where that user can go.`,
    );
  }
  return { folder, user, outside };
}

/** PostgreSQL refuses to run as root; then it runs as another user, who must be able to reach its files. */
import { spawnSync } from 'node:child_process';

export interface SystemUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** The user PostgreSQL is to run as: null for the present user, who is not root. */
export function serverUser(): SystemUser | null {
  if (process.getuid?.() !== 0) return null;
  return findUser('gongkai') ?? findUser('postgres') ?? createUser() ?? needUser('nobody');
}

/** The spawn options that make a child run as this user; its folder is one that everybody can enter. */
export function runAs(user: SystemUser | null): { cwd: string; uid?: number; gid?: number } {
  return user ? { cwd: '/', uid: user.uid, gid: user.gid } : { cwd: '/' };
}

/** Whether the user can enter the folder and all above it. */
export function canReach(user: SystemUser | null, folder: string): boolean {
  const ask = ['-c', 'test -x "$1"', 'sh', folder];
  return spawnSync('/bin/sh', ask, { ...runAs(user), stdio: 'ignore' }).status === 0;
}

/** The user of a number, for a database that already belongs to one. */
export function userOf(uid: number): SystemUser | null {
  return uid === 0 ? serverUser() : findUser(String(uid));
}

function findUser(name: string): SystemUser | null {
  const ask = (flag: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout?.trim() || Number.NaN);
  const [uid, gid] = [ask('-u'), ask('-g')];
  return Number.isInteger(uid) && Number.isInteger(gid) && uid > 0 ? { name, uid, gid } : null;
}

function createUser(): SystemUser | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'gongkai'], {
    stdio: 'ignore',
  });
  return findUser('gongkai');
}

function needUser(name: string): SystemUser {
  const user = findUser(name);
  if (user) return user;
  throw new Error('PostgreSQL does not run as root, and no other user could be made. Create a system user "gongkai".');
}

/** The passwords of a data folder's database, in a file that its owner alone may read. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { newPasswords, type Passwords } from './roles.ts';

export interface Secrets {
  /** Of the embedded server's superuser; unused with a server of one's own. */
  readonly superuser: string;
  readonly roles: Passwords;
}

const file = (data: string) => join(data, 'secrets', 'database.json');

/** The passwords that were kept, or null in a new data folder. */
export function keptSecrets(data: string): Secrets | null {
  return existsSync(file(data)) ? (JSON.parse(readFileSync(file(data), 'utf8')) as Secrets) : null;
}

/** Makes new passwords and has them on disk before anything depends on them. */
export function makeSecrets(data: string): Secrets {
  const secrets: Secrets = { superuser: randomBytes(24).toString('hex'), roles: newPasswords() };
  mkdirSync(join(data, 'secrets'), { recursive: true, mode: 0o700 });
  const draft = `${file(data)}.new`;
  const opened = openSync(draft, 'w', 0o600);
  writeSync(opened, JSON.stringify(secrets, null, 2));
  fsyncSync(opened);
  closeSync(opened);
  renameSync(draft, file(data));
  return secrets;
}

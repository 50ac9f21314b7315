/** Which release of the program this is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';

/** The version of package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string };
  return version;
}

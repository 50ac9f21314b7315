/** The programs that a measurement needs beside Node: the web server that it is compared with, and the client. */
import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

const installer = 'apt-get';

/** Makes sure that they are there: installs them where this is root and there is apt-get, else says what is missing. */
export function ensureTools(names: readonly string[]): void {
  const missing = names.filter((name) => !has(name));
  if (missing.length === 0) return;
  if (process.getuid?.() === 0 && has(installer)) {
    spawnSync(installer, ['install', '-y', '--no-install-recommends', ...missing], { stdio: ['ignore', 2, 2] });
  }
  const still = missing.filter((name) => !has(name));
  if (still.length > 0) throw new Error(`This measurement needs ${still.join(' and ')}: install it and try again.`);
}

function has(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/** A command that keeps to one processor, where that can be arranged, so that client and server do not compete. */
export function on(processor: number | undefined, command: readonly string[]): [string, string[]] {
  const isPinned = processor !== undefined && availableParallelism() > processor && has('taskset');
  const [program = '', ...rest] = isPinned ? ['taskset', '-c', String(processor), ...command] : command;
  return [program, rest];
}

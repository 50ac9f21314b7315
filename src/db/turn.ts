/** Opening and closing the database of a data folder happens in turn: one process at a time, whoever asks. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { readIfThere } from './read-if-there.ts';

/** A turn takes seconds; what is older than this (ms) was left by a process that died and whose number lives on. */
const staleAfter = 120_000;

/** Runs the work while no other process runs work on the same data folder. Throws after waiting three minutes. */
export async function inTurn<T>(data: string, work: () => Promise<T>): Promise<T> {
  makeDataFolder(data);
  const file = join(data, 'turn');
  const mark = `${process.pid} ${randomBytes(6).toString('hex')}`;
  await take(file, mark);
  try {
    return await work();
  } finally {
    if (readIfThere(file) === mark) rmSync(file);
  }
}

/** As root the folder can be entered, not read, by PostgreSQL's user; a folder that exists stays as it is. */
function makeDataFolder(data: string): void {
  mkdirSync(data, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
}

async function take(file: string, mark: string): Promise<void> {
  for (const end = Date.now() + 180_000; Date.now() < end; await wait(50)) {
    if (claim(file, mark)) return;
    if (!isStale(file)) continue;
    rmSync(file, { force: true });
    // another waiter may have removed it too: only the one whose mark stays has the turn
    if (!claim(file, mark)) continue;
    await wait(100);
    if (readIfThere(file) === mark) return;
  }
  throw new Error(`Another program has been opening this data folder for minutes. If none is, remove ${file}.`);
}

function claim(file: string, mark: string): boolean {
  try {
    writeFileSync(file, mark, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

function isStale(file: string): boolean {
  const info = statSync(file, { throwIfNoEntry: false });
  if (!info) return false;
  const pid = Number.parseInt(readIfThere(file) ?? '', 10);
  return Date.now() - info.mtimeMs > staleAfter || (pid > 0 && !isAlive(pid));
}

/** Whether a process of this number lives, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** One process at a time writes in a folder. What a killed process left behind does not hold the next one up. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Takes the lock and returns how to give it back; null while a living process has it. */
export function takeLock(file: string): (() => void) | null {
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
      if (isAlive(Number(readFileSync(file, 'utf8')))) return null;
      rmSync(file, { force: true });
    }
  }
  return null;
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

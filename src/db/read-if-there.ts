/** Reading files that other processes make and remove: between asking whether one is there and reading it, it may go. */
import { readFileSync } from 'node:fs';

/** The file's text, or null where there is none. Every other error is thrown. */
export function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

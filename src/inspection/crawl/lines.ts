/** Files of lines that only grow. A line that was being written when the process was killed is dropped. */
import { closeSync, existsSync, fstatSync, ftruncateSync, openSync, readSync } from 'node:fs';

const CHUNK = 256 * 1024;
const NEWLINE = 10;

/** Opens a file to write at its end, and cuts off a last line that has no end. */
export function appendable(path: string): number {
  const descriptor = openSync(path, 'a+');
  const size = fstatSync(descriptor).size;
  let end = size;
  const part = Buffer.alloc(Math.min(CHUNK, size));
  while (end > 0) {
    const from = Math.max(0, end - part.length);
    const read = readSync(descriptor, part, 0, end - from, from);
    const last = part.subarray(0, read).lastIndexOf(NEWLINE);
    end = last === -1 ? from : from + last + 1;
    if (last !== -1) break;
  }
  if (end < size) ftruncateSync(descriptor, end);
  return descriptor;
}

/** Whole lines from a place on, some hundred kilobytes at a time, and where they end. */
export function linesFrom(descriptor: number, from: number): { lines: string[]; end: number } {
  for (let size = CHUNK; ; size *= 4) {
    const part = Buffer.alloc(size);
    const read = readSync(descriptor, part, 0, size, from);
    const last = part.subarray(0, read).lastIndexOf(NEWLINE);
    // a line longer than the part needs a larger one, unless the file ends here
    if (last === -1 && read === size) continue;
    if (last === -1) return { lines: [], end: from };
    return { lines: part.toString('utf8', 0, last).split('\n'), end: from + last + 1 };
  }
}

/** All whole lines of a file, none if it is not there. */
export function* readLines(path: string): Generator<string> {
  if (!existsSync(path)) return;
  const descriptor = openSync(path, 'r');
  try {
    for (let place = 0; ; ) {
      const { lines, end } = linesFrom(descriptor, place);
      if (lines.length === 0) return;
      yield* lines;
      place = end;
    }
  } finally {
    closeSync(descriptor);
  }
}

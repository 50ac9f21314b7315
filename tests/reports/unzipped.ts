import { strFromU8, unzipSync } from 'fflate';

/** The parts of a zipped office file as text, by path. */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

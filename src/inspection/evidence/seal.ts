/** The evidence of an inspection, sealed: digests of all its files, so that years later it can be told from altered ones. */
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readVisits } from '../crawl/read.ts';

export interface Seal {
  /** SHA-256 of the folder's list of digests, evidence.sha256 */
  digest: string;
  files: number;
  bytes: number;
  /** instants of the first and the last answer; null where none came */
  from: string | null;
  to: string | null;
}

/** The list has the form of `sha256sum`, which checks it too. */
export const SEAL_FILE = 'evidence.sha256';
const SEALED = [
  'asked.json',
  'bodies',
  'crawl.json',
  'earlier.json',
  'found.jsonl',
  'spaced-visits.jsonl',
  'visits.jsonl',
];
/** Without these nothing follows from a folder. */
const NEEDED = ['crawl.json', 'found.jsonl', 'visits.jsonl'];
const PICTURES = 'pictures';
const CHUNK = 1024 * 1024;

export function sealFolder(folder: string): Seal {
  const named = SEALED.filter((name) => existsSync(join(folder, name)));
  const pictures = existsSync(join(folder, PICTURES))
    ? readdirSync(join(folder, PICTURES)).map((name) => `${PICTURES}/${name}`)
    : [];
  const files = [...named, ...pictures].sort().map((name) => ({ name, ...digestOf(join(folder, name)) }));
  const list = files.map(({ name, digest }) => `${digest}  ${name}\n`).join('');
  writeFileSync(join(folder, SEAL_FILE), list);
  let [from, to]: [string | null, string | null] = [null, null];
  for (const { at } of readVisits(folder)) {
    if (from === null || at < from) from = at;
    if (to === null || at > to) to = at;
  }
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return { digest: createHash('sha256').update(list).digest('hex'), files: files.length, bytes, from, to };
}

/** Whether a file of this name may belong to the evidence: names in a list come from whoever wrote the list. */
export const isEvidence = (name: string): boolean =>
  SEALED.includes(name) || /^pictures\/[\w-][\w.-]{0,100}$/.test(name);

/** Names of sealed files that are gone or are not what they were; the list itself, where its own digest is another. */
export function brokenSeals(folder: string, digest: string): string[] {
  const list = join(folder, SEAL_FILE);
  if (!existsSync(list)) return [SEAL_FILE];
  const lines = readFileSync(list, 'utf8');
  if (createHash('sha256').update(lines).digest('hex') !== digest) return [SEAL_FILE];
  const sealed = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('  '));
  const missing = NEEDED.filter((name) => !sealed.some((one) => one[1] === name));
  return [
    ...missing,
    ...sealed.flatMap(([known = '', name = '']) => {
      const file = join(folder, name);
      return isEvidence(name) && existsSync(file) && digestOf(file).digest === known ? [] : [name];
    }),
  ];
}

/** A part at a time: the pages of a large site are gigabytes. */
function digestOf(file: string): { digest: string; size: number } {
  const hash = createHash('sha256');
  const descriptor = openSync(file, 'r');
  const part = Buffer.alloc(CHUNK);
  let size = 0;
  try {
    for (;;) {
      const read = readSync(descriptor, part, 0, CHUNK, null);
      if (read === 0) return { digest: hash.digest('hex'), size };
      hash.update(part.subarray(0, read));
      size += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

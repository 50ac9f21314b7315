/** What a backup says about itself: `manifest.json`, written last and with a digest of its own. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BackupRefused } from './refused.ts';

/** Raised when an older program could not read what a newer one writes. */
const FORMAT = 1;

const hex = z.string().regex(/^[0-9a-f]{64}$/);
const moment = z.iso.datetime({ offset: true });
const migration = z.object({ number: z.int(), name: z.string(), digest: hex });

/**
 * A path below the backup, and nowhere else: the digest keeps a manifest from damage, not from somebody who writes one,
 * and a recovery may run as root.
 */
const below = z.string().refine((path) => {
  const isName = (part: string) => part !== '' && part !== '.' && part !== '..' && !/[\\:\0]/.test(part);
  return path.split('/').every(isName);
}, 'leads out of the backup');

/** `sha256` and `bytes` are of the file as it lies there. */
const file = z.object({ file: below, bytes: z.int().min(0), sha256: hex });

const common = z.object({
  format: z.literal(FORMAT),
  id: z.uuid(),
  /** version of the program that made it */
  program: z.string(),
  /** version of the database server, such as 18.4 */
  server: z.string(),
  /** the moment whose state it holds */
  takenAt: moment,
  milliseconds: z.int(),
});

const table = file.extend({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.int().min(0),
  /** SHA-256 of the rows as COPY text in the order of their key: equal for equal tables, whoever holds them */
  content: hex,
});

const site = common.extend({
  kind: z.literal('site'),
  schema: z.array(migration),
  sites: z.array(z.object({ id: z.string(), acts: z.int(), newestAct: z.int() })),
  /** HMAC that tells the right keys from others; null where no key had been made */
  keys: hex.nullable(),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** tables whose rows are not in it */
  leftOut: z.array(z.string()),
});

const base = common.extend({
  kind: z.literal('base'),
  keys: hex.nullable(),
  /** first segment of the write-ahead log that it needs */
  firstSegment: z.string().regex(/^[0-9A-F]{24}$/),
  folders: z.array(below),
  files: z.array(file.extend({ file: below.startsWith('pg/').endsWith('.zst') })),
});

const manifest = z.discriminatedUnion('kind', [site, base]);

export type SiteManifest = z.infer<typeof site>;
export type BaseManifest = z.infer<typeof base>;
export type Manifest = z.infer<typeof manifest>;
export type TableFile = z.infer<typeof table>;
export type StoredFile = z.infer<typeof file>;

export const manifestFile = (folder: string): string => join(folder, 'manifest.json');

/** The text of the file: readable, the digest of everything else in its last field. */
export function sealManifest(given: Manifest): string {
  return `${JSON.stringify({ ...given, digest: digestOf(given) }, null, 2)}\n`;
}

/** @throws BackupRefused where it is missing, damaged, or of another format */
export function readManifest(folder: string): Manifest {
  const path = manifestFile(folder);
  if (!existsSync(path)) throw new BackupRefused(`${folder} is no backup: it has no manifest.json.`);
  const damaged = new BackupRefused(`${path} is damaged: it does not have the digest that it names.`);
  const { digest, ...rest } = parsed(path, damaged);
  if (typeof rest.format === 'number' && rest.format > FORMAT)
    throw new BackupRefused(
      `${path} has format ${rest.format}, which this program cannot read. Restore it with Gongkai ${String(rest.program)} or newer.`,
    );
  if (digest !== digestOf(rest)) throw damaged;
  const read = manifest.safeParse(rest);
  if (!read.success) throw new BackupRefused(`${path} cannot be understood: ${z.prettifyError(read.error)}`);
  return read.data;
}

function parsed(path: string, damaged: BackupRefused): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw damaged;
  }
}

const digestOf = (given: object): string => createHash('sha256').update(JSON.stringify(given)).digest('hex');

/**
 * Reads what the search reads into the system's memory, in the background after a start: a machine that has just
 * started would else read it from its disk page by page, for each of the first searches, each of which would plan first. The smallest first, since they
 * are used most; nothing where the memory is needed for other things.
 */
import { open } from 'node:fs/promises';
import { freemem } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { rehearse } from './rehearsal.ts';

/** Of the memory that is free. */
const SHARE = 0.5;
/** Of less the first search is fast anyway. */
const SIZABLE = 200_000_000;
const SEGMENT = 2 ** 30;
const AT_ONCE = 2 ** 20;

interface Relation {
  /** beneath the server's folder; further gigabytes lie in files with .1, .2 … after it */
  path: string;
  bytes: number;
}

export interface Warmed {
  bytes: number;
  milliseconds: number;
}

/**
 * @param published the public's connection; what it is told are names of files, nothing of what lies in them
 * @param folder of the embedded server
 * Throws what the file system says, apart from files that the server removed meanwhile.
 */
export async function warmSearch(published: Kysely<Database>, folder: string, signal: AbortSignal): Promise<Warmed> {
  const began = performance.now();
  const most = SHARE * freemem();
  let bytes = 0;
  for (const relation of await relations(published)) {
    if (signal.aborted || bytes + relation.bytes > most) break;
    bytes += await readRelation(join(folder, relation.path), relation.bytes, signal);
  }
  if (bytes >= SIZABLE && !signal.aborted) await rehearse(published, Temporal.Now.instant());
  return { bytes, milliseconds: performance.now() - began };
}

/** Tables of the search with what lies outside their rows, and all their indexes. */
async function relations(published: Kysely<Database>): Promise<Relation[]> {
  const { rows } = await sql<Relation>`with tables as (select c.oid, c.reltoastrelid from pg_class c where c.oid = any(
      array['published.words', 'published.heads', 'published.terms', 'published.documents',
      'published.document_columns']::regclass[])),
    stored as (select oid from tables union select reltoastrelid from tables where reltoastrelid <> 0)
    select pg_relation_filepath(r.oid) as path, pg_relation_size(r.oid) as bytes
    from (select oid from stored union select i.indexrelid from pg_index i join stored s on s.oid = i.indrelid) r
    order by bytes`.execute(published);
  return rows;
}

async function readRelation(path: string, bytes: number, signal: AbortSignal): Promise<number> {
  let read = 0;
  for (let segment = 0; segment * SEGMENT < bytes && !signal.aborted; segment += 1)
    read += await readFile(segment === 0 ? path : `${path}.${segment}`, signal);
  return read;
}

async function readFile(path: string, signal: AbortSignal): Promise<number> {
  const file = await open(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    throw cause;
  });
  if (file === null) return 0;
  try {
    const buffer = Buffer.allocUnsafe(AT_ONCE);
    for (let read = 0; ; ) {
      const { bytesRead } = signal.aborted ? { bytesRead: 0 } : await file.read(buffer, 0, AT_ONCE, read);
      if (bytesRead === 0) return read;
      read += bytesRead;
    }
  } finally {
    await file.close();
  }
}

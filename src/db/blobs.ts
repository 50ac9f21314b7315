/** Bytes kept by their digest (SHA-256, hex). */
import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Desk } from './acts.ts';
import type { Database } from './schema.ts';

export interface Blob {
  digest: string;
  mediaType: string;
  size: number;
}

/** Keeps the bytes; equal bytes are kept once. */
export async function keepBlob(desk: Desk, mediaType: string, bytes: Uint8Array): Promise<Blob> {
  const digest = createHash('sha256').update(bytes).digest('hex');
  await desk.tx
    .insertInto('office.blobs')
    .values({ site_id: desk.actor.siteId, digest, media_type: mediaType, size: bytes.length, bytes })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return { digest, mediaType, size: bytes.length };
}

/** The bytes, or null when there are none under this digest. */
export async function findBlob(
  db: Kysely<Database>,
  siteId: string,
  digest: string,
): Promise<{ mediaType: string; bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('office.blobs')
    .select(['media_type', 'bytes'])
    .where('site_id', '=', siteId)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row ? { mediaType: row.media_type, bytes: row.bytes } : null;
}

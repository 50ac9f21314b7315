/** In whose name an import drafts. */
import type { Kysely } from 'kysely';
import type { Database } from '../../db/schema.ts';
import { findHolder, type Holder } from '../holder.ts';

export type Drafter = Holder;

/** Finds an open account by its name, or by site/name. @throws Usage when there is none, or none that may draft */
export function findDrafter(db: Kysely<Database>, account: string, now: Temporal.Instant): Promise<Drafter> {
  const lacks = 'drafts for no unit: it needs the role of a drafter.';
  return findHolder(db, account, { duty: 'document.draft', lacks }, now);
}

import type { Kysely } from 'kysely';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';

/** What the staff realm works with: the office's connection, the keys, the clock. */
export interface AuthDeps {
  office: Kysely<Database>;
  keys: KeyStore;
  now(): Temporal.Instant;
}

import type { Kysely } from 'kysely';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Province } from './province.ts';

/** What the staff realm works with: the office's connection, the keys, the clock. */
export interface AuthDeps {
  office: Kysely<Database>;
  keys: KeyStore;
  now(): Temporal.Instant;
  /** The province's identity service for staff, where there is one. */
  province?: Province | null;
}

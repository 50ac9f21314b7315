/** How the program speaks of its own health: findings, the checks that an area brings, and figures that are watched. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Text } from './language.ts';

/** 'unknown': it could not be looked at, or there is nothing to look at yet. */
export type FindingState = 'ok' | 'warning' | 'fault' | 'unknown';

export interface Finding {
  /** the same in every language: 'backup', 'certificate' */
  readonly check: string;
  readonly state: FindingState;
  readonly what: Text;
  /** What to do about it; null where nothing is to be done. */
  readonly remedy: Text | null;
}

/** A check that an area brings: reads with the office's role and judges. What it throws becomes an 'unknown'. */
export interface HealthCheck {
  readonly name: string;
  run(office: Kysely<Database>, now: Temporal.Instant): Promise<readonly Finding[]>;
}

/** A number that is read when the figures are asked for; over all sites. */
export interface Gauge {
  /** in the form of Prometheus: 'gongkai_deliveries_waiting' */
  readonly name: string;
  readonly help: string;
  read(office: Kysely<Database>): Promise<number>;
}

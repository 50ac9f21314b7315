/**
 * How areas declare their routes. An office route says beside its path which duty it needs and which act it records;
 * what is not declared does not exist, and what is declared is walked by the permission tests.
 */
import type { Context } from 'hono';
import type { Kysely } from 'kysely';
import type { Actor, Desk } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Appointment, Duty } from './duties.ts';
import type { HealthCheck } from './health.ts';
import type { ServiceClient } from './identity-service.ts';
import type { Language } from './language.ts';
import type { Refusal } from './refusal.ts';
import type { Session } from './session.ts';
import type { View } from './view.ts';

/** What public pages get: connections that can read `published` and call `intake`, and nothing else. */
export interface PublicDeps {
  published: Kysely<Database>;
  intake: Kysely<Database>;
  keys: KeyStore;
  now(): Temporal.Instant;
  /** The province's identity service for citizens, where there is one. */
  citizens?: CitizenService | null;
}

/** By what natural persons may show who they are: a realm of its own, which no member of staff is known by. */
export interface CitizenService extends ServiceClient {
  /** what the button says */
  name: string;
  /** OAuth scopes, separated by spaces */
  scope: string;
  /** the claims that hold the number of the resident identity card and the name */
  numberClaim: string;
  nameClaim: string;
}

export interface OfficeDeps {
  office: Kysely<Database>;
  keys: KeyStore;
  now(): Temporal.Instant;
  /** Where the program runs; absent where no process serves. */
  machine?: Machine;
}

/** What there is beside the database. */
export interface Machine {
  /** the data folder, absolute */
  readonly data: string;
  /** the embedded database's folder; null with a server of one's own */
  readonly databaseFolder: string | null;
  /** a PEM file with the certificate of the public's address; null: the address itself is asked */
  readonly certificate: string | null;
  /** where audit records are handed over to; null: nowhere */
  readonly syslog: string | null;
  /** what the areas look at */
  readonly checks: readonly HealthCheck[];
}

/** An address of the program itself (GET), the same for all sites. */
export interface PlainRoute {
  path: string;
  handle(c: Context): Promise<Response>;
}

/** A column 栏目 as navigation and page tags need it. */
export interface SiteColumn {
  code: string;
  parent: string | null;
  name: string;
  nameEn: string;
  description: string;
  keywords: string;
  /** ColumnType of the page tags, 国办发〔2017〕47号 */
  type: string;
}

/** The site a request is for, found by its host name. */
export interface Site {
  siteId: string;
  name: string;
  shortName: string;
  nameEn: string;
  marks: Record<string, string>;
  /** open columns, in the order of the catalogue */
  columns: readonly SiteColumn[];
}

export interface PublicContext {
  c: Context;
  site: Site;
  lang: Language;
  view: View;
  now: Temporal.Instant;
  deps: PublicDeps;
}

export interface PublicRoute {
  /** 'all': whatever no route before it answers at its path */
  method: 'get' | 'post' | 'all';
  path: string;
  /** Kept pages are rendered once per site, address and language until the site changes; they see no session. */
  kept: boolean;
  /** bytes that its form may have; those of a form without files when left out */
  mostBytes?: number;
  /** How whatever is refused at this address, and below it where it ends with '*', is told; as a page when left out. */
  refused?(lang: Language, refusal: Refusal): Response;
  handle(context: PublicContext): Promise<Response>;
}

/** A link to what the office wrote about a step. */
export interface Hint {
  step: string;
  title: string;
  address: string;
}

export interface OfficeContext {
  c: Context;
  site: Site;
  lang: Language;
  now: Temporal.Instant;
  session: Session;
  deps: OfficeDeps;
  /** How the step of this page is done here: links that its frame shows. */
  hints?: readonly Hint[];
  /** The appointment of this route's duty for a unit; refuses (403) when there is none. */
  demand(unitId: string, duty?: Duty): Appointment;
  /** Runs one piece of work in one transaction as the holder of an appointment. */
  work<T>(as: Appointment, task: (desk: Desk) => Promise<T>): Promise<T>;
}

export interface OfficeRoute {
  method: 'get' | 'post';
  path: `/office${string}`;
  /** 'signed-in': any person with an account. */
  duty: Duty | 'signed-in';
  /** The kind of act that a POST records; null for reading, and for what a person keeps for himself alone (working copies). */
  act: string | null;
  handle(context: OfficeContext): Promise<Response>;
}

/** Runs work in a transaction with a desk. Serialisation is by the subject's row lock. */
export function atDesk<T>(
  deps: OfficeDeps,
  actor: Actor,
  now: Temporal.Instant,
  task: (desk: Desk) => Promise<T>,
): Promise<T> {
  return deps.office.transaction().execute((tx) => task({ tx, keys: deps.keys, now, actor }));
}

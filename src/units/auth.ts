/**
 * better-auth for the staff realm: hashing, sessions, cookies and rate limits are its own; names, locks, ages and acts
 * are ours. Its HTTP router is never mounted: the pages of this area call it, so nothing can be signed up from outside.
 */
import { randomUUID } from 'node:crypto';
import { type BetterAuthOptions, betterAuth } from 'better-auth';
import { username } from 'better-auth/plugins';
import type { Kysely, KyselyPlugin } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { AuthDeps } from './deps.ts';
import { hashPassword, verifyPassword } from './hashing.ts';
import { LONGEST_PASSWORD } from './policy.ts';
import { recordSession } from './session-acts.ts';

/** Header in which our own handlers tell better-auth the address of the caller. */
export const PEER_HEADER = 'x-gongkai-peer';
const BASE = 'http://staff.invalid';

/** better-auth works with Date where this project's connections give Temporal. */
const datesForBetterAuth: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
};

function withDates(row: Record<string, unknown>): Record<string, unknown> {
  const convert = (value: unknown) => (value instanceof Temporal.Instant ? new Date(value.epochMilliseconds) : value);
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, convert(value)]));
}

/** A better-auth instance over a connection or a transaction. `secure`: cookies for https only. */
export async function createAuth(deps: AuthDeps, secure: boolean) {
  const secret = Buffer.from(await deps.keys.ensure('staff-sessions')).toString('hex');
  return betterAuth({
    baseURL: BASE,
    secret,
    database: { db: deps.office.withPlugin(datesForBetterAuth), type: 'postgres', schemaName: 'auth' },
    telemetry: { enabled: false },
    logger: { level: 'error' },
    user: { additionalFields: { siteId: { type: 'string', required: true, input: false } } },
    session: { disableSessionRefresh: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    // site/username: see nameInRealm
    plugins: [
      username({
        displayUsername: false,
        maxUsernameLength: 120,
        usernameValidator: (name) => /^[a-z0-9-]+\/[a-z0-9._-]+$/.test(name),
      }),
    ],
    rateLimit: {
      enabled: true,
      storage: 'database',
      customRules: { '/sign-in/username': { window: 60, max: 60 } },
    },
    advanced: {
      cookiePrefix: 'gongkai-staff',
      useSecureCookies: secure,
      ipAddress: { ipAddressHeaders: [PEER_HEADER] },
      database: { generateId: () => randomUUID(), validateSchema: false },
    },
    databaseHooks: {
      session: {
        create: {
          before: async () => ({ data: bornAt(deps.now()) }),
          after: (session) => recordSession(deps, 'session.opened', session.userId, session.id),
        },
        delete: { before: (session) => recordSession(deps, 'session.closed', session.userId, session.id) },
      },
    },
  } satisfies BetterAuthOptions);
}

/** A session begins at the program's own moment and lasts one working day at most; being idle ends most long before. */
function bornAt(now: Temporal.Instant) {
  const at = (instant: Temporal.Instant) => new Date(instant.epochMilliseconds);
  return { createdAt: at(now), updatedAt: at(now), expiresAt: at(now.add({ hours: 12 })) };
}

export type StaffAuth = Awaited<ReturnType<typeof createAuth>>;

const instances = new WeakMap<Kysely<Database>, Map<boolean, Promise<StaffAuth>>>();

/** The instance of a connection pool, made at first use. */
export function staffAuth(deps: AuthDeps, secure: boolean): Promise<StaffAuth> {
  const ofPool = instances.get(deps.office) ?? new Map<boolean, Promise<StaffAuth>>();
  instances.set(deps.office, ofPool);
  const known = ofPool.get(secure);
  if (known) return known;
  const made = createAuth(deps, secure);
  ofPool.set(secure, made);
  // one that could not be made is tried anew at the next request
  made.catch(() => ofPool.delete(secure));
  return made;
}

/** The name of an account in the staff realm: the same username on two sites is two accounts. */
export function nameInRealm(siteId: string, name: string): string {
  return `${siteId}/${name}`;
}

export type SignIn = { result: 'in'; cookies: string[] } | { result: 'wrong' } | { result: 'too-often' };

/** Tries a name and a password; the cookies are to be handed to the browser as they are. */
export async function signInWith(
  auth: StaffAuth,
  given: { name: string; password: string; peer: string; userAgent: string },
): Promise<SignIn> {
  const headers = { 'content-type': 'application/json', [PEER_HEADER]: given.peer, 'user-agent': given.userAgent };
  // not remembered: the cookie ends with the browser
  const body = JSON.stringify({ username: given.name, password: given.password, rememberMe: false });
  const request = new Request(`${BASE}/api/auth/sign-in/username`, { method: 'POST', headers, body });
  const response = await auth.handler(request);
  if (response.ok) {
    const cookies = response.headers.getSetCookie().filter((cookie) => cookie.includes('.session_token='));
    return { result: 'in', cookies };
  }
  if (response.status === 429) return { result: 'too-often' };
  if ([400, 401, 422].includes(response.status)) return { result: 'wrong' };
  throw new Error(`better-auth answered ${response.status}: ${await response.text()}`);
}

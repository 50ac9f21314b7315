/**
 * better-auth for the staff realm: hashing, sessions, cookies and rate limits are its own; names, locks, ages and acts
 * are ours. Its HTTP router is never mounted: the pages of this area call it, so nothing can be signed up from outside.
 */
import { randomUUID } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import type { Kysely, KyselyPlugin } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { AuthDeps } from './deps.ts';
import { hashPassword, verifyPassword } from './hashing.ts';
import { LONGEST_PASSWORD } from './policy.ts';
import { PROVINCE_PATH, type Province, providerOf } from './province.ts';
import { recordSession } from './session-acts.ts';
import { accountOf, isUsable } from './usable.ts';

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

/** Where a sign-in takes place, for what depends on the address: passkeys and the provincial identity service. */
export interface Place {
  siteId: string;
  /** The browser's origin: 'https://www.example.gov.cn'. */
  origin: string;
  province: Province | null;
}

/** A better-auth instance over a connection or a transaction. `secure`: cookies for https only. */
export async function createAuth(deps: AuthDeps, secure: boolean, place?: Place) {
  // six hundred files: the program's start does not wait for them
  const [{ betterAuth }, { genericOAuth, twoFactor, username }, { passkey }] = await Promise.all([
    import('better-auth'),
    import('better-auth/plugins'),
    import('@better-auth/passkey'),
  ]);
  const secret = Buffer.from(await deps.keys.ensure('staff-sessions')).toString('hex');
  const origin = place?.origin ?? BASE;
  return betterAuth({
    appName: '政务公开工作平台',
    baseURL: origin,
    ...(place ? { basePath: PROVINCE_PATH } : {}),
    secret,
    database: { db: deps.office.withPlugin(datesForBetterAuth), type: 'postgres', schemaName: 'auth' },
    telemetry: { enabled: false },
    // what it refuses is told to the person and, where it matters, written as an act
    logger: { level: 'error', disabled: place !== undefined },
    user: { additionalFields: { siteId: { type: 'string', required: true, input: false } } },
    session: { disableSessionRefresh: true },
    account: { updateAccountOnSignIn: false, accountLinking: { enabled: false } },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: LONGEST_PASSWORD,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    plugins: [
      // site/username: see nameInRealm
      username({
        displayUsername: false,
        maxUsernameLength: 120,
        usernameValidator: (name) => /^[a-z0-9-]+\/[a-z0-9._-]+$/.test(name),
      }),
      twoFactor(),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: '政务公开工作平台',
        origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: async ({ verification }) => needUserVerification(verification.registrationInfo),
        },
        authentication: {
          afterVerification: async ({ verification }) => needUserVerification(verification.authenticationInfo),
        },
      }),
      genericOAuth({ config: place?.province ? [providerOf(place.province, place.siteId)] : [] }),
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
          before: async (session) => {
            await needUsable(deps, session.userId, place?.siteId);
            return { data: bornAt(deps.now()) };
          },
          after: async (session, context) => {
            if (await isPassing(deps, session.userId, context)) return;
            await recordSession(deps, 'session.opened', session.userId, session.id);
          },
        },
        delete: {
          before: async (session, context) => {
            if (await isPassing(deps, session.userId, context)) return;
            await recordSession(deps, 'session.closed', session.userId, session.id);
          },
        },
      },
    },
  } satisfies BetterAuthOptions);
}

/** Both who has it and that it is its owner: a passkey alone opens an account only with a PIN, finger or face. */
async function needUserVerification(info: { userVerified: boolean } | undefined): Promise<void> {
  if (info?.userVerified) return;
  const { APIError } = await import('better-auth/api');
  throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED', message: 'The passkey did not verify its user' });
}

/** Whatever way somebody signs in, a closed or locked account and one of another site stay shut. */
async function needUsable(deps: AuthDeps, personId: string, siteId: string | undefined): Promise<void> {
  const account = await accountOf(deps, personId);
  const isHere = siteId === undefined || account?.site_id === siteId;
  if (account && isHere && isUsable(account, deps.now())) return;
  const { APIError } = await import('better-auth/api');
  throw new APIError('FORBIDDEN', { code: 'ACCOUNT_SHUT', message: 'The account is not open here' });
}

/**
 * Sessions that better-auth makes and removes within one request are no sign-ins: after a password where a second
 * factor is still to come, and when a second factor is set up.
 */
async function isPassing(deps: AuthDeps, personId: string, context: PassingContext | null): Promise<boolean> {
  if (context?.path === '/two-factor/verify-totp') return Boolean(context.context.session);
  if (context?.path !== '/sign-in/username') return false;
  return (await accountOf(deps, personId))?.second_factor ?? false;
}

interface PassingContext {
  path?: string | undefined;
  context: { session: unknown };
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

export type SignIn =
  | { result: 'in'; cookies: string[] }
  /** The password is right, and the second factor is to come; the cookies hold the step between. */
  | { result: 'factor'; cookies: string[] }
  | { result: 'wrong' }
  | { result: 'too-often' };

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
    const cookies = response.headers.getSetCookie();
    const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
    if (twoFactorRedirect) return { result: 'factor', cookies: cookies.filter((cookie) => !isSessionCookie(cookie)) };
    return { result: 'in', cookies: cookies.filter(isSessionCookie) };
  }
  if (response.status === 429) return { result: 'too-often' };
  // 403: right, and shut since the account was looked at
  if ([400, 401, 403, 422].includes(response.status)) return { result: 'wrong' };
  throw new Error(`better-auth answered ${response.status}: ${await response.text()}`);
}

function isSessionCookie(cookie: string): boolean {
  return cookie.includes('.session_token=');
}

/** The cookies of an answer, none of which outlasts the browser. */
export function cookiesOf(response: Response): string[] {
  const outlasting = /; ?(?:max-age=[1-9]\d*|expires=[^;]+)/gi;
  return response.headers
    .getSetCookie()
    .map((cookie) => (/max-age=0/i.test(cookie) ? cookie : cookie.replace(outlasting, '')));
}

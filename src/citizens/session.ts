/**
 * Who has signed in as a citizen: told by a sealed cookie alone. No table knows it, the office never reads it, and it
 * holds the name and a keyed digest of the number of identity, not the number.
 */
import { getCookie } from 'hono/cookie';
import { z } from 'zod';
import { seal, unseal } from '../db/keys.ts';
import { isSecure } from '../web/proxy.ts';
import type { PublicContext } from '../web/routes.ts';

/** Milliseconds without a page of one's own after which a session ends, and after which it ends anyway. */
const IDLE = 30 * 60_000;
const LONGEST = 8 * 3_600_000;

const KEY = 'citizen-sessions';
const SESSION = 'gongkai-citizen';

export interface Citizen {
  name: string;
  /** see personIndex */
  index: string;
  /** milliseconds since the epoch */
  since: number;
}

const keptSchema = z.object({ name: z.string(), index: z.string(), since: z.number(), seen: z.number() });

/** The citizen of this browser on this site; null where nobody has signed in, or too long ago. */
export async function citizenOf(context: PublicContext): Promise<Citizen | null> {
  if (!context.deps.citizens) return null;
  const kept = keptSchema.safeParse(await opened(context, SESSION)).data;
  const now = context.now.epochMilliseconds;
  if (!kept || now - kept.seen > IDLE || now - kept.since > LONGEST) return null;
  const { name, index, since } = kept;
  return { name, index, since };
}

/** Whether somebody had signed in here, who may be known no more. */
export function hadSession({ c }: PublicContext): boolean {
  return getCookie(c, SESSION) !== undefined;
}

/** The same answer, with which the session goes on; not to be kept by anybody. */
export async function asCitizen(context: PublicContext, citizen: Citizen, response: Response): Promise<Response> {
  const value = { ...citizen, seen: context.now.epochMilliseconds };
  response.headers.append('set-cookie', await sealedCookie(context, SESSION, value));
  response.headers.set('cache-control', 'no-store');
  return response;
}

/** The cookie that ends the session. */
export function endedSession(context: PublicContext): string {
  return cookie(context, SESSION, '', '; Max-Age=0');
}

/** A cookie that only this program can read, on this site alone; it ends with the browser. */
export async function sealedCookie(context: PublicContext, name: string, value: unknown): Promise<string> {
  const sealed = seal(await context.deps.keys.ensure(KEY), place(context, name), value);
  return cookie(context, name, Buffer.from(sealed).toString('base64url'));
}

/** What a sealed cookie of this site holds; null where there is none, or where it is another's making. */
export async function opened(context: PublicContext, name: string): Promise<unknown> {
  const given = getCookie(context.c, name);
  if (given === undefined) return null;
  const key = await context.deps.keys.ensure(KEY);
  try {
    return unseal(key, place(context, name), Buffer.from(given, 'base64url'));
  } catch {
    // anybody can send anything as a cookie: it says nothing
    return null;
  }
}

const place = ({ site }: PublicContext, name: string) => `${name}/${site.siteId}`;

function cookie({ c }: PublicContext, name: string, value: string, more = ''): string {
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${isSecure(c.req.raw) ? '; Secure' : ''}${more}`;
}

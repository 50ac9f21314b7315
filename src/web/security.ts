/** Headers of every answer, and forgery protection of every change by Origin and Sec-Fetch-Site. */
import type { Context } from 'hono';
import { text } from './language.ts';
import { Refusal } from './refusal.ts';

/** Of every answer that does not set its own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'",
};

/** Methods that change nothing. */
export const SAFE: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

const foreign = () => new Refusal('foreign', 403, text('不接受来自其他网站的提交。', 'Cross-site request refused.'));

/** Hono middleware: completes the headers. @throws Refusal foreign where another site asks for a change */
export async function secure(c: Context, next: () => Promise<void>): Promise<void> {
  if (!SAFE.includes(c.req.method) && !sameOrigin(c)) throw foreign();
  await next();
  complete(c.res.headers);
  // for kept pages alone
  c.res.headers.delete('x-valid-until');
}

/** Adds what an answer did not set by itself. */
export function complete(headers: Headers): void {
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!headers.has(name)) headers.set(name, value);
}

function sameOrigin(c: Context): boolean {
  const fetchSite = c.req.header('sec-fetch-site');
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none';
  const origin = c.req.header('origin');
  return !origin || URL.parse(origin)?.host === c.req.header('host');
}

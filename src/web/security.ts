/** Headers of every answer, and forgery protection of every change by Origin and Sec-Fetch-Site. */
import type { Context } from 'hono';

/** Of every answer that does not set its own. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'same-origin',
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'",
};

/** Methods that change nothing. */
const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** Hono middleware: refuses changes that another site asks for, and completes the headers. */
export async function secure(c: Context, next: () => Promise<void>): Promise<Response | undefined> {
  if (!SAFE.includes(c.req.method) && !sameOrigin(c)) return c.text('Cross-site request refused', 403);
  await next();
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!c.res.headers.has(name)) c.header(name, value);
  // for kept pages alone
  c.res.headers.delete('x-valid-until');
  return undefined;
}

function sameOrigin(c: Context): boolean {
  const fetchSite = c.req.header('sec-fetch-site');
  if (fetchSite) return fetchSite === 'same-origin' || fetchSite === 'none';
  const origin = c.req.header('origin');
  return !origin || URL.parse(origin)?.host === c.req.header('host');
}

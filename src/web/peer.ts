/** Who calls: the address that limits are counted by. It is never kept; of made-up names at the sign-in its block is. */
import { isIP } from 'node:net';
import type { Context } from 'hono';
import { directPeer } from './proxy.ts';

/** The caller's address; a proxy that the server believes (`trustProxies`) is asked whom it speaks for. */
export function peerOf(c: Context): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) ? forwarded : directPeer(c).address;
}

/** Who calls: the address that limits are counted by. It is never kept. */
import type { Context } from 'hono';

/** The caller's address. A proxy on this very machine is believed about whom it speaks for; nobody else is. */
export function peerOf(c: Context): string {
  const { incoming } = (c.env ?? {}) as { incoming?: { socket?: { remoteAddress?: string } } };
  const direct = (incoming?.socket?.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  const local = direct === '::1' || direct.startsWith('127.');
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return local && forwarded ? forwarded : direct;
}

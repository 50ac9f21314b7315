/** GET /metrics: for a collector on this machine, or for one that shows the token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { directPeer, FORWARDING } from '../web/proxy.ts';
import type { PlainRoute } from '../web/routes.ts';
import type { Metrics } from './metrics.ts';

/** @param token whoever shows it as 'Authorization: Bearer …' may read from anywhere; null: nobody may */
export function metricsRoute(metrics: Metrics, token: string | null): PlainRoute {
  return {
    path: '/metrics',
    async handle(c) {
      const headers = { 'cache-control': 'no-store' };
      if (!isLocal(c) && !shows(c, token)) return new Response('Not for you\n', { status: 403, headers });
      const { body, type } = await metrics.read();
      return new Response(body, { headers: { ...headers, 'content-type': type } });
    },
  };
}

/** A proxy on this machine speaks for others: what comes through one is not local. */
function isLocal(c: Context): boolean {
  return directPeer(c).isLoopback && !FORWARDING.some((name) => c.req.header(name) !== undefined);
}

function shows(c: Context, token: string | null): boolean {
  const given = /^Bearer (.+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === null || given === undefined) return false;
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

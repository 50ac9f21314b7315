/** What the ways to sign in without the form of name and password share: whose request it is, and how often one may begin. */
import type { Context } from 'hono';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { peerOf } from '../web/peer.ts';
import { PEER_HEADER } from './auth.ts';

/** The request as better-auth is to read it: with the caller's address as the server knows it, not as the caller says. */
export function withPeer(c: Context): Request {
  const headers = new Headers(c.req.raw.headers);
  headers.set(PEER_HEADER, peerOf(c));
  return new Request(c.req.raw.url, { headers });
}

/** Each beginning leaves a row that waits for its end: no address begins more often in a minute. */
const BEGINNINGS = 60;

/** Counts the beginnings of one program by caller. */
export function countBeginnings(): (c: Context) => Promise<boolean> {
  const limiter = new RateLimiterMemory({ points: BEGINNINGS, duration: 60 });
  return async (c) => {
    try {
      await limiter.consume(peerOf(c));
      return true;
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return false;
      throw spent;
    }
  };
}

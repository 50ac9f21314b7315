/** How often one caller may do what costs room or counts: in memory of this process; addresses are forgotten with it. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { peerOf } from '../web/peer.ts';
import type { PublicContext } from '../web/routes.ts';

/** @returns whether the caller of a request may do it once more, of `times` within `seconds` on one site */
export function callerBudget(times: number, seconds: number): (context: PublicContext) => Promise<boolean> {
  // of each program its own
  const limiters = new WeakMap<object, RateLimiterMemory>();
  return async ({ c, site, deps }) => {
    const limiter = limiters.get(deps) ?? new RateLimiterMemory({ points: times, duration: seconds });
    limiters.set(deps, limiter);
    try {
      await limiter.consume(`${site.siteId} ${peerOf(c)}`);
      return true;
    } catch (spent) {
      if (spent instanceof RateLimiterRes) return false;
      throw spent;
    }
  };
}

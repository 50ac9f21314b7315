/** How much one caller may ask: a minute's budget in memory of this process; addresses are forgotten with it. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { text } from '../web/language.ts';
import { Refusal } from '../web/refusal.ts';

const WINDOW_S = 60;

export interface Budget {
  /** Headers that tell the caller where it stands (draft-ietf-httpapi-ratelimit-headers). */
  headers: Readonly<Record<string, string>>;
  /** null while there is budget left */
  refusal: Refusal | null;
}

export type Spend = (caller: string) => Promise<Budget>;

/** @param perMinute requests of one caller */
export function budgetOf(perMinute: number): Spend {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
  return async (caller) => {
    try {
      return told(await limiter.consume(caller));
    } catch (spent) {
      if (!(spent instanceof RateLimiterRes)) throw spent;
      return told(spent, true);
    }
  };

  function told({ remainingPoints, msBeforeNext }: RateLimiterRes, isSpent = false): Budget {
    const seconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
    return {
      headers: {
        'ratelimit-policy': `"minute";q=${perMinute};w=${WINDOW_S}`,
        ratelimit: `"minute";r=${remainingPoints};t=${seconds}`,
        ...(isSpent && { 'retry-after': String(seconds) }),
      },
      refusal: isSpent
        ? new Refusal(
            'too-many',
            429,
            text(
              `每分钟最多请求 ${perMinute} 次，请在 ${seconds} 秒后再试`,
              `At most ${perMinute} requests a minute. Try again in ${seconds} seconds`,
            ),
          )
        : null,
    };
  }
}

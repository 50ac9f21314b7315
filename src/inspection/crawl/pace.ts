/** How often a host is asked: one request each so many milliseconds, and not before a host that said 'later' is ready. */

/** longest rest that a host's Retry-After is given, in milliseconds; what it still refuses then stays unknown */
const LONGEST_REST = 60_000;

export class Pace {
  readonly #next = new Map<string, number>();
  readonly #gap = new Map<string, number>();
  readonly #usual: number;

  /** `perSecond` 0 sets no limit. */
  constructor(perSecond: number) {
    this.#usual = perSecond === 0 ? 0 : 1000 / perSecond;
  }

  /** The site asks for so many seconds between requests: kept where it is slower than our own limit. */
  slow(host: string, seconds: number): void {
    if (seconds * 1000 > this.#usual) this.#gap.set(host, seconds * 1000);
  }

  /** Takes the next turn of a host and returns the milliseconds until it comes. */
  turn(host: string, now: number): number {
    const gap = this.#gap.get(host) ?? this.#usual;
    const at = Math.max(now, this.#next.get(host) ?? 0);
    if (gap > 0) this.#next.set(host, at + gap);
    return at - now;
  }

  /** The host answered 429 or 503: nothing before it said so (seconds, or a date). */
  rest(host: string, retryAfter: string | undefined, now: number): void {
    const seconds = Number(retryAfter ?? '');
    const asked = retryAfter && Number.isNaN(seconds) ? Date.parse(retryAfter) - now : seconds * 1000;
    const wait = Math.min(LONGEST_REST, Math.max(this.#usual, Number.isNaN(asked) ? 0 : asked));
    this.#next.set(host, Math.max(this.#next.get(host) ?? 0, now + wait));
  }
}

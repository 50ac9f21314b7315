/**
 * Who may found the first site in the browser: whoever can read the terminal of the serving process. It prints a code at
 * its start; the code is compared in constant time, and wrong ones are counted. Everything is in memory, of one process.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

// without the characters that are mistaken for each other
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const MOST_FAILURES = 10;
const WINDOW_MINUTES = 10;
const MOST_TOKENS = 20;

/** A code of 80 bits in groups of four from 16 random bytes: 'K7QM-2FHX-9D3R-PW4T'. */
export function newSetupCode(random: Uint8Array): string {
  const letters = Array.from({ length: 16 }, (_, i) => ALPHABET[(random[i] ?? 0) % ALPHABET.length]).join('');
  return letters.match(/.{4}/g)?.join('-') ?? letters;
}

export interface Gate {
  /** A token for the browser when the code is right; else 'wrong', or 'wait' after ten wrong ones in ten minutes. */
  enter(code: string, now: Temporal.Instant): { token: string } | 'wrong' | 'wait';
  isOpen(token: string): boolean;
}

export function setupGate(code: string, random: (bytes: number) => Uint8Array): Gate {
  const wanted = digest(code);
  const tokens = new Set<string>();
  let failures: Temporal.Instant[] = [];
  return {
    enter(given, now) {
      const since = now.subtract({ minutes: WINDOW_MINUTES });
      failures = failures.filter((at) => Temporal.Instant.compare(at, since) > 0);
      if (!timingSafeEqual(digest(given), wanted)) {
        if (failures.length >= MOST_FAILURES) return 'wait';
        failures.push(now);
        return 'wrong';
      }
      // 80 bits are not guessed, so the right code enters at any time: strangers cannot keep its owner out
      const token = Buffer.from(random(32)).toString('hex');
      tokens.add(token);
      const [oldest] = tokens;
      if (tokens.size > MOST_TOKENS && oldest !== undefined) tokens.delete(oldest);
      return { token };
    },
    isOpen: (token) => tokens.has(token),
  };
}

/** However it was typed: small letters, with or without dashes and blanks. */
function digest(code: string): Buffer {
  return createHash('sha256')
    .update(code.toUpperCase().replace(/[^0-9A-Z]/g, ''))
    .digest();
}

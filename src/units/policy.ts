/**
 * What a staff password and a staff sign-in must satisfy. Pure. The numbers are those that assessors of GB/T 22239-2019
 * ask for without the standard printing them; so they are settings of a site with these defaults.
 */
import type { Text } from '../web/language.ts';
import { text } from '../web/language.ts';

export interface PasswordPolicy {
  /** characters */
  minLength: number;
  /** of the four classes: lower case, upper case, digits, signs */
  minClasses: number;
  /** how many earlier passwords may not come back, the present one included */
  history: number;
  /** days after which a change is advised */
  maxAgeDays: number;
  /** failures in a row before a lock */
  maxFailures: number;
  lockMinutes: number;
  idleMinutes: number;
}

export const DEFAULT_POLICY: PasswordPolicy = {
  minLength: 8,
  minClasses: 3,
  history: 5,
  maxAgeDays: 90,
  maxFailures: 5,
  lockMinutes: 15,
  idleMinutes: 30,
};

/** A longer password costs hashing time and adds no safety. */
export const LONGEST_PASSWORD = 128;

const CLASSES = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/];

/** Why this password is refused; null when it is good. Whether it was used before needs the hashes: passwords.ts. */
export function weakness(password: string, username: string, policy: PasswordPolicy): Text | null {
  const length = [...password].length;
  if (length < policy.minLength) {
    return text(`密码不得少于 ${policy.minLength} 个字符`, `Use at least ${policy.minLength} characters`);
  }
  if (length > LONGEST_PASSWORD) {
    return text(`密码不得超过 ${LONGEST_PASSWORD} 个字符`, `Use at most ${LONGEST_PASSWORD} characters`);
  }
  if (CLASSES.filter((pattern) => pattern.test(password)).length < policy.minClasses) {
    return text(
      `密码须包含大写字母、小写字母、数字、符号四类中的至少 ${policy.minClasses} 类`,
      `Use at least ${policy.minClasses} of: capitals, small letters, digits, signs`,
    );
  }
  if (password.toLowerCase().includes(username.toLowerCase())) {
    return text('密码中不得包含账号名', 'Leave your account name out of the password');
  }
  return null;
}

/** Whether a change of the password is advised because it has grown old. */
export function isOld(setOn: Temporal.PlainDate, today: Temporal.PlainDate, policy: PasswordPolicy): boolean {
  return setOn.until(today, { largestUnit: 'day' }).days > policy.maxAgeDays;
}

/** Whether a session has been idle too long. */
export function isIdle(lastSeen: Temporal.Instant, now: Temporal.Instant, policy: PasswordPolicy): boolean {
  return now.since(lastSeen).total('minutes') > policy.idleMinutes;
}

/** Until when failed attempts lock a name; null when it may still be tried. */
export function lockedUntil(
  attempts: { failures: number; lastAt: Temporal.Instant },
  now: Temporal.Instant,
  policy: PasswordPolicy,
): Temporal.Instant | null {
  if (attempts.failures < policy.maxFailures) return null;
  const until = attempts.lastAt.add({ minutes: policy.lockMinutes });
  return Temporal.Instant.compare(now, until) < 0 ? until : null;
}

// without the characters that are mistaken for each other on paper
const LETTERS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#%+=?@'] as const;

/** An initial password of 14 characters from random bytes (at least 14): every class occurs. */
export function initialPassword(random: Uint8Array): string {
  return Array.from({ length: 14 }, (_, index) => {
    const alphabet = LETTERS[index % 5 === 4 ? 3 : index % 3] ?? LETTERS[0];
    return alphabet[(random[index] ?? 0) % alphabet.length];
  }).join('');
}

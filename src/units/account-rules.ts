/** Settings of a site about its accounts beyond the password: idleness, age, second factors. */
import { z } from 'zod';
import { ROLES, type Role } from '../web/duties.ts';

export interface AccountRules {
  /** days without a sign-in after which an account counts as idle (闲置) */
  idleDays: number;
  /** whether idle accounts are locked by themselves */
  lockIdle: boolean;
  /** what follows when a password has grown older than the site's maxAgeDays */
  oldPassword: 'advise' | 'force';
  /** roles whose holders must set a second factor up */
  secondFactor: readonly Role[];
}

export const accountRulesSchema = z.object({
  idleDays: z.coerce.number().int().min(7).max(730).default(90),
  lockIdle: z.boolean().default(false),
  oldPassword: z.enum(['advise', 'force']).default('advise'),
  secondFactor: z.array(z.enum(ROLES)).default([]),
});

/** Days since an account was last used: since its newest sign-in, its opening or its unlocking, whichever is latest. */
export function idleFor(
  account: { openedOn: Temporal.PlainDate; unlockedOn: Temporal.PlainDate | null },
  lastSignIn: Temporal.PlainDate | null,
  today: Temporal.PlainDate,
): number {
  const since = [account.openedOn, account.unlockedOn, lastSignIn]
    .filter((date) => date !== null)
    .toSorted(Temporal.PlainDate.compare)
    .at(-1);
  return since ? Math.max(0, since.until(today, { largestUnit: 'day' }).days) : 0;
}

/** Whether the holder of these roles must set a second factor up. */
export function needsSecondFactor(rules: AccountRules, held: readonly { role: Role }[]): boolean {
  return held.some(({ role }) => rules.secondFactor.includes(role));
}

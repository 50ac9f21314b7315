/** Failed attempts to sign in, counted by typed name whether or not an account has it. */
import { sql } from 'kysely';
import type { AuthDeps } from './deps.ts';
import { lockedUntil, type PasswordPolicy } from './policy.ts';
import './tables.ts';

/** A name that no account has leaves no act; a log of such events is kept six months at least (网络安全法 Art. 21(3)). */
const KEPT_DAYS = 200;

export interface Attempt {
  /** Until when the name is locked; null when the password may be tried. */
  lockedUntil: Temporal.Instant | null;
  /** This attempt included, until it is forgotten. */
  failures: number;
}

/**
 * Counts an attempt before the password is looked at, so that guesses side by side cannot slip past the limit. After
 * success `forgetAttempts`. `siteId`: whose administrators see that it is counted.
 */
export async function beginAttempt(
  deps: AuthDeps,
  name: string,
  policy: PasswordPolicy,
  siteId: string | null = null,
): Promise<Attempt> {
  const now = deps.now();
  const name_digest = await deps.keys.blindIndex(`staff sign-in ${name}`);
  return deps.office.transaction().execute(async (tx) => {
    await tx
      .insertInto('auth.attempts')
      .values({ name_digest, failures: 0, last_at: now.toString(), site_id: siteId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await tx
      .selectFrom('auth.attempts')
      .selectAll()
      .where('name_digest', '=', name_digest)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = { failures: row.failures, lastAt: row.last_at };
    const until = lockedUntil(before, now, policy);
    if (until) return { lockedUntil: until, failures: row.failures };
    // a lock that has run out begins the count anew
    const failures = row.failures >= policy.maxFailures ? 1 : row.failures + 1;
    const change = { failures, last_at: now.toString() };
    await tx.updateTable('auth.attempts').set(change).where('name_digest', '=', name_digest).execute();
    return { lockedUntil: null, failures };
  });
}

/** Begins the count of a name anew: after success, and when the account is unlocked. */
export async function forgetAttempts(deps: Pick<AuthDeps, 'office' | 'keys'>, name: string): Promise<void> {
  const digest = await deps.keys.blindIndex(`staff sign-in ${name}`);
  // rows of names that nobody tries any more go with it
  const term = sql.lit(`${KEPT_DAYS} days`);
  await sql`delete from auth.attempts where name_digest = ${digest} or last_at < now() - ${term}::interval`.execute(
    deps.office,
  );
}

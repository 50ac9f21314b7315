/** Whether an account may be used at a moment: asked at every way of signing in. */
import { dateOf } from '../db/acts.ts';
import type { AuthDeps } from './deps.ts';
import './tables.ts';

interface Shutting {
  status: 'open' | 'locked' | 'closed';
  locked_until: Temporal.Instant | null;
  starts_on: Temporal.PlainDate | null;
  ends_on: Temporal.PlainDate | null;
}

/** The account of a person; absent where none was opened. */
export function accountOf(deps: AuthDeps, personId: string) {
  return deps.office.selectFrom('office.accounts').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

/** Whether a day lies before or after the days of an account that has such; null for all others. */
export function outOfTerm(
  { starts_on, ends_on }: Pick<Shutting, 'starts_on' | 'ends_on'>,
  today: Temporal.PlainDate,
): 'early' | 'over' | null {
  if (ends_on && Temporal.PlainDate.compare(ends_on, today) <= 0) return 'over';
  return starts_on && Temporal.PlainDate.compare(today, starts_on) < 0 ? 'early' : null;
}

/** Not closed, within its days, and not locked: a lock with an end that has come is none. */
export function isUsable(account: Shutting, now: Temporal.Instant): boolean {
  const { status, locked_until } = account;
  if (outOfTerm(account, dateOf(now))) return false;
  if (status !== 'locked') return status === 'open';
  return locked_until !== null && Temporal.Instant.compare(now, locked_until) >= 0;
}

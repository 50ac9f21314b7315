/** Whether an account may be used at a moment: asked at every way of signing in. */
import type { AuthDeps } from './deps.ts';
import './tables.ts';

interface Shutting {
  status: 'open' | 'locked' | 'closed';
  locked_until: Temporal.Instant | null;
}

/** The account of a person; absent where none was opened. */
export function accountOf(deps: AuthDeps, personId: string) {
  return deps.office.selectFrom('office.accounts').selectAll().where('person_id', '=', personId).executeTakeFirst();
}

/** Not closed, and not locked: a lock with an end that has come is none. */
export function isUsable({ status, locked_until }: Shutting, now: Temporal.Instant): boolean {
  if (status !== 'locked') return status === 'open';
  return locked_until !== null && Temporal.Instant.compare(now, locked_until) >= 0;
}

/** Where a person is signed in, and ending it. */
import { load, record } from '../db/acts.ts';
import { notFound } from '../web/refusal.ts';
import type { AuthDeps } from './deps.ts';
import { sessionAggregate } from './person-fold.ts';
import type { Own } from './second-factor.ts';

export interface OwnSession {
  id: string;
  openedAt: Temporal.Instant;
  lastSeenAt: Temporal.Instant;
  address: string;
  browser: string;
}

/** Where a person is signed in, the last seen first. */
export async function listSessions(deps: AuthDeps, personId: string): Promise<OwnSession[]> {
  const rows = await deps.office
    .selectFrom('auth.session')
    .selectAll()
    .where('userId', '=', personId)
    .orderBy('updatedAt', 'desc')
    .execute();
  const now = deps.now();
  return rows
    .filter((row) => Temporal.Instant.compare(row.expiresAt, now) > 0)
    .map((row) => ({
      id: row.id,
      openedAt: row.createdAt,
      lastSeenAt: row.updatedAt,
      address: row.ipAddress ?? '',
      browser: row.userAgent ?? '',
    }));
}

/** Ends one session of one's own. */
export async function endSession(own: Own, id: string): Promise<void> {
  await own.work(async (desk) => {
    const gone = await desk.tx
      .deleteFrom('auth.session')
      .where('id', '=', id)
      .where('userId', '=', own.personId)
      .returning('id')
      .executeTakeFirst();
    if (!gone) throw notFound();
    const session = await load(desk, sessionAggregate, { siteId: own.siteId, id });
    await record(desk, sessionAggregate, session, { kind: 'session.ended', data: { personId: own.personId } });
  });
}

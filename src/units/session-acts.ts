/** Sign-ins as acts: who signed in or out, and for which account somebody failed to. */
import { randomUUID } from 'node:crypto';
import { load, record } from '../db/acts.ts';
import { atDesk } from '../web/routes.ts';
import type { AuthDeps } from './deps.ts';
import { sessionAggregate } from './person-fold.ts';
import './tables.ts';

export type SessionActKind = 'session.opened' | 'session.closed' | 'session.refused';

/**
 * Writes the act about one session. A refused one has no session and no proven person: it gets a subject of its own and
 * names the account's person only in its data.
 */
export async function recordSession(
  deps: AuthDeps,
  kind: SessionActKind,
  personId: string,
  sessionId: string = randomUUID(),
): Promise<void> {
  const account = await deps.office
    .selectFrom('office.accounts')
    .select('site_id')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  const siteId = account.site_id;
  const refused = kind === 'session.refused';
  const actor = { siteId, personId: refused ? null : personId, role: refused ? 'public' : 'signed-in', unitId: null };
  await atDesk(deps, actor, deps.now(), async (desk) => {
    const session = await load(desk, sessionAggregate, { siteId, id: sessionId });
    await record(desk, sessionAggregate, session, { kind, data: { personId } });
  });
}

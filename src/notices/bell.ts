/** Sessions that know how many notices their person has not read: the bell of every office page. */
import type { Kysely } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Sessions } from '../web/session.ts';
import { unreadCount } from './store.ts';

export function withBell(sessions: Sessions, office: Kysely<Database>): Sessions {
  return {
    async current(request, siteId) {
      const session = await sessions.current(request, siteId);
      // a post is answered by a redirection: no page, no bell
      if (!session || request.method !== 'GET') return session;
      return { ...session, unread: await unreadCount(office, siteId, session.personId) };
    },
  };
}

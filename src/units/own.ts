/** Whose account an office page is about when it is about one's own. */
import type { OfficeContext } from '../web/routes.ts';
import { atDesk } from '../web/routes.ts';
import type { Own } from './second-factor.ts';
import { accountOf } from './usable.ts';

/** The signed-in person's account, and how to write the act about it: as a person, in no role. */
export async function ownOf({ site, session, deps, now }: OfficeContext): Promise<Own> {
  const account = await accountOf(deps, session.personId);
  const { siteId } = site;
  const actor = { siteId, personId: session.personId, role: 'signed-in', unitId: null };
  return {
    siteId,
    personId: session.personId,
    username: account?.username ?? '',
    work: (task) => atDesk(deps, actor, now, task),
  };
}

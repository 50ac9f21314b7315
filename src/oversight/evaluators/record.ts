/** What people from outside open is on record: every page and file but their own account's. */
import { createHash } from 'node:crypto';
import { type Aggregate, dateOf, load, record } from '../../db/acts.ts';
import { isOutside } from '../../web/duties.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';

/** One subject for each person and day. Acts to be looked up, from which no state follows. */
export const outsideVisits: Aggregate<null> = { kind: 'outside-visit', tables: [], fold: () => null, rows: () => ({}) };

/** The same routes: what somebody from outside was shown is written down before it is sent. */
export function onRecord(routes: readonly OfficeRoute[]): OfficeRoute[] {
  return routes.map((route) => ({
    ...route,
    async handle(context) {
      const answer = await route.handle(context);
      if (answer.ok && route.duty !== 'signed-in') await recordOpened(context);
      return answer;
    },
  }));
}

async function recordOpened(context: OfficeContext): Promise<void> {
  const { c, session, site, now } = context;
  const as = session.appointments.find(({ role }) => isOutside(role));
  if (!as) return;
  const { pathname, search } = new URL(c.req.url);
  await context.work(as, async (desk) => {
    const id = dayId(`${session.personId}/${dateOf(now)}`);
    const visit = await load(desk, outsideVisits, { siteId: site.siteId, id });
    await record(desk, outsideVisits, visit, {
      kind: 'outsider.opened',
      data: { path: `${pathname}${search}`.slice(0, 500) },
    });
  });
}

/** A UUID (version 8) made of a digest. */
function dayId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

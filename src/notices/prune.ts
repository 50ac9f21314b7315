/** Forgets old notices, once a day: what was read long ago, and what nobody ever read. The acts that they tell of stay. */
import { type Kysely, sql } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { siteSettings } from '../units/read.ts';
import type { NoticeKeeping } from '../units/settings.ts';
import type { Sweep } from '../web/area.ts';
import './tables.ts';

/** For each site the day and the setting of its last good round. */
const pruned = new Map<string, string>();

export const pruneSweep: Sweep = {
  name: 'notices: pruned',
  run: async (deps, siteId) => {
    const state = await deps.atDesk(siteId, async ({ tx, now }) => {
      const { notices } = await siteSettings(tx, siteId);
      const asked = `${dateOf(now)} ${JSON.stringify(notices)}`;
      if (pruned.get(siteId) !== asked) await pruneNotices(tx, siteId, now, notices);
      return asked;
    });
    pruned.set(siteId, state);
  },
};

/** Deletes what is older than the site keeps it. A notice that is still to be sent stays until it was. */
export async function pruneNotices(
  db: Kysely<Database>,
  siteId: string,
  now: Temporal.Instant,
  { readDays, unreadDays }: NoticeKeeping,
): Promise<number> {
  const daysAgo = (days: number) => now.subtract({ hours: 24 * days });
  const { numAffectedRows } = await sql`
    delete from office.notices n
    where n.site_id = ${siteId} and n.made_at < ${daysAgo(Math.min(readDays, unreadDays))}::timestamptz
      and (n.read_at < ${daysAgo(readDays)}::timestamptz
        or n.read_at is null and n.made_at < ${daysAgo(unreadDays)}::timestamptz)
      and not exists (select from office.deliveries d
        where d.site_id = n.site_id and d.notice_id = n.id and d.state in ('due', 'claimed'))`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

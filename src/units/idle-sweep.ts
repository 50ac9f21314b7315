/** Locks idle accounts where the site's rules say so: at start, at every new day, and when the rules change. */
import { dateOf } from '../db/acts.ts';
import type { Sweep, SweepDeps } from '../web/area.ts';
import { listAccounts, lockedByThemselves } from './account-list.ts';
import { accountWords } from './account-words.ts';
import { lockUnused } from './person-actions.ts';
import { siteSettings } from './read.ts';

/**
 * For each site the day and the rules of its last good round. Idleness is counted in days, so nothing changes in between,
 * and the whole staff need not be read every half minute.
 */
const settled = new Map<string, string>();

async function run(deps: SweepDeps, siteId: string): Promise<void> {
  const state = await deps.atDesk(siteId, async (desk) => {
    const { accountRules } = await siteSettings(desk.tx, siteId);
    const asked = `${dateOf(desk.now)}/${JSON.stringify(accountRules)}`;
    if (!accountRules.lockIdle || settled.get(siteId) === asked) return asked;
    const lines = await listAccounts(desk.tx, siteId, desk.now, accountRules);
    for (const { personId } of lockedByThemselves(lines, accountRules))
      await lockUnused(desk, personId, accountWords.idleLocked.zh);
    return asked;
  });
  // only once it is written: a round that failed is tried again
  settled.set(siteId, state);
}

export const idleSweep: Sweep = { name: 'idle accounts', run };

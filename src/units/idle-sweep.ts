/** Locks idle accounts where the site's rules say so: at start, and whenever the sweeper comes round. */
import type { Sweep } from '../web/area.ts';
import { listAccounts, lockedByThemselves } from './account-list.ts';
import { accountWords } from './account-words.ts';
import { lockUnused } from './person-actions.ts';
import { siteSettings } from './read.ts';

export const idleSweep: Sweep = {
  name: 'idle accounts',
  run: (deps, siteId) =>
    deps.atDesk(siteId, async (desk) => {
      const { accountRules } = await siteSettings(desk.tx, siteId);
      if (!accountRules.lockIdle) return;
      const lines = await listAccounts(desk.tx, siteId, desk.now, accountRules);
      for (const { personId } of lockedByThemselves(lines, accountRules))
        await lockUnused(desk, personId, accountWords.idleLocked.zh);
    }),
};

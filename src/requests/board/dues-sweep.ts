/** Folds again what a new day, calendar or decision of the site has put out of date. */
import { dateOf } from '../../db/acts.ts';
import { siteSettings } from '../../units/read.ts';
import type { Sweep } from '../../web/area.ts';
import { freshenSome } from './dues-fresh.ts';

/** Cases folded in one transaction, and seconds of one round: pages are served meanwhile. */
const AT_ONCE = 50;
const SECONDS = 5;

export const freshenDues: Sweep = {
  name: 'requests: due dates',
  async run(deps, siteId) {
    const until = performance.now() + SECONDS * 1000;
    for (let done = AT_ONCE; done === AT_ONCE && performance.now() < until; )
      done = await deps.atDesk(siteId, async (desk) => {
        const settings = await siteSettings(desk.tx, siteId);
        const source = { db: desk.tx, keys: desk.keys, settings, today: dateOf(desk.now) };
        return freshenSome(source, siteId, AT_ONCE);
      });
  },
};

/** Folds what applicants wrote through `intake` into state, and destroys the keys whose end was confirmed. */
import { catchUp, dateOf } from '../db/acts.ts';
import type { Sweep } from '../web/area.ts';
import { erasedSince } from './erasure-store.ts';
import { requests } from './fold.ts';

const catchUpWithApplicants: Sweep = {
  name: 'requests: acts of applicants',
  async run(deps, siteId) {
    const behind = await deps.atDesk(siteId, (desk) =>
      desk.tx
        .selectFrom('office.subjects')
        .select('id')
        .where('site_id', '=', siteId)
        .where('kind', '=', requests.kind)
        .whereRef('projected', '<', 'version')
        .execute(),
    );
    // one that cannot be folded is reported and does not hold up the others
    const failures: unknown[] = [];
    for (const { id } of behind)
      await deps
        .atDesk(siteId, (desk) => catchUp(desk, requests, { siteId, id }))
        .catch((error: unknown) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} requests could not be folded`);
  },
};

/** A key whose destruction was confirmed is destroyed, also when the program ended between the act and the deed. */
const finishErasures: Sweep = {
  name: 'requests: finish erasures',
  async run(deps, siteId) {
    await deps.atDesk(siteId, async ({ tx, keys, now }) => {
      const since = dateOf(now).subtract({ days: 7 });
      for (const { request_id } of await erasedSince(tx, siteId, since)) await keys.destroy(request_id);
    });
  },
};

export const sweeps: readonly Sweep[] = [catchUpWithApplicants, finishErasures];

/** Folds what applicants wrote through `intake` into state, and destroys the keys whose end was confirmed. */
import { catchUp } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Sweep } from '../web/area.ts';
import { freshenDues } from './board/dues-sweep.ts';
import { erasedCases } from './erasure-store.ts';
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

/** What this process has destroyed, by store: once for each, however long the list of erased cases becomes. */
const destroyed = new WeakMap<KeyStore, Set<string>>();

/** A key whose destruction was confirmed is destroyed, also when the program ended between the act and the deed. */
const finishErasures: Sweep = {
  name: 'requests: finish erasures',
  async run(deps, siteId) {
    const { ids, keys } = await deps.atDesk(siteId, async (desk) => ({
      ids: await erasedCases(desk.tx, siteId),
      keys: desk.keys,
    }));
    const done = destroyed.get(keys) ?? new Set();
    destroyed.set(keys, done);
    for (const id of ids) {
      if (done.has(id)) continue;
      await keys.destroy(id);
      done.add(id);
    }
  },
};

export const sweeps: readonly Sweep[] = [catchUpWithApplicants, finishErasures, freshenDues];

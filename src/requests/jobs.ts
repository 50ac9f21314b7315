/** Folds what applicants wrote through `intake` into state. */
import { catchUp } from '../db/acts.ts';
import type { Sweep } from '../web/area.ts';
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
    for (const { id } of behind) await deps.atDesk(siteId, (desk) => catchUp(desk, requests, { siteId, id }));
  },
};

export const sweeps: readonly Sweep[] = [catchUpWithApplicants];

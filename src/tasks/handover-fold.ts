/** A hand-over (移交) folded from its one act: who leaves, who goes on with what is unfinished, from when. */
import type { Aggregate } from '../db/acts.ts';

export interface Handover {
  leaverId: string;
  successorId: string;
  /** ISO date: the first on which the leaver holds nothing any more */
  leavesOn: string;
}

export const handoverAggregate: Aggregate<Handover | null> = {
  kind: 'handover',
  tables: [{ name: 'handovers', key: 'id' }],
  fold: (acts) => acts.reduce<Handover | null>((_, act) => act.data as Handover, null),
  rows: (state, ref) => ({
    handovers: state
      ? [
          {
            site_id: ref.siteId,
            id: ref.id,
            leaver_id: state.leaverId,
            successor_id: state.successorId,
            leaves_on: state.leavesOn,
          },
        ]
      : [],
  }),
};

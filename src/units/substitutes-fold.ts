/** A substitution (代理) folded from acts: who takes whose place, in which appointments, between which dates. */
import type { Act, Aggregate } from '../db/acts.ts';

export interface SubstituteActs {
  'substitute.named': {
    holderId: string;
    substituteId: string;
    /** ids of the holder's appointments */
    appointments: readonly string[];
    startsOn: string;
    /** First date on which it is no longer in force (ISO dates). */
    endsOn: string;
  };
  'substitute.ended': { endsOn: string };
}

export type SubstituteState = (SubstituteActs['substitute.named'] & { namedBy: string | null }) | null;

export const substituteAggregate: Aggregate<SubstituteState> = {
  kind: 'substitute',
  tables: [{ name: 'substitutes', key: 'id' }],
  fold: (acts) => acts.reduce<SubstituteState>(step, null),
  rows: (state, ref) => ({
    substitutes: state
      ? [
          {
            site_id: ref.siteId,
            id: ref.id,
            holder_id: state.holderId,
            substitute_id: state.substituteId,
            appointments: state.appointments,
            starts_on: state.startsOn,
            ends_on: state.endsOn,
            named_by: state.namedBy,
          },
        ]
      : [],
  }),
};

function step(state: SubstituteState, act: Act): SubstituteState {
  if (act.kind === 'substitute.named')
    return { ...(act.data as SubstituteActs['substitute.named']), namedBy: act.personId };
  if (act.kind !== 'substitute.ended' || !state) return state;
  return { ...state, endsOn: (act.data as SubstituteActs['substitute.ended']).endsOn };
}

/**
 * A substitution (代理) folded from acts: who takes whose place, in which appointments, between which dates. Where it takes
 * a second administrator, it is proposed first and stands among the substitutions once it is confirmed.
 */
import type { Act, Aggregate } from '../db/acts.ts';

interface Terms {
  holderId: string;
  substituteId: string;
  /** ids of the holder's appointments */
  appointments: readonly string[];
  startsOn: string;
  /** First date on which it is no longer in force (ISO dates). */
  endsOn: string;
}

export interface SubstituteActs {
  'substitute.named': Terms;
  'substitute.proposed': Terms;
  /** from when it is in force: not before the day on which it was confirmed */
  'substitute.confirmed': { startsOn: string };
  'substitute.ended': { endsOn: string };
}

interface Proposed {
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn';
  ground: string | null;
  proposedBy: string | null;
  proposedAt: string;
  decidedBy: string | null;
  decidedOn: string | null;
  remark: string | null;
}

export type SubstituteState =
  | (Terms & {
      namedBy: string | null;
      /** null where the holder named the substitute and nobody had to confirm it */
      proposal: Proposed | null;
    })
  | null;

export const substituteAggregate: Aggregate<SubstituteState> = {
  kind: 'substitute',
  tables: [
    { name: 'substitutes', key: 'id' },
    { name: 'substitute_proposals', key: 'id' },
  ],
  fold: (acts) => acts.reduce<SubstituteState>(step, null),
  rows: (state, ref) => {
    if (!state) return { substitutes: [], substitute_proposals: [] };
    const { proposal } = state;
    const terms = {
      site_id: ref.siteId,
      id: ref.id,
      holder_id: state.holderId,
      substitute_id: state.substituteId,
      appointments: state.appointments,
      starts_on: state.startsOn,
      ends_on: state.endsOn,
    };
    const isNamed = proposal === null || proposal.status === 'confirmed';
    return {
      substitutes: isNamed ? [{ ...terms, named_by: state.namedBy }] : [],
      substitute_proposals: proposal
        ? [
            {
              ...terms,
              status: proposal.status,
              ground: proposal.ground,
              proposed_by: proposal.proposedBy,
              proposed_at: proposal.proposedAt,
              decided_by: proposal.decidedBy,
              decided_on: proposal.decidedOn,
              remark: proposal.remark,
            },
          ]
        : [],
    };
  },
};

const OUTCOMES: Readonly<Record<string, Proposed['status']>> = {
  'substitute.confirmed': 'confirmed',
  'substitute.refused': 'refused',
  'substitute.withdrawn': 'withdrawn',
};

function step(state: SubstituteState, act: Act): SubstituteState {
  if (act.kind === 'substitute.named') return { ...(act.data as Terms), namedBy: act.personId, proposal: null };
  if (act.kind === 'substitute.proposed')
    return { ...(act.data as Terms), namedBy: act.personId, proposal: proposedBy(act) };
  if (!state) return state;
  if (act.kind === 'substitute.ended')
    return { ...state, endsOn: (act.data as SubstituteActs['substitute.ended']).endsOn };
  const status = OUTCOMES[act.kind];
  if (!status || !state.proposal) return state;
  const decided = { decidedBy: act.personId, decidedOn: act.happenedOn.toString(), remark: act.ground };
  const proposal = { ...state.proposal, ...decided, status };
  return { ...state, ...(status === 'confirmed' ? (act.data as { startsOn: string }) : {}), proposal };
}

function proposedBy(act: Act): Proposed {
  return {
    status: 'open',
    ground: act.ground,
    proposedBy: act.personId,
    proposedAt: act.recordedAt.toString(),
    decidedBy: null,
    decidedOn: null,
    remark: null,
  };
}

/**
 * The erasure of a closed case's personal data: proposed by one person, confirmed or refused by another. A subject of
 * its own beside the case, with the case's id: the case itself is closed and stays as it is.
 */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';

export type ErasureState = {
  stage: 'proposed' | 'refused' | 'erased';
  ground: string;
  proposedOn: string;
  proposedBy: string | null;
  decidedOn: string | null;
  decidedBy: string | null;
  /** why it was refused */
  remarks: string | null;
} | null;

export const erasures: Aggregate<ErasureState> = {
  kind: 'erasure',
  tables: [{ name: 'erasures', key: 'request_id' }],
  fold: (acts) => acts.reduce<ErasureState>(step, null),
  rows: (state, ref) => ({ erasures: state ? [row(state, ref)] : [] }),
};

function step(state: ErasureState, act: Act): ErasureState {
  const on = act.happenedOn.toString();
  if (act.kind === 'erasure.proposed') {
    if (state?.stage === 'erased') return state;
    const nobody = { decidedOn: null, decidedBy: null, remarks: null };
    return { stage: 'proposed', ground: act.ground ?? '', proposedOn: on, proposedBy: act.personId, ...nobody };
  }
  // what one person proposed and decided is not decided, whatever acts between the two were voided
  if (state?.stage !== 'proposed' || act.personId === state.proposedBy) return state;
  const decided = { ...state, decidedOn: on, decidedBy: act.personId };
  if (act.kind === 'erasure.refused') return { ...decided, stage: 'refused', remarks: act.ground };
  return act.kind === 'erasure.confirmed' ? { ...decided, stage: 'erased' } : state;
}

function row(state: NonNullable<ErasureState>, ref: SubjectRef) {
  return {
    site_id: ref.siteId,
    request_id: ref.id,
    stage: state.stage,
    ground: state.ground,
    proposed_on: state.proposedOn,
    proposed_by: state.proposedBy,
    decided_on: state.decidedOn,
    decided_by: state.decidedBy,
    remarks: state.remarks,
  };
}

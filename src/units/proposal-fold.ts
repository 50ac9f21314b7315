/** What was proposed about a person and how it was decided, folded from the person's acts. */
import type { Act } from '../db/acts.ts';
import type { Role } from '../web/duties.ts';
import type { Engagement } from './outsiders/fold.ts';
import { PROPOSAL_KINDS, type ProposalKind } from './second-person.ts';

export interface ProposedRole {
  role: Role;
  unitId: string;
  /** ISO dates, half open */
  startsOn: string;
  endsOn: string | null;
  /** The appointment that is prolonged to `endsOn`; null for a new one. */
  prolongs: string | null;
}

export interface Proposal {
  id: string;
  kind: ProposalKind;
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn' | 'done';
  /** of kind 'role' */
  role: ProposedRole | null;
  /** of kinds 'account' and 'outsider' */
  username: string | null;
  /** of kind 'outsider' */
  outside: Engagement | null;
  /** of kind 'term': ISO date, the first on which the account is over */
  endsOn: string | null;
  ground: string | null;
  proposedBy: string | null;
  proposedAt: string;
  decidedBy: string | null;
  decidedOn: string | null;
  decidedAt: string | null;
  remark: string | null;
}

type Step = 'proposed' | 'confirmed' | 'refused' | 'withdrawn';

/** The kind of act about a proposal: actKind('role', 'proposed') is 'role.proposed'. */
export function actKind(kind: ProposalKind, step: Step): string {
  return `${kind}.${step}`;
}

/** The proposals after an act; those given when it is not about one. */
export function withProposals(proposals: readonly Proposal[], act: Act): readonly Proposal[] {
  const [kind, step] = act.kind.split('.');
  const known = PROPOSAL_KINDS.find((name) => name === kind);
  if (!known) return proposals;
  const { id, proposal } = act.data as { id?: string; proposal?: string };
  // an account opened or a password reset on the strength of a proposal
  if (proposal !== undefined) return decided(proposals, proposal, (held) => ({ ...held, status: 'done' }));
  if (id === undefined) return proposals;
  if (step === 'proposed') return [...proposals, proposed(known, id, act)];
  const outcome = outcomeOf(known, step);
  if (!outcome) return proposals;
  return decided(proposals, id, (held) => ({
    ...held,
    status: outcome,
    decidedBy: act.personId,
    decidedOn: act.happenedOn.toString(),
    decidedAt: act.recordedAt.toString(),
    remark: act.ground,
  }));
}

function decided(
  proposals: readonly Proposal[],
  id: string,
  change: (held: Proposal) => Proposal,
): readonly Proposal[] {
  return proposals.map((held) => (held.id === id ? change(held) : held));
}

function outcomeOf(kind: ProposalKind, step: string | undefined): Proposal['status'] | null {
  if (step === 'refused' || step === 'withdrawn') return step;
  if (step !== 'confirmed') return null;
  // an initial password waits to be handed out; everything else follows at once
  return kind === 'account' || kind === 'password' || kind === 'outsider' ? 'confirmed' : 'done';
}

function proposed(known: ProposalKind, id: string, act: Act): Proposal {
  const given = act.data as Partial<ProposedRole> & { username?: string; outside?: Engagement };
  const { role, unitId, startsOn, endsOn = null, prolongs = null } = given;
  return {
    id,
    kind: known,
    status: 'open',
    role: role && unitId && startsOn ? { role, unitId, startsOn, endsOn, prolongs } : null,
    username: given.username ?? null,
    outside: given.outside ?? null,
    endsOn: known === 'term' ? endsOn : null,
    ground: act.ground,
    proposedBy: act.personId,
    proposedAt: act.recordedAt.toString(),
    decidedBy: null,
    decidedOn: null,
    decidedAt: null,
    remark: null,
  };
}

/** Row of office.proposals. */
export function proposalRow(proposal: Proposal, key: { site_id: string; person_id: string }) {
  return {
    ...key,
    id: proposal.id,
    kind: proposal.kind,
    status: proposal.status,
    role: (proposal.role ?? proposal.outside)?.role ?? null,
    unit_id: proposal.role?.unitId ?? null,
    starts_on: (proposal.role ?? proposal.outside)?.startsOn ?? null,
    ends_on: (proposal.role ?? proposal.outside ?? proposal).endsOn,
    prolongs: proposal.role?.prolongs ?? null,
    username: proposal.username,
    ground: proposal.ground,
    proposed_by: proposal.proposedBy,
    proposed_at: proposal.proposedAt,
    decided_by: proposal.decidedBy,
    decided_on: proposal.decidedOn,
    decided_at: proposal.decidedAt,
    remark: proposal.remark,
    body: proposal.outside?.body ?? null,
    units: proposal.outside?.grants.map(({ unitId }) => unitId) ?? null,
  };
}

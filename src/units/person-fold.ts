/** A person folded from acts: who it is, the account, and the roles held for units between dates. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { Role } from '../web/duties.ts';
import { type AccountState, account, accountRow } from './account-fold.ts';
import { type Outsider, outsider, outsiderRow } from './outsiders/fold.ts';
import { type Proposal, type ProposedRole, proposalRow, withProposals } from './proposal-fold.ts';

export interface PersonFacts {
  name: string;
  /** Pinyin of the name. */
  sortKey: string;
  /** 职务 */
  post: string;
  phone: string;
}

/** Where a person is told of work outside the program (本人设置). */
export interface PersonContacts {
  email: string;
  /** eleven digits, or empty */
  mobile: string;
  byEmail: boolean;
  bySms: boolean;
}

const NO_CONTACTS: PersonContacts = { email: '', mobile: '', byEmail: false, bySms: false };

/** A role for a unit; in force from `startsOn`, no longer on `endsOn` (ISO dates). */
export interface Grant {
  id: string;
  role: Role;
  unitId: string;
  startsOn: string;
  endsOn: string | null;
  grantedBy: string | null;
  /** The second person; null where it was granted at set-up. */
  confirmedBy: string | null;
}

export type PersonState =
  | (PersonFacts &
      PersonContacts & {
        account: AccountState | null;
        grants: readonly Grant[];
        proposals: readonly Proposal[];
        /** null for staff */
        outsider: Outsider | null;
      })
  | null;

export const personAggregate: Aggregate<PersonState> = {
  kind: 'person',
  tables: [
    { name: 'persons', key: 'id' },
    { name: 'accounts', key: 'person_id' },
    { name: 'appointments', key: 'person_id' },
    { name: 'proposals', key: 'person_id' },
    { name: 'outsiders', key: 'person_id' },
  ],
  fold: (acts) => acts.reduce<PersonState>(step, null),
  rows,
};

/** Sign-ins and sign-outs: acts to be looked up, from which no state follows. */
export const sessionAggregate: Aggregate<null> = { kind: 'session', tables: [], fold: () => null, rows: () => ({}) };

function step(state: PersonState, act: Act): PersonState {
  if (act.kind === 'person.entered')
    return { ...NO_CONTACTS, ...(act.data as PersonFacts), account: null, grants: [], proposals: [], outsider: null };
  if (!state) return state;
  switch (act.kind) {
    case 'person.changed':
      return { ...state, ...(act.data as Partial<PersonFacts>) };
    case 'person.contacts':
      return { ...state, ...(act.data as PersonContacts) };
    default:
      return {
        ...state,
        account: account(state.account, act),
        grants: grants(state, act),
        proposals: withProposals(state.proposals, act),
        outsider: outsider(state.outsider, act, carriedOut(state, act)?.outside ?? null),
      };
  }
}

/** The proposal that an act about the account carries out. */
function carriedOut(state: NonNullable<PersonState>, act: Act): Proposal | null {
  const { proposal } = act.data as { proposal?: string };
  return state.proposals.find(({ id }) => id === proposal) ?? null;
}

function grants(state: NonNullable<PersonState>, act: Act): readonly Grant[] {
  switch (act.kind) {
    case 'account.opened': {
      const proposal = carriedOut(state, act);
      return proposal?.outside ? [...state.grants, ...outsideGrants(proposal, proposal.outside)] : state.grants;
    }
    case 'term.confirmed':
    case 'outsider.ended': {
      const { endsOn } = act.data as { endsOn: string };
      const own = state.outsider?.grants.map(({ id }) => id) ?? [];
      return state.grants.map((grant) => (own.includes(grant.id) ? { ...grant, endsOn } : grant));
    }
    case 'role.granted': {
      const given = act.data as Omit<Grant, 'grantedBy' | 'confirmedBy'>;
      return [...state.grants, { ...given, grantedBy: act.personId, confirmedBy: null }];
    }
    case 'role.confirmed': {
      const { id } = act.data as { id: string };
      const proposal = state.proposals.find((held) => held.id === id);
      return proposal?.role ? confirmed(state.grants, proposal, proposal.role, act.personId) : state.grants;
    }
    case 'role.ended': {
      const { id, endsOn } = act.data as { id: string; endsOn: string };
      return state.grants.map((grant) => (grant.id === id ? { ...grant, endsOn } : grant));
    }
    default:
      return state.grants;
  }
}

function outsideGrants({ proposedBy, decidedBy }: Proposal, outside: NonNullable<Proposal['outside']>): Grant[] {
  const { role, startsOn, endsOn } = outside;
  const by = { grantedBy: proposedBy, confirmedBy: decidedBy };
  return outside.grants.map(({ id, unitId }) => ({ id, role, unitId, startsOn, endsOn, ...by }));
}

/** A confirmed appointment has the id of its proposal; a prolonged one keeps its own. */
function confirmed(
  held: readonly Grant[],
  { id, proposedBy }: Proposal,
  { role, unitId, startsOn, endsOn, prolongs }: ProposedRole,
  confirmedBy: string | null,
): readonly Grant[] {
  if (prolongs !== null) return held.map((grant) => (grant.id === prolongs ? { ...grant, endsOn } : grant));
  return [...held, { id, role, unitId, startsOn, endsOn, grantedBy: proposedBy, confirmedBy }];
}

function rows(state: PersonState, ref: SubjectRef) {
  if (!state) return {};
  const key = { site_id: ref.siteId, person_id: ref.id };
  const { name, sortKey, post, phone, email, mobile } = state;
  const facts = { name, sort_key: sortKey, post, phone, email, mobile, by_email: state.byEmail, by_sms: state.bySms };
  return {
    persons: [{ site_id: ref.siteId, id: ref.id, ...facts }],
    accounts: state.account ? [accountRow(state.account, key)] : [],
    appointments: state.grants.map((grant) => ({
      ...key,
      id: grant.id,
      role: grant.role,
      unit_id: grant.unitId,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
      granted_by: grant.grantedBy,
      confirmed_by: grant.confirmedBy,
    })),
    proposals: state.proposals.map((proposal) => proposalRow(proposal, key)),
    outsiders: state.outsider ? [outsiderRow(state.outsider, key)] : [],
  };
}

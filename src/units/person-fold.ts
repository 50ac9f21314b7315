/** A person folded from acts: who it is, the account, and the roles held for units between dates. */
import type { Act, Aggregate, SubjectRef } from '../db/acts.ts';
import type { Role } from '../web/duties.ts';

export interface PersonFacts {
  name: string;
  /** Pinyin of the name. */
  sortKey: string;
  /** 职务 */
  post: string;
  phone: string;
}

export interface AccountState {
  username: string;
  status: 'open' | 'locked' | 'closed';
  /** ISO instant; null with status 'locked': until somebody unlocks it. */
  lockedUntil: string | null;
  mustChangePassword: boolean;
  passwordSetOn: string;
  openedOn: string;
}

/** A role for a unit; in force from `startsOn`, no longer on `endsOn` (ISO dates). */
export interface Grant {
  id: string;
  role: Role;
  unitId: string;
  startsOn: string;
  endsOn: string | null;
  grantedBy: string | null;
}

export type PersonState = (PersonFacts & { account: AccountState | null; grants: Grant[] }) | null;

export const personAggregate: Aggregate<PersonState> = {
  kind: 'person',
  tables: [
    { name: 'persons', key: 'id' },
    { name: 'accounts', key: 'person_id' },
    { name: 'appointments', key: 'person_id' },
  ],
  fold: (acts) => acts.reduce<PersonState>(step, null),
  rows,
};

/** Sign-ins and sign-outs: acts to be looked up, from which no state follows. */
export const sessionAggregate: Aggregate<null> = { kind: 'session', tables: [], fold: () => null, rows: () => ({}) };

function step(state: PersonState, act: Act): PersonState {
  if (act.kind === 'person.entered') return { ...(act.data as PersonFacts), account: null, grants: [] };
  if (!state) return state;
  switch (act.kind) {
    case 'person.changed':
      return { ...state, ...(act.data as Partial<PersonFacts>) };
    case 'role.granted':
      return {
        ...state,
        grants: [...state.grants, { ...(act.data as Omit<Grant, 'grantedBy'>), grantedBy: act.personId }],
      };
    case 'role.ended': {
      const { id, endsOn } = act.data as { id: string; endsOn: string };
      return { ...state, grants: state.grants.map((grant) => (grant.id === id ? { ...grant, endsOn } : grant)) };
    }
    default:
      return { ...state, account: account(state.account, act) };
  }
}

function account(state: AccountState | null, act: Act): AccountState | null {
  const today = act.happenedOn.toString();
  if (act.kind === 'account.opened') {
    const { username, mustChangePassword } = act.data as { username: string; mustChangePassword: boolean };
    const dates = { passwordSetOn: today, openedOn: today };
    return { username, status: 'open', lockedUntil: null, mustChangePassword, ...dates };
  }
  if (!state) return state;
  switch (act.kind) {
    case 'account.closed':
      return { ...state, status: 'closed', lockedUntil: null };
    case 'account.locked':
      return { ...state, status: 'locked', lockedUntil: (act.data as { until: string | null }).until };
    case 'account.unlocked':
      return { ...state, status: 'open', lockedUntil: null };
    case 'password.changed':
      return { ...state, mustChangePassword: false, passwordSetOn: today };
    case 'password.reset':
      return { ...state, mustChangePassword: true, passwordSetOn: today };
    default:
      return state;
  }
}

function rows(state: PersonState, ref: SubjectRef) {
  if (!state) return {};
  const key = { site_id: ref.siteId, person_id: ref.id };
  const { name, sortKey, post, phone } = state;
  return {
    persons: [{ site_id: ref.siteId, id: ref.id, name, sort_key: sortKey, post, phone }],
    accounts: state.account ? [accountRow(state.account, key)] : [],
    appointments: state.grants.map((grant) => ({
      ...key,
      id: grant.id,
      role: grant.role,
      unit_id: grant.unitId,
      starts_on: grant.startsOn,
      ends_on: grant.endsOn,
      granted_by: grant.grantedBy,
    })),
  };
}

function accountRow(state: AccountState, key: { site_id: string; person_id: string }) {
  return {
    ...key,
    username: state.username,
    status: state.status,
    locked_until: state.lockedUntil,
    must_change_password: state.mustChangePassword,
    password_set_on: state.passwordSetOn,
    opened_on: state.openedOn,
  };
}

/** The account of a person, folded from the person's acts. */
import type { Act } from '../db/acts.ts';

export interface AccountState {
  username: string;
  status: 'open' | 'locked' | 'closed';
  /** ISO instant; null with status 'locked': until somebody unlocks it. */
  lockedUntil: string | null;
  mustChangePassword: boolean;
  passwordSetOn: string;
  openedOn: string;
  /** ISO date of the newest unlocking: being idle counts anew from it. */
  unlockedOn: string | null;
  /** Whether a password alone no longer opens it. */
  secondFactor: boolean;
  /** ISO date since which the person's provincial identity opens it; null when none does. */
  identityOn: string | null;
  /** ISO dates, half open: the days on which it opens at all; null for staff, whose accounts have no end */
  startsOn: string | null;
  endsOn: string | null;
}

/** The account after an act. */
export function account(state: AccountState | null, act: Act): AccountState | null {
  const today = act.happenedOn.toString();
  if (act.kind === 'account.opened') {
    const opened = act.data as {
      username: string;
      mustChangePassword: boolean;
      term?: { startsOn: string; endsOn: string };
    };
    const { username, mustChangePassword, term = { startsOn: null, endsOn: null } } = opened;
    const dates = { passwordSetOn: today, openedOn: today, unlockedOn: null, identityOn: null, ...term };
    return { username, status: 'open', lockedUntil: null, mustChangePassword, secondFactor: false, ...dates };
  }
  return state && { ...state, ...change(act, today) };
}

function change(act: Act, today: string): Partial<AccountState> {
  switch (act.kind) {
    case 'account.closed':
      return { status: 'closed', lockedUntil: null };
    case 'account.locked':
      return { status: 'locked', lockedUntil: (act.data as { until: string | null }).until };
    case 'account.unlocked':
      return { status: 'open', lockedUntil: null, unlockedOn: today };
    case 'password.changed':
      return { mustChangePassword: false, passwordSetOn: today };
    case 'password.reset':
      return { mustChangePassword: true, passwordSetOn: today };
    case 'factor.enrolled':
      return { secondFactor: true };
    case 'factor.removed':
    case 'factor.confirmed':
      return { secondFactor: false };
    case 'identity.linked':
      return { identityOn: today };
    case 'identity.unlinked':
      return { identityOn: null };
    case 'term.confirmed':
    case 'outsider.ended':
      return { endsOn: (act.data as { endsOn: string }).endsOn };
    default:
      return {};
  }
}

/** Row of office.accounts. */
export function accountRow(state: AccountState, key: { site_id: string; person_id: string }) {
  return {
    ...key,
    username: state.username,
    status: state.status,
    locked_until: state.lockedUntil,
    must_change_password: state.mustChangePassword,
    password_set_on: state.passwordSetOn,
    opened_on: state.openedOn,
    unlocked_on: state.unlockedOn,
    second_factor: state.secondFactor,
    identity_on: state.identityOn,
    starts_on: state.startsOn,
    ends_on: state.endsOn,
  };
}

/** Row types of this area's tables. */
import type { Generated } from 'kysely';
import type { DateColumn, InstantColumn } from '../db/schema.ts';
import type { OutsideKind } from './outsiders/fold.ts';
import type { ProposalKind } from './second-person.ts';

interface UnitRow {
  site_id: string;
  id: string;
  code: string;
  name: string;
  short_name: string;
  name_en: string;
  kind: string;
  parent_id: string | null;
  credit_code: string | null;
  sort_key: string;
  active_from: DateColumn;
  active_to: DateColumn | null;
  contact: unknown;
  reconsideration: unknown;
  courts: unknown;
  successor_id: string | null;
}

interface PersonRow {
  site_id: string;
  id: string;
  name: string;
  sort_key: string;
  post: string;
  phone: string;
  email: string;
  mobile: string;
  by_email: boolean;
  by_sms: boolean;
}

interface AccountRow {
  site_id: string;
  person_id: string;
  username: string;
  status: 'open' | 'locked' | 'closed';
  locked_until: InstantColumn | null;
  must_change_password: boolean;
  password_set_on: DateColumn;
  opened_on: DateColumn;
  unlocked_on: DateColumn | null;
  second_factor: boolean;
  identity_on: DateColumn | null;
  starts_on: DateColumn | null;
  ends_on: DateColumn | null;
}

interface OutsiderRow {
  site_id: string;
  person_id: string;
  kind: OutsideKind;
  body: string;
  purpose: string;
  role: string;
  units: string[];
  starts_on: DateColumn;
  ends_on: DateColumn;
  ended_on: DateColumn | null;
}

interface AppointmentRow {
  site_id: string;
  id: string;
  person_id: string;
  role: string;
  unit_id: string;
  starts_on: DateColumn;
  ends_on: DateColumn | null;
  granted_by: string | null;
  confirmed_by: string | null;
}

interface ProposalRow {
  site_id: string;
  id: string;
  person_id: string;
  kind: ProposalKind;
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn' | 'done';
  role: string | null;
  unit_id: string | null;
  starts_on: DateColumn | null;
  ends_on: DateColumn | null;
  prolongs: string | null;
  username: string | null;
  ground: string | null;
  proposed_by: string | null;
  proposed_at: InstantColumn;
  decided_by: string | null;
  decided_on: DateColumn | null;
  decided_at: InstantColumn | null;
  remark: string | null;
  body: string | null;
  units: string[] | null;
}

interface SubstituteRow {
  site_id: string;
  id: string;
  holder_id: string;
  substitute_id: string;
  appointments: string[];
  starts_on: DateColumn;
  ends_on: DateColumn;
  named_by: string | null;
}

interface SubstituteProposalRow extends Omit<SubstituteRow, 'named_by'> {
  status: 'open' | 'confirmed' | 'refused' | 'withdrawn';
  ground: string | null;
  proposed_by: string | null;
  proposed_at: InstantColumn;
  decided_by: string | null;
  decided_on: DateColumn | null;
  remark: string | null;
}

interface AuthSessionRow {
  id: string;
  token: string;
  userId: string;
  expiresAt: InstantColumn;
  createdAt: InstantColumn;
  updatedAt: InstantColumn;
  ipAddress: string | null;
  userAgent: string | null;
}

interface PasskeyRow {
  id: string;
  name: string | null;
  userId: string;
  credentialID: string;
  createdAt: InstantColumn | null;
}

interface IdentityRow {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.units': UnitRow;
    'office.persons': PersonRow;
    'office.accounts': AccountRow;
    'office.appointments': AppointmentRow;
    'office.outsiders': OutsiderRow;
    'office.proposals': ProposalRow;
    'office.substitutes': SubstituteRow;
    'office.substitute_proposals': SubstituteProposalRow;
    'published.units': UnitRow;
    'auth.session': AuthSessionRow;
    'auth.user': { id: string; siteId: string; twoFactorEnabled: boolean };
    'auth.twoFactor': { id: string; userId: string; verified: boolean };
    'auth.verification': { identifier: string; value: string };
    'auth.passkey': PasskeyRow;
    'auth.account': IdentityRow;
    'auth.password_history': { user_id: string; seq: Generated<number>; hash: string };
    'auth.attempt_blocks': { site_id: string; day: DateColumn; block: string; failures: number };
    'auth.attempts': { name_digest: string; failures: number; last_at: InstantColumn; site_id: string | null };
  }
}

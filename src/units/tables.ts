/** Row types of this area's tables. */
import type { Generated } from 'kysely';
import type { DateColumn, InstantColumn } from '../db/schema.ts';

interface PublishedUnitRow {
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
}

interface UnitRow extends PublishedUnitRow {
  reconsideration: unknown;
  courts: unknown;
}

interface PersonRow {
  site_id: string;
  id: string;
  name: string;
  sort_key: string;
  post: string;
  phone: string;
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
}

interface AuthSessionRow {
  id: string;
  token: string;
  userId: string;
  expiresAt: InstantColumn;
  createdAt: InstantColumn;
  updatedAt: InstantColumn;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.units': UnitRow;
    'office.persons': PersonRow;
    'office.accounts': AccountRow;
    'office.appointments': AppointmentRow;
    'published.units': PublishedUnitRow;
    'auth.session': AuthSessionRow;
    'auth.password_history': { user_id: string; seq: Generated<number>; hash: string };
    'auth.attempts': { name_digest: string; failures: number; last_at: InstantColumn };
  }
}

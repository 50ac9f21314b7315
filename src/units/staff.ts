/** The staff of a site as the administrators' lists show it. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Role } from '../web/duties.ts';
import './tables.ts';
import { outOfTerm } from './usable.ts';

export interface StaffMember {
  id: string;
  name: string;
  post: string;
  phone: string;
  account: StaffAccount | null;
  /** Appointments in force on the date asked for. */
  roles: readonly { role: Role; unitId: string; unitName: string }[];
}

export interface StaffAccount {
  username: string;
  status: 'open' | 'locked' | 'closed';
  lockedUntil: Temporal.Instant | null;
  mustChangePassword: boolean;
  passwordSetOn: Temporal.PlainDate;
  openedOn: Temporal.PlainDate;
  secondFactor: boolean;
  unlockedOn: Temporal.PlainDate | null;
  /** Since when the provincial identity opens it. */
  identityOn: Temporal.PlainDate | null;
  /** Whether it belongs to somebody from outside whose days have not come or are over. */
  outOfTerm: 'early' | 'over' | null;
  /** Whether it belongs to somebody from outside at all. */
  isOutsiders: boolean;
}

/** All persons of a site by pinyin, or the one with this id. */
export async function listStaff(
  db: Kysely<Database>,
  siteId: string,
  date: Temporal.PlainDate,
  id?: string,
): Promise<StaffMember[]> {
  const people = await db
    .selectFrom('office.persons as p')
    .leftJoin('office.accounts as a', (join) =>
      join.onRef('a.site_id', '=', 'p.site_id').onRef('a.person_id', '=', 'p.id'),
    )
    .select([
      'p.id',
      'p.name',
      'p.post',
      'p.phone',
      'a.username',
      'a.status',
      'a.locked_until',
      'a.must_change_password',
    ])
    .select(['a.password_set_on', 'a.opened_on', 'a.second_factor'])
    .select(['a.unlocked_on', 'a.identity_on', 'a.starts_on', 'a.ends_on'])
    .where('p.site_id', '=', siteId)
    .$if(id !== undefined, (query) => query.where('p.id', '=', id ?? ''))
    .orderBy('p.sort_key')
    .orderBy('p.id')
    .execute();
  const roles = await db
    .selectFrom('office.appointments as g')
    .innerJoin('office.units as u', (join) => join.onRef('u.site_id', '=', 'g.site_id').onRef('u.id', '=', 'g.unit_id'))
    .select(['g.person_id', 'g.role', 'g.unit_id', 'u.short_name'])
    .where('g.site_id', '=', siteId)
    .where('g.starts_on', '<=', date)
    .where((where) => where.or([where('g.ends_on', 'is', null), where('g.ends_on', '>', date)]))
    .orderBy('g.starts_on')
    .execute();
  return people.map((row) => ({
    id: row.id,
    name: row.name,
    post: row.post,
    phone: row.phone,
    account: accountOf(row, date),
    roles: roles
      .filter((held) => held.person_id === row.id)
      .map((held) => ({ role: held.role as Role, unitId: held.unit_id, unitName: held.short_name })),
  }));
}

/** Those whose name or account holds the text and who hold a role at the unit, where they are asked for. Pure. */
export function chooseStaff(
  staff: readonly StaffMember[],
  asked: { text?: string | undefined; unit?: string | undefined },
): StaffMember[] {
  const wanted = asked.text?.trim().toLowerCase() ?? '';
  return staff.filter(
    ({ name, account, roles }) =>
      (name.toLowerCase().includes(wanted) || (account?.username.includes(wanted) ?? false)) &&
      (asked.unit === undefined || roles.some(({ unitId }) => unitId === asked.unit)),
  );
}

/** Those of the county's own people who can go on with another's work: they have an account that is not closed. Pure. */
export function ableToTakeOver(staff: readonly StaffMember[]): StaffMember[] {
  return staff.filter(({ account }) => account !== null && account.status !== 'closed' && !account.isOutsiders);
}

function accountOf(
  row: {
    username: string | null;
    status: StaffAccount['status'] | null;
    locked_until: Temporal.Instant | null;
    must_change_password: boolean | null;
    password_set_on: Temporal.PlainDate | null;
    opened_on: Temporal.PlainDate | null;
    second_factor: boolean | null;
    unlocked_on: Temporal.PlainDate | null;
    identity_on: Temporal.PlainDate | null;
    starts_on: Temporal.PlainDate | null;
    ends_on: Temporal.PlainDate | null;
  },
  date: Temporal.PlainDate,
): StaffAccount | null {
  const { username, status, password_set_on, opened_on } = row;
  if (username === null || status === null || password_set_on === null || opened_on === null) return null;
  const mustChangePassword = row.must_change_password ?? true;
  return {
    username,
    status,
    lockedUntil: row.locked_until,
    mustChangePassword,
    passwordSetOn: password_set_on,
    openedOn: opened_on,
    secondFactor: row.second_factor ?? false,
    unlockedOn: row.unlocked_on,
    identityOn: row.identity_on,
    outOfTerm: outOfTerm(row, date),
    isOutsiders: row.ends_on !== null,
  };
}

/** The state of an account at a moment: a lock that has run out is none. */
export function accountState(account: StaffAccount, now: Temporal.Instant): StaffAccount['status'] {
  const { status, lockedUntil } = account;
  return status === 'locked' && lockedUntil && Temporal.Instant.compare(now, lockedUntil) >= 0 ? 'open' : status;
}

/** The newest sign-ins, sign-outs and failures of a person. */
export async function signInHistory(
  db: Kysely<Database>,
  siteId: string,
  personId: string,
): Promise<{ seq: number; kind: string; recorded_at: Temporal.Instant }[]> {
  return db
    .selectFrom('office.acts')
    .select(['seq', 'kind', 'recorded_at'])
    .where('site_id', '=', siteId)
    .where('subject_kind', '=', 'session')
    .where(sql<boolean>`data ->> 'personId' = ${personId}`)
    .orderBy('seq', 'desc')
    .limit(50)
    .execute();
}

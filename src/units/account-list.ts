/** The accounts of a site as the security administrator sees them: reading them, and choosing among them. */
import { type Kysely, sql } from 'kysely';
import { TIME_ZONE } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import type { Role } from '../web/duties.ts';
import { type AccountRules, idleFor } from './account-rules.ts';
import { accountState, listStaff, type StaffMember } from './staff.ts';
import './tables.ts';

export interface AccountLine {
  personId: string;
  name: string;
  post: string;
  username: string;
  state: 'open' | 'locked' | 'closed';
  lockedUntil: Temporal.Instant | null;
  roles: StaffMember['roles'];
  openedOn: Temporal.PlainDate;
  passwordSetOn: Temporal.PlainDate;
  mustChangePassword: boolean;
  secondFactor: boolean;
  lastSignIn: Temporal.Instant | null;
  /** of the last 30 days */
  failures: number;
  lastFailure: Temporal.Instant | null;
  /** of somebody from outside whose days have not come or are over: it opens nothing */
  outOfTerm: 'early' | 'over' | null;
  /** days since it was last used */
  idleDays: number;
  /** open, and unused for longer than the site allows */
  idle: boolean;
}

/** Every account of a site, by pinyin of the name. */
export async function listAccounts(
  db: Kysely<Database>,
  siteId: string,
  now: Temporal.Instant,
  rules: AccountRules,
): Promise<AccountLine[]> {
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate();
  const [staff, uses] = await Promise.all([listStaff(db, siteId, today), readUses(db, siteId, now)]);
  return staff.flatMap((person) => {
    const { account } = person;
    if (!account) return [];
    const use = uses.get(person.id);
    const idleDays = idleFor(account, use?.last_on ?? null, today);
    const state = accountState(account, now);
    return [
      {
        ...account,
        personId: person.id,
        name: person.name,
        post: person.post,
        roles: person.roles,
        state,
        lastSignIn: use?.last_at ?? null,
        failures: use?.failures ?? 0,
        lastFailure: use?.last_failure ?? null,
        idleDays,
        // nobody can use it anyway
        idle: state === 'open' && account.outOfTerm === null && idleDays > rules.idleDays,
      },
    ];
  });
}

interface Use {
  person_id: string;
  last_at: Temporal.Instant | null;
  last_on: Temporal.PlainDate | null;
  failures: number;
  last_failure: Temporal.Instant | null;
}

/** The newest sign-in of each account is found by the index of a person's sign-ins, whatever the number of acts. */
async function readUses(db: Kysely<Database>, siteId: string, now: Temporal.Instant): Promise<Map<string, Use>> {
  const since = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().subtract({ days: 30 }).toString();
  const { rows } = await sql<Use>`
    with refused as (
      select data ->> 'personId' as person_id, count(*)::int as failures, max(recorded_at) as last_failure
      from office.acts where site_id = ${siteId} and kind = 'session.refused' and happened_on >= ${since} group by 1
    )
    select a.person_id, s.recorded_at as last_at, s.happened_on as last_on, coalesce(r.failures, 0) as failures,
      r.last_failure
    from office.accounts a
    left join lateral (
      select recorded_at, happened_on from office.acts t
      where t.site_id = a.site_id and t.subject_kind = 'session' and t.data ->> 'personId' = a.person_id::text
        and t.kind = 'session.opened'
      order by t.seq desc limit 1
    ) s on true
    left join refused r on r.person_id = a.person_id::text
    where a.site_id = ${siteId}`.execute(db);
  return new Map(rows.map((row) => [row.person_id, row]));
}

export const ACCOUNT_STANDINGS = ['open', 'idle', 'locked', 'early', 'over', 'closed'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

/** What stands in the list: an open account that nobody uses, or that its term keeps shut, is named by that. */
export function standingOf({
  state,
  idle,
  outOfTerm,
}: Pick<AccountLine, 'state' | 'idle' | 'outOfTerm'>): AccountStanding {
  if (state !== 'open') return state;
  return outOfTerm ?? (idle ? 'idle' : 'open');
}

export const ACCOUNT_ORDERS = ['name', 'lastSignIn', 'idleDays', 'failures', 'openedOn'] as const;

export interface AccountsAsked {
  /** part of a name or an account name */
  text?: string | undefined;
  state?: AccountStanding | undefined;
  role?: Role | undefined;
  factor?: 'on' | 'off' | undefined;
  order?: (typeof ACCOUNT_ORDERS)[number] | undefined;
}

/** The accounts asked for, in the order asked for. Pure. */
export function chooseAccounts(lines: readonly AccountLine[], asked: AccountsAsked): AccountLine[] {
  const wanted = asked.text?.trim().toLowerCase() ?? '';
  const chosen = lines.filter(
    (line) =>
      (line.name.toLowerCase().includes(wanted) || line.username.includes(wanted)) &&
      (asked.state === undefined || standingOf(line) === asked.state) &&
      (asked.role === undefined || line.roles.some(({ role }) => role === asked.role)) &&
      (asked.factor === undefined || line.secondFactor === (asked.factor === 'on')),
  );
  const compare = ORDER[asked.order ?? 'name'];
  return compare ? chosen.toSorted(compare) : chosen;
}

const moment = (instant: Temporal.Instant | null) => instant?.epochMilliseconds ?? 0;

/** The most telling first; by name they come. */
const ORDER: Record<(typeof ACCOUNT_ORDERS)[number], ((a: AccountLine, b: AccountLine) => number) | null> = {
  name: null,
  lastSignIn: (a, b) => moment(b.lastSignIn) - moment(a.lastSignIn),
  idleDays: (a, b) => b.idleDays - a.idleDays,
  failures: (a, b) => b.failures - a.failures,
  openedOn: (a, b) => Temporal.PlainDate.compare(b.openedOn, a.openedOn),
};

/** Accounts that lock themselves: idle ones, but never an administrator's, lest nobody could unlock anything. Pure. */
export function lockedByThemselves(lines: readonly AccountLine[], rules: AccountRules): AccountLine[] {
  if (!rules.lockIdle) return [];
  const isAdministrator = ({ roles }: AccountLine) => roles.some(({ role }) => role.endsWith('-admin'));
  return lines.filter((line) => line.idle && !isAdministrator(line));
}

/** Failed sign-ins, from the acts and from the counters of typed names. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { nameInRealm } from './auth.ts';
import type { AuthDeps } from './deps.ts';
import './tables.ts';

export interface FailedAccount {
  personId: string;
  name: string;
  username: string;
  failures: number;
  last: Temporal.Instant;
}

/** The accounts for which somebody failed to sign in since a day, the most often failed first. */
export async function failedAccounts(
  db: Kysely<Database>,
  siteId: string,
  since: Temporal.PlainDate,
): Promise<FailedAccount[]> {
  const { rows } = await sql<FailedAccount>`
    select a.person_id as "personId", p.name, a.username, f.failures, f.last
    from (
      select data ->> 'personId' as person_id, count(*)::int as failures, max(recorded_at) as last
      from office.acts where site_id = ${siteId} and kind = 'session.refused' and happened_on >= ${since.toString()}
      group by 1
    ) f
    join office.accounts a on a.site_id = ${siteId} and a.person_id::text = f.person_id
    join office.persons p on p.site_id = a.site_id and p.id = a.person_id
    order by f.failures desc, f.last desc limit 200`.execute(db);
  return rows;
}

/** The newest failures one by one. */
export async function latestFailures(
  db: Kysely<Database>,
  siteId: string,
  since: Temporal.PlainDate,
): Promise<{ seq: number; at: Temporal.Instant; personId: string; name: string; username: string }[]> {
  const { rows } = await sql<{
    seq: number;
    at: Temporal.Instant;
    personId: string;
    name: string;
    username: string;
  }>`
    select t.seq, t.recorded_at as at, a.person_id as "personId", p.name, a.username
    from office.acts t
    join office.accounts a on a.site_id = t.site_id and a.person_id::text = t.data ->> 'personId'
    join office.persons p on p.site_id = a.site_id and p.id = a.person_id
    where t.site_id = ${siteId} and t.kind = 'session.refused' and t.happened_on >= ${since.toString()}
    order by t.seq desc limit 100`.execute(db);
  return rows;
}

export interface Counted {
  digest: string;
  /** null when no account has the typed name */
  username: string | null;
  failures: number;
  last: Temporal.Instant;
}

/** The names typed at sign-in whose failures are being counted. Only what an account of this site is called is named. */
export async function countedNames(deps: AuthDeps, siteId: string): Promise<Counted[]> {
  const accounts = await deps.office
    .selectFrom('office.accounts')
    .select('username')
    .where('site_id', '=', siteId)
    .execute();
  const known = new Map<string, string>();
  for (const { username } of accounts)
    known.set(await deps.keys.blindIndex(`staff sign-in ${nameInRealm(siteId, username)}`), username);
  const rows = await deps.office
    .selectFrom('auth.attempts')
    .selectAll()
    .where('site_id', '=', siteId)
    .where('failures', '>', 0)
    .orderBy('last_at', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    digest: row.name_digest,
    username: known.get(row.name_digest) ?? null,
    failures: row.failures,
    last: row.last_at,
  }));
}

export interface FailedBlock {
  day: Temporal.PlainDate;
  /** '203.0.113.0/24', '2001:db8:1::/48'; '*': other blocks of that day */
  block: string;
  failures: number;
}

/** From where more names were tried than are counted one by one, the newest day first. */
export async function failedBlocks(db: Kysely<Database>, siteId: string): Promise<FailedBlock[]> {
  return db
    .selectFrom('auth.attempt_blocks')
    .select(['day', 'block', 'failures'])
    .where('site_id', '=', siteId)
    .orderBy('day', 'desc')
    .orderBy('failures', 'desc')
    .limit(100)
    .execute();
}

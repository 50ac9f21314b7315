/** Failed attempts to sign in, counted by typed name whether or not an account has it. */
import { isIP } from 'node:net';
import { sql, type Transaction } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import type { AuthDeps } from './deps.ts';
import { lockedUntil, type PasswordPolicy } from './policy.ts';
import './tables.ts';

/** A name that no account has leaves no act; a log of such events is kept six months at least (网络安全法 Art. 21(3)). */
const KEPT_DAYS = 200;

/** Names of a site with a count of their own; of more than anybody mistypes, somebody makes them up. */
const MOST_NAMES = 2000;
/** Blocks of addresses that are told apart on one day. */
const MOST_BLOCKS = 500;
const OTHER_BLOCKS = '*';

export interface Attempt {
  /** Until when the name is locked; null when the password may be tried. */
  lockedUntil: Temporal.Instant | null;
  /** This attempt included, until it is forgotten. */
  failures: number;
}

/**
 * Counts an attempt before the password is looked at, so that guesses side by side cannot slip past the limit. After
 * success `forgetAttempts`. `siteId`: whose administrators see that it is counted. Where there are too many names, the one
 * tried longest ago gives its place to a new one, which is then also counted for the block of addresses that it came from.
 */
export async function beginAttempt(
  deps: AuthDeps,
  name: string,
  policy: PasswordPolicy,
  siteId: string | null = null,
  peer = '',
): Promise<Attempt> {
  const now = deps.now();
  const name_digest = await deps.keys.blindIndex(`staff sign-in ${name}`);
  return deps.office.transaction().execute(async (tx) => {
    const inserted = await tx
      .insertInto('auth.attempts')
      .values({ name_digest, failures: 0, last_at: now.toString(), site_id: siteId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (siteId !== null && (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n && (await makeRoom(tx, siteId, name_digest)))
      await countBlock(tx, siteId, dateOf(now), blockOf(peer));
    const row = await tx
      .selectFrom('auth.attempts')
      .selectAll()
      .where('name_digest', '=', name_digest)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const before = { failures: row.failures, lastAt: row.last_at };
    const until = lockedUntil(before, now, policy);
    if (until) return { lockedUntil: until, failures: row.failures };
    // a lock that has run out begins the count anew
    const failures = row.failures >= policy.maxFailures ? 1 : row.failures + 1;
    const change = { failures, last_at: now.toString() };
    await tx.updateTable('auth.attempts').set(change).where('name_digest', '=', name_digest).execute();
    return { lockedUntil: null, failures };
  });
}

/** Drops the names tried longest ago where there are too many beside this one; whether there were. */
async function makeRoom(tx: Transaction<Database>, siteId: string, name: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('auth.attempts')
    .where('name_digest', 'in', (query) =>
      query
        .selectFrom('auth.attempts')
        .select('name_digest')
        .where('site_id', '=', siteId)
        .where('name_digest', '!=', name)
        .orderBy('last_at', 'desc')
        .offset(MOST_NAMES)
        // rows that another attempt holds are its own: two that drop each other's would wait for each other
        .forUpdate()
        .skipLocked(),
    )
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

async function countBlock(
  tx: Transaction<Database>,
  siteId: string,
  day: Temporal.PlainDate,
  block: string,
): Promise<void> {
  await sql`
    insert into auth.attempt_blocks as b (site_id, day, block, failures)
    select ${siteId}, ${day}::date, case when exists (select from auth.attempt_blocks o
        where o.site_id = ${siteId} and o.day = ${day}::date and o.block = ${block})
        or (select count(*) from auth.attempt_blocks o where o.site_id = ${siteId} and o.day = ${day}::date) < ${MOST_BLOCKS}
      then ${block} else ${OTHER_BLOCKS} end, 1
    on conflict (site_id, day, block) do update set failures = b.failures + 1`.execute(tx);
}

/** The block of an address: of an IPv4 address the first three bytes, of an IPv6 address the first 48 bits. */
export function blockOf(peer: string): string {
  const four = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(peer)?.[1];
  if (four) return `${four}.0/24`;
  if (isIP(peer) !== 6) return OTHER_BLOCKS;
  const [head = '', tail] = peer.split('::');
  const groups = head === '' ? [] : head.split(':');
  // what '::' leaves out are zeros
  const first = tail === undefined ? groups : [...groups, '0', '0', '0'];
  return `${first
    .slice(0, 3)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')}::/48`;
}

/** Begins the count of a name anew: after success, and when the account is unlocked. */
export async function forgetAttempts(deps: Pick<AuthDeps, 'office' | 'keys'>, name: string): Promise<void> {
  const digest = await deps.keys.blindIndex(`staff sign-in ${name}`);
  // rows of names that nobody tries any more go with it
  const term = sql.lit(`${KEPT_DAYS} days`);
  await sql`delete from auth.attempts where name_digest = ${digest} or last_at < now() - ${term}::interval`.execute(
    deps.office,
  );
  await sql`delete from auth.attempt_blocks where day < (now() - ${term}::interval)::date`.execute(deps.office);
}

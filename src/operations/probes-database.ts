/** What the database says about the program's work. Read with the office's role; judging is for `judge`. */
import { sql } from 'kysely';
import type { DB } from '../db/connect.ts';
import type { SweepState } from './judge-work.ts';
import '../backup/tables.ts';
import './tables.ts';

type Instant = Temporal.Instant;

/** What waits: how many, and since when the first. */
export interface Waiting {
  count: number;
  oldest: Instant | null;
}

export interface ServerFacts {
  version: number;
  /** its clock less ours */
  offsetMs: number;
  /** its hours from UTC in Beijing */
  zone: number;
}

export async function serverFacts(db: DB): Promise<ServerFacts> {
  const ask = () =>
    sql<{ version: number; at: Instant; zone: number }>`
      select current_setting('server_version_num')::integer as version, clock_timestamp() as at,
        extract(epoch from (now() at time zone 'Asia/Shanghai') - (now() at time zone 'UTC'))::integer / 3600 as zone`.execute(
      db,
    );
  // the first question may have to open a connection, which would count as an offset
  await ask();
  const before = Temporal.Now.instant();
  const { rows } = await ask();
  const half = Temporal.Now.instant().since(before).total('milliseconds') / 2;
  const [row] = rows;
  if (!row) throw new Error('the server did not say its version');
  const offsetMs = before.since(row.at).total('milliseconds') + half;
  return { version: row.version, offsetMs, zone: row.zone };
}

/** Numbers of the migrations that were run; null where this role may not ask, as before there was anything to ask. */
export async function appliedMigrations(db: DB): Promise<number[]> {
  const rows = await db.selectFrom('migration.applied').select('number').orderBy('number').execute();
  return rows.map(({ number }) => number);
}

/** Subjects whose newest act is not shown in the state rows. */
export async function stuckSubjects(db: DB): Promise<Waiting> {
  const row = await db
    .selectFrom('office.subjects as s')
    .innerJoin('office.acts as a', (join) => join.onRef('a.site_id', '=', 's.site_id').onRef('a.seq', '=', 's.version'))
    .select((of) => [of.fn.countAll<number>().as('count'), of.fn.min('a.recorded_at').as('oldest')])
    .whereRef('s.projected', '<', 's.version')
    .executeTakeFirstOrThrow();
  return { count: row.count, oldest: row.oldest };
}

/** Approved documents for the public whose planned time has passed. */
export async function lateReleases(db: DB, now: Instant): Promise<Waiting> {
  const { rows } = await sql<Waiting>`
    select count(*) as count, min(planned_at) as oldest from office.documents
    where stage = 'approved' and attribute = 'proactive' and planned_at <= ${now.toString()}`.execute(db);
  return rows[0] ?? { count: 0, oldest: null };
}

/** How the sweeps of a site last went; of all sites when none is named. */
export async function sweepStates(db: DB, siteId?: string): Promise<SweepState[]> {
  return db
    .selectFrom('office.sweep_rounds')
    .select(['site_id as siteId', 'sweep', 'good_at as goodAt', 'took_ms as tookMs', 'fault_at as faultAt', 'fault'])
    .$if(siteId !== undefined, (query) => query.where('site_id', '=', siteId ?? ''))
    .orderBy('site_id')
    .orderBy('sweep')
    .execute();
}

/** For each site, since when the first act waits that the collector has not taken; null when none does. */
export async function handoverStates(db: DB): Promise<{ siteId: string; waiting: Instant | null }[]> {
  const { rows } = await sql<{ siteId: string; waiting: Instant | null }>`
    select s.site_id as "siteId", (
      select a.recorded_at from office.acts a
      where a.site_id = s.site_id and a.seq > coalesce(h.seq, 0) order by a.seq limit 1) as waiting
    from office.sites s left join office.audit_handover h using (site_id) order by s.site_id`.execute(db);
  return rows;
}

/** When a restore was last tried and ended well. */
export async function lastDrill(db: DB): Promise<Instant | null> {
  // site and kind of subject first: that is how the acts are indexed
  const { rows } = await sql<{ at: Instant | null }>`
    select max(recorded_at) as at from office.acts
    where site_id in (select site_id from office.sites) and subject_kind = 'backup' and kind = 'backup.drilled'
      and data ->> 'passed' = 'true'`.execute(db);
  return rows[0]?.at ?? null;
}

/** When the newest backup on record was taken, wherever it was put; null when none that stayed is known. */
export async function recordedBackup(db: DB): Promise<Instant | null> {
  const newest = await db
    .selectFrom('office.backups')
    .select(({ fn }) => fn.max('taken_at').as('at'))
    .where('removed_on', 'is', null)
    .executeTakeFirst();
  return newest?.at ?? null;
}

export interface KeptBackup {
  name: string;
  takenAt: Instant;
  bytes: number;
  drilledAt: Instant | null;
  passed: boolean;
}

/** The newest ten backups on record that were not removed. */
export async function keptBackups(db: DB, siteId: string): Promise<KeptBackup[]> {
  const rows = await db
    .selectFrom('office.backups')
    .select(['name', 'taken_at', 'bytes', 'drilled_at', 'drill_passed'])
    .where('site_id', '=', siteId)
    .where('taken_at', 'is not', null)
    .where('removed_on', 'is', null)
    .orderBy('taken_at', 'desc')
    .limit(10)
    .$narrowType<{ name: string; taken_at: Instant; bytes: number }>()
    .execute();
  return rows.map((row) => ({
    name: row.name,
    takenAt: row.taken_at,
    bytes: row.bytes,
    drilledAt: row.drilled_at,
    passed: row.drill_passed === true,
  }));
}

/** The host names of all sites, and the domains that they call their own. */
export async function siteHosts(db: DB): Promise<string[]> {
  const rows = await db.selectFrom('published.sites').select(['hosts', 'marks']).execute();
  return rows.flatMap(({ hosts, marks }) => [...hosts, (marks as { domain?: string }).domain ?? []].flat());
}

/** Whether a process serves this database: it holds a lock for as long as it lives (see db/presence.ts). */
export async function isServed(db: DB): Promise<boolean> {
  const { rows } = await sql<{ served: boolean }>`
    select exists (select from pg_catalog.pg_locks where locktype = 'advisory' and classid = ${0x676b} and objid = 2
      and objsubid = 2 and granted
      and database = (select oid from pg_catalog.pg_database where datname = current_database())) as served`.execute(
    db,
  );
  return rows[0]?.served === true;
}

/**
 * Finds what newly waits and which last days come near, and writes the notices that are not there yet. Idempotent: the
 * natural key of a notice keeps a second round, or a second process, from telling anybody twice.
 */
import { type Kysely, sql } from 'kysely';
import { type Desk, dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { waitingOnSite } from '../tasks/gather.ts';
import { siteSettings } from '../units/read.ts';
import { holdersOn } from '../units/substitutes-store.ts';
import type { Sweep } from '../web/area.ts';
import type { Channels } from './channels.ts';
import { type NewNotice, noticesOf } from './rules.ts';
import './tables.ts';

/** How far back an applicant is still told that a request was received or answered. */
const APPLICANT_DAYS = 3;

export function raiseSweep(channels: () => Channels): Sweep {
  return {
    name: 'notices: raised',
    run: (deps, siteId) => deps.atDesk(siteId, (desk) => raise(desk, siteId, channels())),
  };
}

async function raise(desk: Desk, siteId: string, channels: Channels): Promise<void> {
  const { tx, keys, now } = desk;
  const today = dateOf(now);
  const state = await stateOf(tx, siteId, today);
  const round = await tx
    .selectFrom('office.notice_rounds')
    .select('seen')
    .where('site_id', '=', siteId)
    .executeTakeFirst();
  if (round?.seen === state) return;
  const items = await waitingOnSite({ db: tx, keys, siteId, today });
  const holders = await holdersOn(tx, siteId, today);
  const { reminders } = await siteSettings(tx, siteId);
  await write(tx, siteId, noticesOf(items, holders, { reminders, today }), now, channels);
  if (channels.email || channels.sms) await writeToApplicants(tx, siteId, today, now);
  await tx
    .insertInto('office.notice_rounds')
    .values({ site_id: siteId, seen: state })
    .onConflict((conflict) => conflict.column('site_id').doUpdateSet({ seen: state }))
    .execute();
}

/**
 * What notices depend on, as one value: the day, and the versions of all subjects that matter. A sum, since an act with
 * a lower number may become visible after one with a higher.
 */
async function stateOf(db: Kysely<Database>, siteId: string, today: Temporal.PlainDate): Promise<string> {
  const { rows } = await sql<{ n: number; sum: string }>`
    select count(*) as n, coalesce(sum(version), 0)::text as sum from office.subjects
    where site_id = ${siteId}
      and kind in ('document', 'request', 'report', 'report-reminder', 'plan', 'plan-task', 'finding', 'erasure',
        'person', 'substitute', 'handover', 'site', 'sample', 'assessment')`.execute(db);
  return `${today} ${rows[0]?.n ?? 0} ${rows[0]?.sum ?? 0}`;
}

/** Writes what is new, and for each new notice one delivery by every channel that its person asked for. */
async function write(
  db: Kysely<Database>,
  siteId: string,
  notices: readonly NewNotice[],
  now: Temporal.Instant,
  { email, sms }: Channels,
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map(({ personId, key, step, daysLeft, item }) => ({
    person_id: personId,
    key,
    step,
    days_left: daysLeft,
    area: item.area,
    subject_id: item.id,
    unit_id: item.unitId,
    label: item.label,
    href: item.href,
  }));
  await sql`
    with made as (
      insert into office.notices (site_id, person_id, key, step, days_left, area, subject_id, unit_id, label, href, made_at)
      select ${siteId}, n.person_id, n.key, n.step, n.days_left, n.area, n.subject_id, n.unit_id, n.label, n.href, ${now}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) n (person_id uuid, key text, step text, days_left integer,
        area text, subject_id uuid, unit_id uuid, label text, href text)
      on conflict do nothing
      returning id, person_id, key
    )
    insert into office.deliveries (site_id, key, channel, notice_id, next_at, made_at)
    select ${siteId}, made.person_id || ':' || made.key, c.channel, made.id, ${now}, ${now}
    from made join office.persons p on p.site_id = ${siteId} and p.id = made.person_id
    cross join lateral (values ('email', ${email !== null}::boolean and p.by_email and p.email <> ''),
      ('sms', ${sms !== null}::boolean and p.by_sms and p.mobile <> '')) c (channel, wanted)
    where c.wanted
    on conflict do nothing`.execute(db);
}

/** That a request was received or answered, once each; to where is decrypted when it is sent. */
async function writeToApplicants(
  db: Kysely<Database>,
  siteId: string,
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<void> {
  const since = today.subtract({ days: APPLICANT_DAYS });
  await sql`
    insert into office.deliveries (site_id, key, channel, request_id, next_at, made_at)
    select ${siteId}, 'applicant:' || what.event || ':' || r.id, 'applicant', r.id, ${now}, ${now}
    from office.requests r
    cross join lateral (values ('received', r.first_received_on is not null and r.first_received_on >= ${since}::date),
      ('answered', r.stage in ('answered', 'served', 'closed') and r.answered_on >= ${since}::date)) what (event, now)
    where r.site_id = ${siteId} and what.now
    on conflict do nothing`.execute(db);
}

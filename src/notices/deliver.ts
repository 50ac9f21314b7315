/**
 * Sends what is due. Each delivery is claimed in a transaction of its own before it is sent: whoever dies midway leaves a
 * claim, and a claim that has grown old is not sent again by mail, since nobody can tell whether it went out.
 */
import { type Kysely, type Selectable, sql } from 'kysely';
import { type Desk, read } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { requests } from '../requests/fold.ts';
import { sendingOf } from '../requests/parties/sending.ts';
import type { Sweep, SweepDeps } from '../web/area.ts';
import type { Channels, Outcome } from './channels.ts';
import { nextTry } from './rules.ts';
import './tables.ts';
import {
  type ApplicantEvent,
  applicantLine,
  codeLine,
  type SiteAddress,
  staffMail,
  staffShortMessage,
} from './words.ts';

type Delivery = Selectable<Database['office.deliveries']>;

/** How many one round sends at most, so that other sweeps have their turn. */
const ROUND = 40;
/** minutes after which a claim is one of a process that died; longer than any channel's patience */
const CLAIM = 10;

type Ended = Outcome | { state: 'dropped' };

export function deliverSweep(channels: () => Channels): Sweep {
  return {
    name: 'notices: delivered',
    async run(deps, siteId) {
      const ways = channels();
      await deps.atDesk(siteId, (desk) => judgeOldClaims(desk, siteId));
      if (!ways.email && !ways.sms) return;
      const site = await deps.atDesk(siteId, ({ tx }) => addressOf(tx, siteId));
      for (let sent = 0; sent < ROUND; sent++) {
        const delivery = await deps.atDesk(siteId, (desk) => claim(desk, siteId, ways));
        if (!delivery) return;
        await conclude(deps, delivery, await attempt(deps, delivery, site, ways));
      }
    },
  };
}

async function judgeOldClaims({ tx, now }: Desk, siteId: string): Promise<void> {
  await sql`update office.deliveries
    set state = case channel when 'sms' then 'due' else 'unknown' end, last_error = 'the sending process ended',
      done_at = case channel when 'sms' then null else ${now}::timestamptz end
    where site_id = ${siteId} and state = 'claimed' and next_at <= ${now}`.execute(tx);
}

/** Takes one that is due; rows that another process looks at are passed over. */
async function claim({ tx, now }: Desk, siteId: string, { email, sms }: Channels): Promise<Delivery | null> {
  const possible = ['applicant', ...(email ? ['email'] : []), ...(sms ? ['sms'] : [])];
  const { rows } = await sql<Delivery>`
    update office.deliveries set state = 'claimed', attempts = attempts + 1, next_at = ${now.add({ minutes: CLAIM })}
    where site_id = ${siteId} and id = (select id from office.deliveries
      where site_id = ${siteId} and state = 'due' and next_at <= ${now} and channel = any (${possible}::text[])
      order by next_at limit 1 for update skip locked)
    returning *`.execute(tx);
  return rows[0] ?? null;
}

async function attempt(deps: SweepDeps, delivery: Delivery, site: SiteAddress, ways: Channels): Promise<Ended> {
  if (delivery.key.startsWith('party-code:')) return sendPartyCode(deps, delivery, site, ways);
  if (delivery.channel === 'applicant') return tellApplicant(deps, delivery, site, ways);
  const notice = await deps.atDesk(delivery.site_id, ({ tx }) =>
    tx
      .selectFrom('office.notices as n')
      .innerJoin('office.persons as p', (join) =>
        join.onRef('p.site_id', '=', 'n.site_id').onRef('p.id', '=', 'n.person_id'),
      )
      .select(['n.step', 'n.days_left', 'n.label', 'n.href', 'n.read_at', 'p.email', 'p.mobile'])
      .where('n.site_id', '=', delivery.site_id)
      .where('n.id', '=', delivery.notice_id)
      .executeTakeFirst(),
  );
  const to = delivery.channel === 'email' ? notice?.email : notice?.mobile;
  // who has read it in the program meanwhile needs no second word
  if (!notice || !to || notice.read_at !== null) return { state: 'dropped' };
  const told = { step: notice.step, daysLeft: notice.days_left, label: notice.label };
  if (delivery.channel === 'sms')
    return (await ways.sms?.({ to, text: staffShortMessage(site, told), id: delivery.id })) ?? { state: 'dropped' };
  return (await ways.email?.({ to, ...staffMail(site, told, notice.href), id: delivery.id })) ?? { state: 'dropped' };
}

/** The code of a link to whoever is asked for an opinion, by the one way that was chosen; to nobody where the link is void. */
async function sendPartyCode(
  deps: SweepDeps,
  { site_id, request_id, key, id }: Delivery,
  site: SiteAddress,
  { email, sms }: Channels,
): Promise<Ended> {
  const found = await deps.atDesk(site_id, ({ tx, keys: store }) =>
    read(tx, store, requests, { siteId: site_id, id: request_id ?? '' }),
  );
  const sending = found && sendingOf(found, Number(key.split(':')[1]));
  if (!sending) return { state: 'dropped' };
  const { way, to, code } = sending;
  const line = codeLine(code);
  if (way === 'sms') return (await sms?.({ to, text: `【${site.shortName}】${line}`, id })) ?? { state: 'dropped' };
  const subject = `【${site.shortName}】网上提交意见的验证码`;
  return (await email?.({ to, subject, text: line, id })) ?? { state: 'dropped' };
}

/** To the e-mail that the applicant gave, else to the mobile; to nobody where neither was given. */
async function tellApplicant(
  deps: SweepDeps,
  { site_id, request_id, key, id }: Delivery,
  site: SiteAddress,
  { email, sms }: Channels,
): Promise<Ended> {
  const found = await deps.atDesk(site_id, ({ tx, keys: store }) =>
    read(tx, store, requests, { siteId: site_id, id: request_id ?? '' }),
  );
  const state = found?.state;
  if (!state || state.number === '' || state.submission === null || state.submission === 'erased')
    return { state: 'dropped' };
  const { applicant } = state.submission;
  const text = applicantLine(site, key.split(':')[1] as ApplicantEvent, state.number);
  if (email && applicant.email)
    return email({ to: applicant.email, subject: `【${site.shortName}】政府信息公开申请 ${state.number}`, text, id });
  const mobile = applicant.phone.replaceAll(/[\s-]/g, '');
  if (sms && /^1\d{10}$/.test(mobile)) return sms({ to: mobile, text: `【${site.shortName}】${text}`, id });
  return { state: 'dropped' };
}

async function addressOf(db: Kysely<Database>, siteId: string): Promise<SiteAddress> {
  const row = await db
    .selectFrom('office.sites')
    .select(['short_name', 'hosts', 'marks'])
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  const { domain } = row.marks as Record<string, string>;
  const host = domain ?? row.hosts.find((name) => name !== '*');
  return { shortName: row.short_name, origin: host ? `https://${host}` : '' };
}

async function conclude(deps: SweepDeps, { site_id, id, attempts }: Delivery, outcome: Ended): Promise<void> {
  const wait = outcome.state === 'retry' ? nextTry(attempts) : null;
  const state = outcome.state === 'retry' ? (wait === null ? 'failed' : 'due') : outcome.state;
  await deps.atDesk(site_id, ({ tx, now }) =>
    tx
      .updateTable('office.deliveries')
      .set({
        state,
        last_error: 'error' in outcome ? outcome.error : null,
        ...(wait === null ? { done_at: now.toString() } : { next_at: now.add({ minutes: wait }).toString() }),
      })
      .where('site_id', '=', site_id)
      .where('id', '=', id)
      .execute(),
  );
}

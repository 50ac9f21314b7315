/** Founding and changing a site. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { type Desk, load, record } from '../db/acts.ts';
import { text } from '../web/language.ts';
import { refused } from '../web/refusal.ts';
import { siteSettings } from './read.ts';
import { readSettings } from './settings.ts';
import { type CalendarEntry, calendarAt } from './site-calendar.ts';
import { type SiteFacts, siteAggregate } from './site-fold.ts';

export type NewSite = Pick<SiteFacts, 'name'> & Partial<SiteFacts>;

/** Sets up the desk's own site; its id is `desk.actor.siteId`. Refuses when it exists or another site has a host of it. */
export async function foundSite(desk: Desk, given: NewSite): Promise<void> {
  const { siteId } = desk.actor;
  const known = await desk.tx.selectFrom('office.sites').select('id').where('site_id', '=', siteId).executeTakeFirst();
  if (known) throw refused('site.exists', text('该站点已建立', 'The site exists already'));
  const facts: SiteFacts = {
    shortName: given.name,
    nameEn: given.name,
    hosts: [],
    marks: {},
    settings: {},
    ...given,
  };
  await check(desk, facts);
  const site = await load(desk, siteAggregate, { siteId, id: randomUUID() });
  await record(desk, siteAggregate, site, { kind: 'site.founded', data: facts });
  await publishSite(desk);
}

/**
 * Lays one more year or county day over the site's calendar.
 * @throws LawError when the calendar would not hold together; Conflict when the site has changed since `expected`
 */
export async function addToCalendar(desk: Desk, entry: CalendarEntry, expected: number): Promise<void> {
  const { calendar } = await siteSettings(desk.tx, desk.actor.siteId);
  const entries = [...calendar, entry];
  calendarAt(entries, null);
  // acts hold JSON: the moment becomes its ISO text
  await changeSite(desk, { settings: { calendar: JSON.parse(JSON.stringify(entries)) } }, expected);
}

/** Changes what is given of the desk's site. `expected` is the version that the form was opened with. */
export async function changeSite(desk: Desk, change: Partial<SiteFacts>, expected?: number): Promise<void> {
  const { siteId } = desk.actor;
  const { id } = await desk.tx
    .selectFrom('office.sites')
    .select('id')
    .where('site_id', '=', siteId)
    .executeTakeFirstOrThrow();
  const site = await load(desk, siteAggregate, { siteId, id }, expected);
  // settings belong to several areas: a form that knows some of them leaves the others as they are
  const settings = change.settings && { ...site.state?.settings, ...change.settings };
  await check(desk, { ...change, ...(settings && { settings }) });
  await record(desk, siteAggregate, site, { kind: 'site.changed', data: { ...change, ...(settings && { settings }) } });
  await publishSite(desk);
}

async function check(desk: Desk, facts: Partial<SiteFacts>): Promise<void> {
  if (facts.settings) readSettings(facts.settings);
  const hosts = facts.hosts ?? [];
  if (hosts.length === 0) return;
  const taken = await desk.tx
    .selectFrom('office.sites')
    .select('name')
    .where('site_id', '!=', desk.actor.siteId)
    .where(sql<boolean>`hosts && ${hosts}::text[]`)
    .executeTakeFirst();
  if (!taken) return;
  throw refused('site.hosts', text(`域名已用于“${taken.name}”`, `A host belongs to “${taken.name}”`));
}

async function publishSite(desk: Desk): Promise<void> {
  await sql`select office.publish_site(${desk.actor.siteId})`.execute(desk.tx);
}

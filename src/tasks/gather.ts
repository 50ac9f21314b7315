/** What waits on a site, from all areas, and what of it waits for one person. */
import type { Kysely } from 'kysely';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { waitingDocuments } from '../documents/waiting.ts';
import { waitingReports } from '../reports/waiting.ts';
import type { Reach } from '../requests/store.ts';
import { waitingRequests } from '../requests/waiting.ts';
import { siteSettings } from '../units/read.ts';
import { calendarAt } from '../units/site-calendar.ts';
import { type Appointment, holds, reach } from '../web/duties.ts';
import { byUrgency, concerns, type Holding, type WaitingItem } from '../web/waiting.ts';
import { successors } from './handover-store.ts';

export interface GatherSource {
  db: Kysely<Database>;
  keys: KeyStore;
  siteId: string;
  today: Temporal.PlainDate;
}

/** Everything that waits on the site, whoever may do it, the most urgent first. */
export function waitingOnSite(source: GatherSource): Promise<WaitingItem[]> {
  return gather(source, { documents: true, requests: 'all', reports: true });
}

export interface MyItem extends WaitingItem {
  /** In which appointment it is mine. */
  as: Appointment;
}

/** What waits for a person, the most urgent first. */
export async function waitingForPerson(source: GatherSource, person: Holding): Promise<MyItem[]> {
  const items = await gather(source, reachOf(person));
  return items.flatMap((item) => {
    const as = concerns(item, person);
    return as ? [{ ...item, as }] : [];
  });
}

/** Everything that a person may look at, whoever has the turn. */
export function waitingInReach(source: GatherSource, person: Holding): Promise<WaitingItem[]> {
  return gather(source, reachOf(person));
}

interface Wanted {
  documents: boolean;
  requests: Reach;
  reports: boolean;
}

function reachOf({ appointments }: Holding): Wanted {
  return {
    documents: holds(appointments, 'document.read').length > 0,
    requests: reach(appointments, 'request.read'),
    reports: holds(appointments, 'report.read').length > 0,
  };
}

async function gather({ db, keys, siteId, today }: GatherSource, wanted: Wanted): Promise<WaitingItem[]> {
  const settings = await siteSettings(db, siteId);
  const calendar = calendarAt(settings.calendar, null);
  // one after the other: a sweep asks in one transaction
  const documents = wanted.documents ? await waitingDocuments(db, siteId) : [];
  const requests = await waitingRequests({ db, keys, settings, today }, siteId, wanted.requests);
  const reports = wanted.reports ? await waitingReports(db, siteId, { calendar, today }) : [];
  const heirs = await successors(db, siteId);
  return [...documents, ...requests, ...reports]
    .map((item) => (item.only ? { ...item, only: item.only.flatMap((id) => [id, ...(heirs.get(id) ?? [])]) } : item))
    .sort(byUrgency);
}

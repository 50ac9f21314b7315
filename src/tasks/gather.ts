/** What waits on a site, from all areas, and what of it waits for one person. */
import type { Kysely } from 'kysely';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { waitingDocuments } from '../documents/waiting.ts';
import { waitingFindings } from '../oversight/rectification/waiting.ts';
import { waitingTurns } from '../oversight/turns.ts';
import { waitingOnPlans } from '../plans/waiting.ts';
import { waitingReports } from '../reports/waiting.ts';
import type { Reach } from '../requests/store.ts';
import { waitingRequests } from '../requests/waiting.ts';
import { waitingErasures } from '../requests/waiting-erasures.ts';
import { siteSettings } from '../units/read.ts';
import { calendarAt } from '../units/site-calendar.ts';
import { waitingProposals } from '../units/waiting.ts';
import { type Appointment, holds, reach } from '../web/duties.ts';
import { byUrgency, concerns, type Holding, type WaitingItem } from '../web/waiting.ts';
import { successors } from './handover-store.ts';
import { holdsAny } from './rules.ts';

export interface GatherSource {
  db: Kysely<Database>;
  keys: KeyStore;
  siteId: string;
  today: Temporal.PlainDate;
}

/** Everything that waits on the site, whoever may do it, the most urgent first. */
export function waitingOnSite(source: GatherSource): Promise<WaitingItem[]> {
  const all = { documents: true, reports: true, plans: true, findings: true, proposals: true, erasures: true };
  return gather(source, { ...all, requests: 'all', reviewing: [] });
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
  /** units for which a step of the review of answers may be taken */
  reviewing: readonly string[];
  reports: boolean;
  plans: boolean;
  findings: boolean;
  proposals: boolean;
  erasures: boolean;
}

function reachOf({ appointments }: Holding): Wanted {
  return {
    documents: holdsAny(appointments, 'document.read'),
    requests: reach(appointments, 'request.read'),
    reviewing: [...holds(appointments, 'request.opinion'), ...holds(appointments, 'request.approve')].map(
      ({ unitId }) => unitId,
    ),
    reports: holdsAny(appointments, 'report.read'),
    plans: holdsAny(appointments, 'plan.report', 'plan.keep'),
    findings: holdsAny(appointments, 'inspection.answer', 'inspection.keep'),
    proposals: holdsAny(appointments, 'proposal.decide'),
    erasures: holdsAny(appointments, 'retention.confirm'),
  };
}

async function gather({ db, keys, siteId, today }: GatherSource, wanted: Wanted): Promise<WaitingItem[]> {
  const settings = await siteSettings(db, siteId);
  const calendar = calendarAt(settings.calendar, null);
  // one after the other: a sweep asks in one transaction
  const documents = wanted.documents ? await waitingDocuments(db, siteId) : [];
  const requests = await waitingRequests({ db, keys, settings, today }, siteId, wanted.requests, wanted.reviewing);
  const reports = wanted.reports ? await waitingReports(db, siteId, { calendar, today }) : [];
  const plans = wanted.plans ? await waitingOnPlans(db, siteId, { calendar, today }) : [];
  const findings = wanted.findings ? await waitingFindings(db, siteId, { calendar, today }) : [];
  const turns = wanted.findings ? await waitingTurns(db, keys, siteId) : [];
  const proposals = wanted.proposals ? await waitingProposals(db, siteId, today) : [];
  const erasures = wanted.erasures ? await waitingErasures(db, siteId) : [];
  const heirs = await successors(db, siteId);
  return [...documents, ...requests, ...reports, ...plans, ...findings, ...turns, ...proposals, ...erasures]
    .map((item) => (item.only ? { ...item, only: item.only.flatMap((id) => [id, ...(heirs.get(id) ?? [])]) } : item))
    .sort(byUrgency);
}

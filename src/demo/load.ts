/** Loads the demonstration county into an empty database: sites, people, three years of documents and requests. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Desk } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import { newMemory } from '../db/memory.ts';
import type { Database } from '../db/schema.ts';
import { assess, gradeInterpretations, keepWording, train, writeLessons } from './assessment.ts';
import { type County, type DemoSite, foundCounty, SITES } from './county.ts';
import { changeSome, type DemoDocument, liveDocument, readDocuments } from './documents.ts';
import { letOutsidersIn } from './outside.ts';
import { inspect } from './oversight.ts';
import { closeEarlierRounds } from './past-rounds.ts';
import { setPlans } from './plans.ts';
import { releaseReports } from './reports.ts';
import type { DemoRequest } from './request-data.ts';
import type { Played } from './request-plays.ts';
import { playRequest, readRequests } from './requests.ts';

export interface LoadParts {
  office: Kysely<Database>;
  keys: KeyStore;
  now: Temporal.Instant;
}

export interface LoadedDemo {
  accounts: readonly { site: string; username: string; password: string; what: string }[];
  documents: number;
  requests: number;
  /** annual reports released */
  reports: number;
}

/** Random, and of all the classes that the password policy asks for. */
function newPassword(): string {
  return `Gk-${randomBytes(6).toString('hex')}-7`;
}

/** Loads everything in one transaction: a load that is cut off leaves the database as empty as it was. */
export async function loadDemo({ office, keys, now }: LoadParts): Promise<LoadedDemo> {
  const documents = [...(await readDocuments('documents', now)), ...(await readDocuments('live', now))];
  const requests = await readRequests();
  return office.transaction().execute(async (tx) => {
    const memory = newMemory();
    const sites = await besideEachOther(
      SITES.map((site) => async () => {
        const actor = { siteId: site.siteId, personId: null, role: 'system', unitId: null };
        return loadSite({ tx, keys, now, actor, memory }, site, documents, requests);
      }),
    );
    await memory.settle();
    return {
      accounts: sites.flatMap((site) => site.accounts),
      documents: documents.length,
      requests: requests.length,
      reports: sites.reduce((sum, site) => sum + site.reports, 0),
    };
  });
}

/**
 * Runs works that need nothing of each other on one connection: while the database answers the one, the other goes on.
 * Each is let end, whatever becomes of the others: none may still ask when the transaction is over.
 */
async function besideEachOther<T>(works: readonly (() => Promise<T>)[]): Promise<T[]> {
  const ends = await Promise.allSettled(works.map((work) => work()));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}

async function loadSite(
  desk: Desk,
  site: DemoSite,
  documents: readonly DemoDocument[],
  requests: readonly DemoRequest[],
): Promise<Pick<LoadedDemo, 'accounts' | 'reports'>> {
  const county = await foundCounty(desk, site, newPassword);
  const ids = new Map<string, string>();
  const own = <T extends { unit: string }>(all: readonly T[]) => all.filter((one) => county.staff.has(one.unit));
  await besideEachOther([
    () => loadDocuments(desk, county, own(documents), ids),
    () => playRequests(desk, county, own(requests)),
  ]);
  const reports = await releaseReports(desk, county);
  await setPlans(desk, county, ids);
  await closeEarlierRounds(desk, county);
  await inspect(desk, county);
  const outside = await letOutsidersIn(desk, county, newPassword);
  await train(desk, county);
  await gradeInterpretations(desk, county);
  await assess(desk, county);
  await keepWording(desk);
  await writeLessons(desk);
  const accounts = [...county.accounts, ...outside];
  return { accounts: accounts.map((account) => ({ site: site.siteId, ...account })), reports };
}

async function playRequests(desk: Desk, county: County, requests: readonly DemoRequest[]): Promise<void> {
  const played = new Map<string, Played>();
  for (const request of requests) {
    const one = await playRequest(desk, county, request, played);
    played.set(one.applicant, one);
  }
}

/** Puts their ids by slug into `ids`. */
async function loadDocuments(
  desk: Desk,
  county: County,
  documents: readonly DemoDocument[],
  ids: Map<string, string>,
): Promise<void> {
  // an interpretation needs the id of what it interprets
  for (const document of [...documents.filter((d) => !d.interprets), ...documents.filter((d) => d.interprets)]) {
    const staff = county.staff.get(document.unit);
    if (staff) ids.set(document.slug, await liveDocument(desk, staff, onTime(document, desk.now), ids));
  }
  const news = documents.filter((d) => d.content.kind === 'news');
  await changeSome(
    desk,
    county,
    news.map((document) => ({ id: ids.get(document.slug) ?? '', document })),
  );
}

/** Where the machine's clock is behind the demonstration, what would lie ahead is released an hour ago. */
function onTime(document: DemoDocument, now: Temporal.Instant): DemoDocument {
  const latest = now.subtract({ hours: 1 });
  return Temporal.Instant.compare(document.released, latest) > 0 ? { ...document, released: latest } : document;
}

/** Loads the demonstration county into an empty database: sites, people, three years of documents and requests. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Desk } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { assess, gradeInterpretations, keepWording, train, writeLessons } from './assessment.ts';
import { type County, foundCounty, SITES } from './county.ts';
import { changeSome, type DemoDocument, liveDocument, readDocuments } from './documents.ts';
import { letOutsidersIn } from './outside.ts';
import { inspect } from './oversight.ts';
import { closeEarlierRounds } from './past-rounds.ts';
import { setPlans } from './plans.ts';
import { releaseReports } from './reports.ts';
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
    const accounts: LoadedDemo['accounts'][number][] = [];
    let reports = 0;
    for (const site of SITES) {
      const actor = { siteId: site.siteId, personId: null, role: 'system', unitId: null };
      const desk: Desk = { tx, keys, now, actor };
      const county = await foundCounty(desk, site, newPassword);
      accounts.push(...county.accounts.map((account) => ({ site: site.siteId, ...account })));
      const ids = await loadDocuments(
        desk,
        county,
        documents.filter((document) => county.staff.has(document.unit)),
      );
      const played = new Map<string, Played>();
      for (const request of requests.filter((one) => county.staff.has(one.unit))) {
        const one = await playRequest(desk, county, request, played);
        played.set(one.applicant, one);
      }
      reports += await releaseReports(desk, county);
      await setPlans(desk, county, ids);
      await closeEarlierRounds(desk, county);
      await inspect(desk, county);
      const outside = await letOutsidersIn(desk, county, newPassword);
      accounts.push(...outside.map((account) => ({ site: site.siteId, ...account })));
      await train(desk, county);
      await gradeInterpretations(desk, county);
      await assess(desk, county);
      await keepWording(desk);
      await writeLessons(desk);
    }
    return { accounts, documents: documents.length, requests: requests.length, reports };
  });
}

/** Returns their ids by slug. */
async function loadDocuments(
  desk: Desk,
  county: County,
  documents: readonly DemoDocument[],
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
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
  return ids;
}

/** Where the machine's clock is behind the demonstration, what would lie ahead is released an hour ago. */
function onTime(document: DemoDocument, now: Temporal.Instant): DemoDocument {
  const latest = now.subtract({ hours: 1 });
  return Temporal.Instant.compare(document.released, latest) > 0 ? { ...document, released: latest } : document;
}

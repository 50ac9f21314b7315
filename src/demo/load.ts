/** Loads the demonstration county into an empty database: sites, people, three years of documents and requests. */
import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Desk } from '../db/acts.ts';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import { foundCounty, SITES } from './county.ts';
import { changeSome, type DemoDocument, liveDocument, readDocuments } from './documents.ts';
import type { Play } from './request-plays.ts';
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
}

/** Random, and of all the classes that the password policy asks for. */
function newPassword(): string {
  return `Gk-${randomBytes(6).toString('hex')}-7`;
}

export async function loadDemo({ office, keys, now }: LoadParts): Promise<LoadedDemo> {
  const atDesk = <T>(siteId: string, task: (desk: Desk) => Promise<T>) =>
    office
      .transaction()
      .execute((tx) => task({ tx, keys, now, actor: { siteId, personId: null, role: 'system', unitId: null } }));
  const accounts: LoadedDemo['accounts'][number][] = [];
  const documents = await readDocuments();
  const requests = await readRequests();
  let count = 0;
  for (const site of SITES) {
    const county = await atDesk(site.siteId, (desk) => foundCounty(desk, site, newPassword));
    accounts.push(...county.accounts.map((account) => ({ site: site.siteId, ...account })));
    const mine = documents.filter((document) => county.staff.has(document.unit));
    const ids = new Map<string, string>();
    // an interpretation needs the id of what it interprets
    for (const document of [...mine.filter((d) => !d.interprets), ...mine.filter((d) => d.interprets)]) {
      const staff = county.staff.get(document.unit);
      if (!staff) continue;
      ids.set(
        document.slug,
        await atDesk(site.siteId, (desk) => liveDocument(desk, staff, onTime(document, now), ids)),
      );
      count += 1;
    }
    const notices = mine
      .filter((d) => d.content.kind === 'news')
      .map((document) => ({ id: ids.get(document.slug) ?? '', document }));
    await atDesk(site.siteId, (desk) => changeSome(desk, county, notices));
    const letters = new Map<string, Play['letter']>();
    for (const request of requests.filter((one) => county.staff.has(one.unit))) {
      const played = await atDesk(site.siteId, (desk) => playRequest(desk, county, request, letters));
      letters.set(played.applicant, played.letter);
    }
  }
  return { accounts, documents: count, requests: requests.length };
}

/** Where the machine's clock is behind the demonstration, what would lie ahead is released an hour ago. */
function onTime(document: DemoDocument, now: Temporal.Instant): DemoDocument {
  const latest = now.subtract({ hours: 1 });
  return Temporal.Instant.compare(document.released, latest) > 0 ? { ...document, released: latest } : document;
}

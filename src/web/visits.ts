/**
 * Counts views of public pages by day, site, kind of page and document. Nothing of the visitor is kept: no address, no
 * cookie, no mark of the browser; so visitors themselves cannot be counted, and are not.
 *
 * Counting is a step in a map, without waiting; what is counted is written together every few seconds.
 */
import { type Kysely, sql } from 'kysely';
import { dateOf } from '../db/acts.ts';
import type { Database } from '../db/schema.ts';
import { endOfDay } from './moments.ts';
import { type KnownSite, siteOfHost } from './sites.ts';
import { placeOf } from './view.ts';

const PERIOD_MS = 5000;
/** So many different pages are written at once, before the period is over. */
const MOST_PAGES = 10_000;
/** So many batches wait at most; the oldest are given up first. */
const MOST_BATCHES = 20;

export const VISIT_KINDS = [
  'home',
  'document',
  'column',
  'disclosure',
  'units',
  'search',
  'requests',
  'statistics',
  'other',
] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export interface Visits {
  /** Counts a view of a page that was found and is HTML. `at`: epoch milliseconds, where the caller knows them. */
  seen(request: Request, at?: number): void;
  /** Writes what was counted so far. */
  flush(): Promise<void>;
  /** Writes what was counted, and ends. */
  close(): Promise<void>;
}

export interface VisitsParts {
  intake: Kysely<Database>;
  sites(): Promise<readonly KnownSite[]>;
  now(): Temporal.Instant;
  report(error: unknown, reference: string): void;
}

const BOT =
  /bot|crawl|spider|slurp|curl|wget|python|java\/|go-http|okhttp|httpclient|libwww|axios|undici|headless|monitor|preview|scan/i;

/** Whether a program rather than a person asks, as far as it says so itself. */
export function isBot(userAgent: string | null): boolean {
  return !userAgent || BOT.test(userAgent);
}

const KINDS: Readonly<Record<string, VisitKind>> = {
  '': 'home',
  columns: 'column',
  disclosure: 'disclosure',
  units: 'units',
  search: 'search',
  requests: 'requests',
  statistics: 'statistics',
};

/** What a path of the public site is counted as, in every language and view the same; null: not counted. */
export function visitOf(path: string): { kind: VisitKind; slug: string } | null {
  const [, first = '', second = ''] = placeOf(path).path.split('/');
  if (first === 'sign-in' || first === 'office') return null;
  if (first === 'documents' && /^[A-Za-z0-9_-]{1,100}$/.test(second)) return { kind: 'document', slug: second };
  return { kind: KINDS[first] ?? 'other', slug: '' };
}

interface Batch {
  day: string;
  /** epoch milliseconds */
  ends: number;
  /** by host and path */
  counts: Map<string, number>;
}

export function countVisits(parts: VisitsParts): Visits {
  const bots = new Map<string, boolean>();
  let batch = batchOf(parts.now());
  let waiting: Batch[] = [];
  let writing: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let isFailing = false;

  function isKnownBot(userAgent: string | null): boolean {
    if (!userAgent) return true;
    let known = bots.get(userAgent);
    if (known === undefined) {
      if (bots.size > 1000) bots.clear();
      known = isBot(userAgent);
      bots.set(userAgent, known);
    }
    return known;
  }

  function takeBatch(): void {
    // what cannot be written is kept for the next time, but not without end
    if (batch.counts.size > 0) waiting = [...waiting, batch].slice(-MOST_BATCHES);
    batch = batchOf(parts.now());
  }

  async function writeAll(): Promise<void> {
    takeBatch();
    if (waiting.length === 0) return;
    const sites = await parts.sites();
    for (let due = waiting[0]; due; due = waiting[0]) {
      await write(parts.intake, sites, due);
      waiting = waiting.filter((one) => one !== due);
    }
    isFailing = false;
  }

  function fail(error: unknown): void {
    if (!isFailing) parts.report(error, 'visits');
    isFailing = true;
  }

  /** One writing at a time, and one that waits, however many ask for it. */
  function flush(): Promise<void> {
    next ??= Promise.resolve(writing).then(() => {
      next = null;
      writing = writeAll().catch(fail);
      return writing;
    });
    return next;
  }

  const timer = setInterval(() => void flush(), PERIOD_MS);
  timer.unref();

  return {
    seen(request, at) {
      if (request.method !== 'GET') return;
      const { headers, url } = request;
      if (isKnownBot(headers.get('user-agent')) || headers.get('sec-purpose')?.includes('prefetch')) return;
      if ((at ?? parts.now().epochMilliseconds) >= batch.ends) takeBatch();
      const key = `${headers.get('host') ?? ''}\n${pathOf(url)}`;
      const { counts } = batch;
      counts.set(key, (counts.get(key) ?? 0) + 1);
      if (counts.size < MOST_PAGES) return;
      // at once, and not only when it is written: the database may not answer
      takeBatch();
      void flush();
    },
    flush,
    async close() {
      clearInterval(timer);
      await flush();
    },
  };
}

function batchOf(now: Temporal.Instant): Batch {
  return { day: dateOf(now).toString(), ends: endOfDay(now).epochMilliseconds, counts: new Map() };
}

function pathOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2);
  const end = url.indexOf('?', start);
  return end < 0 ? url.slice(start) : url.slice(start, end);
}

/** Adds a batch to the table, one statement for each site. */
async function write(intake: Kysely<Database>, sites: readonly KnownSite[], { day, counts }: Batch): Promise<void> {
  const bySite = new Map<string, Map<string, { kind: VisitKind; slug: string; views: number }>>();
  for (const [key, views] of counts) {
    const at = key.indexOf('\n');
    const site = siteOfHost(sites, key.slice(0, at))?.siteId;
    const visit = visitOf(key.slice(at + 1));
    if (!site || !visit) continue;
    const rows = bySite.get(site) ?? new Map();
    bySite.set(site, rows);
    const name = `${visit.kind}/${visit.slug}`;
    rows.set(name, { ...visit, views: views + (rows.get(name)?.views ?? 0) });
  }
  // all of a batch or nothing: it is tried again as a whole
  await intake.transaction().execute(async (tx) => {
    for (const [site, rows] of bySite)
      await sql`select intake.count_visits(${site}, ${day}::date, ${JSON.stringify([...rows.values()])}::jsonb)`.execute(
        tx,
      );
  });
}

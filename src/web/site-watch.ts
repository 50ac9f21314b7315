/**
 * Knows the sites as the public sees them now. A counter per site says which state it is; `published` notifications
 * tell at once that it moved, and since they are lost on a reconnect and absent on a replica, the counter is read every
 * second as well.
 */
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { Database } from '../db/schema.ts';
import { type KnownSite, readSites } from './sites.ts';

const PERIOD_MS = 1000;
/** How long the last reading counts while the database cannot be asked. */
const PATIENCE_MS = 10_000;

export interface SiteWatch {
  /** The sites, when nothing says that they may have changed; else null, and `confirmed` must be awaited. */
  known(): readonly KnownSite[] | null;
  /** The sites as of now. @throws when the database has not answered for ten seconds */
  confirmed(): Promise<readonly KnownSite[]>;
  close(): Promise<void>;
}

export interface WatchParts {
  published: Kysely<Database>;
  /** for a connection of its own that listens */
  listenUrl: string;
  report(error: unknown, reference: string): void;
}

export function watchSites(parts: WatchParts): SiteWatch {
  let sites: readonly KnownSite[] = [];
  let readAt = Number.NEGATIVE_INFINITY;
  let isSure = false;
  let reading: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  let listener: pg.Client | null = null;
  let connecting: Promise<void> | null = null;
  let isFailing = false;
  let closed = false;

  async function read(): Promise<void> {
    const counters = await parts.published.selectFrom('published.sites').select(['site_id', 'version']).execute();
    const isSame =
      counters.length === sites.length &&
      counters.every(({ site_id, version }) => sites.some((s) => s.siteId === site_id && s.version === version));
    if (!isSame) sites = await readSites(parts.published);
    readAt = performance.now();
  }

  /** A reading that begins after this call: one under way may have missed what has just been told. */
  function refresh(): Promise<void> {
    // a reading that failed told those who waited for it
    next ??= Promise.allSettled([reading]).then(() => {
      next = null;
      reading = read().finally(() => {
        reading = null;
      });
      return reading;
    });
    return next;
  }

  async function reread(): Promise<void> {
    await refresh();
    isFailing = false;
    // what was told while this reading was under way asks for another one
    isSure = listener !== null && next === null;
  }

  function report(error: unknown): void {
    if (!isFailing && !closed) parts.report(error, 'site watch');
    isFailing = true;
  }

  function doubt(): void {
    isSure = false;
    void reread().catch(report);
  }

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: parts.listenUrl,
      application_name: 'gongkai pages',
      keepAlive: true,
    });
    const lose = () => {
      if (listener === client) listener = null;
      isSure = false;
    };
    client.on('notification', doubt);
    client.on('error', lose);
    client.on('end', lose);
    await client.connect();
    await client.query('listen published');
    if (closed) return client.end();
    listener = client;
  }

  async function tick(): Promise<void> {
    if (!listener && !closed) {
      connecting ??= listen().finally(() => {
        connecting = null;
      });
      await connecting;
    }
    await reread();
  }

  const timer = setInterval(() => void tick().catch(report), PERIOD_MS);
  timer.unref();
  void tick().catch(report);

  return {
    known: () => (isSure && performance.now() - readAt < PATIENCE_MS ? sites : null),
    async confirmed() {
      if (isSure) return sites;
      try {
        await reread();
      } catch (error) {
        if (performance.now() - readAt > PATIENCE_MS) throw error;
      }
      return sites;
    },
    async close() {
      closed = true;
      clearInterval(timer);
      await Promise.allSettled([connecting]);
      await listener?.end();
      await Promise.allSettled([next ?? reading]);
    },
  };
}

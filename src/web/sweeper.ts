/**
 * Runs the areas' sweeps: at start, every half minute, and at once when the database notifies `work`. A notification
 * only wakes: what is due is found in the tables, so that a lost one costs half a minute and nothing else.
 */
import type { Kysely } from 'kysely';
import pg from 'pg';
import type { KeyStore } from '../db/keys.ts';
import type { Database } from '../db/schema.ts';
import type { Sweep, SweepDeps } from './area.ts';

const PERIOD_MS = 30_000;

export interface SweeperParts {
  sweeps: readonly Sweep[];
  worker: Kysely<Database>;
  listenUrl: string;
  keys: KeyStore;
  now(): Temporal.Instant;
  report(error: unknown, reference: string): void;
  /** Is told of every sweep that ended. */
  swept?(round: SweepRound): void;
}

/** One sweep over one site. */
export interface SweepRound {
  siteId: string;
  sweep: string;
  ms: number;
  /** what it ended with; null when it ended well */
  error: unknown;
}

export interface Sweeper {
  /** One whole round over all sites; joins a round that is already asked for. */
  round(): Promise<void>;
  stop(): Promise<void>;
}

export function startSweeper(parts: SweeperParts): Sweeper {
  const deps: SweepDeps = {
    now: parts.now,
    atDesk: (siteId, task) =>
      parts.worker.transaction().execute((tx) =>
        task({
          tx,
          keys: parts.keys,
          now: parts.now(),
          actor: { siteId, personId: null, role: 'system', unitId: null },
        }),
      ),
  };
  let stopped = false;
  let running: Promise<void> | null = null;
  let asked: Promise<void> | null = null;
  let listener: pg.Client | null = null;
  let connecting: Promise<void> | null = null;

  async function once(): Promise<void> {
    const sites = await parts.worker.selectFrom('office.sites').select('site_id').execute();
    for (const { site_id } of sites) {
      for (const sweep of parts.sweeps) {
        if (stopped) return;
        await runOne(sweep, site_id);
      }
    }
  }

  /** One failing sweep is reported and does not hold up the others. */
  async function runOne(sweep: Sweep, siteId: string): Promise<void> {
    const began = performance.now();
    const error = await sweep.run(deps, siteId).then(
      () => null,
      (cause: unknown) => cause ?? new Error('failed without a cause'),
    );
    if (error !== null) parts.report(error, `sweep ${sweep.name}`);
    parts.swept?.({ siteId, sweep: sweep.name, ms: performance.now() - began, error });
  }

  function round(): Promise<void> {
    // a round that failed told those who waited for it
    asked ??= Promise.allSettled([running]).then(() => {
      asked = null;
      if (stopped) return;
      running = once().finally(() => {
        running = null;
      });
      return running;
    });
    return asked;
  }

  const wake = () => void round().catch((error: unknown) => parts.report(error, 'sweep'));

  async function listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: parts.listenUrl,
      application_name: 'gongkai sweeper',
      keepAlive: true,
    });
    const lose = () => {
      if (listener === client) listener = null;
    };
    client.on('notification', wake);
    client.on('error', lose);
    client.on('end', lose);
    await client.connect();
    await client.query('listen work');
    if (stopped) return client.end();
    listener = client;
  }

  /** Listens unless it does already: two ticks may fall into one slow connecting. */
  async function keepListening(): Promise<void> {
    if (stopped || listener) return;
    connecting ??= listen().finally(() => {
      connecting = null;
    });
    await connecting;
  }

  const tick = () => {
    keepListening().catch((error: unknown) => parts.report(error, 'sweeper listens'));
    wake();
  };
  const timer = setInterval(tick, PERIOD_MS);
  timer.unref();
  tick();

  return {
    round,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await Promise.allSettled([connecting]);
      await listener?.end();
      await Promise.allSettled([running]);
    },
  };
}

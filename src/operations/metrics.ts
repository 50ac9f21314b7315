/** Figures of the serving process in the form of Prometheus. Labels are kinds of pages and results, never addresses. */
import type { DB } from '../db/connect.ts';
import { type PoolState, poolState } from '../db/connect.ts';
import type { Gauge } from '../web/health.ts';
import type { Seen } from '../web/observe.ts';
import type { SweepRound } from '../web/sweeper.ts';

export interface Metrics {
  request(seen: Seen): void;
  swept(round: SweepRound): void;
  /** Names what is read when the figures are asked for. */
  watch(pools: Readonly<Record<string, DB>>, gauges: readonly Gauge[]): void;
  /** The figures as text, and its media type. */
  read(): Promise<{ body: string; type: string }>;
}

const REQUEST_BUCKETS = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const SWEEP_BUCKETS = [0.005, 0.025, 0.1, 0.5, 2, 10, 60];

/** Loads the library, which the program's start need not wait for. */
export async function openMetrics(): Promise<Metrics> {
  const { collectDefaultMetrics, Gauge: Dial, Histogram, Registry } = await import('prom-client');
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const durations = new Histogram({
    name: 'gongkai_request_seconds',
    help: 'Time until an answer that was not kept began, by kind of page',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const keptPages = new Histogram({
    name: 'gongkai_kept_page_seconds',
    help: 'Time until an answer from the kept pages began',
    buckets: REQUEST_BUCKETS,
    registers,
  });
  const sweeps = new Histogram({
    name: 'gongkai_sweep_seconds',
    help: 'Time of a sweep over one site',
    labelNames: ['sweep', 'result'] as const,
    buckets: SWEEP_BUCKETS,
    registers,
  });
  return {
    request(seen) {
      // kept pages come by the ten thousand a second: their kind is in the log, not among the figures
      if (seen.kept) keptPages.observe(seen.ms / 1000);
      else durations.observe({ method: seen.method, route: seen.route, status: seen.status }, seen.ms / 1000);
    },
    swept({ sweep, ms, error }) {
      sweeps.observe({ sweep, result: error === null ? 'ok' : 'fault' }, ms / 1000);
    },
    watch(pools, gauges) {
      new Dial({
        name: 'gongkai_database_connections',
        help: 'Connections of each pool: all, idle, and requests that wait for one',
        labelNames: ['pool', 'state'] as const,
        registers,
        collect() {
          for (const [pool, db] of Object.entries(pools))
            setPool(pool, poolState(db), (labels, n) => this.set(labels, n));
        },
      });
      const office = pools.office;
      if (!office) return;
      for (const { name, help, read } of gauges)
        new Dial({
          name,
          help,
          registers,
          async collect() {
            // the other figures matter most when the database is away
            this.set(await read(office).catch(() => Number.NaN));
          },
        });
    },
    read: async () => ({ body: await register.metrics(), type: register.contentType }),
  };
}

function setPool(
  pool: string,
  state: PoolState,
  set: (labels: { pool: string; state: string }, value: number) => void,
): void {
  for (const [name, value] of Object.entries(state)) set({ pool, state: name }, value);
}

/** Sessions of staff that have not run out. */
export const openSessions: Gauge = {
  name: 'gongkai_open_sessions',
  help: 'Staff sessions that have not run out',
  async read(office) {
    const { count } = await office
      .selectFrom('auth.session')
      .select((of) => of.fn.countAll<number>().as('count'))
      .where('expiresAt', '>', Temporal.Now.instant())
      .executeTakeFirstOrThrow();
    return count;
  },
};

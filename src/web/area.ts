/** What an area brings to the program. `src/areas.ts` lists them; `app.ts` mounts them. */
import type { Aggregate, Desk } from '../db/acts.ts';
import type { Gauge, HealthCheck } from './health.ts';
import type { OfficeRoute, PublicRoute } from './routes.ts';

/** Work that time calls for: run at start, every half minute, and when something was enqueued. */
export interface Sweep {
  name: string;
  /** One round on one site. Idempotent: several processes may run it at once. */
  run(deps: SweepDeps, siteId: string): Promise<void>;
}

export interface SweepDeps {
  now(): Temporal.Instant;
  /** A desk of the system on this site; one transaction each. */
  atDesk<T>(siteId: string, task: (desk: Desk) => Promise<T>): Promise<T>;
}

export interface Area {
  name: string;
  aggregates: readonly Aggregate<unknown>[];
  publicRoutes: readonly PublicRoute[];
  officeRoutes: readonly OfficeRoute[];
  sweeps: readonly Sweep[];
  /** Looked at by `doctor` and the operations page. */
  checks?: readonly HealthCheck[];
  /** Read when the figures of the program are asked for. */
  gauges?: readonly Gauge[];
}

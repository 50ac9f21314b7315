/** Puts the program together: connections by role, areas, sessions, shell, sweeps. A table of contents. */
import type { Hono } from 'hono';
import { AREAS } from './areas.ts';
import { connect } from './db/connect.ts';
import { fileKeys } from './db/keys.ts';
import type { RoleUrls } from './db/roles.ts';
import { withLessons } from './lessons/with-lessons.ts';
import { withBell } from './notices/bell.ts';
import { healthRoute } from './operations/health.ts';
import { type Metrics, openSessions } from './operations/metrics.ts';
import { metricsRoute } from './operations/metrics-route.ts';
import { keepRounds } from './operations/rounds.ts';
import { auditHandover } from './operations/syslog/handover.ts';
import { feedRoute } from './requests/feed/feed.ts';
import { warmSearch } from './search/warm.ts';
import { firstRun } from './setup/first-run.ts';
import type { Province } from './units/province.ts';
import { staffSessions } from './units/sessions.ts';
import { signInRoutes } from './units/sign-in.tsx';
import { shell } from './web/app.ts';
import { keepPages } from './web/kept.ts';
import type { Observe } from './web/observe.ts';
import type { CitizenService, Machine } from './web/routes.ts';
import { type Sweeper, startSweeper } from './web/sweeper.ts';
import { countVisits } from './web/visits.ts';

export interface ProgramParts {
  /** Connections of the serving process: never the owner's. */
  urls: Omit<RoleUrls, 'owner'>;
  /** Folder of the keys of personal data. */
  keysFolder: string;
  now(): Temporal.Instant;
  /** While there is no site, opens the pages that found it; without it they do not exist. */
  setupCode?: string | null;
  /** The province's identity service for staff, where there is one. */
  province?: Province | null;
  /** The province's identity service for citizens, where there is one. */
  citizens?: CitizenService | null;
  /** Receives programmer errors. */
  report(error: unknown, reference: string): void;
  /** Where the program runs; without it the operations page shows less. */
  machine?: Omit<Machine, 'checks'>;
  /** Is told of every request. */
  observe?: Observe;
  /** Counts, and shows its figures to whoever has the token. */
  metrics?: { figures: Metrics; token: string | null };
}

export interface Program {
  app: Hono;
  sweeper: Sweeper;
  /** Ends sweeps and connections, after the work under way. */
  close(): Promise<void>;
}

export function createProgram(parts: ProgramParts): Program {
  const keys = fileKeys(parts.keysFolder);
  const office = connect(parts.urls.office, { name: 'gongkai office' });
  const published = connect(parts.urls.public, { name: 'gongkai public' });
  const intake = connect(parts.urls.intake, { name: 'gongkai intake', max: 5 });
  const worker = connect(parts.urls.worker, { name: 'gongkai worker', max: 3 });
  const { now, metrics } = parts;
  const checks = AREAS.flatMap((area) => area.checks ?? []);
  const machine = parts.machine ? { ...parts.machine, checks } : null;
  const officeDeps = { office, keys, now, ...(machine ? { machine } : {}) };
  const rounds = keepRounds({ worker, now, report: parts.report });
  const gauges = [openSessions, ...AREAS.flatMap((area) => area.gauges ?? [])];
  metrics?.figures.watch({ office, public: published, intake, worker }, gauges);
  const visits = countVisits({ intake, sites: () => pages.sites(), now, report: parts.report });
  const pages = keepPages({
    published,
    listenUrl: parts.urls.public,
    now,
    report: parts.report,
    seen: (request, at) => visits.seen(request, at),
  });
  const app = shell({
    publicDeps: { published, intake, keys, now, citizens: parts.citizens ?? null },
    officeDeps,
    sessions: withBell(staffSessions(officeDeps), office),
    publicRoutes: [
      ...signInRoutes({ ...officeDeps, province: parts.province ?? null }),
      ...AREAS.flatMap((area) => area.publicRoutes),
    ],
    officeRoutes: withLessons(AREAS.flatMap((area) => area.officeRoutes)),
    plainRoutes: [
      healthRoute(published),
      feedRoute(officeDeps),
      ...(metrics ? [metricsRoute(metrics.figures, metrics.token)] : []),
    ],
    observe(seen) {
      metrics?.figures.request(seen);
      parts.observe?.(seen);
    },
    ...(parts.setupCode ? { firstRun: firstRun(officeDeps, parts.setupCode) } : {}),
    pages,
    visits,
    report: parts.report,
  });
  const sweeper = startSweeper({
    sweeps: [...AREAS.flatMap((area) => area.sweeps), ...(machine?.syslog ? [auditHandover(machine.syslog)] : [])],
    worker,
    listenUrl: parts.urls.worker,
    keys,
    now,
    report: parts.report,
    swept(round) {
      metrics?.figures.swept(round);
      rounds.swept(round);
    },
  });
  const closing = new AbortController();
  const folder = machine?.databaseFolder ?? null;
  const warming =
    folder === null
      ? null
      : warmSearch(published, folder, closing.signal).catch((error: unknown) => parts.report(error, 'warm search'));
  return {
    app,
    sweeper,
    async close() {
      closing.abort();
      await visits.close();
      await Promise.all([sweeper.stop(), pages.close(), warming]);
      await rounds.close();
      await Promise.all([office, published, intake, worker].map((db) => db.destroy()));
    },
  };
}

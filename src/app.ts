/** Puts the program together: connections by role, areas, sessions, shell, sweeps. A table of contents. */
import type { Hono } from 'hono';
import { AREAS } from './areas.ts';
import { connect } from './db/connect.ts';
import { fileKeys } from './db/keys.ts';
import type { RoleUrls } from './db/roles.ts';
import { staffSessions } from './units/sessions.ts';
import { signInRoutes } from './units/sign-in.tsx';
import { shell } from './web/app.ts';
import { keepPages } from './web/kept.ts';
import { type Sweeper, startSweeper } from './web/sweeper.ts';

export interface ProgramParts {
  /** Connections of the serving process: never the owner's. */
  urls: Omit<RoleUrls, 'owner'>;
  /** Folder of the keys of personal data. */
  keysFolder: string;
  now(): Temporal.Instant;
  /** Receives programmer errors. */
  report(error: unknown, reference: string): void;
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
  const { now } = parts;
  const officeDeps = { office, keys, now };
  const pages = keepPages({ published, listenUrl: parts.urls.public, now, report: parts.report });
  const app = shell({
    publicDeps: { published, intake, keys, now },
    officeDeps,
    sessions: staffSessions(officeDeps),
    publicRoutes: [...signInRoutes(officeDeps), ...AREAS.flatMap((area) => area.publicRoutes)],
    officeRoutes: AREAS.flatMap((area) => area.officeRoutes),
    pages,
    report: parts.report,
  });
  const sweeper = startSweeper({
    sweeps: AREAS.flatMap((area) => area.sweeps),
    worker,
    listenUrl: parts.urls.worker,
    keys,
    now,
    report: parts.report,
  });
  return {
    app,
    sweeper,
    async close() {
      await Promise.all([sweeper.stop(), pages.close()]);
      await Promise.all([office, published, intake, worker].map((db) => db.destroy()));
    },
  };
}

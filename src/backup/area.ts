/** Backups: made and tried from the command line, recorded as acts like everything else. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { archiveCheck } from './archive-check.ts';
import { backups } from './fold.ts';

export const area: Area = {
  name: 'backup',
  aggregates: [backups as Aggregate<unknown>],
  publicRoutes: [],
  officeRoutes: [],
  sweeps: [],
  checks: [archiveCheck],
};

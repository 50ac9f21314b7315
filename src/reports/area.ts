/** The annual report and its figures. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { reports } from './fold.ts';
import { reportRoutes } from './office.tsx';
import { reportChecks } from './others/fold.ts';
import { readAddresses } from './others/run.ts';
import { reportReminders } from './rollup/reminders.ts';

export const area: Area = {
  name: 'reports',
  aggregates: [reports, reportReminders, reportChecks] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: reportRoutes,
  sweeps: [readAddresses],
};

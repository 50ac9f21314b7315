/** Yearly key points, split into tasks. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { planRoutes } from './office.tsx';
import { plans } from './plan-fold.ts';
import { planTasks } from './task-fold.ts';

export const area: Area = {
  name: 'plans',
  aggregates: [plans, planTasks] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: planRoutes,
  sweeps: [],
};

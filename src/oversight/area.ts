/** Oversight: findings of inspections and their rectification. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { findings } from './rectification/fold.ts';
import { rectificationRoutes } from './rectification/routes.ts';

export const area: Area = {
  name: 'oversight',
  aggregates: [findings] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: rectificationRoutes,
  sweeps: [],
};

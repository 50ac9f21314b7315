/** Inspection: findings and their rectification. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { findings } from './rectification/fold.ts';
import { rectificationRoutes } from './rectification/routes.ts';

export const area: Area = {
  name: 'inspection',
  aggregates: [findings] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: rectificationRoutes,
  sweeps: [],
};

import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { columns } from './fold.ts';
import { officeRoutes } from './office.tsx';

export const area: Area = {
  name: 'catalogue',
  aggregates: [columns as Aggregate<unknown>],
  publicRoutes: [],
  officeRoutes,
  sweeps: [],
};

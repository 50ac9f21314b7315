/** Running the program: what it says of its own health, and who is told. */
import type { Area } from '../web/area.ts';
import { officeRoutes } from './office.tsx';

export const area: Area = {
  name: 'operations',
  aggregates: [],
  publicRoutes: [],
  officeRoutes,
  // the hand-over of audit records is a sweep that exists where the environment names a collector: see app.ts
  sweeps: [],
};

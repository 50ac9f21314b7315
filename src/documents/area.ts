import type { Area } from '../web/area.ts';
import { documents } from './fold.ts';

export const area: Area = {
  name: 'documents',
  aggregates: [documents],
  publicRoutes: [],
  officeRoutes: [],
  sweeps: [],
};

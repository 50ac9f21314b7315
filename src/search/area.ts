import type { Area } from '../web/area.ts';
import { officeRoutes } from './office.tsx';
import { publicRoutes } from './public.tsx';
import { indexing } from './sweeps.ts';

export const area: Area = {
  name: 'search',
  aggregates: [],
  publicRoutes,
  officeRoutes,
  sweeps: [indexing],
};

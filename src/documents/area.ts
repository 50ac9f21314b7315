import type { Area } from '../web/area.ts';
import { documents } from './fold.ts';
import { officeRoutes } from './office.tsx';
import { publicRoutes } from './public.tsx';
import { sweeps } from './sweeps.ts';

export const area: Area = {
  name: 'documents',
  aggregates: [documents],
  publicRoutes,
  officeRoutes,
  sweeps,
};

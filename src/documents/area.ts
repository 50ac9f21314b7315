import type { Area } from '../web/area.ts';
import { documents } from './fold.ts';
import { publicRoutes } from './public.tsx';
import { sweeps } from './sweeps.ts';

export const area: Area = {
  name: 'documents',
  aggregates: [documents],
  publicRoutes,
  officeRoutes: [],
  sweeps,
};

import type { Area } from '../web/area.ts';
import { publicRoutes } from './public.tsx';

export const area: Area = {
  name: 'search',
  aggregates: [],
  publicRoutes,
  officeRoutes: [],
  sweeps: [],
};

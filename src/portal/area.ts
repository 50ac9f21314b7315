/** The public's way in: pages that read across areas. They show what is published and change nothing. */
import type { Area } from '../web/area.ts';
import { publicRoutes } from './public.tsx';

export const area: Area = {
  name: 'portal',
  aggregates: [],
  publicRoutes,
  officeRoutes: [],
  sweeps: [],
};

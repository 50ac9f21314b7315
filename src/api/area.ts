/** The public, read-only interface for programs: what the pages show, as JSON. It changes nothing. */
import type { Area } from '../web/area.ts';
import { apiRoutes } from './public.tsx';

export const area: Area = {
  name: 'api',
  aggregates: [],
  publicRoutes: apiRoutes(),
  officeRoutes: [],
  sweeps: [],
};

/** Setting up: the office's page of chains. Founding itself happens before there is an office: first-run.ts, cli/init.ts. */
import type { Area } from '../web/area.ts';
import { chainRoutes } from './office-chains.tsx';

export const area: Area = {
  name: 'setup',
  aggregates: [],
  publicRoutes: [],
  officeRoutes: chainRoutes,
  sweeps: [],
};

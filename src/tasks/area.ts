/** One place for what waits for whom (待办). It changes nothing and has no acts of its own. */
import type { Area } from '../web/area.ts';
import { homePage } from './office.tsx';

export const area: Area = {
  name: 'tasks',
  aggregates: [],
  publicRoutes: [],
  officeRoutes: [{ method: 'get', path: '/office', duty: 'signed-in', act: null, handle: homePage }],
  sweeps: [],
};

import type { Area } from '../web/area.ts';
import { columns } from './columns.ts';

export const area: Area = {
  name: 'catalogue',
  aggregates: [columns],
  publicRoutes: [],
  officeRoutes: [],
  sweeps: [],
};

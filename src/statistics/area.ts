/** Figures with numerator and denominator, the year on one page, and summaries of work. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { statisticsRoutes } from './office.tsx';
import { publicRoutes } from './public.tsx';
import { summaries } from './summary-fold.ts';

export const area: Area = {
  name: 'statistics',
  aggregates: [summaries] as readonly Aggregate<unknown>[],
  publicRoutes,
  officeRoutes: statisticsRoutes,
  sweeps: [],
};

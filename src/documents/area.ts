import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { documents } from './fold.ts';
import { officeRoutes } from './office.tsx';
import { publicRoutes } from './public.tsx';
import { sweeps } from './sweeps.ts';
import { wordingEntries } from './wording/fold.ts';
import { wordingRoutes } from './wording/routes.ts';

export const area: Area = {
  name: 'documents',
  aggregates: [documents, wordingEntries] as readonly Aggregate<unknown>[],
  publicRoutes,
  officeRoutes: [...officeRoutes, ...wordingRoutes],
  sweeps,
};

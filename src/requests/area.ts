/** Disclosure on request (依申请公开). */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { duesCheck } from './board/dues-check.ts';
import { erasures } from './erasure-fold.ts';
import { feeds } from './feed/feed-fold.ts';
import { requests } from './fold.ts';
import { ledgers } from './ledger/fold.ts';
import { letterheads } from './letterhead/fold.ts';
import { officeRoutes } from './office.tsx';
import { publicRoutes } from './public.tsx';
import { sweeps } from './sweeps.ts';
import { unmaskings } from './unmasking.ts';

export const area: Area = {
  name: 'requests',
  aggregates: [requests, erasures, unmaskings, letterheads, feeds, ledgers] as readonly Aggregate<unknown>[],
  publicRoutes,
  officeRoutes,
  sweeps,
  checks: [duesCheck],
};

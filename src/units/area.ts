/** Sites, units, persons, accounts and roles. The routes of sign-in need the office's connection: see sign-in.tsx. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { exportAggregate } from './exports.ts';
import { idleSweep } from './idle-sweep.ts';
import { accountRuleRoutes } from './office-account-rules.tsx';
import { accountRoutes } from './office-accounts.tsx';
import { auditRoutes } from './office-audit.tsx';
import { factorRoutes } from './office-factor.tsx';
import { failureRoutes } from './office-failures.tsx';
import { ownRoutes } from './office-own.tsx';
import { passwordRoutes } from './office-password.tsx';
import { peopleRoutes } from './office-people.tsx';
import { proposalRoutes } from './office-proposals.tsx';
import { roleRoutes } from './office-roles.tsx';
import { securityRoutes } from './office-security.tsx';
import { siteRoutes } from './office-site.tsx';
import { unitRoutes } from './office-units.tsx';
import { personAggregate, sessionAggregate } from './person-fold.ts';
import { siteAggregate } from './site-fold.ts';
import { substituteRoutes } from './substitutes.tsx';
import { substituteAggregate } from './substitutes-fold.ts';
import { unitAggregate } from './unit-fold.ts';

export const area: Area = {
  name: 'units',
  aggregates: [
    siteAggregate,
    unitAggregate,
    personAggregate,
    sessionAggregate,
    exportAggregate,
    substituteAggregate,
  ] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: [
    ...passwordRoutes,
    ...ownRoutes,
    ...factorRoutes,
    ...unitRoutes,
    ...peopleRoutes,
    ...siteRoutes,
    ...roleRoutes,
    ...accountRoutes,
    ...failureRoutes,
    ...accountRuleRoutes,
    ...securityRoutes,
    ...proposalRoutes,
    ...auditRoutes,
    ...substituteRoutes,
  ],
  sweeps: [idleSweep],
};

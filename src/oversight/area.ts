/** Oversight: findings of inspections and their rectification, rounds that are drawn and scored. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { assessments } from './assessments/fold.ts';
import { assessmentRoutes } from './assessments/routes.ts';
import { onRecord, outsideVisits } from './evaluators/record.ts';
import { evaluatorRoutes } from './evaluators/routes.ts';
import { evidenceRoutes } from './evidence/routes.ts';
import { filingRoutes } from './filing/acts.ts';
import { hubRoutes } from './hub.tsx';
import { pastRoutes } from './past/routes.ts';
import { publishedRoutes } from './published/routes.ts';
import { bulletins } from './published/store.ts';
import { findings } from './rectification/fold.ts';
import { rectificationRoutes } from './rectification/routes.ts';
import { rounds } from './rounds/fold.ts';
import { roundRoutes } from './rounds/routes.ts';
import { samples } from './samples/fold.ts';
import { sampleRoutes } from './samples/routes.ts';
import { indicatorSets } from './sets/fold.ts';
import { setRoutes } from './sets/routes.ts';
import { trainings } from './training/fold.ts';
import { trainingRoutes } from './training/routes.ts';

export const area: Area = {
  name: 'oversight',
  aggregates: [
    findings,
    rounds,
    indicatorSets,
    trainings,
    samples,
    assessments,
    outsideVisits,
    bulletins,
  ] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  // what people from outside see of these is on record
  officeRoutes: onRecord([
    ...rectificationRoutes,
    ...roundRoutes,
    ...filingRoutes,
    ...setRoutes,
    ...hubRoutes,
    ...trainingRoutes,
    ...sampleRoutes,
    ...assessmentRoutes,
    ...evaluatorRoutes,
    ...pastRoutes,
    ...evidenceRoutes,
    ...publishedRoutes,
  ]),
  sweeps: [],
};

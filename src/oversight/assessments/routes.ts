/** The office's routes of a county's own assessment. */
import type { OfficeRoute } from '../../web/routes.ts';
import { close, decide, enterCross, enterIt, plan, redraw } from './acts.ts';
import { checkPage } from './check-page.tsx';
import { newPage } from './new-page.tsx';
import { unitPage } from './unit-page.tsx';
import { yearPage } from './year-page.tsx';

const ROOT = '/office/assessment/checks';
const one = `${ROOT}/:id` as const;
const unit = `${one}/units/:unit` as const;
const read = { method: 'get', duty: 'inspection.read', act: null } as const;
const keep = { method: 'post', duty: 'inspection.keep' } as const;

export const assessmentRoutes: readonly OfficeRoute[] = [
  { ...read, path: `${ROOT}/year`, handle: yearPage },
  { ...read, path: `${ROOT}/new`, duty: 'inspection.keep', handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'assessment.planned', handle: plan },
  { ...read, path: one, handle: (context) => checkPage(context, {}, []) },
  { ...keep, path: `${one}/redraw`, act: 'assessment.redrawn', handle: redraw },
  { ...keep, path: `${one}/close`, act: 'assessment.closed', handle: close },
  { ...read, path: unit, handle: (context) => unitPage(context, {}, []) },
  { ...keep, path: unit, act: 'assessment.entered', handle: enterIt },
  { ...keep, path: `${unit}/cross`, duty: 'inspection.answer', act: 'assessment.entered', handle: enterCross },
  { ...keep, path: `${unit}/decide`, act: 'assessment.settled', handle: decide },
];

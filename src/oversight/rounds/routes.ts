/** The office's routes of rounds. */
import type { OfficeRoute } from '../../web/routes.ts';
import { assignIt, begin, close, measureIt, redraw, resultsFile, takeResults } from './acts.ts';
import { listPage, newPage } from './list-page.tsx';
import { roundPage } from './round-page.tsx';
import { unitPage } from './unit-page.tsx';

const ROOT = '/office/inspection/rounds';
const one = `${ROOT}/:id` as const;
const read = { method: 'get', duty: 'inspection.read', act: null } as const;
const keep = { method: 'post', duty: 'inspection.keep' } as const;

export const roundRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: listPage },
  { ...read, path: `${ROOT}/new`, duty: 'inspection.keep', handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'round.begun', handle: begin },
  { ...read, path: one, handle: (context) => roundPage(context, {}, []) },
  { ...keep, path: `${one}/assign`, act: 'round.assigned', handle: assignIt },
  { ...keep, path: `${one}/redraw`, act: 'round.redrawn', handle: redraw },
  { ...keep, path: `${one}/close`, act: 'round.closed', handle: close },
  { ...read, path: `${one}/units/:unit`, handle: (context) => unitPage(context, {}, []) },
  { ...keep, path: `${one}/units/:unit`, act: 'round.measured', handle: measureIt },
  { ...keep, path: `${one}/units/:unit/results`, act: 'round.measured-by-program', handle: takeResults },
  { ...read, path: `${one}/units/:unit/results/:digest`, handle: resultsFile },
];

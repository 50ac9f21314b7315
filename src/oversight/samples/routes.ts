/** The office's routes of graded samples. */
import type { OfficeRoute } from '../../web/routes.ts';
import { close, drawIt, exampleIt, gradeIt, redraw, saveRubric, settleIt } from './acts.ts';
import { documentPage } from './document-page.tsx';
import { examplesPage } from './examples-page.tsx';
import { newPage, rubricPage } from './new-page.tsx';
import { samplePage } from './sample-page.tsx';

const ROOT = '/office/assessment/samples';
const one = `${ROOT}/:id` as const;
const document = `${one}/documents/:document` as const;
const prepare = { method: 'get', duty: 'inspection.keep', act: null } as const;
const keep = { method: 'post', duty: 'inspection.keep' } as const;

export const sampleRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: '/office/assessment/examples', duty: 'inspection.read', act: null, handle: examplesPage },
  { ...prepare, path: `${ROOT}/new`, handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'sample.drawn', handle: drawIt },
  { ...prepare, path: `${ROOT}/rubric`, handle: (context) => rubricPage(context, {}, []) },
  { ...keep, path: `${ROOT}/rubric`, act: 'site.changed', handle: saveRubric },
  { ...prepare, path: one, handle: (context) => samplePage(context, {}, []) },
  { ...keep, path: `${one}/redraw`, act: 'sample.redrawn', handle: redraw },
  { ...keep, path: `${one}/close`, act: 'sample.closed', handle: close },
  { ...prepare, path: document, handle: (context) => documentPage(context, {}, []) },
  { ...keep, path: document, act: 'sample.graded', handle: gradeIt },
  { ...keep, path: `${document}/settle`, act: 'sample.settled', handle: settleIt },
  { ...keep, path: `${document}/example`, act: 'sample.example', handle: exampleIt },
];

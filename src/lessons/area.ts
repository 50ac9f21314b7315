/** Lessons: how a step is done in this office, linked from the pages of the step. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import type { OfficeRoute } from '../web/routes.ts';
import { lessons } from './fold.ts';
import { ROOT } from './lesson.tsx';
import { end, lessonPage } from './lesson-page.tsx';
import { listPage } from './list-page.tsx';
import { change, changePage, newPage, write } from './write-pages.tsx';

const one = `${ROOT}/:id` as const;
const prepare = { method: 'get', duty: 'lesson.keep', act: null } as const;
const keep = { method: 'post', duty: 'lesson.keep' } as const;

const officeRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'lesson.read', act: null, handle: listPage },
  { ...prepare, path: `${ROOT}/new`, handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'lesson.written', handle: write },
  { method: 'get', path: one, duty: 'lesson.read', act: null, handle: (context) => lessonPage(context) },
  { ...prepare, path: `${one}/change`, handle: (context) => changePage(context, {}, []) },
  { ...keep, path: `${one}/change`, act: 'lesson.changed', handle: change },
  { ...keep, path: `${one}/end`, act: 'lesson.ended', handle: end },
];

export const area: Area = {
  name: 'lessons',
  aggregates: [lessons] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes,
  sweeps: [],
};

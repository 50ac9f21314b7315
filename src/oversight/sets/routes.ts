/** The office's routes of sets of indicators. */
import type { OfficeRoute } from '../../web/routes.ts';
import { editPage, listPage, saveSet } from './pages.tsx';

const ROOT = '/office/inspection/sets';
const keep = { duty: 'inspection.keep' } as const;

export const setRoutes: readonly OfficeRoute[] = [
  { ...keep, method: 'get', path: ROOT, act: null, handle: listPage },
  { ...keep, method: 'get', path: `${ROOT}/edit`, act: null, handle: (context) => editPage(context, {}, []) },
  { ...keep, method: 'post', path: `${ROOT}/edit`, act: 'indicator-set.saved', handle: saveSet },
];

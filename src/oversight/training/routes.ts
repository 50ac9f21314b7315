/** The office's routes of training. */
import type { OfficeRoute } from '../../web/routes.ts';
import { attendIt, cancel, change, hold, importSignIn, materialFile } from './acts.ts';
import { changePage, newPage } from './form-page.tsx';
import { signInFile, signInPage } from './sign-in-page.tsx';
import { trainingPage } from './training-page.tsx';
import { yearFile, yearPage } from './year-page.tsx';

const ROOT = '/office/assessment/training';
const one = `${ROOT}/:id` as const;
const read = { method: 'get', duty: 'inspection.read', act: null } as const;
const prepare = { method: 'get', duty: 'inspection.keep', act: null } as const;
const keep = { method: 'post', duty: 'inspection.keep' } as const;

export const trainingRoutes: readonly OfficeRoute[] = [
  { ...read, path: `${ROOT}/year`, handle: yearPage },
  { ...read, path: `${ROOT}/year.xlsx`, handle: yearFile },
  { ...prepare, path: `${ROOT}/new`, handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'training.held', handle: hold },
  { ...read, path: one, handle: (context) => trainingPage(context) },
  { ...prepare, path: `${one}/sign-in`, handle: signInPage },
  { ...prepare, path: `${one}/sign-in.xlsx`, handle: signInFile },
  { ...read, path: `${one}/files/:digest`, handle: materialFile },
  { ...prepare, path: `${one}/change`, handle: (context) => changePage(context, {}, []) },
  { ...keep, path: `${one}/change`, act: 'training.changed', handle: change },
  { ...keep, path: `${one}/attendance`, act: 'training.attended', handle: attendIt },
  { ...keep, path: `${one}/import`, act: 'training.attended', handle: importSignIn },
  { ...keep, path: `${one}/cancel`, act: 'training.cancelled', handle: cancel },
];

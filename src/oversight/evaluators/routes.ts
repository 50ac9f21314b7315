/** The office's routes of accounts for people from outside. */
import type { OfficeRoute } from '../../web/routes.ts';
import { end, prolong, propose } from './acts.ts';
import { newPage } from './form.tsx';
import { listPage, onePage } from './pages.tsx';

const ROOT = '/office/evaluators';
const one = `${ROOT}/:id` as const;
const read = { method: 'get', duty: 'evaluator.read', act: null } as const;
const keep = { method: 'post', duty: 'role.grant' } as const;

export const evaluatorRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: listPage },
  { ...read, duty: 'role.grant', path: `${ROOT}/new`, handle: (context) => newPage(context, {}, []) },
  { ...keep, path: `${ROOT}/new`, act: 'outsider.proposed', handle: propose },
  { ...read, path: one, handle: (context) => onePage(context, {}, []) },
  { ...keep, path: `${one}/prolong`, act: 'term.proposed', handle: prolong },
  { ...keep, path: `${one}/end`, act: 'outsider.ended', handle: end },
];

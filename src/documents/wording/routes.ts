/** The office's routes of the lists of wording. */
import type { OfficeRoute } from '../../web/routes.ts';
import { add, end, importEntries, listsFile, templateFile, wordingPage } from './page.tsx';

const ROOT = '/office/wording';
const read = { method: 'get', duty: 'wording.read', act: null } as const;
const keep = { method: 'post', duty: 'catalogue.keep' } as const;

export const wordingRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: (context) => wordingPage(context) },
  { ...keep, path: ROOT, act: 'wording.entered', handle: add },
  { ...read, path: `${ROOT}/template.xlsx`, duty: 'catalogue.keep', handle: templateFile },
  { ...read, path: `${ROOT}/lists.json`, handle: listsFile },
  { ...keep, path: `${ROOT}/import`, act: 'wording.entered', handle: importEntries },
  { ...keep, path: `${ROOT}/:id/end`, act: 'wording.ended', handle: end },
];

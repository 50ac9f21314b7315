/** The office's routes of what was public on a day. */
import type { OfficeRoute } from '../../web/routes.ts';
import { listFile, listPage } from './list-page.tsx';
import { onePage } from './one-page.tsx';

const ROOT = '/office/inspection/public-on';
const read = { method: 'get', duty: 'past.read', act: null } as const;

export const pastRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: listPage },
  { ...read, path: `${ROOT}.xlsx`, handle: listFile },
  { ...read, path: `${ROOT}/:id`, handle: onePage },
];

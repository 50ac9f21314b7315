/** The office's routes of evidence packages. */
import type { OfficeRoute } from '../../web/routes.ts';
import { choosePage, packageFile } from './page.tsx';

const ROOT = '/office/inspection/evidence';
const read = { method: 'get', duty: 'evidence.read', act: null } as const;

export const evidenceRoutes: readonly OfficeRoute[] = [
  { ...read, path: ROOT, handle: (context) => choosePage(context) },
  { ...read, path: `${ROOT}.zip`, handle: packageFile },
];

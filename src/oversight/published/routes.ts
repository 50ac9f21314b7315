/** The office's routes of trends and public summaries. */
import type { OfficeRoute } from '../../web/routes.ts';
import { draftIt, draftPage, listPage } from './bulletin-pages.tsx';
import { trendsPage } from './trends-page.tsx';

const ROOT = '/office/inspection';
const one = `${ROOT}/bulletins/:id` as const;

export const publishedRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: `${ROOT}/trends`, duty: 'inspection.read', act: null, handle: trendsPage },
  { method: 'get', path: `${ROOT}/bulletins`, duty: 'inspection.keep', act: null, handle: listPage },
  { method: 'get', path: one, duty: 'inspection.keep', act: null, handle: (context) => draftPage(context, {}, []) },
  { method: 'post', path: one, duty: 'inspection.keep', act: 'bulletin.drafted', handle: draftIt },
];

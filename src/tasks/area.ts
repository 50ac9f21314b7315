/** One place for what waits for whom: my work, hand-over of what somebody leaves, and the office's own search. */
import type { Area } from '../web/area.ts';
import { donePage } from './done.tsx';
import { startedPage } from './started.tsx';
import { todoPage } from './todo.tsx';

export const area: Area = {
  name: 'tasks',
  aggregates: [],
  publicRoutes: [],
  officeRoutes: [
    { method: 'get', path: '/office', duty: 'signed-in', act: null, handle: todoPage },
    { method: 'get', path: '/office/done', duty: 'signed-in', act: null, handle: donePage },
    { method: 'get', path: '/office/started', duty: 'signed-in', act: null, handle: startedPage },
  ],
  sweeps: [],
};

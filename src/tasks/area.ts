/** One place for what waits for whom: my work, hand-over of what somebody leaves, and the office's own search. */
import type { Aggregate } from '../db/acts.ts';
import type { Area } from '../web/area.ts';
import { donePage } from './done.tsx';
import { findPage } from './find.tsx';
import { handoversPage, takeHandover } from './handover.tsx';
import { handoverAggregate } from './handover-fold.ts';
import { startedPage } from './started.tsx';
import { todoPage } from './todo.tsx';

export const area: Area = {
  name: 'tasks',
  aggregates: [handoverAggregate] as readonly Aggregate<unknown>[],
  publicRoutes: [],
  officeRoutes: [
    { method: 'get', path: '/office', duty: 'signed-in', act: null, handle: todoPage },
    { method: 'get', path: '/office/done', duty: 'signed-in', act: null, handle: donePage },
    { method: 'get', path: '/office/started', duty: 'signed-in', act: null, handle: startedPage },
    { method: 'get', path: '/office/find', duty: 'signed-in', act: null, handle: findPage },
    { method: 'get', path: '/office/handovers', duty: 'work.hand-over', act: null, handle: handoversPage },
    {
      method: 'post',
      path: '/office/handovers',
      duty: 'work.hand-over',
      act: 'work.handed-over',
      handle: takeHandover,
    },
  ],
  sweeps: [],
};

/** The office's routes of this area. */
import type { OfficeRoute } from '../web/routes.ts';
import { listPage } from './office-list.tsx';
import { planPage, taskForm } from './office-plan.tsx';
import { addTask, change, drop, enter } from './office-plan-acts.ts';
import { changeTaskPage, taskPage } from './office-task.tsx';
import { changeIt, dropIt, evidenceFile, pass, reopen, report } from './office-task-acts.ts';

const ROOT = '/office/plans';
const one = `${ROOT}/:id` as const;
const task = `${ROOT}/tasks/:id` as const;

export const planRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'plan.read', act: null, handle: (context) => listPage(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'plan.keep', act: 'plan.entered', handle: enter },
  { method: 'get', path: one, duty: 'plan.read', act: null, handle: (context) => planPage(context, {}, []) },
  { method: 'post', path: one, duty: 'plan.keep', act: 'plan.changed', handle: change },
  { method: 'post', path: `${one}/drop`, duty: 'plan.keep', act: 'plan.dropped', handle: drop },
  {
    method: 'get',
    path: `${one}/new-task`,
    duty: 'plan.keep',
    act: null,
    handle: (context) => taskForm(context, {}, []),
  },
  { method: 'post', path: `${one}/new-task`, duty: 'plan.keep', act: 'plan-task.set', handle: addTask },
  { method: 'get', path: task, duty: 'plan.read', act: null, handle: (context) => taskPage(context, {}, []) },
  { method: 'get', path: `${task}/files/:digest`, duty: 'plan.read', act: null, handle: evidenceFile },
  { method: 'post', path: `${task}/report`, duty: 'plan.report', act: 'plan-task.reported', handle: report },
  { method: 'post', path: `${task}/pass`, duty: 'plan.keep', act: 'plan-task.passed', handle: pass },
  { method: 'post', path: `${task}/reopen`, duty: 'plan.keep', act: 'plan-task.reopened', handle: reopen },
  {
    method: 'get',
    path: `${task}/change`,
    duty: 'plan.keep',
    act: null,
    handle: (context) => changeTaskPage(context, {}, []),
  },
  { method: 'post', path: `${task}/change`, duty: 'plan.keep', act: 'plan-task.changed', handle: changeIt },
  { method: 'post', path: `${task}/drop`, duty: 'plan.keep', act: 'plan-task.dropped', handle: dropIt },
];

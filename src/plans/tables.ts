/** Row types of this area's tables. */
import type { DateColumn } from '../db/schema.ts';
import type { LookBack, TaskProgress } from './state.ts';

export interface PlanRow {
  site_id: string;
  id: string;
  year: number;
  position: number;
  title: string;
  source: string;
  body: string;
  dropped_on: DateColumn | null;
}

export interface PlanTaskRow {
  site_id: string;
  id: string;
  plan_id: string;
  title: string;
  lead_unit_id: string;
  due_on: DateColumn;
  expected: string;
  state: TaskProgress;
  reported_on: DateColumn | null;
  done_on: DateColumn | null;
  review: LookBack['result'] | null;
  reviewed_on: DateColumn | null;
  dropped_on: DateColumn | null;
}

export interface PlanTaskPartnerRow {
  site_id: string;
  task_id: string;
  unit_id: string;
}

declare module '../db/schema.ts' {
  interface Database {
    'office.plans': PlanRow;
    'office.plan_tasks': PlanTaskRow;
    'office.plan_task_partners': PlanTaskPartnerRow;
  }
}

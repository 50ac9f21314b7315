/** Which tasks of key points wait for whom, as they stand in my work. */
import { type Kysely, sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import type { Calendar } from '../law/calendar.ts';
import { deadlineOn, type WaitingItem } from '../web/waiting.ts';
import { waitingTasks } from './store.ts';

/** Acts with which a task comes to its lead unit; with `reported` it goes on to the disclosure office. */
const GIVEN = ['plan-task.set', 'plan-task.reopened'];

export async function waitingOnPlans(
  db: Kysely<Database>,
  siteId: string,
  { calendar, today }: { calendar: Calendar; today: Temporal.PlainDate },
): Promise<WaitingItem[]> {
  const tasks = await waitingTasks(db, siteId, { leads: 'all', checks: true }, today);
  if (tasks.length === 0) return [];
  const { rows } = await sql<{ id: string; isGiven: boolean; seq: number; on: Temporal.PlainDate }>`
    select distinct on (id, "isGiven") * from (
      select subject_id as id, kind = any (${GIVEN}::text[]) as "isGiven", seq, happened_on as "on"
      from office.acts
      where site_id = ${siteId} and subject_kind = 'plan-task' and subject_id = any (${tasks.map(({ id }) => id)}::uuid[])
        and kind = any (${[...GIVEN, 'plan-task.reported']}::text[])) a
    order by id, "isGiven", seq desc`.execute(db);
  const began = new Map(rows.map((row) => [`${row.id} ${row.isGiven}`, row]));
  return tasks.map((task) => {
    const reports = task.waitsFor === 'report';
    const act = began.get(`${task.id} ${reports}`);
    return {
      area: 'plans',
      step: reports ? 'plans.report' : 'plans.check',
      id: task.id,
      title: task.title,
      label: '',
      unitId: task.leadUnitId,
      waitsFor: reports ? 'plan.report' : 'plan.keep',
      units: [task.leadUnitId],
      only: null,
      not: [],
      mark: act?.seq ?? 0,
      since: act?.on ?? today,
      // what was done was in time or not: looking back has no limit of its own
      deadline: reports ? deadlineOn(task.dueOn, calendar, today) : null,
      href: `/office/plans/tasks/${task.id}`,
    };
  });
}

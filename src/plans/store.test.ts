import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../tests/support/database.ts';
import { connect, type DB } from '../db/connect.ts';
import { waitingTasks } from './store.ts';

let database: TestDatabase;
let office: DB;
const lead = randomUUID();

beforeAll(async () => {
  database = await freshDatabase();
  office = connect(database.urls.office, { max: 1 });
  const admin = connect(database.adminUrl, { max: 1 });
  const plans = { 2024: randomUUID(), 2026: randomUUID() };
  for (const [year, id] of Object.entries(plans))
    await sql`insert into office.plans (site_id, id, year, position, title, source, body)
      values ('east', ${id}, ${Number(year)}, 1, '提升解读质量', '', '')`.execute(admin);
  const tasks = (planId: string, count: number, title: string, dueOn: string, state: string, review: string | null) =>
    sql`insert into office.plan_tasks (site_id, id, plan_id, title, lead_unit_id, due_on, expected, state, review)
      select 'east', gen_random_uuid(), ${planId}, ${title}, ${lead}, ${dueOn}::date, '', ${state}, ${review}
      from generate_series(1, ${count})`.execute(admin);
  await tasks(plans[2026], 2100, '已办结', '2026-02-27', 'done', 'passed');
  await tasks(plans[2026], 1, '今年的', '2026-06-30', 'todo', null);
  await tasks(plans[2024], 1, '前年的', '2024-06-30', 'doing', 'reopened');
  await tasks(plans[2024], 1, '待回头看', '2024-12-31', 'done', null);
  await admin.destroy();
});
afterAll(async () => {
  await office.destroy();
  await database.drop();
});

it('what waits is not crowded out by what is done: the oldest unfinished task comes first', async () => {
  const today = Temporal.PlainDate.from('2026-03-02');
  const waiting = await waitingTasks(office, 'east', { leads: [lead], checks: true }, today);
  expect(waiting.map(({ title, waitsFor }) => [title, waitsFor])).toEqual([
    ['前年的', 'report'],
    ['待回头看', 'check'],
    ['今年的', 'report'],
  ]);
});

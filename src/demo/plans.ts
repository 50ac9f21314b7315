/** Key points of the year of loading, split into tasks in several states. What lies ahead of the clock has not happened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../config.ts';
import { type Desk, dateOf, TIME_ZONE } from '../db/acts.ts';
import { enterPlan, lookBack, reportTask, setTask } from '../plans/actions.ts';
import { documentEvidence } from '../plans/evidence.ts';
import type { County } from './county.ts';

type DemoAct = { on: string } & (
  | { report: 'doing' | 'done'; note: string /** slug of the file in this folder */; document?: string }
  | { lookBack: 'passed' | 'reopened'; remarks: string }
);

interface DemoTask {
  title: string;
  lead: string;
  partners: readonly string[];
  /** month and day, or calendar days from the day of loading */
  due?: string;
  dueIn?: number;
  expected: string;
  acts: readonly DemoAct[];
}

interface DemoPlan {
  site: string;
  title: string;
  source: string;
  body: string;
  tasks: readonly DemoTask[];
}

/** Sets the year's key points of a site. `documents`: ids of released documents by slug. Returns how many tasks. */
export async function setPlans(desk: Desk, county: County, documents: ReadonlyMap<string, string>): Promise<number> {
  const all = JSON.parse(await readFile(join(projectRoot, 'src/demo/plans.json'), 'utf8')) as DemoPlan[];
  const today = dateOf(desk.now);
  const keeps = (on: Temporal.PlainDate): Desk => ({
    ...desk,
    now: nine(on),
    actor: { ...desk.actor, ...county.keeper, role: 'disclosure-office' },
  });
  let tasks = 0;
  for (const { tasks: list, source, site, ...plan } of all.filter((one) => one.site === county.siteId)) {
    const begun = keeps(Temporal.PlainDate.from({ year: today.year, month: 1, day: 5 }));
    const planId = await enterPlan(begun, {
      ...plan,
      source: source.replace('{year}', String(today.year)),
      year: today.year,
    });
    for (const task of list) {
      const staff = staffOf(county, task.lead);
      const id = await setTask(begun, {
        planId,
        title: task.title,
        leadUnitId: staff.unitId,
        partnerUnitIds: task.partners.map((code) => staffOf(county, code).unitId),
        dueOn: (task.due ? dayIn(today.year, task.due) : today.add({ days: task.dueIn ?? 30 })).toString(),
        expected: task.expected,
      });
      for (const act of task.acts.filter(({ on }) => Temporal.PlainDate.compare(dayIn(today.year, on), today) <= 0)) {
        const on = dayIn(today.year, act.on);
        if ('lookBack' in act) {
          await lookBack(keeps(on), id, { result: act.lookBack, remarks: act.remarks });
          continue;
        }
        const actor = { ...desk.actor, personId: staff.drafter, role: 'drafter', unitId: staff.unitId };
        const evidence = act.document ? await proof(desk, documents.get(act.document)) : [];
        await reportTask({ ...desk, now: nine(on), actor }, id, { state: act.report, note: act.note, evidence });
      }
      tasks += 1;
    }
  }
  return tasks;
}

const dayIn = (year: number, monthDay: string) => Temporal.PlainDate.from(`${year}-${monthDay}`);

const nine = (on: Temporal.PlainDate) => on.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: '09:00' }).toInstant();

function staffOf(county: County, code: string) {
  const staff = county.staff.get(code);
  if (!staff) throw new Error(`${county.siteId} has no staff of ${code}`);
  return staff;
}

async function proof(desk: Desk, id: string | undefined) {
  const row = await desk.tx
    .selectFrom('office.documents')
    .select('index_number')
    .where('site_id', '=', desk.actor.siteId)
    .where('id', '=', id ?? '00000000-0000-0000-0000-000000000000')
    .executeTakeFirstOrThrow();
  const evidence = await documentEvidence(desk.tx, desk.actor.siteId, row.index_number ?? '');
  if (!evidence) throw new Error(`${row.index_number} is not released`);
  return [evidence];
}

/** SQL of the office over key points and tasks. */
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';
import { standingOn } from './rules.ts';
import type { LookBack, TaskProgress, TaskStanding } from './state.ts';
import './tables.ts';

type Db = Kysely<Database>;

export interface ListedPlan {
  id: string;
  year: number;
  position: number;
  title: string;
  source: string;
  body: string;
  dropped: boolean;
}

export interface ListedTask {
  id: string;
  planId: string;
  /** of its key point */
  year: number;
  planTitle: string;
  title: string;
  leadUnitId: string;
  partnerUnitIds: readonly string[];
  dueOn: Temporal.PlainDate;
  expected: string;
  state: TaskProgress;
  reportedOn: Temporal.PlainDate | null;
  doneOn: Temporal.PlainDate | null;
  review: LookBack['result'] | null;
  standing: TaskStanding;
}

/** The number that the next key point of a year takes. */
export async function nextPosition(db: Db, siteId: string, year: number): Promise<number> {
  const row = await db
    .selectFrom('office.plans')
    .select(({ fn }) => fn.max('position').as('last'))
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** Years that have key points, the newest first. */
export async function planYears(db: Db, siteId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('office.plans')
    .select('year')
    .distinct()
    .where('site_id', '=', siteId)
    .orderBy('year', 'desc')
    .execute();
  return rows.map((row) => row.year);
}

/** Key points of a year in their order, dropped ones too. */
export async function listPlans(db: Db, siteId: string, year: number): Promise<ListedPlan[]> {
  const rows = await db
    .selectFrom('office.plans')
    .select(['id', 'year', 'position', 'title', 'source', 'body', 'dropped_on'])
    .where('site_id', '=', siteId)
    .where('year', '=', year)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ dropped_on, ...same }) => ({ ...same, dropped: dropped_on !== null }));
}

export interface TaskFilter {
  /** of these key points' years, both included */
  fromYear?: number;
  toYear?: number;
  planId?: string;
  /** lead or partner; absent: every unit */
  unitIds?: readonly string[];
  /** lead only */
  leadIds?: readonly string[];
  ids?: readonly string[];
  /** only what is not done, or done and has not passed its look-back; then the earliest limit first */
  open?: boolean;
}

const MOST = 2000;

/** Tasks that stand (neither they nor their key point dropped), by key point and limit; at most 2,000. */
export async function listTasks(
  db: Db,
  siteId: string,
  filter: TaskFilter,
  today: Temporal.PlainDate,
): Promise<ListedTask[]> {
  const { fromYear, toYear, planId, unitIds, leadIds, ids, open = false } = filter;
  const partners = sql<string[]>`coalesce((select array_agg(p.unit_id::text order by p.unit_id)
    from office.plan_task_partners p where p.site_id = t.site_id and p.task_id = t.id), '{}')`;
  const rows = await db
    .selectFrom('office.plan_tasks as t')
    .innerJoin('office.plans as k', (join) => join.onRef('k.site_id', '=', 't.site_id').onRef('k.id', '=', 't.plan_id'))
    .select(['t.id', 't.plan_id', 't.title', 't.lead_unit_id', 't.due_on', 't.expected', 't.state', 't.reported_on'])
    .select(['t.done_on', 't.review', 'k.year', 'k.title as plan_title', partners.as('partners')])
    .where('t.site_id', '=', siteId)
    .where('t.dropped_on', 'is', null)
    .where('k.dropped_on', 'is', null)
    .$if(fromYear !== undefined, (query) => query.where('k.year', '>=', fromYear ?? 0))
    .$if(toYear !== undefined, (query) => query.where('k.year', '<=', toYear ?? 0))
    .$if(planId !== undefined, (query) => query.where('t.plan_id', '=', planId ?? ''))
    .$if(ids !== undefined, (query) => query.where('t.id', '=', anyOf(ids)))
    .$if(leadIds !== undefined, (query) => query.where('t.lead_unit_id', '=', anyOf(leadIds)))
    .$if(unitIds !== undefined, (query) =>
      query.where(({ or, eb }) =>
        or([eb('t.lead_unit_id', '=', anyOf(unitIds)), sql<boolean>`${partners} && ${[...(unitIds ?? [])]}::text[]`]),
      ),
    )
    // whatever is beyond the most is then what is least urgent
    .$if(open, (query) =>
      query.where(sql<boolean>`(t.state <> 'done' or t.review is null or t.review <> 'passed')`).orderBy('t.due_on'),
    )
    .orderBy('k.year', 'desc')
    .orderBy('k.position')
    .orderBy('t.due_on')
    .orderBy('t.id')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    planId: row.plan_id,
    year: row.year,
    planTitle: row.plan_title,
    title: row.title,
    leadUnitId: row.lead_unit_id,
    partnerUnitIds: row.partners,
    dueOn: row.due_on,
    expected: row.expected,
    state: row.state,
    reportedOn: row.reported_on,
    doneOn: row.done_on,
    review: row.review,
    standing: standingOn({ state: row.state, review: row.review, dueOn: row.due_on }, today),
  }));
}

const anyOf = (ids: readonly string[] | undefined) => sql<string>`any(${[...(ids ?? [])]}::uuid[])`;

/** What waits: `report` for the lead unit (not done yet), `check` for the disclosure office (done, not looked back at). */
export interface WaitingTask extends ListedTask {
  waitsFor: 'report' | 'check';
}

/**
 * What waits for these units ('all' of the site): of each the tasks that it leads and has not done, and for the
 * disclosure office (`checks`) those to look back at. Of this year and earlier ones, the earliest limit first.
 */
export async function waitingTasks(
  db: Db,
  siteId: string,
  { leads, checks }: { leads: 'all' | readonly string[]; checks: boolean },
  today: Temporal.PlainDate,
): Promise<WaitingTask[]> {
  const tasks = await listTasks(db, siteId, { toYear: today.year, open: true }, today);
  return tasks
    .flatMap((task): WaitingTask[] => {
      if (task.state === 'done') return checks && task.review !== 'passed' ? [{ ...task, waitsFor: 'check' }] : [];
      return leads === 'all' || leads.includes(task.leadUnitId) ? [{ ...task, waitsFor: 'report' }] : [];
    })
    .sort((a, b) => Temporal.PlainDate.compare(a.dueOn, b.dueOn));
}

/** The key points of a year with their tasks, what waits for me, and the form that enters one. */

import { type UnitNames, unitNames } from '../units/unit-names.ts';
import { Badge, Card } from '../web/components.tsx';
import { holds, reach } from '../web/duties.ts';
import { ErrorSummary, type Problem, Select, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { STANDING_NAMES, STATE_NAMES } from './messages.ts';
import { PlanFields } from './office-forms.tsx';
import { pageWords as words } from './page-words.ts';
import { TASK_STATES, type TaskProgress, type TaskStanding } from './state.ts';
import {
  type ListedPlan,
  type ListedTask,
  listPlans,
  listTasks,
  planYears,
  type WaitingTask,
  waitingTasks,
} from './store.ts';
import { TaskTable } from './task-table.tsx';

const STANDINGS: readonly TaskStanding[] = ['overdue', 'near', 'to-check', 'passed'];

export async function listPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { c, lang, deps, site, session, now } = context;
  const today = dayOf(now);
  const asked = Number(c.req.query('year'));
  const year = Number.isInteger(asked) && asked >= 2008 && asked <= 2999 ? asked : today.year;
  const units = await unitNames(context);
  const unitId = units.choices.find(({ id }) => id === c.req.query('unit'))?.id;
  const wanted = [...TASK_STATES, ...STANDINGS].find((one) => one === c.req.query('state')) ?? null;
  const keeps = holds(session.appointments, 'plan.keep').length > 0;
  const [years, points, tasks, waiting] = await Promise.all([
    planYears(deps.office, site.siteId),
    listPlans(deps.office, site.siteId, year),
    listTasks(
      deps.office,
      site.siteId,
      { fromYear: year, toYear: year, ...(unitId ? { unitIds: [unitId] } : {}) },
      today,
    ),
    waitingTasks(deps.office, site.siteId, { leads: reach(session.appointments, 'plan.report'), checks: keeps }, today),
  ]);
  const shown = tasks.filter((task) => wanted === null || task.state === wanted || task.standing === wanted);
  const narrowed = unitId !== undefined || wanted !== null;
  const withTasks = points.filter((point) => !narrowed || shown.some((task) => task.planId === point.id));
  const allYears = [...new Set([...years, year, today.year, ...(keeps ? [today.year + 1] : [])])].sort((a, b) => b - a);
  return officePage(
    context,
    { title: words.listOf(year)[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {keeps ? (
        <p className="btn-list">
          <a className="btn btn-primary" href="#enter">
            {words.enter[lang]}
          </a>
        </p>
      ) : null}
      <Filter {...{ context, units, year, unitId, wanted }} years={allYears} />
      <Waiting {...{ context, units, waiting }} />
      <Counts {...{ context, tasks, year, unitId }} />
      {withTasks.length === 0 ? <p className="text-secondary empty-note">{words.none[lang]}</p> : null}
      {withTasks.map((point) => (
        <Point key={point.id} {...{ context, units, point }} tasks={shown.filter((task) => task.planId === point.id)} />
      ))}
      {keeps ? <EnterForm {...{ context, year, typed, problems }} /> : null}
    </>,
  );
}

function Filter(props: {
  context: OfficeContext;
  units: UnitNames;
  years: readonly number[];
  year: number;
  unitId: string | undefined;
  wanted: TaskProgress | TaskStanding | null;
}) {
  const { context, units, years, year, unitId, wanted } = props;
  const { lang } = context;
  const states = [
    ...TASK_STATES.map((state) => ({ value: state, label: STATE_NAMES[state][lang] })),
    ...STANDINGS.map((standing) => ({ value: standing, label: STANDING_NAMES[standing][lang] })),
  ];
  return (
    <form method="get" action={href(lang, '/office/plans')} className="row align-items-end">
      <div className="col-6 col-md-2">
        <Select
          name="year"
          label={words.year}
          value={String(year)}
          options={years.map((one) => ({ value: String(one), label: String(one) }))}
        />
      </div>
      <div className="col-6 col-md-3">
        <Select name="state" label={words.state} value={wanted ?? ''} empty={words.everyState} options={states} />
      </div>
      <div className="col-12 col-md-4">
        <Select
          name="unit"
          label={words.unit}
          value={unitId ?? ''}
          empty={words.everyUnit}
          options={units.choices.map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <div className="col-md-2 mb-3">
        <button type="submit" className="btn btn-outline-primary w-100">
          {words.show[lang]}
        </button>
      </div>
    </form>
  );
}

function Waiting(props: { context: OfficeContext; units: UnitNames; waiting: readonly WaitingTask[] }) {
  const { context, units, waiting } = props;
  const { lang } = context;
  const groups = [
    { title: words.waitsReport, tasks: waiting.filter((task) => task.waitsFor === 'report') },
    { title: words.waitsCheck, tasks: waiting.filter((task) => task.waitsFor === 'check') },
  ].filter(({ tasks }) => tasks.length > 0);
  if (groups.length === 0) return null;
  return (
    <Card title={words.waiting[lang]} id="waiting">
      {groups.map(({ title, tasks }) => (
        <div key={title.en}>
          <h3 className="h4 mt-2">{`${title[lang]}（${tasks.length}）`}</h3>
          <TaskTable {...{ context, units, tasks }} caption={title} withPlan empty={words.noneWaits} />
        </div>
      ))}
    </Card>
  );
}

function Counts(props: {
  context: OfficeContext;
  tasks: readonly ListedTask[];
  year: number;
  unitId: string | undefined;
}) {
  const { context, tasks, year, unitId } = props;
  const { lang } = context;
  const items = [
    { key: '', name: words.all, count: tasks.length },
    ...TASK_STATES.map((state) => ({
      key: state as string,
      name: STATE_NAMES[state],
      count: tasks.filter((task) => task.state === state).length,
    })),
    ...STANDINGS.map((standing) => ({
      key: standing as string,
      name: STANDING_NAMES[standing],
      count: tasks.filter((task) => task.standing === standing).length,
    })),
  ];
  if (tasks.length === 0) return null;
  return (
    <section aria-label={words.counts[lang]}>
      <ul className="row row-cards list-unstyled mb-2">
        {items.map(({ key, name, count }) => (
          <li className="col-6 col-sm-4 col-lg-3" key={key}>
            <a
              className="card card-sm card-link h-100"
              href={href(
                lang,
                `/office/plans?year=${year}${unitId ? `&unit=${unitId}` : ''}${key ? `&state=${key}` : ''}`,
              )}
            >
              <span className="card-body">
                <span className="h2 d-block mb-0">{count}</span>
                <span className="text-secondary">{name[lang]}</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
      <p className="small text-secondary">{words.nearNote[lang]}</p>
    </section>
  );
}

function Point(props: { context: OfficeContext; units: UnitNames; point: ListedPlan; tasks: readonly ListedTask[] }) {
  const { context, units, point, tasks } = props;
  const { lang } = context;
  return (
    <Card
      title={
        <a href={href(lang, `/office/plans/${point.id}`)}>
          {point.position}. {point.title}
        </a>
      }
      actions={point.dropped ? <Badge>{words.dropped[lang]}</Badge> : null}
    >
      {point.source ? <p className="text-secondary mb-2">{point.source}</p> : null}
      {point.dropped ? null : <TaskTable {...{ context, units, tasks }} caption={words.tasks} />}
    </Card>
  );
}

function EnterForm(props: { context: OfficeContext; year: number; typed: Typed; problems: readonly Problem[] }) {
  const { context, year, typed, problems } = props;
  const { lang } = context;
  return (
    <Card title={words.enter[lang]} id="enter">
      <form method="post" action={href(lang, '/office/plans')}>
        <TextField
          name="year"
          label={words.year}
          type="number"
          value={String(year)}
          required
          {...{ typed, problems }}
        />
        <PlanFields plan={null} {...{ typed, problems }} />
        <button type="submit" className="btn btn-primary">
          {words.save[lang]}
        </button>
      </form>
    </Card>
  );
}

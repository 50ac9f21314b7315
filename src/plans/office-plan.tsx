/** The page of one key point, and the form that splits a task from it. */
import { read } from '../db/acts.ts';
import { idParam } from '../units/office-forms.ts';
import { unitNames } from '../units/unit-names.ts';
import { Card, Facts, Notice } from '../web/components.tsx';
import { holds } from '../web/duties.ts';
import { ErrorSummary, type Problem, TextArea, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { PlanFields, TaskFields } from './office-forms.tsx';
import { pageWords as words } from './page-words.ts';
import { plans } from './plan-fold.ts';
import type { PlanState } from './state.ts';
import { listTasks } from './store.ts';
import { TaskTable } from './task-table.tsx';

async function readPlan({ deps, site }: OfficeContext, id: string): Promise<{ state: PlanState; version: number }> {
  const loaded = await read(deps.office, deps.keys, plans, { siteId: site.siteId, id });
  if (!loaded || loaded.state.year === 0) throw notFound();
  return loaded;
}

export async function planPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, session, now } = context;
  const id = idParam(context);
  const { state, version } = await readPlan(context, id);
  const units = await unitNames(context);
  const tasks = await listTasks(deps.office, site.siteId, { planId: id }, dayOf(now));
  const keeps = holds(session.appointments, 'plan.keep').length > 0 && !state.dropped;
  return officePage(
    context,
    {
      title: `${state.position}. ${state.title}`,
      back: href(lang, `/office/plans?year=${state.year}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {state.dropped ? (
        <Notice tone="warn" title={`${words.dropped[lang]} ${state.dropped.on}`}>
          {state.dropped.ground}
        </Notice>
      ) : null}
      <Card>
        <Facts
          items={[
            [words.year[lang], state.year],
            [words.source[lang], state.source],
            [
              words.body[lang],
              <span key="body" style={{ whiteSpace: 'pre-line' }}>
                {state.body}
              </span>,
            ],
          ]}
        />
      </Card>
      {state.dropped ? null : (
        <Card
          title={words.tasks[lang]}
          actions={
            keeps ? (
              <a className="btn btn-primary" href={href(lang, `/office/plans/${id}/new-task`)}>
                {words.addTask[lang]}
              </a>
            ) : null
          }
        >
          <TaskTable {...{ context, units, tasks }} caption={words.tasks} />
        </Card>
      )}
      {keeps ? <Keeping {...{ context, id, state, version, typed, problems }} /> : null}
    </>,
  );
}

function Keeping(props: {
  context: OfficeContext;
  id: string;
  state: PlanState;
  version: number;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, id, state, version, typed, problems } = props;
  const { lang } = context;
  return (
    <>
      <Card title={words.change[lang]}>
        <form method="post" action={href(lang, `/office/plans/${id}`)}>
          <input type="hidden" name="version" value={version} />
          <PlanFields plan={state} {...{ typed, problems }} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
      <DropForm
        context={context}
        action={`/office/plans/${id}/drop`}
        title={words.drop}
        note={words.dropNote}
        {...{ version, typed, problems }}
      />
    </>
  );
}

/** Dropping a key point or a task asks for its ground. */
export function DropForm(props: {
  context: OfficeContext;
  action: string;
  title: typeof words.drop;
  note: typeof words.dropNote;
  version: number;
  typed: Typed;
  problems: readonly Problem[];
}) {
  const { context, action, title, note, version, typed, problems } = props;
  const { lang } = context;
  return (
    <Card title={title[lang]}>
      <p className="text-secondary">{note[lang]}</p>
      <form method="post" action={href(lang, action)}>
        <input type="hidden" name="version" value={version} />
        <TextArea name="ground" label={words.ground} rows={2} maxLength={500} required {...{ typed, problems }} />
        <button type="submit" className="btn btn-danger">
          {title[lang]}
        </button>
      </form>
    </Card>
  );
}

export async function taskForm(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const id = idParam(context);
  const { state } = await readPlan(context, id);
  const units = await unitNames(context);
  return officePage(
    context,
    {
      title: words.addTask[lang],
      back: href(lang, `/office/plans/${id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card title={`${state.position}. ${state.title}`}>
        <p style={{ whiteSpace: 'pre-line' }}>{state.body}</p>
        <form method="post" action={href(lang, `/office/plans/${id}/new-task`)}>
          <TaskFields task={null} units={units.choices} {...{ typed, problems }} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

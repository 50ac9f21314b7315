/** The page of one task: what is asked, what was reported and proven, and what comes next. */
import { ACCEPTED } from '../documents/file-type.ts';
import { Card, Facts } from '../web/components.tsx';
import { Choices, ErrorSummary, FileField, type Problem, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { STATE_NAMES } from './messages.ts';
import { TaskFields } from './office-forms.tsx';
import { DropForm } from './office-plan.tsx';
import { readTask, type TaskView } from './office-view.ts';
import { pageWords as words } from './page-words.ts';
import { refuseClosed } from './rules.ts';
import { LookBackHistory, ProgressHistory } from './task-history.tsx';
import { StandingBadge } from './task-table.tsx';

interface Props {
  context: OfficeContext;
  view: TaskView;
  typed: Typed;
  problems: readonly Problem[];
}

export async function taskPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang } = context;
  const view = await readTask(context);
  const { state, may } = view;
  const isOpen = refuseClosed(state) === null;
  const all = { context, view, typed, problems };
  return officePage(
    context,
    {
      title: state.title,
      back: href(lang, `/office/plans/${state.planId}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <TaskFacts {...{ context, view }} />
      <ProgressHistory {...{ context, view }} />
      {isOpen && may('plan.report') ? <ReportForm {...all} /> : null}
      <LookBackHistory {...{ context, view }} />
      {isOpen && may('plan.keep') && state.state === 'done' ? <LookBackForm {...all} /> : null}
      {isOpen && may('plan.keep') ? (
        <DropForm
          context={context}
          action={`/office/plans/tasks/${view.id}/drop`}
          title={words.dropTask}
          note={words.dropTaskNote}
          version={view.version}
          {...{ typed, problems }}
        />
      ) : null}
    </>,
  );
}

function TaskFacts({ context, view }: Pick<Props, 'context' | 'view'>) {
  const { lang } = context;
  const { state, plan, units, standing, may } = view;
  const change = may('plan.keep') && refuseClosed(state) === null;
  return (
    <Card
      title={words.facts[lang]}
      actions={
        change ? (
          <a className="btn btn-outline-primary" href={href(lang, `/office/plans/tasks/${view.id}/change`)}>
            {words.changeTask[lang]}
          </a>
        ) : null
      }
    >
      <Facts
        items={[
          [words.keyPoint[lang], `${plan.year} · ${plan.position}. ${plan.title}`],
          [words.lead[lang], units.nameOf(state.leadUnitId)],
          [words.partners[lang], state.partnerUnitIds.map(units.nameOf).join('、')],
          [words.due[lang], state.dueOn],
          [words.expected[lang], state.expected],
          [words.state[lang], STATE_NAMES[state.state][lang]],
          [
            words.standing[lang],
            state.dropped || plan.dropped ? (
              `${words.dropped[lang]} ${state.dropped?.ground ?? plan.dropped?.ground ?? ''}`
            ) : (
              <StandingBadge key="standing" context={context} standing={standing} />
            ),
          ],
          [words.doneOn[lang], state.doneOn],
        ]}
      />
    </Card>
  );
}

function ReportForm({ context, view, typed, problems }: Props) {
  const { lang } = context;
  const same = { typed, problems };
  const states = (['doing', 'done'] as const).map((value) => ({ value, label: STATE_NAMES[value][lang] }));
  return (
    <Card title={words.report[lang]} id="report">
      <form method="post" action={href(lang, `/office/plans/tasks/${view.id}/report`)} encType="multipart/form-data">
        <input type="hidden" name="version" value={view.version} />
        <Choices name="state" label={words.reportState} options={states} value="doing" required {...same} />
        <TextArea name="note" label={words.note} hint={words.noteHint} rows={4} maxLength={5000} required {...same} />
        <div className="row">
          <div className="col-md-6">
            <TextField name="evidenceDocument" label={words.evidenceDocument} maxLength={100} {...same} />
          </div>
          <div className="col-md-6">
            <TextField name="evidenceCase" label={words.evidenceCase} maxLength={60} {...same} />
          </div>
        </div>
        <FileField
          name="files"
          label={words.evidenceFiles}
          hint={words.evidenceHint}
          problems={problems}
          accept={ACCEPTED}
          many
        />
        <button type="submit" className="btn btn-primary">
          {words.submitReport[lang]}
        </button>
      </form>
    </Card>
  );
}

function LookBackForm({ context, view, typed, problems }: Props) {
  const { lang } = context;
  const path = `/office/plans/tasks/${view.id}`;
  return (
    <Card title={words.lookBack[lang]} id="look-back">
      <form method="post" action={href(lang, `${path}/pass`)}>
        <input type="hidden" name="version" value={view.version} />
        <TextArea
          name="remarks"
          label={words.remarks}
          hint={words.remarksHint}
          rows={3}
          maxLength={2000}
          {...{ typed, problems }}
        />
        <button type="submit" className="btn btn-primary me-2">
          {words.pass[lang]}
        </button>
        <button type="submit" className="btn btn-outline-danger" formAction={href(lang, `${path}/reopen`)}>
          {words.reopen[lang]}
        </button>
      </form>
    </Card>
  );
}

export async function changeTaskPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const { id, state, version, units } = await readTask(context);
  // units that were closed since stay on the list while the task names them
  const named = [state.leadUnitId, ...state.partnerUnitIds].filter((one) => !units.choices.some((u) => u.id === one));
  const choices = [...units.choices, ...named.map((one) => ({ id: one, name: units.nameOf(one) }))];
  return officePage(
    context,
    {
      title: words.changeTask[lang],
      back: href(lang, `/office/plans/tasks/${id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <form method="post" action={href(lang, `/office/plans/tasks/${id}/change`)}>
          <input type="hidden" name="version" value={version} />
          <TaskFields task={state} units={choices} {...{ typed, problems }} />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      </Card>
    </>,
  );
}

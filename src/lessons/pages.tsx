/** Lessons: the list by step, one of them, the form in which it is written, and those of remedies that can become one. */
import { z } from 'zod';
import { read } from '../db/acts.ts';
import { listRemedies } from '../requests/after/store.ts';
import { requests } from '../requests/fold.ts';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { Badge, Card, DataTable, Facts } from '../web/components.tsx';
import { holds, permits } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href, type Language } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { changeLesson, endLesson, writeLesson } from './actions.ts';
import { type LessonState, lessons } from './fold.ts';
import { isShown } from './rules.ts';
import { STEPS, stepName } from './steps.ts';
import { listLessons } from './store.ts';
import { lessonWords as words } from './words.ts';

const ROOT = '/office/lessons';
/** remedies on the list, the latest first */
const MOST = 50;

const keeps = ({ session }: OfficeContext) => holds(session.appointments, 'lesson.keep').length > 0;
const namesOf = (ids: readonly string[], lang: Language) => ids.map((id) => stepName(id)[lang]).join('；');

function StateBadge({ lesson, today, lang }: { lesson: LessonState; today: string; lang: Language }) {
  if (isShown(lesson, today)) return <Badge tone="good">{words.shown[lang]}</Badge>;
  return <Badge>{(lesson.from > today ? words.later : words.ended)[lang]}</Badge>;
}

export async function listPage(context: OfficeContext): Promise<Response> {
  const { lang, deps, site, now } = context;
  const today = dayOf(now).toString();
  const all = await listLessons(deps.office, site.siteId);
  const shown = keeps(context) ? all : all.filter((one) => isShown(one, today));
  return officePage(
    context,
    { title: words.list[lang] },
    <>
      <p className="text-secondary">{words.lead[lang]}</p>
      {keeps(context) ? (
        <p>
          <a className="btn btn-primary" href={href(lang, `${ROOT}/new`)}>
            {words.write[lang]}
          </a>
        </p>
      ) : null}
      <Card>
        <DataTable
          caption={words.list[lang]}
          rows={shown}
          rowKey={({ id }) => id}
          empty={words.none}
          columns={[
            {
              head: words.title[lang],
              cell: ({ id, title }) => (
                <a className="d-inline-block" style={{ minWidth: '10em' }} href={href(lang, `${ROOT}/${id}`)}>
                  {title}
                </a>
              ),
            },
            { head: words.steps[lang], cell: ({ steps }) => namesOf(steps, lang) },
            { head: words.changedOn[lang], cell: ({ changedOn }) => changedOn, tight: true },
            {
              head: words.state[lang],
              cell: (one) => <StateBadge lesson={one} {...{ today, lang }} />,
              tight: true,
            },
          ]}
        />
      </Card>
      {keeps(context) ? await remediesCard(context) : null}
    </>,
  );
}

async function remediesCard(context: OfficeContext) {
  const { lang, deps, site } = context;
  const learnt = (await listRemedies(deps.office, site.siteId, 'all')).filter(({ cause }) => cause !== null);
  return (
    <Card title={words.fromRemedies[lang]}>
      <p className="text-secondary">{words.remediesNote[lang]}</p>
      <DataTable
        caption={words.fromRemedies[lang]}
        rows={learnt.slice(0, MOST)}
        rowKey={({ id, position }) => `${id}/${position}`}
        empty={words.noRemedies}
        columns={[
          {
            head: words.case[lang],
            cell: ({ id, number }) => <a href={href(lang, `/office/requests/${id}`)}>{number}</a>,
            tight: true,
          },
          { head: words.decidedOn[lang], cell: ({ decidedOn }) => decidedOn ?? '', tight: true },
          {
            head: '',
            cell: ({ id, position }) => (
              <a href={href(lang, `${ROOT}/new?case=${id}&remedy=${position}`)}>{words.turn[lang]}</a>
            ),
            tight: true,
          },
        ]}
      />
    </Card>
  );
}

async function lessonOf(context: OfficeContext): Promise<{ id: string; state: LessonState; version: number }> {
  const { deps, site, now } = context;
  const id = idParam(context);
  const loaded = await read(deps.office, deps.keys, lessons, { siteId: site.siteId, id });
  const state = loaded?.state;
  if (!loaded || !state || !(keeps(context) || isShown(state, dayOf(now).toString()))) throw notFound();
  return { id, state, version: loaded.version };
}

export async function lessonPage(context: OfficeContext, problems: readonly Problem[] = []): Promise<Response> {
  const { lang, now } = context;
  const { id, state, version } = await lessonOf(context);
  const today = dayOf(now).toString();
  const address = href(lang, `${ROOT}/${id}`);
  return officePage(
    context,
    { title: state.title, back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        {state.text.split(/\n\s*\n/).map((paragraph, at) => (
          <p key={String(at)} className="text-break" style={{ whiteSpace: 'pre-line', maxWidth: '46em' }}>
            {paragraph}
          </p>
        ))}
        <Facts
          items={[
            [words.steps[lang], namesOf(state.steps, lang)],
            [words.from[lang], state.from],
            [words.to[lang], state.to],
            [words.state[lang], <StateBadge key="state" lesson={state} {...{ today, lang }} />],
          ]}
        />
      </Card>
      {keeps(context) ? (
        <Card title={words.change[lang]}>
          <p>
            <a className="btn btn-outline-primary" href={`${address}/change`}>
              {words.change[lang]}
            </a>
          </p>
          <form method="post" action={`${address}/end`}>
            <input type="hidden" name="version" value={version} />
            <TextField name="to" label={words.to} type="date" value={state.to ?? today} required problems={problems} />
            <button type="submit" className="btn btn-outline-danger">
              {words.end[lang]}
            </button>
          </form>
        </Card>
      ) : null}
    </>,
  );
}

interface FormProps {
  context: OfficeContext;
  action: string;
  values: { title: string; text: string; from: string; steps: readonly string[] };
  version: number | null;
  typed: Typed;
  problems: readonly Problem[];
}

function LessonForm({ context: { lang }, action, values, version, ...same }: FormProps) {
  const posted = same.typed.steps;
  const chosen = posted === undefined ? values.steps : [posted].flat();
  const wrong = same.problems.find(({ field }) => field === 'steps');
  return (
    <form method="post" action={action}>
      {version === null ? null : <input type="hidden" name="version" value={version} />}
      <TextField name="title" label={words.title} value={values.title} maxLength={100} required {...same} />
      <TextArea
        name="text"
        label={words.text}
        hint={words.textHint}
        value={values.text}
        rows={10}
        maxLength={5000}
        required
        {...same}
      />
      <TextField name="from" label={words.from} type="date" value={values.from} required {...same} />
      <fieldset className="mb-3" id="steps" tabIndex={-1}>
        <legend className="form-label required">{words.steps[lang]}</legend>
        {[...Map.groupBy(STEPS, ({ part }) => part.zh)].map(([part, steps]) => (
          <details key={part} open={steps.some(({ id }) => chosen.includes(id)) || chosen.length === 0}>
            <summary>{steps[0]?.part[lang]}</summary>
            {steps.map(({ id, name }) => (
              <label className="form-check ms-3" key={id}>
                <input
                  className="form-check-input"
                  type="checkbox"
                  name="steps[]"
                  value={id}
                  defaultChecked={chosen.includes(id)}
                />
                <span className="form-check-label">{name[lang]}</span>
              </label>
            ))}
          </details>
        ))}
        {wrong ? <div className="invalid-feedback d-block">{wrong.text[lang]}</div> : null}
      </fieldset>
      <button type="submit" className="btn btn-primary">
        {words.save[lang]}
      </button>
    </form>
  );
}

/** What a lesson begins with that is turned from one of a remedy: what changes, as it was written there. */
async function fromRemedy(context: OfficeContext): Promise<FormProps['values'] | null> {
  const { c, deps, site, session, lang } = context;
  const id = z.uuid().safeParse(c.req.query('case'));
  if (!id.success) return null;
  const loaded = await read(deps.office, deps.keys, requests, { siteId: site.siteId, id: id.data });
  const lesson = loaded?.state.remedies[Number(c.req.query('remedy'))]?.lesson;
  if (!loaded || !lesson || !permits(session.appointments, 'request.read', loaded.state.unitId)) throw notFound();
  return {
    title: words.fromCase(loaded.state.number)[lang],
    text: lesson.content && lesson.content !== 'erased' ? lesson.content.changes : '',
    from: dayOf(context.now).toString(),
    steps: ['remedy'],
  };
}

export async function newPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, now } = context;
  const blank = { title: '', text: '', from: dayOf(now).toString(), steps: [] };
  return officePage(
    context,
    { title: words.writeTitle[lang], back: href(lang, ROOT), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <LessonForm
          {...{ context, typed, problems }}
          action={href(lang, `${ROOT}/new`)}
          values={(await fromRemedy(context)) ?? blank}
          version={null}
        />
      </Card>
    </>,
  );
}

export async function changePage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang } = context;
  const { id, state, version } = await lessonOf(context);
  const address = href(lang, `${ROOT}/${id}`);
  return officePage(
    context,
    { title: words.change[lang], back: address, status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <LessonForm {...{ context, typed, problems, version }} action={`${address}/change`} values={state} />
      </Card>
    </>,
  );
}

const lessonForm = z.object({
  title: z.string().trim().max(100),
  text: z.string().trim().max(5000),
  from: fields.date,
  steps: z.array(z.string().max(40)).default([]),
});

export async function write(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, lessonForm);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => writeLesson(desk, form.value));
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(href(context.lang, `${ROOT}/${id}`));
}

export async function change(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, lessonForm.extend({ version: fields.version }));
  if (!form.ok) return changePage(context, form.typed, form.problems);
  const { version, ...facts } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => changeLesson(desk, id, facts, version)));
  if (problems.length > 0) return changePage(context, form.typed, problems);
  return seeOther(href(context.lang, `${ROOT}/${id}`));
}

export async function end(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, z.object({ version: fields.version, to: fields.date }));
  if (!form.ok) return lessonPage(context, form.problems);
  const { version, to } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => endLesson(desk, id, to, version)));
  return problems.length > 0 ? lessonPage(context, problems) : seeOther(href(context.lang, `${ROOT}/${id}`));
}

/** The form in which a lesson is written and changed. */

import { z } from 'zod';
import { read } from '../db/acts.ts';
import { requests } from '../requests/fold.ts';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { Card } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, TextArea, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { changeLesson, writeLesson } from './actions.ts';
import { lessonOf, ROOT } from './lesson.tsx';
import { STEPS } from './steps.ts';
import { lessonWords as words } from './words.ts';

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

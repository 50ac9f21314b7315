/** One lesson as everybody reads it; who keeps lessons ends it here. */

import { z } from 'zod';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { Card, Facts } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, TextField } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { endLesson } from './actions.ts';
import { keeps, lessonOf, namesOf, ROOT, StateBadge } from './lesson.tsx';
import { lessonWords as words } from './words.ts';

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

export async function end(context: OfficeContext): Promise<Response> {
  const as = context.demand('');
  const form = await readForm(context.c, z.object({ version: fields.version, to: fields.date }));
  if (!form.ok) return lessonPage(context, form.problems);
  const { version, to } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => endLesson(desk, id, to, version)));
  return problems.length > 0 ? lessonPage(context, problems) : seeOther(href(context.lang, `${ROOT}/${id}`));
}

/** What is posted about key points: each reads its form, acts, and shows the page again. */
import { idParam, problemsOf } from '../units/office-forms.ts';
import { holds } from '../web/duties.ts';
import { readForm } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { forbidden } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { changePlan, dropPlan, enterPlan, setTask } from './actions.ts';
import { changedPlan, dropForm, newPlan, newTask } from './office-forms.tsx';
import { listPage } from './office-list.tsx';
import { planPage, taskForm } from './office-plan.tsx';

/** Key points belong to the site as a whole: whoever keeps them does so under the first appointment that allows it. */
export function keeper({ session }: OfficeContext) {
  const [held] = holds(session.appointments, 'plan.keep');
  if (!held) throw forbidden();
  return held;
}

export async function enter(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, newPlan);
  if (!form.ok) return listPage(context, form.typed, form.problems);
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(keeper(context), (desk) => enterPlan(desk, form.value));
  });
  if (problems.length > 0) return listPage(context, form.typed, problems);
  return seeOther(href(context.lang, `/office/plans/${id}`));
}

export async function change(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, changedPlan);
  if (!form.ok) return planPage(context, form.typed, form.problems);
  const { version, ...facts } = form.value;
  const problems = await problemsOf(() =>
    context.work(keeper(context), (desk) => changePlan(desk, id, facts, version)),
  );
  return problems.length > 0
    ? planPage(context, form.typed, problems)
    : seeOther(href(context.lang, `/office/plans/${id}`));
}

export async function drop(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, dropForm);
  if (!form.ok) return planPage(context, form.typed, form.problems);
  const { ground, version } = form.value;
  const problems = await problemsOf(() => context.work(keeper(context), (desk) => dropPlan(desk, id, ground, version)));
  return problems.length > 0
    ? planPage(context, form.typed, problems)
    : seeOther(href(context.lang, `/office/plans/${id}`));
}

export async function addTask(context: OfficeContext): Promise<Response> {
  const id = idParam(context);
  const form = await readForm(context.c, newTask);
  if (!form.ok) return taskForm(context, form.typed, form.problems);
  const problems = await problemsOf(() =>
    context.work(keeper(context), (desk) => setTask(desk, { planId: id, ...form.value })),
  );
  return problems.length > 0
    ? taskForm(context, form.typed, problems)
    : seeOther(href(context.lang, `/office/plans/${id}`));
}

/** What the forms of these pages do. */
import { z } from 'zod';
import { fields, problemsOf } from '../../units/office-forms.ts';
import { endOutsider, proposeOutsider, proposeTerm } from '../../units/outsiders/actions.ts';
import { OUTSIDE_KINDS } from '../../units/outsiders/fold.ts';
import { readForm } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { newPage } from './form.tsx';
import { findOutsider, onePage } from './pages.tsx';

const asked = z.object({
  name: fields.needed('请填写姓名', 'Give the name', 60),
  username: fields.needed('请填写账号', 'Give an account name', 32),
  phone: fields.optional(60),
  kind: z.enum(OUTSIDE_KINDS),
  body: fields.needed('请填写派出单位', 'Name the body', 100),
  purpose: fields.needed('请填写查阅事由', 'Give the purpose', 500),
  scope: z.enum(['units', 'site']),
  unitIds: z.array(z.uuid()).default([]),
  from: fields.date,
  until: fields.date,
});

export async function propose(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, asked);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const problems = await problemsOf(() =>
    context.work(context.demand(''), (desk) => proposeOutsider(desk, form.value)),
  );
  if (problems.length > 0) return newPage(context, form.typed, problems);
  return seeOther(href(context.lang, '/office/proposals'));
}

export async function prolong(context: OfficeContext): Promise<Response> {
  const { personId } = await findOutsider(context);
  const form = await readForm(context.c, z.object({ endsOn: fields.date, ground: fields.ground }));
  if (!form.ok) return onePage(context, form.typed, form.problems);
  const { endsOn, ground } = form.value;
  const problems = await problemsOf(() =>
    context.work(context.demand(''), (desk) => proposeTerm(desk, personId, endsOn, ground)),
  );
  if (problems.length > 0) return onePage(context, form.typed, problems);
  return seeOther(href(context.lang, '/office/proposals'));
}

export async function end(context: OfficeContext): Promise<Response> {
  const { personId } = await findOutsider(context);
  const form = await readForm(context.c, z.object({ endGround: fields.ground }));
  if (!form.ok) return onePage(context, form.typed, form.problems);
  const problems = await problemsOf(
    () => context.work(context.demand(''), (desk) => endOutsider(desk, personId, form.value.endGround)),
    'endGround',
  );
  if (problems.length > 0) return onePage(context, form.typed, problems);
  return seeOther(href(context.lang, `/office/evaluators/${personId}`));
}

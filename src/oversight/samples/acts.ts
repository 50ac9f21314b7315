/** What is posted about graded samples: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import { rubricSchema } from '../../units/interpretation-rubric.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { changeSite } from '../../units/site-actions.ts';
import { type Problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { href, type Text } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { keeper } from '../rectification/acts.ts';
import { closeSample, drawAgain, drawSample, grade, setExample, settle } from './actions.ts';
import { documentPage } from './document-page.tsx';
import { newPage, rubricPage } from './new-page.tsx';
import { readElements } from './rubric.ts';
import { samplePage } from './sample-page.tsx';
import { documentOf, readSample } from './view.ts';
import { sampleWords as words } from './words.ts';

const address = ({ lang }: OfficeContext, id: string) => href(lang, `/office/assessment/samples/${id}`);

const drawForm = z.object({
  title: z.string().trim().max(100),
  from: fields.date,
  to: fields.date,
  share: z.coerce.number().int().catch(0),
  seed: z.string().trim().max(100),
  first: z.string().default(''),
  second: z.string().default(''),
});

export async function drawIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, drawForm);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const { first, second, share, ...facts } = form.value;
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => drawSample(desk, { ...facts, share: share / 100, graders: [first, second] }));
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(address(context, id));
}

const redrawForm = z.object({
  version: fields.version,
  reason: fields.optional(300),
  seed: z.string().trim().max(100),
  share: z.coerce.number().int().catch(0),
});

export async function redraw(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, redrawForm);
  if (!form.ok) return samplePage(context, form.typed, form.problems);
  const { version, share, ...said } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => drawAgain(desk, id, { ...said, share: share / 100 }, version)),
  );
  return problems.length > 0 ? samplePage(context, form.typed, problems) : seeOther(address(context, id));
}

export async function gradeIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readSample(context);
  const { id: documentId } = documentOf(context, view);
  const form = await readForm(context.c, z.looseObject({ remarks: fields.optional(2000) }));
  if (!form.ok) return documentPage(context, form.typed, form.problems);
  const points = Object.fromEntries(
    view.state.rubric.elements.flatMap(({ id }) => {
      const typed = String(form.typed[`points-${id}`] ?? '').trim();
      return /^\d{1,3}$/.test(typed) ? [[id, Number(typed)]] : [];
    }),
  );
  const given = { documentId, points, remarks: form.value.remarks };
  return doing(context, form.typed, view.id, documentId, () => context.work(as, (desk) => grade(desk, view.id, given)));
}

const settleForm = z.object({
  version: fields.version,
  points: z.coerce.number().catch(-1),
  reason: fields.optional(300),
});

export async function settleIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readSample(context);
  const { id: documentId } = documentOf(context, view);
  const form = await readForm(context.c, settleForm);
  if (!form.ok) return documentPage(context, form.typed, form.problems);
  const { version, ...said } = form.value;
  return doing(context, form.typed, view.id, documentId, () =>
    context.work(as, (desk) => settle(desk, view.id, { documentId, ...said }, version)),
  );
}

export async function exampleIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const view = await readSample(context);
  const { id: documentId } = documentOf(context, view);
  const form = await readForm(context.c, z.object({ version: fields.version, why: fields.optional(1000) }));
  if (!form.ok) return documentPage(context, form.typed, form.problems);
  const { version, why } = form.value;
  return doing(context, form.typed, view.id, documentId, () =>
    context.work(as, (desk) => setExample(desk, view.id, { documentId, why }, version)),
  );
}

async function doing(
  context: OfficeContext,
  typed: Typed,
  id: string,
  documentId: string,
  task: () => Promise<unknown>,
): Promise<Response> {
  const problems = await problemsOf(task);
  if (problems.length > 0) return documentPage(context, typed, problems);
  return seeOther(`${address(context, id)}/documents/${documentId}`);
}

export async function close(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, z.object({ version: fields.version }));
  if (!form.ok) return samplePage(context, form.typed, form.problems);
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => closeSample(desk, id, form.value.version)));
  return problems.length > 0 ? samplePage(context, {}, problems) : seeOther(address(context, id));
}

const upTo = (most: number, wrong: Text) =>
  z.coerce.number(says(wrong)).int(says(wrong)).min(0, says(wrong)).max(most, says(wrong));

const rubricForm = z.object({
  version: fields.version,
  elements: fields.optional(3000),
  days: upTo(30, words.badDays),
  tolerance: upTo(100, words.badTolerance),
});

export async function saveRubric(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, rubricForm);
  if (!form.ok) return rubricPage(context, form.typed, form.problems);
  const { version, elements: typed, ...numbers } = form.value;
  const { elements, wrongLine } = readElements(typed);
  const wrong: Problem[] = wrongLine === null ? [] : [{ field: 'elements', text: words.badLine(wrongLine) }];
  if (wrong.length > 0) return rubricPage(context, form.typed, wrong);
  const interpretationRubric = rubricSchema.parse({ elements, ...numbers });
  const problems = await problemsOf(() =>
    context.work(as, (desk) => changeSite(desk, { settings: { interpretationRubric } }, version)),
  );
  if (problems.length > 0) return rubricPage(context, form.typed, problems);
  return seeOther(href(context.lang, '/office/assessment'));
}

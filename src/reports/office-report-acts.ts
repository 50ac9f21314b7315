/** What is posted from the page of a report: each reads its form, acts, and shows the page again. */
import { z } from 'zod';
import { formOfYear } from '../law/report-forms.ts';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { readForm, says, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { approveReport, makeDocument, returnReport, submitReport, takeBackReport, writeReport } from './actions.ts';
import { enteredCells } from './cells.ts';
import { contentForm } from './content-form.ts';
import { figureProblem, readFigure } from './figures.ts';
import { pageWords as words } from './messages.ts';
import { reportPage } from './office-report.tsx';
import { findReport } from './store.ts';
import { htmlOf, TEXT_SECTIONS, type Texts } from './texts.ts';
import { forgetTyped } from './typed-copy.ts';

/** All that people write of a report, from one form: saving one section never loses what was typed into another. */
export async function write(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, contentForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  const given: Record<string, string | number | undefined> = form.value;
  const stored = await findReport(context.deps.office, context.site.siteId, idParam(context));
  if (!stored) throw notFound();
  const national = formOfYear(stored.year);
  const figures = enteredCells(national).flatMap(
    (cell) =>
      readFigure(cell, {
        value: String(given[`value-${cell}`]),
        source: String(given[`source-${cell}`]),
        blank: String(given[`blank-${cell}`]),
      }) ?? [],
  );
  const problems = figures.flatMap((figure) => {
    const problem = figureProblem(figure, national);
    return problem ? [{ field: `${problem.field}-${figure.cell}`, text: problem.text }] : [];
  });
  if (problems.length > 0) return reportPage(context, form.typed, problems);
  const texts: Texts = Object.fromEntries(
    TEXT_SECTIONS.flatMap((section) => {
      const typed = given[`section${section}`];
      return typeof typed === 'string' ? [[section, htmlOf(typed)]] : [];
    }),
  );
  return doing(context, form.typed, async (id, as) => {
    await context.work(as, (desk) => writeReport(desk, id, { figures, texts }, form.value.version));
    await forgetTyped(context, id);
  });
}

const stepForm = z.object({ version: fields.version });

const submitForm = stepForm.extend({ explanation: fields.optional(1000), zero: z.literal('yes').optional() });

export async function handIn(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, submitForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  const { version, explanation, zero } = form.value;
  const declared = { ...(explanation ? { explanation } : {}), ...(zero ? { zero: true } : {}) };
  return doing(context, form.typed, (id, as) =>
    context.work(as, (desk) => submitReport(desk, id, { version, declared })),
  );
}

export async function takeBack(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, stepForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  const { version } = form.value;
  return doing(context, form.typed, (id, as) => context.work(as, (desk) => takeBackReport(desk, id, version)));
}

const approveForm = stepForm.extend({ digest: z.string() });

export async function approve(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, approveForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  const { digest, version } = form.value;
  return doing(context, form.typed, (id, as) => context.work(as, (desk) => approveReport(desk, id, digest, version)));
}

const returnForm = stepForm.extend({ remarks: z.string().trim().min(1, says(words.needRemarks)).max(2000) });

export async function giveBack(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, returnForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  const { remarks, version } = form.value;
  return doing(context, form.typed, (id, as) => context.work(as, (desk) => returnReport(desk, id, remarks, version)));
}

export async function makeReleaseDocument(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, stepForm);
  if (!form.ok) return reportPage(context, form.typed, form.problems);
  let documentId = '';
  const done = await doing(context, form.typed, async (id, as) => {
    documentId = await context.work(as, (desk) => makeDocument(desk, id, form.value.version));
  });
  return documentId === '' ? done : seeOther(href(context.lang, `/office/documents/${documentId}`));
}

type As = ReturnType<OfficeContext['demand']>;

/** Acts on the report of the address for its unit; a refusal comes back on the page with what was typed. */
async function doing(
  context: OfficeContext,
  typed: Typed,
  task: (id: string, as: As) => Promise<unknown>,
): Promise<Response> {
  const id = idParam(context);
  const stored = await findReport(context.deps.office, context.site.siteId, id);
  if (!stored) throw notFound();
  const as = context.demand(stored.unitId);
  const problems = await problemsOf(() => task(id, as));
  return problems.length > 0
    ? reportPage(context, typed, problems)
    : seeOther(href(context.lang, `/office/reports/${id}`));
}

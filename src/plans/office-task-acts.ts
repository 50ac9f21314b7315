/** What is posted from the page of a task, and the files that prove progress. */
import { z } from 'zod';
import { findBlob } from '../db/blobs.ts';
import { keepProofs, readProofs } from '../documents/proofs.ts';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { type Problem, readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { changeTask, dropTask, lookBack, reportTask } from './actions.ts';
import { caseEvidence, documentEvidence } from './evidence.ts';
import { planWords } from './messages.ts';
import { changedTask, dropForm } from './office-forms.tsx';
import { keeper } from './office-plan-acts.ts';
import { changeTaskPage, taskPage } from './office-task.tsx';
import { readTask } from './office-view.ts';
import type { Evidence, LookBack } from './state.ts';

const reportForm = z.object({
  version: fields.version,
  state: z.enum(['doing', 'done']),
  note: fields.needed(planWords.needNote.zh, planWords.needNote.en, 5000),
  evidenceDocument: fields.optional(100),
  evidenceCase: fields.optional(60),
});

export async function report(context: OfficeContext): Promise<Response> {
  const view = await readTask(context);
  const as = context.demand(view.state.leadUnitId);
  const form = await readForm(context.c, reportForm);
  if (!form.ok) return taskPage(context, form.typed, form.problems);
  const { version, state, note } = form.value;
  const found = await typedEvidence(context, view.state, form.value);
  const files = await readProofs(form.files.get('files') ?? [], 'files');
  const problems = [...found.problems, ...files.problems];
  if (problems.length > 0) return taskPage(context, form.typed, problems);
  return doing(context, form.typed, async (id) =>
    context.work(as, async (desk) => {
      const kept = await keepProofs(desk, files.given);
      const evidence = [...found.evidence, ...kept.map((file) => ({ kind: 'file' as const, ...file }))];
      await reportTask(desk, id, { state, note, evidence }, version);
    }),
  );
}

async function typedEvidence(
  { deps, site }: OfficeContext,
  task: { leadUnitId: string; partnerUnitIds: readonly string[] },
  typed: { evidenceDocument: string; evidenceCase: string },
): Promise<{ evidence: Evidence[]; problems: Problem[] }> {
  const evidence: Evidence[] = [];
  const problems: Problem[] = [];
  const { evidenceDocument, evidenceCase } = typed;
  if (evidenceDocument) {
    const found = await documentEvidence(deps.office, site.siteId, evidenceDocument);
    if (found) evidence.push(found);
    else problems.push({ field: 'evidenceDocument', text: planWords.unknownDocument(evidenceDocument) });
  }
  if (evidenceCase) {
    const units = [task.leadUnitId, ...task.partnerUnitIds];
    const found = await caseEvidence(deps.office, site.siteId, evidenceCase, units);
    if (found) evidence.push(found);
    else problems.push({ field: 'evidenceCase', text: planWords.unknownCase(evidenceCase) });
  }
  return { evidence, problems };
}

const lookBackForm = z.object({ version: fields.version, remarks: fields.optional(2000) });

export const pass = (context: OfficeContext): Promise<Response> => checked(context, 'passed');
export const reopen = (context: OfficeContext): Promise<Response> => checked(context, 'reopened');

async function checked(context: OfficeContext, result: LookBack['result']): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, lookBackForm);
  if (!form.ok) return taskPage(context, form.typed, form.problems);
  const { remarks, version } = form.value;
  return doing(context, form.typed, (id) =>
    context.work(as, (desk) => lookBack(desk, id, { result, remarks }, version)),
  );
}

export async function dropIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, dropForm);
  if (!form.ok) return taskPage(context, form.typed, form.problems);
  const { ground, version } = form.value;
  return doing(context, form.typed, (id) => context.work(as, (desk) => dropTask(desk, id, ground, version)));
}

export async function changeIt(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, changedTask);
  if (!form.ok) return changeTaskPage(context, form.typed, form.problems);
  const { version, ...facts } = form.value;
  return doing(
    context,
    form.typed,
    (id) => context.work(as, (desk) => changeTask(desk, id, facts, version)),
    changeTaskPage,
  );
}

/** Acts on the task of the address; a refusal comes back on the page with what was typed. */
async function doing(
  context: OfficeContext,
  typed: Typed,
  task: (id: string) => Promise<unknown>,
  page: typeof taskPage = taskPage,
): Promise<Response> {
  const id = idParam(context);
  const problems = await problemsOf(() => task(id));
  return problems.length > 0
    ? page(context, typed, problems)
    : seeOther(href(context.lang, `/office/plans/tasks/${id}`));
}

/** A file that proves progress: a named download, never shown inside a page. @throws Refusal not-found, forbidden */
export async function evidenceFile(context: OfficeContext): Promise<Response> {
  const { state } = await readTask(context);
  const digest = context.c.req.param('digest');
  const file = state.reports
    .flatMap(({ evidence }) => evidence)
    .find((one) => one.kind === 'file' && one.digest === digest);
  const blob = file?.kind === 'file' ? await findBlob(context.deps.office, context.site.siteId, file.digest) : null;
  if (file?.kind !== 'file' || !blob) throw notFound();
  return new Response(Buffer.from(blob.bytes), {
    headers: {
      'content-type': file.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'no-store',
    },
  });
}

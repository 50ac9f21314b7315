/** What is posted about findings: each reads its form, acts, and shows the page again with what was typed. */
import { z } from 'zod';
import { findBlob } from '../../db/blobs.ts';
import { keepProofs, readProofs } from '../../documents/proofs.ts';
import { fields, idParam, problemsOf } from '../../units/office-forms.ts';
import { type Appointment, holds } from '../../web/duties.ts';
import { type Problem, readForm, type Typed } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { forbidden, notFound, Refusal } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { isFromOutside } from '../evaluators/masked.ts';
import { reasonAgainst } from '../evidence/proofs.ts';
import { changeFinding, fileFinding, giveNotice, takeStep } from './actions.ts';
import { findingPage } from './finding-page.tsx';
import { changePage, newPage } from './form-pages.tsx';
import { changedFinding, newFinding } from './forms.tsx';
import { listPage } from './list-page.tsx';
import { pageWords } from './page-words.ts';
import type { ProofFile } from './state.ts';
import { readFinding } from './view.ts';

/** Inspectors serve the whole site: whoever keeps findings does so under the first appointment that allows it. */
export function keeper({ session }: OfficeContext): Appointment {
  const [held] = holds(session.appointments, 'inspection.keep');
  if (!held) throw forbidden();
  return held;
}

const findingAddress = (context: OfficeContext, id: string) => href(context.lang, `/office/inspection/findings/${id}`);

export async function file(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, newFinding);
  if (!form.ok) return newPage(context, form.typed, form.problems);
  const proofs = await readProofs(form.files.get('files') ?? [], 'files');
  if (proofs.problems.length > 0) return newPage(context, form.typed, proofs.problems);
  const { once, ...facts } = form.value;
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, async (desk) => {
      const files = await keepProofs(desk, proofs.given);
      return fileFinding(desk, { ...facts, files }, null, once);
    });
  });
  return problems.length > 0 ? newPage(context, form.typed, problems) : seeOther(findingAddress(context, id));
}

export async function change(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, changedFinding);
  if (!form.ok) return changePage(context, form.typed, form.problems);
  const { version, ...facts } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() => context.work(as, (desk) => changeFinding(desk, id, facts, version)));
  return problems.length > 0 ? changePage(context, form.typed, problems) : seeOther(findingAddress(context, id));
}

const noticeForm = z.object({
  finding: z.array(z.uuid()).default([]),
  dueOn: fields.date,
  remarks: fields.optional(2000),
});

export async function notice(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, noticeForm);
  if (!form.ok) return listPage(context, form.typed, form.problems);
  const { finding, ...said } = form.value;
  let number = '';
  const problems = await problemsOf(async () => {
    number = await context.work(as, (desk) => giveNotice(desk, finding, said));
  });
  if (problems.length > 0) return listPage(context, form.typed, problems);
  return seeOther(href(context.lang, `/office/inspection/notices?number=${encodeURIComponent(number)}`));
}

const saidForm = z.object({ version: fields.version, remarks: fields.optional(5000) });
const reopenForm = saidForm.extend({ dueOn: fields.date });

export const answer = (context: OfficeContext) => said(context, 'answered');
export const appeal = (context: OfficeContext) => said(context, 'appealed');
export const pass = (context: OfficeContext) => said(context, 'passed');

async function said(context: OfficeContext, step: 'answered' | 'appealed' | 'passed'): Promise<Response> {
  const { state } = await readFinding(context);
  const as = step === 'passed' ? keeper(context) : context.demand(state.unitId);
  const form = await readForm(context.c, saidForm);
  if (!form.ok) return findingPage(context, form.typed, form.problems);
  const { version, remarks } = form.value;
  const proofs = await readProofs(form.files.get('files') ?? [], 'files');
  return doing(context, form.typed, proofs.problems, (id) =>
    context.work(as, async (desk) => {
      const files = await keepProofs(desk, proofs.given);
      await takeStep(desk, id, step, { remarks, files }, version);
    }),
  );
}

export async function reopen(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, reopenForm);
  if (!form.ok) return findingPage(context, form.typed, form.problems);
  const { version, remarks, dueOn } = form.value;
  const proofs = await readProofs(form.files.get('files') ?? [], 'files');
  return doing(context, form.typed, proofs.problems, (id) =>
    context.work(as, async (desk) => {
      const files = await keepProofs(desk, proofs.given);
      await takeStep(desk, id, 'reopened', { remarks, files, dueOn }, version);
    }),
  );
}

const withdrawForm = z.object({ version: fields.version, reason: fields.optional(500) });

export async function withdraw(context: OfficeContext): Promise<Response> {
  const as = keeper(context);
  const form = await readForm(context.c, withdrawForm);
  if (!form.ok) return findingPage(context, form.typed, form.problems);
  const { version, reason } = form.value;
  const id = idParam(context);
  const problems = await problemsOf(() =>
    context.work(as, (desk) => takeStep(desk, id, 'withdrawn', { remarks: reason }, version)),
  );
  const named = problems.map((one) => (one.field === 'remarks' ? { ...one, field: 'reason' } : one));
  return named.length > 0 ? findingPage(context, form.typed, named) : seeOther(findingAddress(context, id));
}

/** Acts on the finding of the address; whatever stands in the way comes back on its page with what was typed. */
async function doing(
  context: OfficeContext,
  typed: Typed,
  wrongFiles: readonly Problem[],
  act: (id: string) => Promise<void>,
): Promise<Response> {
  const id = idParam(context);
  const problems = wrongFiles.length > 0 ? wrongFiles : await problemsOf(() => act(id));
  return problems.length > 0 ? findingPage(context, typed, problems) : seeOther(findingAddress(context, id));
}

/** People from outside are handed nothing that may name somebody. @throws Refusal */
export async function refuseOutside(context: OfficeContext, file: ProofFile): Promise<void> {
  const left = isFromOutside(context.session) ? await reasonAgainst(context, file) : null;
  if (left) throw new Refusal('finding.file', 403, pageWords.withheld(left));
}

/** A proof: a named download, never shown inside a page. @throws Refusal not-found, forbidden */
export async function proofFile(context: OfficeContext): Promise<Response> {
  const { state } = await readFinding(context);
  const digest = context.c.req.param('digest');
  const all = [...state.files, ...state.history.flatMap(({ files }) => files)];
  const named = all.find((one) => one.digest === digest);
  const blob = named ? await findBlob(context.deps.office, context.site.siteId, named.digest) : null;
  if (!named || !blob) throw notFound();
  await refuseOutside(context, named);
  return new Response(Buffer.from(blob.bytes), {
    headers: {
      'content-type': named.mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(named.name)}`,
      'cache-control': 'no-store',
    },
  });
}

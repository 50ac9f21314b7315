/** What is posted from the page of a summary, and its Word file. */
import { z } from 'zod';
import { docx } from '../paper/docx.ts';
import { fields, idParam, problemsOf } from '../units/office-forms.ts';
import { readForm, says, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { download } from './download.ts';
import { summaryPage } from './office-summary.tsx';
import { finaliseSummary, reopenSummary, writeSummary } from './summary-actions.ts';
import { forgetTyped } from './summary-copy.ts';
import { summaryPaper } from './summary-paper.ts';
import { SUMMARY_SECTIONS, type SummaryTexts } from './summary-state.ts';
import { textProblems } from './summary-text.ts';
import { readSummary, summaryState } from './summary-view.ts';
import { summaryWords as words } from './summary-words.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const sections = Object.fromEntries(SUMMARY_SECTIONS.map((section) => [section, fields.optional(20_000)])) as Record<
  keyof SummaryTexts,
  ReturnType<typeof fields.optional>
>;
const inserts = Object.fromEntries(SUMMARY_SECTIONS.map((section) => [`field-${section}`, fields.optional(100)]));
const textsForm = z.object({
  ...sections,
  version: fields.version,
  title: z.string().trim().min(1, says(words.needTitle)).max(100),
  insert: z.enum(SUMMARY_SECTIONS).optional(),
});
const insertForm = z.object(inserts).catch({});

export async function write(context: OfficeContext): Promise<Response> {
  const { state } = await summaryState(context);
  const as = context.demand(state.unitId);
  const form = await readForm(context.c, textsForm);
  if (!form.ok) return summaryPage(context, form.typed, form.problems);
  const { version, title, insert, ...texts } = form.value;
  if (insert) {
    const chosen = insertForm.parse(form.typed)[`field-${insert}`];
    return summaryPage(context, chosen ? withField(form.typed, insert, chosen) : form.typed, []);
  }
  const view = await readSummary(context);
  const names = new Set((await view.figures()).map(({ name }) => name));
  // every problem at once; the action refuses the first again
  const wrong = textProblems(texts, (field) => names.has(field));
  if (wrong.length > 0)
    return summaryPage(
      context,
      form.typed,
      wrong.map(({ section, text }) => ({ field: section, text })),
    );
  return doing(context, form.typed, async (id) => {
    await context.work(as, (desk) => writeSummary(desk, id, { title, texts }, version));
    await forgetTyped(context, id);
  });
}

/** What was typed, with a field at the end of a section. Nothing is recorded: it is saved with the rest. */
function withField(typed: Typed, section: string, field: string): Typed {
  const written = typed[section];
  return { ...typed, [section]: `${typeof written === 'string' ? written : ''}{{${field}}}` };
}

const finalForm = z.object({ version: fields.version, digest: z.string().default('') });

export async function finalise(context: OfficeContext): Promise<Response> {
  const { state } = await summaryState(context);
  const as = context.demand(state.unitId);
  const form = await readForm(context.c, finalForm);
  if (!form.ok) return summaryPage(context, form.typed, form.problems);
  const { version, digest } = form.value;
  return doing(context, form.typed, (id) => context.work(as, (desk) => finaliseSummary(desk, id, digest, version)));
}

const groundForm = z.object({ version: fields.version, ground: fields.ground });

export async function reopen(context: OfficeContext): Promise<Response> {
  const { state } = await summaryState(context);
  const as = context.demand(state.unitId);
  const form = await readForm(context.c, groundForm);
  if (!form.ok) return summaryPage(context, form.typed, form.problems);
  const { version, ground } = form.value;
  return doing(context, form.typed, (id) => context.work(as, (desk) => reopenSummary(desk, id, ground, version)));
}

async function doing(context: OfficeContext, typed: Typed, task: (id: string) => Promise<unknown>): Promise<Response> {
  const id = idParam(context);
  const problems = await problemsOf(() => task(id));
  return problems.length > 0
    ? summaryPage(context, typed, problems)
    : seeOther(href(context.lang, `/office/summaries/${id}`));
}

export async function summaryDocx(context: OfficeContext): Promise<Response> {
  const { state, snapshot, digest } = await readSummary(context);
  const date = state.final?.on ?? dayOf(context.now).toString();
  const bytes = await docx(summaryPaper(snapshot, state.final ? digest : null, date));
  return download({ name: `${snapshot.name}${snapshot.title}.docx`, mediaType: WORD, bytes }, 'summary.docx');
}

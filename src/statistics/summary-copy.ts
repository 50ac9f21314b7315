/** What somebody has typed into the texts of a summary and not saved: kept for that person alone until it is saved. */

import { z } from 'zod';
import { clockTime } from '../documents/office/copies.ts';
import { type CopyKey, dropCopy, findCopy, keepCopy, type WorkingCopy } from '../documents/working-copies.ts';
import { readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { SUMMARY_SECTIONS, type SummaryState } from './summary-state.ts';
import { summaryState } from './summary-view.ts';

const key = ({ site, session }: OfficeContext, id: string): CopyKey => ({
  siteId: site.siteId,
  personId: session.personId,
  place: `summary/${id}`,
});

const FIELDS = ['title', ...SUMMARY_SECTIONS];

/** The copy of whoever asks, where it says anything that the summary does not. */
export async function newsOf(context: OfficeContext, id: string, state: SummaryState): Promise<WorkingCopy | null> {
  const copy = await findCopy(context.deps.office, key(context, id));
  if (!copy) return null;
  const kept: Typed = { title: state.title, ...state.texts };
  const plain = (value: Typed[string] | undefined) =>
    typeof value === 'string' ? value.replaceAll('\r', '').trim() : '';
  return FIELDS.some((name) => plain(copy.typed[name]) !== plain(kept[name])) ? copy : null;
}

export async function forgetTyped(context: OfficeContext, id: string): Promise<void> {
  await dropCopy(context.deps.office, key(context, id));
}

/** What the form's script posts. Answers when it was kept. */
export async function saveSummaryCopy(context: OfficeContext): Promise<Response> {
  const { id, state } = await summaryState(context);
  context.demand(state.unitId);
  const form = await readForm(context.c, z.looseObject({}));
  const typed = Object.fromEntries(FIELDS.map((name) => [name, form.typed[name] ?? '']));
  const copy = { version: Number(form.typed.version) || 0, typed };
  await keepCopy(context.deps.office, key(context, id), copy, context.now);
  return Response.json({ at: clockTime(context.now, context.now) });
}

export async function discardSummaryCopy(context: OfficeContext): Promise<Response> {
  const { id, state } = await summaryState(context);
  context.demand(state.unitId);
  await forgetTyped(context, id);
  return seeOther(href(context.lang, `/office/summaries/${id}`));
}

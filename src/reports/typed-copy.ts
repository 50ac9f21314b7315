/** What somebody has typed into a report and not saved: kept for that person alone until it is saved (decision 0011). */
import { clockTime } from '../documents/office/copies.ts';
import { type CopyKey, dropCopy, findCopy, keepCopy, type WorkingCopy } from '../documents/working-copies.ts';
import { readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { CONTENT_FIELDS, contentForm } from './content-form.ts';
import { ownReport } from './own-report.ts';
import type { StoredReport } from './store.ts';
import { TEXT_SECTIONS, typedOf } from './texts.ts';

const key = ({ site, session }: OfficeContext, id: string): CopyKey => ({
  siteId: site.siteId,
  personId: session.personId,
  place: `report/${id}`,
});

/** What the form of a report comes with when nothing was typed. */
function keptIn({ texts, figures }: Pick<StoredReport, 'texts' | 'figures'>): Typed {
  return {
    ...Object.fromEntries(TEXT_SECTIONS.map((section) => [`section${section}`, typedOf(texts[section] ?? '')])),
    ...Object.fromEntries(
      Object.entries(figures).flatMap(([cell, known]) => [
        [`blank-${cell}`, known.blank ?? ''],
        [`value-${cell}`, known.blank === null ? String(known.value) : ''],
        [`source-${cell}`, known.source],
      ]),
    ),
  };
}

/** The copy of whoever asks, where it says anything that the report does not. */
export async function newsOf(context: OfficeContext, stored: StoredReport): Promise<WorkingCopy | null> {
  const copy = await findCopy(context.deps.office, key(context, stored.id));
  if (!copy) return null;
  const kept = keptIn(stored);
  const plain = (value: Typed[string] | undefined) =>
    typeof value === 'string' ? value.replaceAll('\r', '').trim() : '';
  return CONTENT_FIELDS.some((name) => plain(copy.typed[name]) !== plain(kept[name])) ? copy : null;
}

export async function forgetTyped(context: OfficeContext, id: string): Promise<void> {
  await dropCopy(context.deps.office, key(context, id));
}

/** What the form's script posts. Answers when it was kept. */
export async function saveReportCopy(context: OfficeContext): Promise<Response> {
  const id = await ownReport(context);
  const form = await readForm(context.c, contentForm);
  const typed = Object.fromEntries(
    CONTENT_FIELDS.flatMap((name) => (form.typed[name] ? [[name, form.typed[name]]] : [])),
  );
  const copy = { version: Number(form.typed.version) || 0, typed };
  await keepCopy(context.deps.office, key(context, id), copy, context.now);
  return Response.json({ at: clockTime(context.now, context.now) });
}

export async function discardReportCopy(context: OfficeContext): Promise<Response> {
  const id = await ownReport(context);
  await forgetTyped(context, id);
  return seeOther(href(context.lang, `/office/reports/${id}`));
}

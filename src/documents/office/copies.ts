/** Working copies and open windows of the form of a document: what its script posts, and what its pages show of it. */
import { z } from 'zod';
import { cleanHtml } from '../../text/html.ts';
import { readForm, type Typed } from '../../web/forms.tsx';
import type { Text } from '../../web/language.ts';
import { dayOf, minute } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { close, keepOpen, openingsOf } from '../openings.ts';
import type { Content, DocumentState } from '../state.ts';
import { type CopyKey, dropCopy, keepCopy, type WorkingCopy } from '../working-copies.ts';
import { contentOf, readableForm } from './content-form.ts';
import { documentPath, openedOf } from './opened.ts';
import { copyWords as words } from './words-comparing.ts';

/** The working copy of a document's form, or with null of the form of a new one. */
export function copyKey({ site, session }: OfficeContext, id: string | null): CopyKey {
  return { siteId: site.siteId, personId: session.personId, place: `document/${id ?? 'new'}` };
}

/** Ticked boxes that are none are not sent: a copy says so, or what was kept would seem ticked. */
const LISTS = { columns: [], channels: [], removed: [], uploads: [] };

/** What a copy keeps of what was typed: not which button was pressed, nor the version, which it has beside. */
export function copied(typed: Typed): Typed {
  const { version, next, ...rest } = typed;
  return { ...LISTS, ...rest };
}

/** The content as it would be saved from a copy, as far as it can be read. */
export function typedContent({ typed, uploads }: WorkingCopy, state: DocumentState): Content {
  const form = readableForm(typed);
  const kept = state.attachments.filter((file) => !form.removed.includes(file.digest));
  const title = typeof typed.title === 'string' ? typed.title.trim() : '';
  const content = { ...contentOf(form), title, body: cleanHtml(form.body) };
  return { ...content, interprets: state.interprets, attachments: [...kept, ...uploads] };
}

/** Whether a copy holds anything that the draft, or an empty form, does not. */
export function isNews(copy: WorkingCopy, state: DocumentState | null): boolean {
  if (!state) {
    const { title, body } = copy.typed;
    return copy.uploads.length > 0 || [title, body].some((one) => typeof one === 'string' && one.trim() !== '');
  }
  const content = typedContent(copy, state);
  return Object.entries(content).some(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(state[field as keyof Content]),
  );
}

/** '10:32' of today, else with its date. */
export function clockTime(at: Temporal.Instant, now: Temporal.Instant): string {
  return dayOf(at).equals(dayOf(now)) ? minute(at).slice(-5) : minute(at);
}

const copySchema = z.looseObject({ version: z.coerce.number().int().nonnegative().catch(0) });

/** Keeps what was typed, for this person alone. Answers when. */
export async function saveCopy(context: OfficeContext): Promise<Response> {
  const id = context.c.req.param('id') ?? null;
  if (id) await openedOf(context, 'document.draft');
  const form = await readForm(context.c, copySchema);
  const version = form.ok ? form.value.version : 0;
  const copy = { version, typed: copied(form.typed) };
  await keepCopy(context.deps.office, copyKey(context, id), copy, context.now);
  return Response.json({ at: clockTime(context.now, context.now) });
}

export async function discardCopy(context: OfficeContext): Promise<Response> {
  const id = context.c.req.param('id') ?? null;
  if (id) await openedOf(context, 'document.draft');
  await dropCopy(context.deps.office, copyKey(context, id));
  return seeOther(documentPath(context, id ?? 'new', id ? 'edit' : ''));
}

const windowSchema = z.object({
  window: z.string().regex(/^[0-9a-f]{16}$/),
  left: z.literal('1').optional(),
});

/** A window says that it is open, or that it is left; answered with who else has the document open. */
export async function heartbeat(context: OfficeContext): Promise<Response> {
  const { id } = await openedOf(context, 'document.draft');
  return beat(context, copyKey(context, id).place);
}

/** Who has the document open for editing now, in words. */
export function othersEditing(context: OfficeContext, id: string): Promise<string[]> {
  return othersAt(context, copyKey(context, id).place);
}

/** What a window of any place says of itself. Whether its person may open that place was asked before. */
export async function beat(context: OfficeContext, place: string, said: Said = words): Promise<Response> {
  const form = await readForm(context.c, windowSchema);
  if (!form.ok) return new Response(null, { status: 422 });
  const { site, session, deps, now } = context;
  const { window, left } = form.value;
  const own = { siteId: site.siteId, place, personId: session.personId, window };
  if (left) await close(deps.office, own);
  else await keepOpen(deps.office, own, now);
  return Response.json({ others: await othersAt(context, place, said, window) });
}

/** How it is said that somebody has something open, since when; and oneself in another window. */
interface Said {
  editing(name: string, at: string): Text;
  editingOwn(at: string): Text;
}

/** Who has a place open now, in words; `but` leaves out the window that asks. */
export async function othersAt(context: OfficeContext, place: string, said: Said = words, but = ''): Promise<string[]> {
  const { deps, site, session, now, lang } = context;
  const openings = await openingsOf(deps.office, site.siteId, place, now, but);
  return openings.map(({ personId, name, openedAt }) => {
    const at = clockTime(openedAt, now);
    return (personId === session.personId ? said.editingOwn(at) : said.editing(name, at))[lang];
  });
}

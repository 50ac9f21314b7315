/** Drafting and editing: one form for a new document and for a draft. */
import { listUnits, type Unit } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { holds, reach } from '../../web/duties.ts';
import { dayOf } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { draftDocument, editDocument, submitWhenComplete } from '../actions.ts';
import { mayEdit, type Refused } from '../rules.ts';
import { dropCopy, findCopy, keepCopy, type WorkingCopy } from '../working-copies.ts';
import { copied, copyKey, isNews } from './copies.ts';
import { choicePage } from './copy-parts.tsx';
import { formPage } from './edit-form.tsx';
import { demandOn, documentPath, type Opened, openedOf } from './opened.ts';
import { type Posted, readPosted } from './posted-content.ts';
import { attempt, conflictOf, isConflict, type Trouble } from './trouble.ts';

export async function newPage(context: OfficeContext): Promise<Response> {
  return showForm(context, null);
}

export async function editPage(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.draft');
  if (!mayEdit(opened.state)) return seeOther(documentPath(context, opened.id));
  return showForm(context, opened);
}

/** The form as it is kept; where something was typed and not saved, first the choice between the two. */
async function showForm(context: OfficeContext, opened: Opened | null): Promise<Response> {
  const copy = await findCopy(context.deps.office, copyKey(context, opened?.id ?? null));
  const isRestored = context.c.req.query('restore') !== undefined;
  const units = opened ? [] : await draftableUnits(context);
  if (!copy || !isNews(copy, opened?.state ?? null)) return formPage(context, { opened, units });
  if (!isRestored) return choicePage(context, opened, copy);
  return formPage(context, { opened, units, copy });
}

/** Begins a document. It is kept even when it was to be submitted at once and lacks something. */
export async function create(context: OfficeContext): Promise<Response> {
  const key = copyKey(context, null);
  const waiting = (await findCopy(context.deps.office, key))?.uploads ?? [];
  const posted = await readPosted(context, [], waiting);
  if (!posted.ok) return again(context, null, posted, posted.trouble);
  const { value, typed } = posted;
  const unit = (await draftableUnits(context)).find((known) => known.id === value.unitId);
  if (!unit) throw forbidden();
  let id = '';
  let lacking: Refused[] = [];
  const trouble = await attempt(typed, () =>
    context.work(context.demand(unit.id), async (desk) => {
      id = await draftDocument(desk, unit.id, await posted.content(desk));
      if (value.next === 'submit') lacking = await submitWhenComplete(desk, id);
      await dropCopy(desk.tx, key);
    }),
  );
  if (trouble) return again(context, null, posted, trouble);
  return seeOther(value.next === 'submit' ? afterSubmit(context, id, lacking) : documentPath(context, id, 'edit'));
}

/** Saves a draft; what is lacking when it was to be submitted does not undo the saving. */
export async function save(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.draft');
  const key = copyKey(context, opened.id);
  const waiting = (await findCopy(context.deps.office, key))?.uploads ?? [];
  const posted = await readPosted(context, opened.state.attachments, waiting);
  if (!posted.ok) return again(context, opened, posted, posted.trouble);
  const { value, typed } = posted;
  let lacking: Refused[] = [];
  const trouble = await attempt(typed, () =>
    context.work(demandOn(context, opened, 'document.draft'), async (desk) => {
      await editDocument(desk, opened.id, await posted.content(desk), value.version);
      if (value.next === 'submit') lacking = await submitWhenComplete(desk, opened.id);
      await dropCopy(desk.tx, key);
    }),
  );
  if (trouble) {
    const current = await openedOf(context, 'document.draft');
    const late = conflictOf(typed, current.acts, context.session.personId);
    return again(context, current, posted, isConflict(trouble) ? late : trouble);
  }
  return seeOther(
    value.next === 'submit'
      ? afterSubmit(context, opened.id, lacking)
      : `${documentPath(context, opened.id, 'edit')}?saved=1`,
  );
}

/** The form once more with what was typed and uploaded, which are kept as the person's working copy meanwhile. */
async function again(
  context: OfficeContext,
  opened: Opened | null,
  posted: Posted,
  trouble: Trouble,
): Promise<Response> {
  const units = opened ? [] : await draftableUnits(context);
  const as = opened
    ? demandOn(context, opened, 'document.draft')
    : holds(context.session.appointments, 'document.draft')[0];
  if (!as) throw forbidden();
  const { typed } = posted;
  const copy: WorkingCopy = await context.work(as, async (desk) => {
    const uploads = await posted.keepFiles(desk);
    const version = Number(typed.version) || 0;
    const kept = { version, typed: copied({ ...typed, uploads: uploads.map((file) => file.digest) }), uploads };
    await keepCopy(desk.tx, copyKey(context, opened?.id ?? null), kept, context.now);
    return { ...kept, savedAt: context.now };
  });
  return formPage(context, { opened, units, copy, trouble });
}

/** Where submitting leads: to the document, or to the form of the kept draft, which names all that is lacking. */
export function afterSubmit(context: OfficeContext, id: string, lacking: readonly Refused[]): string {
  if (lacking.length > 0) return `${documentPath(context, id, 'edit')}?incomplete=1`;
  return `${documentPath(context, id)}?done=submitted`;
}

/** Units in force for which the person may draft. */
export async function draftableUnits({ deps, site, session, now }: OfficeContext): Promise<Unit[]> {
  const allowed = reach(session.appointments, 'document.draft');
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now));
  return units.filter((unit) => allowed === 'all' || allowed.includes(unit.id));
}

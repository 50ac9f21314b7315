/** The posts of a document's page: each reads its form, does one act, and leads back to the page. */
import { z } from 'zod';
import type { Desk } from '../../db/acts.ts';
import type { Duty } from '../../web/duties.ts';
import { readForm, says } from '../../web/forms.tsx';
import { href, type Text } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { amendDocument, releaseDocument, returnDocument, submitWhenComplete, takeBack, voidDraft } from '../actions.ts';
import { repealDocument, withdrawDocument } from '../actions-leave.ts';
import { confirmMending, proposeMending, refuseMending } from '../mending.ts';
import { RETURN_DUTIES } from '../rules.ts';
import { showDocument } from './document.tsx';
import { afterSubmit } from './edit.tsx';
import { demandOn, documentPath, may, openedOf } from './opened.ts';
import { REMARK_PLACES, remarkName } from './returned.tsx';
import { attempt, conflictOf } from './trouble.ts';
import { documentWords as words } from './words.ts';

const version = z.coerce.number().int().nonnegative();
const filled = (message: Text, longest: number) => z.string().trim().min(1, says(message)).max(longest);

interface PostedAct<T, R> {
  schema: z.ZodType<T>;
  run(desk: Desk, id: string, value: T): Promise<R>;
  /** whose duty it is; where the stage decides, one for each */
  duty: Duty | typeof RETURN_DUTIES;
  /** where it leads when it is not to the document's page */
  after?(context: OfficeContext, id: string, result: R): string;
}

function posted<T extends { version: number }, R>(act: PostedAct<T, R>): (context: OfficeContext) => Promise<Response> {
  return async (context) => {
    const { duty } = act;
    const opened = await openedOf(context, typeof duty === 'string' ? duty : 'document.read');
    const { id, state } = opened;
    if (typeof duty !== 'string' && !Object.values(duty).some((one) => may(context, one, opened))) throw forbidden();
    const form = await readForm(context.c, act.schema);
    // the stage that the person saw decides the duty: to whoever comes late it is a conflict, not a lack of rights
    if (form.ok && form.value.version !== opened.version) return showDocument(context, opened, conflictOf(form.typed));
    const needed = typeof duty === 'string' ? duty : (duty[state.stage] ?? 'document.read');
    const appointment = demandOn(context, opened, needed);
    if (!form.ok) return showDocument(context, opened, { problems: form.problems, typed: form.typed, status: 422 });
    const { value, typed } = form;
    const done: { result?: R } = {};
    const trouble = await attempt(typed, async () => {
      done.result = await context.work(appointment, (desk) => act.run(desk, id, value));
    });
    if (trouble) return showDocument(context, await openedOf(context), trouble);
    return seeOther(act.after?.(context, id, done.result as R) ?? documentPath(context, id));
  };
}

export const submit = posted({
  duty: 'document.draft',
  schema: z.object({ version }),
  run: (desk, id, form) => submitWhenComplete(desk, id, form.version),
  after: afterSubmit,
});

export const takeItBack = posted({
  duty: 'document.draft',
  schema: z.object({ version }),
  run: (desk, id, form) => takeBack(desk, id, form.version),
  after: (context, id) => documentPath(context, id, 'edit'),
});

export const sendBack = posted({
  schema: z.looseObject({ version, remarks: filled(words.needRemarks, 1000) }),
  duty: RETURN_DUTIES,
  run: (desk, id, form) => returnDocument(desk, id, form.remarks, form.version, placesOf(form)),
});

/** Remarks on single places, those that were written. */
function placesOf(form: Readonly<Record<string, unknown>>): Record<string, string> {
  const said = (place: string) =>
    String(form[remarkName(place)] ?? '')
      .trim()
      .slice(0, 300);
  const places = Object.keys(REMARK_PLACES).map((place) => [place, said(place)] as const);
  return Object.fromEntries(places.filter(([, remark]) => remark !== ''));
}

export const release = posted({
  duty: 'document.release',
  schema: z.object({ version }),
  run: (desk, id, form) => releaseDocument(desk, id, form.version),
  after: (context, id) => `${documentPath(context, id)}?done=released`,
});

export const amend = posted({
  duty: 'document.draft',
  schema: z.object({ version, changeNote: filled(words.needChangeNote, 200) }),
  run: (desk, id, form) => amendDocument(desk, id, form.changeNote, form.version),
  after: (context, id) => documentPath(context, id, 'edit'),
});

export const withdraw = posted({
  duty: 'document.withdraw',
  schema: z.object({ version, reason: filled(words.needReason, 300) }),
  run: (desk, id, form) => withdrawDocument(desk, id, form.reason, form.version),
});

export const repeal = posted({
  duty: 'document.release',
  schema: z.object({
    version,
    repealedOn: z.iso.date({ error: says(words.needRepealDate) }),
    repealedBy: filled(words.needRepealGround, 200),
    late: z.string().trim().max(200).default(''),
  }),
  run: (desk, id, form) =>
    repealDocument(
      desk,
      id,
      { on: Temporal.PlainDate.from(form.repealedOn), by: form.repealedBy, late: form.late },
      form.version,
    ),
});

const mendingSchema = z.object({
  version,
  seq: z.coerce.number().int(),
  rightDate: z.union([z.literal('').transform(() => null), z.iso.date({ error: says(words.needRepealDate) })]),
  mendReason: filled(words.needReason, 300),
});

export const proposeMend = posted({
  duty: 'document.release',
  schema: mendingSchema,
  run: (desk, id, form) => {
    const on = form.rightDate === null ? null : Temporal.PlainDate.from(form.rightDate);
    return proposeMending(desk, id, { seq: form.seq, on, reason: form.mendReason }, form.version);
  },
});

export const confirmMend = posted({
  duty: 'document.approve',
  schema: z.object({ version }),
  run: (desk, id, form) => confirmMending(desk, id, form.version),
});

export const refuseMend = posted({
  duty: 'document.approve',
  schema: z.object({ version, refuseReason: filled(words.needReason, 300) }),
  run: (desk, id, form) => refuseMending(desk, id, form.refuseReason, form.version),
});

export const declareVoid = posted({
  duty: 'document.draft',
  schema: z.object({ version, voidReason: filled(words.needReason, 200) }),
  run: (desk, id, form) => voidDraft(desk, id, form.voidReason, form.version),
  after: (context) => href(context.lang, '/office/documents'),
});

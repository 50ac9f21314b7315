/** The posts of a document's page: each reads its form, does one act, and leads back to the page. */
import { z } from 'zod';
import type { Desk } from '../../db/acts.ts';
import type { Duty } from '../../web/duties.ts';
import { readForm, says } from '../../web/forms.tsx';
import { href, type Text } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import {
  amendDocument,
  releaseDocument,
  repealDocument,
  returnDocument,
  submitDocument,
  voidDraft,
  withdrawDocument,
} from '../actions.ts';
import { RETURN_DUTIES } from '../rules.ts';
import type { DocumentState } from '../state.ts';
import { showDocument } from './document.tsx';
import { documentPath, openedOf } from './opened.ts';
import { attempt } from './trouble.ts';
import { documentWords as words } from './words.ts';

const version = z.coerce.number().int().nonnegative();
const needed = (message: Text, longest: number) => z.string().trim().min(1, says(message)).max(longest);

interface PostedAct<T> {
  schema: z.ZodType<T>;
  run(desk: Desk, id: string, value: T): Promise<unknown>;
  /** whose duty it is where the stage decides; the route's otherwise */
  duty?(state: DocumentState): Duty | undefined;
  /** where it leads when it is not to the document's page */
  after?(context: OfficeContext, id: string): string;
}

function posted<T>(act: PostedAct<T>): (context: OfficeContext) => Promise<Response> {
  return async (context) => {
    const opened = await openedOf(context);
    const appointment = context.demand(opened.unit.id, act.duty?.(opened.state));
    const form = await readForm(context.c, act.schema);
    if (!form.ok) return showDocument(context, opened, { problems: form.problems, typed: form.typed, status: 422 });
    const trouble = await attempt(form.typed, () =>
      context.work(appointment, (desk) => act.run(desk, opened.id, form.value)),
    );
    if (trouble) return showDocument(context, await openedOf(context), trouble);
    return seeOther(act.after?.(context, opened.id) ?? documentPath(context, opened.id));
  };
}

export const submit = posted({
  schema: z.object({ version }),
  run: (desk, id, form) => submitDocument(desk, id, form.version),
});

export const sendBack = posted({
  schema: z.object({ version, remarks: needed(words.needRemarks, 1000) }),
  duty: (state) => RETURN_DUTIES[state.stage],
  run: (desk, id, form) => returnDocument(desk, id, form.remarks, form.version),
});

export const release = posted({
  schema: z.object({ version }),
  run: (desk, id, form) => releaseDocument(desk, id, form.version),
});

export const amend = posted({
  schema: z.object({ version, changeNote: needed(words.needChangeNote, 200) }),
  run: (desk, id, form) => amendDocument(desk, id, form.changeNote, form.version),
  after: (context, id) => documentPath(context, id, 'edit'),
});

export const withdraw = posted({
  schema: z.object({ version, reason: needed(words.needReason, 300) }),
  run: (desk, id, form) => withdrawDocument(desk, id, form.reason, form.version),
});

export const repeal = posted({
  schema: z.object({
    version,
    repealedOn: z.iso.date({ error: says(words.needRepealDate) }),
    repealedBy: needed(words.needRepealGround, 200),
  }),
  run: (desk, id, form) =>
    repealDocument(desk, id, Temporal.PlainDate.from(form.repealedOn), form.repealedBy, form.version),
});

export const declareVoid = posted({
  schema: z.object({ version, voidReason: needed(words.needReason, 200) }),
  run: (desk, id, form) => voidDraft(desk, id, form.voidReason, form.version),
  after: (context) => href(context.lang, '/office/documents'),
});

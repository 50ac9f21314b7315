/** The working copy of an answer that is being drafted: private to whoever types it, sealed under the key of the case. */
import { z } from 'zod';
import type { KeyStore } from '../db/keys.ts';
import { seal, unseal } from '../db/keys.ts';
import { clockTime } from '../documents/office/copies.ts';
import {
  type CopyKey,
  dropCopy,
  findCopy,
  keepCopy,
  type Seal,
  type WorkingCopy,
} from '../documents/working-copies.ts';
import { readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { demandCase, officeCase } from './office-case.ts';

export function answerCopyKey({ site, session }: OfficeContext, id: string): CopyKey {
  return { siteId: site.siteId, personId: session.personId, place: `request/${id}/answer` };
}

/** A copy ends with its case: without the key nobody reads it. */
export async function sealOf(keys: KeyStore, id: string): Promise<Seal> {
  const key = await keys.find(id);
  return {
    close(typed) {
      if (!key) throw new Error('a case that has no key takes no text');
      return seal(key, id, typed);
    },
    open: (sealed) => (key ? (unseal(key, id, sealed) as Typed) : null),
  };
}

export async function findAnswerCopy(context: OfficeContext, id: string): Promise<WorkingCopy | null> {
  const { office, keys } = context.deps;
  return findCopy(office, answerCopyKey(context, id), await sealOf(keys, id));
}

const schema = z.looseObject({ version: z.coerce.number().int().nonnegative().catch(0) });

/** Keeps what was typed, for this person alone. Answers when. */
export async function saveAnswerCopy(context: OfficeContext): Promise<Response> {
  const { id, state } = await officeCase(context);
  demandCase(context, state, 'request.handle');
  const { office, keys } = context.deps;
  const form = await readForm(context.c, schema);
  const { version, ...typed } = form.typed;
  const copy = { version: Number(version) || 0, typed };
  await keepCopy(office, answerCopyKey(context, id), copy, context.now, await sealOf(keys, id));
  return Response.json({ at: clockTime(context.now, context.now) });
}

export async function discardAnswerCopy(context: OfficeContext): Promise<Response> {
  const { id, state } = await officeCase(context);
  demandCase(context, state, 'request.handle');
  await dropCopy(context.deps.office, answerCopyKey(context, id));
  return seeOther(href(context.lang, `/office/requests/${id}/draft`));
}

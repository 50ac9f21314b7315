/** From the case page: voiding an act; proposing to mend a date, and deciding what another person proposed. */
import { z } from 'zod';
import type { Desk } from '../db/acts.ts';
import type { Appointment } from '../web/duties.ts';
import { readForm, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { notFound } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { confirmMending, proposeMending, refuseMending, voidAct } from './actions-mend.ts';
import { movesDates } from './clock.ts';
import { mendingDuty } from './mend-rules.ts';
import { needed, type OfficeAct, optionalDate } from './office-acts.ts';
import { demandCase, mayOnCase, type OfficeCase, officeCase, refusalOf } from './office-case.ts';
import { casePage } from './office-case-page.tsx';

type Acts = readonly OfficeAct[];

const schema = z.object({
  seq: z.coerce.number().int(),
  version: z.coerce.number().int(),
  happenedOn: optionalDate,
  reason: needed('请写明理由', 'Give the reason', 500),
});

/** Voids an act, or, where it moves a date, proposes to. What was typed survives a refusal. */
export async function takeMending(context: OfficeContext, acts: Acts): Promise<Response> {
  const file = await officeCase(context);
  const form = await readForm(context.c, schema);
  const act = file.loaded.acts.find((one) => one.seq === Number(form.typed.seq));
  if (!act) throw notFound();
  const isProposed = movesDates(act.kind);
  const as = isProposed ? proposer(context, file) : demandCase(context, file.state, mendingDuty(act.kind));
  const view = { acts, opened: act.seq, typed: form.typed };
  if (!form.ok) return casePage(context, file, { ...view, problems: form.problems, status: 422 });
  const { seq, version, happenedOn, reason } = form.value;
  const field = happenedOn ? 'happenedOn' : 'reason';
  return carryOut(context, file, { ...view, field }, as, (desk) =>
    isProposed
      ? proposeMending(desk, file.id, { seq, reason, ...(happenedOn ? { happenedOn } : {}) }, { version })
      : voidAct(desk, file.id, { seq, reason }, { version }),
  );
}

/** Whoever handles or approves may say that a date is wrong. */
function proposer(context: OfficeContext, { state }: OfficeCase): Appointment {
  return mayOnCase(context, state, 'request.handle') ?? demandCase(context, state, 'request.approve');
}

const decision = z.object({ version: z.coerce.number().int() });
const refusal = decision.extend({ refuseReason: needed('请写明不同意的理由', 'Give the reason', 500) });

export async function takeConfirmation(context: OfficeContext, acts: Acts): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.approve');
  const form = await readForm(context.c, decision);
  const view = { acts, opened: 'mending', typed: form.typed };
  if (!form.ok) return casePage(context, file, { ...view, problems: form.problems, status: 422 });
  const { version } = form.value;
  return carryOut(context, file, { ...view, field: 'mending' }, as, (desk) =>
    confirmMending(desk, file.id, { version }),
  );
}

export async function takeRefusal(context: OfficeContext, acts: Acts): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.approve');
  const form = await readForm(context.c, refusal);
  const view = { acts, opened: 'mending', typed: form.typed };
  if (!form.ok) return casePage(context, file, { ...view, problems: form.problems, status: 422 });
  const { version, refuseReason } = form.value;
  return carryOut(context, file, { ...view, field: 'refuseReason' }, as, (desk) =>
    refuseMending(desk, file.id, refuseReason, { version }),
  );
}

interface View {
  acts: Acts;
  opened: string | number;
  typed: Typed;
  /** where a refusal is shown */
  field: string;
}

async function carryOut(
  context: OfficeContext,
  file: OfficeCase,
  { field, ...view }: View,
  as: Appointment,
  task: (desk: Desk) => Promise<unknown>,
): Promise<Response> {
  try {
    await context.work(as, task);
  } catch (error) {
    const { text, current } = await refusalOf(error, context, file);
    return casePage(context, current, { ...view, problems: [{ field, text }], status: 409 });
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}`));
}

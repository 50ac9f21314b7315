/** Voiding an act or moving it to its right date, from the case page. */
import { z } from 'zod';
import { Conflict } from '../db/acts.ts';
import { type Problem, problem, readForm } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { conflict, notFound, Refusal } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { correctDate, voidAct } from './actions-mend.ts';
import { needed, type OfficeAct, optionalDate } from './office-acts.ts';
import { demandCase, type OfficeCase, officeCase } from './office-case.ts';
import { casePage } from './office-case-page.tsx';
import { mendingDuty } from './rules.ts';

const schema = z.object({
  seq: z.coerce.number().int(),
  version: z.coerce.number().int(),
  happenedOn: optionalDate,
  reason: needed('请写明理由', 'Give the reason', 500),
});

/** What was typed survives a refusal: the case is shown again with the form of the mended act open. */
export async function takeMending(context: OfficeContext, acts: readonly OfficeAct[]): Promise<Response> {
  const file = await officeCase(context);
  const form = await readForm(context.c, schema);
  const again = (problems: readonly Problem[], status: 409 | 422, current: OfficeCase) =>
    casePage(context, current, { acts, opened: Number(form.typed.seq), typed: form.typed, problems, status });
  const act = file.loaded.acts.find((one) => one.seq === Number(form.typed.seq));
  if (!act) throw notFound();
  const as = demandCase(context, file.state, mendingDuty(act.kind));
  if (!form.ok) return again(form.problems, 422, file);
  const { seq, version, happenedOn, reason } = form.value;
  try {
    await context.work(as, (desk) =>
      happenedOn
        ? correctDate(desk, file.id, { seq, happenedOn, reason }, { version })
        : voidAct(desk, file.id, { seq, reason }, { version }),
    );
  } catch (error) {
    const refusal = error instanceof Conflict ? conflict() : error;
    if (!(refusal instanceof Refusal) || refusal.status !== 409) throw error;
    const field = happenedOn ? 'happenedOn' : 'reason';
    const current = error instanceof Conflict ? await officeCase(context) : file;
    return again([problem(field, refusal.text.zh, refusal.text.en)], 409, current);
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}`));
}

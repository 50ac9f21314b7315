/** Voiding an act or moving it to its right date, from the case page. */
import { z } from 'zod';
import { readForm } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { seeOther } from '../web/page.tsx';
import { notFound, refused } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { correctDate, voidAct } from './actions-mend.ts';
import { needed, optionalDate } from './office-acts.ts';
import { demandCase, officeCase } from './office-case.ts';
import { mendingDuty } from './rules.ts';

const schema = z.object({
  seq: z.coerce.number().int(),
  version: z.coerce.number().int(),
  happenedOn: optionalDate,
  reason: needed('请写明理由', 'Give the reason', 500),
});

export async function takeMending(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const form = await readForm(context.c, schema);
  if (!form.ok) throw refused('request-void', form.problems[0]?.text ?? text('填写有误。', 'This is not valid.'));
  const { seq, version, happenedOn, reason } = form.value;
  const act = file.loaded.acts.find((one) => one.seq === seq);
  if (!act) throw notFound();
  const as = demandCase(context, file.state, mendingDuty(act.kind));
  await context.work(as, (desk) =>
    happenedOn
      ? correctDate(desk, file.id, { seq, happenedOn, reason }, { version })
      : voidAct(desk, file.id, { seq, reason }, { version }),
  );
  return seeOther(href(context.lang, `/office/requests/${file.id}`));
}

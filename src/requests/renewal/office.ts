/** One button: a letter that is out of date is made anew. */
import { z } from 'zod';
import { readForm } from '../../web/forms.tsx';
import { href } from '../../web/language.ts';
import { seeOther } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { demandAct, officeCase } from '../office-case.ts';
import { renewLetter } from './actions.ts';

export const renewalRoutes: readonly OfficeRoute[] = [
  {
    method: 'post',
    path: '/office/requests/:id/letters/renew',
    duty: 'request.handle',
    act: 'request.letter-renewed',
    handle: renew,
  },
];

const schema = z.object({ number: z.string().min(1).max(200), version: z.coerce.number().int() });

async function renew(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const as = demandAct(context, file.state, 'request.letter-renewed');
  const form = await readForm(context.c, schema);
  if (!form.ok) throw notFound();
  const { number, version } = form.value;
  await context.work(as, (desk) => renewLetter(desk, file.id, number, { version }));
  return seeOther(href(context.lang, `/office/requests/${file.id}/letters`));
}

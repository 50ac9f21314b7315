/** Registering what came by post, at the counter, orally, by fax or e-mail. */
import { z } from 'zod';
import { CHANNELS } from '../law/events.ts';
import { listUnits } from '../units/read.ts';
import { unitInForce } from '../units/rules.ts';
import { reach } from '../web/duties.ts';
import { ErrorSummary, type Problem, problem, readForm, Select, says, TextField, type Typed } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { Refusal } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { registerRequest } from './actions-receive.ts';
import { CHANNEL_WORDS } from './messages.ts';
import { dateField, lateField, lateProblem } from './office-acts.ts';
import { SubmissionFields, submissionSchema } from './submission-form.tsx';

const words = {
  title: text('登记申请', 'Register a request'),
  unit: text('受理机关', 'Unit addressed'),
  channel: text('提交方式', 'Channel'),
  lodgedOn: text('提交或者到达日期', 'Handed in or arrived on'),
  lodgedHint: text(
    '当面提交的填提交之日，签收邮寄的填签收之日，平常信函、传真、电子邮件填到达之日。',
    'Counter: the day; signed post: the day signed for; plain post, fax, e-mail: the day it came.',
  ),
  choose: text('请选择', 'Choose'),
  late: text('补登原因', 'Why it is entered late'),
  lateHint: text('收到日期早于今天的必须填写，不写个人信息', 'Needed when it came before today; without personal data'),
  submit: text('登记', 'Register'),
};

/** What comes over this site's own form is not registered by hand. */
const BY_HAND = CHANNELS.filter((channel) => channel !== 'web');

const registration = z.object({
  unit: z.uuid(says(text('请选择受理机关', 'Choose the unit'))),
  channel: z.enum(BY_HAND, says(text('请选择提交方式', 'Choose the channel'))),
  lodgedOn: dateField,
  late: lateField,
});

export async function registerForm(context: OfficeContext): Promise<Response> {
  return page(context, { lodgedOn: dayOf(context.now).toString() }, [], 200);
}

async function page(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
  status: 200 | 409 | 422,
): Promise<Response> {
  const { lang, deps, site, session, now } = context;
  const mine = reach(session.appointments, 'request.register');
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now)).filter(
    ({ id }) => mine === 'all' || mine.includes(id),
  );
  const shared = { typed, problems };
  return officePage(
    context,
    { title: words.title[lang], status, back: href(lang, '/office/requests') },
    <form method="post" action={href(lang, '/office/requests/new')} noValidate>
      <ErrorSummary problems={problems} />
      <div className="row">
        <div className="col-md-5">
          <Select
            {...shared}
            name="unit"
            label={words.unit}
            options={units.map((unit) => ({ value: unit.id, label: lang === 'zh' ? unit.name : unit.nameEn }))}
            {...(units.length === 1 ? { value: units[0]?.id } : { empty: words.choose })}
            required
          />
        </div>
        <div className="col-md-3">
          <Select
            {...shared}
            name="channel"
            label={words.channel}
            options={BY_HAND.map((value) => ({ value, label: CHANNEL_WORDS[value][lang] }))}
            empty={words.choose}
            required
          />
        </div>
        <div className="col-md-4">
          <TextField {...shared} name="lodgedOn" type="date" label={words.lodgedOn} hint={words.lodgedHint} required />
        </div>
        <div className="col-12">
          <TextField {...shared} name="late" label={words.late} hint={words.lateHint} maxLength={200} />
        </div>
      </div>
      <SubmissionFields typed={typed} problems={problems} strict={false} />
      <button type="submit" className="btn btn-primary">
        {words.submit[lang]}
      </button>
    </form>,
  );
}

/** Leads to the receipt, which is handed to the applicant with number and code. */
export async function takeRegistration(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.intersection(registration, submissionSchema(false)));
  if (!form.ok) return page(context, form.typed, form.problems, 422);
  const { unit, lodgedOn, late, ...request } = form.value;
  const unexplained = lateProblem(lodgedOn, late, dayOf(context.now));
  if (unexplained) return page(context, form.typed, [unexplained], 422);
  const as = context.demand(unit, 'request.register');
  try {
    const { id } = await context.work(as, (desk) =>
      registerRequest(desk, { unitId: unit, ...request }, { happenedOn: lodgedOn, late }),
    );
    return seeOther(href(context.lang, `/office/requests/${id}/receipt`));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return page(context, form.typed, [problem('lodgedOn', error.text.zh, error.text.en)], 409);
  }
}

/** Registering what came by post, at the counter, orally, by fax or e-mail: the channel first, then what it needs. */
import { z } from 'zod';
import { listUnits, siteSettings, type Unit } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { reach } from '../../web/duties.ts';
import { type Problem, problem, readForm, says, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { seeOther } from '../../web/page.tsx';
import { Refusal } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { registerRequest } from '../actions-receive.ts';
import { lawOfCase } from '../law.ts';
import { dateField, lateField, lateProblem, readUploads } from '../office-acts.ts';
import { filePapers } from '../papers/actions.ts';
import { refuseDate } from '../rules.ts';
import { type SubmittedForm, submissionSchema } from '../submission-form.tsx';
import { recordHelp } from './actions.ts';
import { BY_HAND } from './channels.ts';
import { receiptPreview } from './receipt-preview.ts';
import { type Beginning, registrationPage } from './register-form.tsx';
import { startPage } from './register-start.tsx';
import { HELP_KINDS } from './state.ts';

const beginning = z.object({
  channel: z.enum(BY_HAND, says(text('请选择提交方式', 'Choose the channel'))),
  unit: z.uuid(says(text('请选择受理机关', 'Choose the unit'))),
  lodgedOn: dateField,
});

const registration = beginning
  .extend({
    late: lateField,
    addressedTo: z.string().trim().max(100).default(''),
    help: z.array(z.enum(HELP_KINDS)).default([]),
    helpNote: z.string().trim().max(500).default(''),
  })
  .superRefine(({ channel, help, helpNote }, context) => {
    const wrong = (path: string, zh: string, en: string) =>
      context.addIssue({ code: 'custom', path: [path], message: says(text(zh, en)) });
    if (channel === 'oral' && helpNote === '')
      wrong(
        'helpNote',
        '口头申请的，请写明书面申请的困难和提供的帮助',
        'Say why writing was difficult and what was done',
      );
    if (help.length > 0 && helpNote === '' && channel !== 'oral')
      wrong('helpNote', '请写明提供了什么帮助', 'Say what was done');
    if (help.length === 0 && helpNote !== '') wrong('help', '请选择帮助的种类', 'Choose the kind of help');
  });

/** GET: the first step; with channel, unit and day in the address, the second. */
export async function registerForm(context: OfficeContext): Promise<Response> {
  const query = context.c.req.query();
  const units = await unitsToRegisterFor(context);
  const today = dayOf(context.now);
  if (query.channel === undefined || query.again !== undefined)
    return startPage(context, units, { typed: { lodgedOn: today.toString(), ...query }, problems: [] });
  const asked = beginning.safeParse(query);
  if (!asked.success) {
    const problems = asked.error.issues.map((issue): Problem => {
      const [zh = '', en = ''] = issue.message.split('\u001f');
      return problem(String(issue.path[0] ?? 'channel'), zh, en);
    });
    return startPage(context, units, { typed: query, problems });
  }
  const begun = await begin(context, units, asked.data);
  if (!('clock' in begun)) return startPage(context, units, { typed: query, problems: [begun] });
  return registrationPage(context, begun, { typed: {}, problems: [], status: 200 });
}

async function unitsToRegisterFor({ deps, site, session, now }: OfficeContext): Promise<Unit[]> {
  const mine = reach(session.appointments, 'request.register');
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now));
  return units.filter(({ id }) => mine === 'all' || mine.includes(id));
}

/** What the law makes of the first step, or what is wrong with it. */
async function begin(
  { deps, site, now }: OfficeContext,
  units: readonly Unit[],
  { channel, unit: unitId, lodgedOn }: z.infer<typeof beginning>,
): Promise<Beginning | Problem> {
  const today = dayOf(now);
  const unit = units.find(({ id }) => id === unitId);
  if (!unit) return problem('unit', '请选择受理机关', 'Choose the unit');
  const wrongDay = refuseDate(lodgedOn, today, '');
  if (wrongDay) return { field: 'lodgedOn', text: wrongDay };
  const clock = receiptPreview(channel, lodgedOn, lawOfCase(await siteSettings(deps.office, site.siteId), []));
  return 'zh' in clock ? { field: 'lodgedOn', text: clock } : { channel, unit, lodgedOn, today, clock };
}

/** Leads to the receipt, which is handed to the applicant with number and code; from an oral request to the form to sign. */
export async function takeRegistration(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, z.intersection(registration, submissionSchema(false)));
  const units = await unitsToRegisterFor(context);
  // before anything else is said about the form: whose requests may be registered
  const given = beginning.safeParse(form.typed);
  if (given.success) context.demand(given.data.unit, 'request.register');
  const begun = given.success ? await begin(context, units, given.data) : null;
  if (!begun || !('clock' in begun)) {
    const problems = begun ? [begun] : form.ok ? [] : form.problems;
    return startPage(context, units, { typed: form.typed, problems });
  }
  const again = (typed: Typed, problems: readonly Problem[], status: 409 | 422) =>
    registrationPage(context, begun, { typed, problems, status });
  const lost =
    form.files.size > 0
      ? [problem('scan', '文件没有保留，请重新选择', 'The files were not kept: choose them again')]
      : [];
  if (!form.ok) return again(form.typed, [...form.problems, ...lost], 422);
  const unexplained = lateProblem(begun.lodgedOn, form.value.late, begun.today);
  if (unexplained) return again(form.typed, [unexplained, ...lost], 422);
  const [scans, envelopes] = await Promise.all([uploaded(form.files, 'scan'), uploaded(form.files, 'envelope')]);
  if (!scans.ok || !envelopes.ok)
    return again(
      form.typed,
      [scans, envelopes].flatMap((one) => (one.ok ? [] : one.problems)),
      422,
    );
  const files = { request: scans.files, envelope: envelopes.files };
  const as = context.demand(begun.unit.id, 'request.register');
  try {
    const id = await context.work(as, async (desk) => {
      const { value } = form;
      const when = { happenedOn: begun.lodgedOn, late: value.late };
      const registered = await registerRequest(
        desk,
        { ...requestOf(value), unitId: begun.unit.id, channel: begun.channel },
        when,
      );
      for (const of of ['request', 'envelope'] as const)
        if (files[of].length > 0) await filePapers(desk, registered.id, { of, note: '', files: files[of] }, when);
      if (value.help.length > 0)
        await recordHelp(desk, registered.id, { kinds: value.help, note: value.helpNote }, when);
      return registered.id;
    });
    const next = begun.channel === 'oral' ? 'oral-form' : 'receipt';
    return seeOther(href(context.lang, `/office/requests/${id}/${next}`));
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 409) throw error;
    return again(form.typed, [problem('lodgedOn', error.text.zh, error.text.en)], 409);
  }
}

function requestOf({
  addressedTo,
  applicantKind,
  form,
  delivery,
  submission,
}: SubmittedForm & { addressedTo: string }) {
  return {
    applicantKind,
    form,
    delivery,
    submission: addressedTo === '' ? submission : { ...submission, addressedTo },
  };
}

const uploaded = (files: ReadonlyMap<string, readonly File[]>, field: string) =>
  readUploads(new Map([[field, files.get(field) ?? []]]));

/** The applicant's personal data in full: shown for a reason that is given first and kept as an act. */
import { z } from 'zod';
import { Card, Facts, Notice } from '../web/components.tsx';
import { ErrorSummary, type Problem, readForm, type Typed } from '../web/forms.tsx';
import { href, text } from '../web/language.ts';
import { officePage } from '../web/page.tsx';
import { refused } from '../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { GroundForm, groundField } from './ground-form.tsx';
import { ERASED, IDENTITY_WORDS } from './messages.ts';
import { demandCase, type OfficeCase, officeCase } from './office-case.ts';
import { recordUnmasking } from './unmasking.ts';

const HERE = '/office/requests/:id/personal';

export const personalRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'request.read', act: null, handle: ask },
  { method: 'post', path: HERE, duty: 'request.read', act: 'personal.unmasked', handle: show },
];

const words = {
  title: text('查看申请人个人信息', "The applicant's personal data"),
  lead: text(
    '证件号码、电话、邮箱、地址平时只显示部分。查看完整信息须说明理由，并留痕备查。',
    'Number, telephone, e-mail and address are shown in part. To see them whole, give a reason, which is recorded.',
  ),
  reason: text('查看理由', 'Reason'),
  hint: text('例如“核对申请人身份”“电话告知补正”', 'Such as “to check the identity”'),
  needed: text('请填写查看理由', 'Give the reason'),
  see: text('查看', 'Show'),
  seen: text('本次查看已留痕。请勿摘录、外传。', 'Recorded. Do not copy it or pass it on.'),
  identity: text('身份证明', 'Identity'),
  phone: text('联系电话', 'Telephone'),
  email: text('电子邮箱', 'E-mail'),
  address: text('通信地址', 'Address'),
  postcode: text('邮政编码', 'Postcode'),
  fax: text('传真', 'Fax'),
};

async function ask(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  demandCase(context, file.state, 'request.read');
  return askPage(context, file, {}, []);
}

function askPage(context: OfficeContext, file: OfficeCase, typed: Typed, problems: readonly Problem[]): Response {
  const { lang } = context;
  return officePage(
    context,
    {
      title: `${words.title[lang]} · ${file.state.number}`,
      back: href(lang, `/office/requests/${file.id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      <Card>
        <p className="text-secondary">{words.lead[lang]}</p>
        <GroundForm
          path={`/office/requests/${file.id}/personal`}
          label={words.reason}
          hint={words.hint}
          send={words.see}
          {...{ typed, problems }}
        />
      </Card>
    </>,
  );
}

const schema = z.object({ ground: groundField(words.needed) });

async function show(context: OfficeContext): Promise<Response> {
  const { lang } = context;
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.read');
  const form = await readForm(context.c, schema);
  if (!form.ok) return askPage(context, file, form.typed, form.problems);
  const { submission } = file.state;
  if (submission === 'erased' || !submission) throw refused('erased', ERASED);
  // before it is shown: what was shown is always on record
  await context.work(as, (desk) => recordUnmasking(desk, file.id, form.value.ground));
  const { applicant } = submission;
  return officePage(
    context,
    { title: `${words.title[lang]} · ${file.state.number}`, back: href(lang, `/office/requests/${file.id}`) },
    <>
      <Notice tone="warn">{words.seen[lang]}</Notice>
      <Card>
        <Facts
          items={[
            [words.identity[lang], `${IDENTITY_WORDS[applicant.identity.document][lang]} ${applicant.identity.number}`],
            [words.phone[lang], applicant.phone],
            [words.email[lang], applicant.email],
            [words.address[lang], applicant.address],
            [words.postcode[lang], applicant.postcode],
            [words.fax[lang], applicant.fax],
          ]}
        />
      </Card>
    </>,
  );
}

/** The form of an oral request: printed for its applicant to sign, which shows personal data in full and is recorded. */
import { pdf } from '../../paper/pdf.ts';
import { personNames } from '../../units/read.ts';
import { Card, Notice } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { href, text } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import { notFound, refused } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { PDF } from '../frozen.ts';
import { printed } from '../letterhead/dress.ts';
import { ERASED } from '../messages.ts';
import { demandCase, type OfficeCase, officeCase } from '../office-case.ts';
import { recordUnmasking } from '../unmasking.ts';
import { oralPaper } from './oral-paper.ts';

const HERE = '/office/requests/:id/oral-form';

export const oralRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'request.handle', act: null, handle: ask },
  { method: 'post', path: HERE, duty: 'request.handle', act: 'personal.unmasked', handle: print },
];

const words = {
  title: text('口头申请表', 'Form of an oral request'),
  steps: [
    text('打印申请表，向申请人宣读。', 'Print the form and read it out to the applicant.'),
    text(
      '申请人确认后签名或者按指印；内容有误的，更正登记后重新打印。',
      'The applicant signs it; mistakes are mended first.',
    ),
    text('将签字的申请表扫描，以“申请人签字的申请表”入卷。', 'Scan the signed form and file it with the case.'),
  ],
  signed: text('签字的申请表已经入卷。', 'The signed form is filed.'),
  print: text('打印申请表（PDF）', 'Print the form (PDF)'),
  recorded: text('申请表含有完整的个人信息，打印留痕备查。', 'It shows personal data in full: printing is recorded.'),
  file: text('签字件入卷', 'File the signed form'),
  receipt: text('登记回执', 'Receipt'),
  ground: '打印口头申请表，交申请人签字',
};

/** The case of an oral request; others have no such form. */
async function oralCase(context: OfficeContext): Promise<OfficeCase> {
  const file = await officeCase(context);
  demandCase(context, file.state, 'request.handle');
  if (file.state.channel !== 'oral') throw notFound();
  return file;
}

async function ask(context: OfficeContext): Promise<Response> {
  const file = await oralCase(context);
  const { lang } = context;
  const address = href(lang, `/office/requests/${file.id}`);
  return officePage(
    context,
    { title: `${words.title[lang]} ${file.state.number}`, back: address },
    <Card>
      {file.state.papers.some(({ of }) => of === 'signed') ? <Notice tone="good">{words.signed[lang]}</Notice> : null}
      <ol>
        {words.steps.map((step) => (
          <li key={step.en}>{step[lang]}</li>
        ))}
      </ol>
      <form method="post" action={href(lang, `/office/requests/${file.id}/oral-form`)}>
        <p className="text-secondary">{words.recorded[lang]}</p>
        <button type="submit" className="btn btn-primary me-2 mb-2">
          {words.print[lang]}
        </button>
        <a className="btn btn-outline-primary me-2 mb-2" href={`${address}#papers`}>
          {words.file[lang]}
        </a>
        <a className="btn btn-outline-secondary mb-2" href={`${address}/receipt`}>
          {words.receipt[lang]}
        </a>
      </form>
    </Card>,
  );
}

async function print(context: OfficeContext): Promise<Response> {
  const { deps, site } = context;
  const file = await oralCase(context);
  const { state, unit, loaded } = file;
  const { submission } = state;
  if (!submission || submission === 'erased') throw refused('erased', ERASED);
  const clerk = loaded.acts.find(({ kind }) => kind === 'request.registered')?.personId ?? '';
  const names = await personNames(deps.office, site.siteId, [clerk]);
  await context.work(demandCase(context, state, 'request.handle'), (desk) =>
    recordUnmasking(desk, file.id, words.ground),
  );
  const { phone = '', address = '' } = unit.contact;
  const paper = oralPaper({
    state,
    submission,
    unit: { name: unit.name, phone, address },
    clerk: names.get(clerk) ?? '',
  });
  const own = await printed(deps.office, deps.keys, { siteId: site.siteId, unitId: state.unitId }, paper);
  return attachment((await pdf(own.paper)).bytes, PDF, `${words.title.zh}（${state.number}）.pdf`);
}

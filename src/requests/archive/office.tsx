/** The archive package of a case: made for a reason that is recorded, since it shows personal data in full. */
import { z } from 'zod';
import { Card, Notice } from '../../web/components.tsx';
import { attachment } from '../../web/download.ts';
import { ErrorSummary, type Problem, readForm, type Typed } from '../../web/forms.tsx';
import { href, text } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { GroundForm, groundField } from '../ground-form.tsx';
import { demandCase, type OfficeCase, officeCase } from '../office-case.ts';
import { recordUnmasking } from '../unmasking.ts';
import { gatherArchive, opener } from './gather.ts';
import { archivePackage } from './package.ts';

const HERE = '/office/requests/:id/archive';

export const archiveRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'request.read', act: null, handle: ask },
  { method: 'post', path: HERE, duty: 'request.read', act: 'personal.unmasked', handle: make },
];

const words = {
  title: text('案卷归档包', 'Archive package'),
  lead: text(
    '归档包是一个.zip文件，内有办理记录、文书、附件和送达、复议、诉讼材料，以及每个文件的SHA-256校验值，不依赖本系统即可查阅、校验。',
    'A .zip with the record, letters, files and proofs, each with its SHA-256. It opens and is verified without this program.',
  ),
  personal: text(
    '包内有申请人的完整个人信息，制作须说明理由，并留痕备查。下载后请按照档案管理规定保管。',
    'It holds personal data in full: give a reason, which is recorded, and keep it as archives are kept.',
  ),
  erased: text(
    '此案卷的个人信息已按期销毁，归档包中相应内容标明“已销毁”。',
    'The personal data of this case were destroyed; the package says so.',
  ),
  reason: text('制作理由', 'Reason'),
  hint: text('例如“移交档案室”“复议举证”', 'Such as “to the archives”'),
  needed: text('请填写制作理由', 'Give the reason'),
  make: text('制作并下载', 'Make and download'),
};

async function ask(context: OfficeContext): Promise<Response> {
  return page(context, await officeCase(context), {}, []);
}

function page(context: OfficeContext, file: OfficeCase, typed: Typed, problems: readonly Problem[]): Response {
  const { lang } = context;
  return officePage(
    context,
    {
      title: `${words.title[lang]} ${file.state.number}`,
      back: href(lang, `/office/requests/${file.id}`),
      status: problems.length > 0 ? 422 : 200,
    },
    <>
      <ErrorSummary problems={problems} />
      {file.state.submission === 'erased' ? <Notice tone="plain">{words.erased[lang]}</Notice> : null}
      <Card>
        <p>{words.lead[lang]}</p>
        <p className="text-secondary">{words.personal[lang]}</p>
        <GroundForm
          path={`/office/requests/${file.id}/archive`}
          label={words.reason}
          hint={words.hint}
          send={words.make}
          {...{ typed, problems }}
        />
      </Card>
    </>,
  );
}

const schema = z.object({ ground: groundField(words.needed) });

async function make(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.read');
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, file, form.typed, form.problems);
  // before it is made: what was taken out is always on record, in the package too
  await context.work(as, (desk) => recordUnmasking(desk, file.id, form.value.ground));
  const parts = archivePackage(await gatherArchive(context, file), opener(context, file));
  return attachment(parts, 'application/zip', `案卷${file.state.number}.zip`);
}

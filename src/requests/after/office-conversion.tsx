/** Converting an answer to proactive disclosure: the text is written or taken from what was sent, checked, then drafted. */
import { z } from 'zod';
import { readFile as readImport } from '../../documents/import/read-file.ts';
import { ImportRefused } from '../../files/refused.ts';
import { escapeHtml } from '../../text/html.ts';
import { Card, Facts, Notice } from '../../web/components.tsx';
import {
  ErrorSummary,
  type Problem,
  problem,
  readForm,
  Select,
  says,
  TextArea,
  TextField,
  type Typed,
} from '../../web/forms.tsx';
import { href, text, useLanguage } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { notFound } from '../../web/refusal.ts';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { answerFiles } from '../case-files.ts';
import { readFile } from '../frozen.ts';
import { demandCase, type OfficeCase, officeCase, refusalOf } from '../office-case.ts';
import { convertRequest, personalDataIn } from './conversion-actions.ts';
import type { PersonalFinding } from './personal-check.ts';
import { refuseAfter } from './rules.ts';

const HERE = '/office/requests/:id/conversion';

export const conversionRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: HERE, duty: 'request.handle', act: null, handle: show },
  { method: 'post', path: HERE, duty: 'request.handle', act: 'request.converted', handle: take },
];

const words = {
  title: text('转为主动公开', 'Convert to proactive disclosure'),
  lead: text(
    '多个申请人申请同一信息、可以公开的，或者申请人建议、行政机关认为可以主动公开的，应当纳入主动公开范围（条例第四十四条）。提交后生成本机关的公开稿，仍须经公开审查、审签后发布。',
    'What several ask for, or an applicant suggests, is disclosed to all (Art. 44). This makes a draft; review and approval follow.',
  ),
  source: text('正文来源', 'Where the text comes from'),
  typed: text('在下面录入', 'Typed below'),
  attached: (name: string) => text(`答复附件：${name}`, `Attachment: ${name}`),
  name: text('公开稿标题', 'Title'),
  body: text('正文', 'Text'),
  bodyHint: text(
    '每段一行。选择答复附件的，此处不用填写。不得含有申请人的姓名、证件号码、电话、住址等个人信息。',
    'A paragraph a line; leave empty when taking an attachment. No personal data.',
  ),
  noTitle: text('请填写标题', 'Give a title'),
  noBody: text('请录入正文，或者选择答复附件', 'Type the text or choose an attachment'),
  unreadable: text('不能从这个附件读出正文，请在下面录入', 'No text can be read from it. Type it below'),
  found: text('发现个人信息，须删去或者作去标识化处理', 'Personal data found: take it out'),
  submit: text('检查个人信息并生成公开稿', 'Check and make the draft'),
  decline: text('不转为主动公开的，在案卷页登记理由。', 'Where it is not converted, the case page takes the reason.'),
};

const schema = z.object({
  version: z.coerce.number().int(),
  title: z
    .string()
    .trim()
    .min(1, says(words.noTitle))
    .max(200, says(text('最多200个字', 'At most 200 characters'))),
  source: z.string().default('typed'),
  body: z.string().trim().default(''),
});

interface View {
  typed: Typed;
  problems: readonly Problem[];
  found?: readonly PersonalFinding[];
  status: 200 | 409 | 422;
}

async function show(context: OfficeContext): Promise<Response> {
  const file = await convertible(context);
  return page(context, file, { typed: {}, problems: [], status: 200 });
}

/** The case, where it may be converted by somebody who may draft documents of its addressee. */
async function convertible(context: OfficeContext): Promise<OfficeCase> {
  const file = await officeCase(context);
  demandCase(context, file.state, 'request.handle');
  context.demand(file.state.unitId, 'document.draft');
  return file;
}

function page(context: OfficeContext, file: OfficeCase, { typed, problems, found = [], status }: View): Response {
  const { lang } = context;
  const refusal = refuseAfter('request.converted', file.state);
  const sources = [
    { value: 'typed', label: words.typed[lang] },
    ...answerFiles(file.state.answer).map(({ name }, index) => ({
      value: String(index),
      label: words.attached(name)[lang],
    })),
  ];
  return officePage(
    context,
    {
      title: `${words.title[lang]} ${file.state.number}`,
      back: href(lang, `/office/requests/${file.id}`),
      status,
    },
    <>
      <ErrorSummary problems={problems} />
      {refusal ? <Notice tone="warn">{refusal[lang]}</Notice> : null}
      <Found found={found} />
      {refusal ? null : (
        <Card>
          <p className="text-secondary">
            {words.lead[lang]}
            {words.decline[lang]}
          </p>
          <form method="post" action={href(lang, `/office/requests/${file.id}/conversion`)} noValidate>
            <input type="hidden" name="version" value={file.loaded.version} />
            <TextField name="title" label={words.name} typed={typed} problems={problems} maxLength={200} required />
            <Select name="source" label={words.source} options={sources} typed={typed} problems={problems} />
            <TextArea
              name="body"
              label={words.body}
              hint={words.bodyHint}
              rows={14}
              typed={typed}
              problems={problems}
            />
            <button type="submit" className="btn btn-primary">
              {words.submit[lang]}
            </button>
          </form>
        </Card>
      )}
    </>,
  );
}

function Found({ found }: { found: readonly PersonalFinding[] }) {
  const lang = useLanguage();
  if (found.length === 0) return null;
  return (
    <Notice tone="warn" title={words.found[lang]}>
      <Facts items={found.map(({ what, excerpt }) => [what[lang], excerpt] as const)} />
    </Notice>
  );
}

async function take(context: OfficeContext): Promise<Response> {
  const file = await convertible(context);
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, file, { typed: form.typed, problems: form.problems, status: 422 });
  const { typed } = form;
  const { version, title, source } = form.value;
  const body = await bodyOf(context, file, source, form.value.body);
  if (body === null)
    return page(context, file, {
      typed,
      problems: [
        source === 'typed'
          ? problem('body', words.noBody.zh, words.noBody.en)
          : problem('source', words.unreadable.zh, words.unreadable.en),
      ],
      status: 422,
    });
  const as = demandCase(context, file.state, 'request.handle');
  let documentId = '';
  try {
    await context.work(as, async (desk) => {
      documentId = await convertRequest(desk, file.id, { title, body }, { version });
    });
  } catch (error) {
    const { text: refused, current } = await refusalOf(error, context, file);
    const found = personalDataIn(title, body, file.state);
    const problems = [{ field: 'body', text: refused }];
    return page(context, current, { typed, problems, found, status: 409 });
  }
  return seeOther(href(context.lang, `/office/documents/${documentId}/edit`));
}

/** Clean HTML of the chosen source; null where there is no text. */
async function bodyOf(
  { deps, site }: OfficeContext,
  { id, state }: OfficeCase,
  source: string,
  typed: string,
): Promise<string | null> {
  if (source === 'typed') {
    const lines = typed.split('\n').filter((line) => line.trim() !== '');
    return lines.length > 0 ? lines.map((line) => `<p>${escapeHtml(line.trim())}</p>`).join('') : null;
  }
  const chosen = answerFiles(state.answer)[Number(source)];
  if (!chosen) throw notFound();
  const bytes = await readFile(deps.office, deps.keys, { siteId: site.siteId, id }, chosen.file);
  if (!bytes) return null;
  try {
    return (await readImport(chosen.name, bytes)).bodyHtml || null;
  } catch (error) {
    if (error instanceof ImportRefused) return null;
    throw error;
  }
}

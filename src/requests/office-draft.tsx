/** Drafting the answer: choose the outcome, then say what that outcome has to say. */

import { z } from 'zod';
import { clockTime } from '../documents/office/copies.ts';
import { Autosave, CopyChoice, Editing } from '../documents/office/copy-parts.tsx';
import { dropCopy, type WorkingCopy } from '../documents/working-copies.ts';
import { assetAddress } from '../web/assets.ts';
import { Card, Notice } from '../web/components.tsx';
import {
  Choices,
  ErrorSummary,
  type Problem,
  problem,
  readForm,
  Select,
  TextArea,
  TextField,
  type Typed,
} from '../web/forms.tsx';
import { href, text, useLanguage } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext } from '../web/routes.ts';
import { draftAnswer, draftedDecision } from './actions-answer.ts';
import { forcedOutcome } from './decision.ts';
import {
  type DecisionField,
  decisionOf,
  decisionOptions,
  keyOf,
  OPTION_NAMES,
  typedOf,
  WITHHELD_ROWS,
  wayOf,
} from './decision-fields.ts';
import { type GuidedPath, pathTo, withheldArticle, writePath } from './guide/path.ts';
import { readUploads } from './office-acts.ts';
import { demandCase, type OfficeCase, officeCase, refusalOf } from './office-case.ts';
import { answerCopyKey, findAnswerCopy } from './office-draft-copy.ts';
import { ForTheDraft } from './parties/office-consultations.tsx';
import { partsOf } from './redaction/rules.ts';

const words = {
  title: text('拟写答复', 'Draft the answer'),
  outcome: text('办理结果', 'Outcome'),
  choose: text('请选择', 'Choose'),
  next: text('填写该结果的内容', 'Go on with this outcome'),
  auto: text(
    '补正、收费、征求意见、撤回等的文号和日期取自案卷，不必填写。',
    'Numbers and dates of clarification, fee, consultation and withdrawal are taken from the case.',
  ),
  files: text('随答复提供的文件', 'Files that go with the answer'),
  filesHint: text(
    '上传后替换原有的附件；不上传则保留。合计不超过20MB。',
    'Uploading replaces earlier files; otherwise those stay. At most 20 MB in all.',
  ),
  kept: text('现有附件', 'Files so far'),
  save: text('保存拟稿并查看', 'Save and see the draft'),
  guide: text('引导确定办理结果', 'Find the outcome by questions'),
  guided: text('办理结果由引导确定，回答过程随拟稿保存。', 'Found by the guided path, which is kept with the draft.'),
  unguided: text(
    '办理结果未经引导确定，审签人会看到“未经引导”的提示。',
    'Not found by the guided path: the approver is told so.',
  ),
};

const MOST_BYTES = 20 * 1024 * 1024;

export async function draftForm(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  demandCase(context, file.state, 'request.handle');
  const copy = await findAnswerCopy(context, file.id);
  const asked = context.c.req.query('decision');
  if (copy && asked === undefined && isNews(copy.typed, recordedDraft(file))) {
    const isRestored = context.c.req.query('restore') !== undefined;
    const { decision } = copy.typed;
    const key = typeof decision === 'string' ? decision : undefined;
    return isRestored
      ? page(context, file, { key, typed: copy.typed, problems: [], status: 200 })
      : choice(context, file, copy);
  }
  const drafted = draftedDecision(file.state);
  const key = asked ?? (drafted ? keyOf(drafted) : undefined);
  const typed = drafted && key === keyOf(drafted) ? recordedDraft(file) : {};
  const known = { ...fromMarks(file, key, typed), ...typed };
  const led = key ? pathTo(key, context.c.req.query('path') ?? '') : undefined;
  return page(context, file, {
    key,
    typed: led ? { ...withheldBy(led, known), path: writePath(led) } : known,
    problems: [],
    status: 200,
  });
}

/** The draft as it is recorded, as its form was filled; nothing while there is none. */
function recordedDraft({ state }: OfficeCase): Typed {
  const drafted = draftedDecision(state);
  if (!drafted) return {};
  const path = state.draft?.path;
  return { ...typedOf(drafted), decision: keyOf(drafted), ...(path ? { path: writePath(path) } : {}) };
}

/** What was marked in the files is what the answer withholds, as long as nothing else was typed. */
function fromMarks({ state }: OfficeCase, key: string | undefined, typed: Typed): Typed {
  if (key !== 'r3_2' || typed['withheld.0.what']) return {};
  const parts = partsOf(state).slice(0, WITHHELD_ROWS);
  const fields = parts.flatMap((part, row) =>
    Object.entries(part).map(([name, value]) => [`withheld.${row}.${name}`, value]),
  );
  return Object.fromEntries(fields);
}

/** The article of the first withheld part, where the path ended in a partial disclosure and nothing is typed yet. */
function withheldBy(path: GuidedPath, typed: Typed): Typed {
  const article = withheldArticle(path);
  return article && typed['withheld.0.article'] === undefined ? { ...typed, 'withheld.0.article': article } : typed;
}

/** Whether a copy says anything that the recorded draft does not. */
function isNews(typed: Typed, recorded: Typed): boolean {
  const plain = (value: Typed[string] | undefined) =>
    [value ?? []]
      .flat()
      .map((one) => one.trim())
      .filter(Boolean);
  return Object.entries(typed).some(
    ([name, value]) => JSON.stringify(plain(value)) !== JSON.stringify(plain(recorded[name])),
  );
}

/** Before anything else is typed: whether to go on with what was typed earlier. */
function choice(context: OfficeContext, file: OfficeCase, copy: WorkingCopy): Response {
  const { lang, now } = context;
  const address = href(lang, `/office/requests/${file.id}/draft`);
  return officePage(
    context,
    { title: `${words.title[lang]} ${file.state.number}`, back: href(lang, `/office/requests/${file.id}`) },
    <CopyChoice
      at={clockTime(copy.savedAt, now)}
      form={address}
      copy={`${address}/copy`}
      discard={`${address}/copy/discard`}
      hasMoved={copy.version !== file.loaded.version}
    />,
  );
}

interface View {
  key: string | undefined;
  typed: Typed;
  problems: readonly Problem[];
  status: 200 | 409 | 422;
}

function page(context: OfficeContext, file: OfficeCase, view: View): Response {
  const { lang } = context;
  const way = wayOf(view.key);
  const address = href(lang, `/office/requests/${file.id}/draft`);
  return officePage(
    context,
    {
      title: `${words.title[lang]} ${file.state.number}`,
      status: view.status,
      back: href(lang, `/office/requests/${file.id}`),
    },
    <>
      <ErrorSummary problems={view.problems} />
      <Editing others={[]} beat={href(lang, `/office/requests/${file.id}/window`)} />
      <ForTheDraft file={file} />
      <form method="get" action={address} className="row align-items-end">
        <div className="col-md-8">
          <Select
            name="decision"
            label={words.outcome}
            typed={{ decision: view.key ?? '' }}
            empty={words.choose}
            options={decisionOptions(forcedOutcome(file.state)).map((option) => ({
              value: option.key,
              label: option.label[lang],
              group: option.group[lang],
            }))}
          />
        </div>
        <div className="col-md-4 mb-3">
          <button type="submit" className="btn btn-outline-primary">
            {words.next[lang]}
          </button>
        </div>
      </form>
      <p>
        <a className="text-decoration-underline" href={href(lang, `/office/requests/${file.id}/guide`)}>
          {words.guide[lang]}
        </a>
      </p>
      {way ? (
        <form method="post" action={address} encType="multipart/form-data" noValidate data-autosave={`${address}/copy`}>
          <input type="hidden" name="decision" value={way.key} />
          <input type="hidden" name="version" value={file.loaded.version} />
          <input type="hidden" name="path" value={typeof view.typed.path === 'string' ? view.typed.path : ''} />
          <p className="text-secondary">{(view.typed.path ? words.guided : words.unguided)[lang]}</p>
          <Notice tone="plain">{words.auto[lang]}</Notice>
          {way.fields.map((field) => (
            <DecisionInput key={field.name} field={field} typed={view.typed} problems={view.problems} />
          ))}
          <Attachments file={file} />
          <Autosave />
          <button type="submit" className="btn btn-primary">
            {words.save[lang]}
          </button>
        </form>
      ) : null}
      <script type="module" src={assetAddress('autosave.js')} />
    </>,
  );
}

const CONFIRMED = text('已核实', 'Confirmed');

function DecisionInput({ field, typed, problems }: { field: DecisionField } & Pick<View, 'typed' | 'problems'>) {
  const lang = useLanguage();
  const { name, label, type, options = [], hint } = field;
  const shared = { name, label, typed, problems, ...(hint ? { hint } : {}) };
  const choices = options.map((value) => ({ value, label: OPTION_NAMES[value]?.[lang] ?? value }));
  if (type === 'area' || type === 'lines') return <TextArea {...shared} rows={type === 'lines' ? 3 : 4} />;
  if (type === 'one') return <Select {...shared} options={choices} empty={words.choose} />;
  if (type === 'many') return <Choices {...shared} options={choices} many />;
  if (type === 'check') return <Choices {...shared} options={[{ value: 'yes', label: CONFIRMED[lang] }]} many />;
  return <TextField {...shared} type={type} />;
}

function Attachments({ file: { state } }: { file: OfficeCase }) {
  const lang = useLanguage();
  const content = state.draft?.content === 'erased' ? null : state.draft?.content;
  const names = content?.attachmentNames ?? [];
  return (
    <Card title={words.files[lang]}>
      {names.length > 0 ? (
        <p>
          {words.kept[lang]}：{names.join('、')}
        </p>
      ) : null}
      <input className="form-control" type="file" name="files" id="files" multiple aria-label={words.files[lang]} />
      <div className="form-hint">{words.filesHint[lang]}</div>
    </Card>
  );
}

const schema = z.looseObject({
  decision: z.string(),
  version: z.coerce.number().int(),
  path: z.string().catch(''),
});

export async function takeDraft(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.handle');
  const form = await readForm(context.c, schema);
  if (!form.ok || !wayOf(form.value.decision))
    return page(context, file, {
      key: undefined,
      typed: form.typed,
      problems: [problem('decision', '请选择办理结果', 'Choose the outcome')],
      status: 422,
    });
  const { decision: key, version } = form.value;
  const path = pathTo(key, form.value.path);
  const uploads = form.files.get('files') ?? [];
  const again = (problems: readonly Problem[], status: 409 | 422, current = file) =>
    page(context, current, { key, typed: form.typed, problems, status });
  if (uploads.reduce((sum, upload) => sum + upload.size, 0) > MOST_BYTES)
    return again([problem('files', '附件合计不能超过20MB', 'The files are more than 20 MB')], 422);
  const proven = await readUploads(form.files, { texts: true });
  if (!proven.ok) return again(proven.problems, 422);
  const attachments = proven.files;
  const given = {
    decision: decisionOf(key, form.typed),
    ...(attachments.length > 0 ? { attachments } : {}),
    ...(path ? { path } : {}),
  };
  try {
    await context.work(as, async (desk) => {
      await draftAnswer(desk, file.id, given, { version });
      await dropCopy(desk.tx, answerCopyKey(context, file.id));
    });
  } catch (error) {
    const { text: refused, current } = await refusalOf(error, context, file);
    return again([{ field: 'decision', text: refused }], 409, current);
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}/preview`));
}

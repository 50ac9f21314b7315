/** Drafting and editing: one form for a new document and for a draft. */
import type { ReactNode } from 'react';
import { keepBlob } from '../../db/blobs.ts';
import { checkText } from '../../text/faults/check-text.ts';
import { documentText } from '../../text/html.ts';
import { listUnits, type Unit } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { assetAddress } from '../../web/assets.ts';
import { Card, Notice } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { ErrorSummary, type FormResult, type Problem, readForm } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { draftDocument, editDocument, submitDocument } from '../actions.ts';
import { proveFile } from '../file-type.ts';
import { mayEdit, missingForReview } from '../rules.ts';
import type { Content, DocumentState } from '../state.ts';
import { findInterpreted, findPublicName, interpretable } from '../store.ts';
import { ContentFields } from './content-fields.tsx';
import { type ContentForm, contentOf, contentSchema } from './content-form.ts';
import { FindingsCard } from './findings.tsx';
import { documentPath, type Opened, openedOf } from './opened.ts';
import { attempt, type Trouble } from './trouble.ts';
import { documentWords, editWords as words } from './words.ts';

export async function newPage(context: OfficeContext): Promise<Response> {
  return formPage(context, null, null);
}

export async function editPage(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context);
  if (!mayEdit(opened.state)) return seeOther(documentPath(context, opened.id));
  return formPage(context, opened, null);
}

/** Begins a document, and submits it at once where that was asked. */
export async function create(context: OfficeContext): Promise<Response> {
  const form = await readContent(context);
  if (!form.ok) return formPage(context, null, troubleOf(form));
  const unit = (await draftableUnits(context)).find((known) => known.id === form.value.unitId);
  if (!unit) throw forbidden();
  const looked = await lookUp(context, form);
  if (!looked.ok) return formPage(context, null, { ...looked, typed: form.typed, status: 422 });
  let id = '';
  const trouble = await attempt(form.typed, () =>
    context.work(context.demand(unit.id), async (desk) => {
      const attachments = await keepFiles(desk, looked.files);
      id = await draftDocument(desk, unit.id, { ...contentOf(form.value), interprets: looked.interprets, attachments });
      if (form.value.next === 'submit') await submitDocument(desk, id);
    }),
  );
  if (trouble) return formPage(context, null, trouble);
  return seeOther(documentPath(context, id, form.value.next === 'submit' ? '' : 'edit'));
}

export async function save(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context);
  const form = await readContent(context);
  if (!form.ok) return formPage(context, opened, troubleOf(form));
  const looked = await lookUp(context, form);
  if (!looked.ok) return formPage(context, opened, { ...looked, typed: form.typed, status: 422 });
  const { value } = form;
  const trouble = await attempt(form.typed, () =>
    context.work(context.demand(opened.unit.id), async (desk) => {
      const kept = opened.state.attachments.filter((file) => !value.removed.includes(file.digest));
      const attachments = [...kept, ...(await keepFiles(desk, looked.files))];
      const content: Content = { ...contentOf(value), interprets: looked.interprets, attachments };
      await editDocument(desk, opened.id, content, value.version);
      if (value.next === 'submit') await submitDocument(desk, opened.id);
    }),
  );
  if (trouble) return formPage(context, await openedOf(context), trouble);
  return seeOther(
    value.next === 'submit' ? documentPath(context, opened.id) : `${documentPath(context, opened.id, 'edit')}?saved=1`,
  );
}

function readContent({ c }: OfficeContext): Promise<FormResult<ContentForm>> {
  return readForm(c, contentSchema);
}

function troubleOf(form: FormResult<ContentForm> & { ok: false }): Trouble {
  const lost: Problem[] = form.files.size > 0 ? [{ field: 'attachments', text: words.filesAgain }] : [];
  return { problems: [...form.problems, ...lost], typed: form.typed, status: 422 };
}

interface ProvenUpload {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

type Looked = { ok: true; interprets: string | null; files: ProvenUpload[] } | { ok: false; problems: Problem[] };

/** What needs a look at the database and at the bytes: the document interpreted, the types of the files. */
async function lookUp(context: OfficeContext, form: FormResult<ContentForm> & { ok: true }): Promise<Looked> {
  const { interprets } = form.value;
  const found = interprets ? await findInterpreted(context.deps.office, context.site.siteId, interprets) : null;
  const problems: Problem[] = [];
  if (interprets && found === null)
    problems.push({
      field: 'interprets',
      text: { zh: '没有找到这份已公开的文件，请核对', en: 'No public document is called so' },
    });
  if (found === 'several')
    problems.push({
      field: 'interprets',
      text: { zh: '有多份文件与此相符，请填写索引号', en: 'Several documents match; give the index number' },
    });
  const files: ProvenUpload[] = [];
  for (const file of form.files.get('attachments') ?? []) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const proven = proveFile(file.name, bytes);
    if (proven.ok) files.push({ ...proven, bytes });
    else problems.push({ field: 'attachments', text: proven.text });
  }
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, interprets: found === 'several' ? null : (found?.id ?? null), files };
}

async function keepFiles(desk: Parameters<typeof keepBlob>[0], files: readonly ProvenUpload[]) {
  const kept: Content['attachments'][number][] = [];
  for (const { name, mediaType, bytes } of files) kept.push({ name, ...(await keepBlob(desk, mediaType, bytes)) });
  return kept;
}

/** Units in force for which the person may draft. */
export async function draftableUnits({ deps, site, session, now }: OfficeContext): Promise<Unit[]> {
  const allowed = reach(session.appointments, 'document.draft');
  const units = unitInForce(await listUnits(deps.office, site.siteId), dayOf(now));
  return units.filter((unit) => allowed === 'all' || allowed.includes(unit.id));
}

/** The form, empty, as kept, or as typed when something stood in the way. */
async function formPage(context: OfficeContext, opened: Opened | null, trouble: Trouble | null): Promise<Response> {
  const { lang, site, deps } = context;
  const [units, proposals, interpreted] = await Promise.all([
    opened ? [] : draftableUnits(context),
    interpretable(deps.office, site.siteId),
    opened?.state.interprets ? findPublicName(deps.office, site.siteId, opened.state.interprets) : null,
  ]);
  const action = opened ? documentPath(context, opened.id, 'edit') : href(lang, '/office/documents/new');
  const problems = trouble?.problems ?? [];
  return officePage(
    context,
    {
      title: (opened ? words.editTitle : words.newTitle)[lang],
      back: opened ? documentPath(context, opened.id) : href(lang, '/office/documents'),
      status: trouble?.status ?? 200,
    },
    <>
      <Messages context={context} opened={opened} trouble={trouble} />
      <div className="row">
        <div className="col-lg-8">
          <form method="post" action={action} encType="multipart/form-data">
            <input type="hidden" name="version" value={opened?.version ?? 0} id="version" />
            <ContentFields
              site={site}
              content={opened?.state ?? null}
              units={units}
              interprets={interpreted?.indexNumber ?? null}
              proposals={proposals}
              problems={problems}
              typed={trouble?.typed}
            />
            <Buttons lang={lang} />
          </form>
        </div>
        <div className="col-lg-4">{opened ? <Checks state={opened.state} lang={lang} /> : null}</div>
      </div>
      <script type="module" src={assetAddress('editor.js')} />
    </>,
  );
}

function Buttons({ lang }: { lang: Language }) {
  return (
    <p className="btn-list">
      <button type="submit" name="next" value="save" className="btn btn-primary">
        {words.save[lang]}
      </button>
      <button type="submit" name="next" value="submit" className="btn btn-outline-primary">
        {words.submit[lang]}
      </button>
    </p>
  );
}

function Messages(props: { context: OfficeContext; opened: Opened | null; trouble: Trouble | null }): ReactNode {
  const { context, opened, trouble } = props;
  const { lang, c } = context;
  if (trouble)
    return (
      <>
        <ErrorSummary problems={trouble.problems} />
        {opened && trouble.problems.some((problem) => problem.field === 'version') ? (
          <p>
            <a href={documentPath(context, opened.id)} target="_blank" rel="noreferrer">
              {words.seeCurrent[lang]}
            </a>
          </p>
        ) : null}
      </>
    );
  const source = opened?.acts[0]?.data as { source?: string } | undefined;
  return (
    <>
      {c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      {opened && opened.acts.length === 1 && source?.source ? (
        <Notice tone="wait">{words.imported(source.source)[lang]}</Notice>
      ) : null}
      {opened?.state.returned ? (
        <Notice tone="warn" title={documentWords.return[lang]}>
          {opened.state.returned.remarks}
        </Notice>
      ) : null}
    </>
  );
}

/** What is missing before submission, and the faults of the text as it is kept. */
function Checks({ state, lang }: { state: DocumentState; lang: Language }) {
  const missing = missingForReview(state);
  return (
    <>
      <Card title={words.missing[lang]}>
        {missing.length === 0 ? (
          <p className="mb-0">✓ {words.complete[lang]}</p>
        ) : (
          <ul className="mb-0">
            {missing.map(({ field, text }) => (
              <li key={text.en}>
                <a href={`#${field}`}>{text[lang]}</a>
              </li>
            ))}
          </ul>
        )}
      </Card>
      <FindingsCard title={state.title} body={state.body} findings={checkText(documentText(state.title, state.body))} />
    </>
  );
}

/** Drafting and editing: one form for a new document and for a draft. */
import type { ReactNode } from 'react';
import { checkText } from '../../text/faults/check-text.ts';
import { documentText } from '../../text/html.ts';
import { listUnits, type Unit } from '../../units/read.ts';
import { unitInForce } from '../../units/rules.ts';
import { assetAddress } from '../../web/assets.ts';
import { Card, Notice } from '../../web/components.tsx';
import { reach } from '../../web/duties.ts';
import { ErrorSummary, type Problem } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { dayOf } from '../../web/moments.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import { forbidden } from '../../web/refusal.ts';
import type { OfficeContext } from '../../web/routes.ts';
import { draftDocument, editDocument, submitWhenComplete } from '../actions.ts';
import { mayEdit, type Refused } from '../rules.ts';
import type { DocumentState } from '../state.ts';
import { findPublicName, interpretable, lackingForReview } from '../store.ts';
import { ContentFields } from './content-fields.tsx';
import { FindingsCard } from './findings.tsx';
import { demandOn, documentPath, type Opened, openedOf } from './opened.ts';
import { readPosted } from './posted-content.ts';
import { attempt, type Trouble } from './trouble.ts';
import { documentWords, editWords as words } from './words.ts';

export async function newPage(context: OfficeContext): Promise<Response> {
  return formPage(context, null, null);
}

export async function editPage(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.draft');
  if (!mayEdit(opened.state)) return seeOther(documentPath(context, opened.id));
  return formPage(context, opened, null);
}

/** Begins a document. It is kept even when it was to be submitted at once and lacks something. */
export async function create(context: OfficeContext): Promise<Response> {
  const posted = await readPosted(context, []);
  if (!posted.ok) return formPage(context, null, posted.trouble);
  const { value, typed } = posted;
  const unit = (await draftableUnits(context)).find((known) => known.id === value.unitId);
  if (!unit) throw forbidden();
  let id = '';
  let lacking: Refused[] = [];
  const trouble = await attempt(typed, () =>
    context.work(context.demand(unit.id), async (desk) => {
      id = await draftDocument(desk, unit.id, await posted.content(desk));
      if (value.next === 'submit') lacking = await submitWhenComplete(desk, id);
    }),
  );
  if (trouble) return formPage(context, null, trouble);
  return seeOther(value.next === 'submit' ? afterSubmit(context, id, lacking) : documentPath(context, id, 'edit'));
}

/** Saves a draft; what is lacking when it was to be submitted does not undo the saving. */
export async function save(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.draft');
  const posted = await readPosted(context, opened.state.attachments);
  if (!posted.ok) return formPage(context, opened, posted.trouble);
  const { value, typed } = posted;
  let lacking: Refused[] = [];
  const trouble = await attempt(typed, () =>
    context.work(demandOn(context, opened, 'document.draft'), async (desk) => {
      await editDocument(desk, opened.id, await posted.content(desk), value.version);
      if (value.next === 'submit') lacking = await submitWhenComplete(desk, opened.id);
    }),
  );
  if (trouble) return formPage(context, await openedOf(context, 'document.draft'), trouble);
  return seeOther(
    value.next === 'submit'
      ? afterSubmit(context, opened.id, lacking)
      : `${documentPath(context, opened.id, 'edit')}?saved=1`,
  );
}

/** Where submitting leads: to the document, or to the form of the kept draft, which names all that is lacking. */
export function afterSubmit(context: OfficeContext, id: string, lacking: readonly Refused[]): string {
  if (lacking.length > 0) return `${documentPath(context, id, 'edit')}?incomplete=1`;
  return `${documentPath(context, id)}?done=submitted`;
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
  const [units, proposals, interpreted, lacking] = await Promise.all([
    opened ? [] : draftableUnits(context),
    interpretable(deps.office, site.siteId),
    opened?.state.interprets ? findPublicName(deps.office, site.siteId, opened.state.interprets) : null,
    opened ? lackingForReview(deps.office, site.siteId, opened.state) : [],
  ]);
  const action = opened ? documentPath(context, opened.id, 'edit') : href(lang, '/office/documents/new');
  const unsubmitted = context.c.req.query('incomplete') ? lacking : [];
  const problems = trouble?.problems ?? unsubmitted;
  return officePage(
    context,
    {
      title: (opened ? words.editTitle : words.newTitle)[lang],
      back: opened ? documentPath(context, opened.id) : href(lang, '/office/documents'),
      status: trouble?.status ?? 200,
    },
    <>
      <Messages context={context} opened={opened} trouble={trouble} unsubmitted={unsubmitted} />
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
        <div className="col-lg-4">{opened ? <Checks state={opened.state} lacking={lacking} lang={lang} /> : null}</div>
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

function Messages(props: {
  context: OfficeContext;
  opened: Opened | null;
  trouble: Trouble | null;
  unsubmitted: readonly Problem[];
}): ReactNode {
  const { context, opened, trouble, unsubmitted } = props;
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
      {unsubmitted.length > 0 ? <Notice tone="warn">{words.notSubmitted[lang]}</Notice> : null}
      <ErrorSummary problems={unsubmitted} />
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
function Checks({ state, lacking, lang }: { state: DocumentState; lacking: readonly Problem[]; lang: Language }) {
  return (
    <>
      <Card title={words.missing[lang]}>
        {lacking.length === 0 ? (
          <p className="mb-0">✓ {words.complete[lang]}</p>
        ) : (
          <ul className="mb-0">
            {lacking.map(({ field, text }) => (
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

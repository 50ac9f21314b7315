/** The form of a document's content: empty, as kept, as restored, or as typed when something stood in the way. */
import type { ReactNode } from 'react';
import { dateOf } from '../../db/acts.ts';
import type { Unit } from '../../units/read.ts';
import { assetAddress } from '../../web/assets.ts';
import { Card, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Problem } from '../../web/forms.tsx';
import { href, type Language } from '../../web/language.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { lookAt } from '../checks/look.ts';
import type { Looked } from '../checks/standing.ts';
import type { DocumentState } from '../state.ts';
import { findPublicName, interpretable, lackingForReview } from '../store.ts';
import type { WorkingCopy } from '../working-copies.ts';
import { ContentFields } from './content-fields.tsx';
import { clockTime, othersEditing } from './copies.ts';
import { Autosave, Editing } from './copy-parts.tsx';
import { FindingsCard } from './findings.tsx';
import { documentPath, type Opened } from './opened.ts';
import { ReturnedNotice } from './returned.tsx';
import { isConflict, type Trouble } from './trouble.ts';
import { editWords as words } from './words.ts';
import { copyWords } from './words-comparing.ts';

export interface FormView {
  /** null for a new document */
  opened: Opened | null;
  /** to choose from for a new document */
  units: readonly Unit[];
  /** what was typed before: shown instead of what is kept */
  copy?: WorkingCopy;
  trouble?: Trouble;
}

export async function formPage(context: OfficeContext, view: FormView): Promise<Response> {
  const { lang, site, deps } = context;
  const { opened, units, copy, trouble } = view;
  const [proposals, interpreted, lacking, others, looked] = await Promise.all([
    interpretable(deps.office, site.siteId),
    opened?.state.interprets ? findPublicName(deps.office, site.siteId, opened.state.interprets) : null,
    opened ? lackingForReview(deps.office, site.siteId, opened.state) : [],
    opened ? othersEditing(context, opened.id) : [],
    opened ? lookAt(deps.office, site.siteId, opened.state, dateOf(context.now)) : null,
  ]);
  const form = opened ? documentPath(context, opened.id, 'edit') : href(lang, '/office/documents/new');
  const own = opened ? documentPath(context, opened.id) : form;
  const unsubmitted = context.c.req.query('incomplete') ? lacking : [];
  return officePage(
    context,
    {
      title: (opened ? words.editTitle : words.newTitle)[lang],
      back: opened ? documentPath(context, opened.id) : href(lang, '/office/documents'),
      status: trouble?.status ?? 200,
    },
    <>
      <Messages context={context} view={view} unsubmitted={unsubmitted} />
      {opened ? <Editing others={others} beat={`${own}/window`} /> : null}
      <div className="row">
        <div className="col-lg-8">
          <form method="post" action={form} encType="multipart/form-data" data-autosave={`${own}/copy`}>
            <input type="hidden" name="version" value={opened?.version ?? 0} id="version" />
            <ContentFields
              site={site}
              content={opened?.state ?? null}
              units={units}
              interprets={interpreted?.indexNumber ?? null}
              proposals={proposals}
              problems={trouble?.problems ?? unsubmitted}
              typed={copy?.typed}
              uploads={copy?.uploads ?? []}
            />
            <Autosave />
            <Buttons lang={lang} />
          </form>
        </div>
        <div className="col-lg-4">
          {opened && looked ? <Checks state={opened.state} looked={looked} lacking={lacking} lang={lang} /> : null}
        </div>
      </div>
      <script type="module" src={assetAddress('editor.js')} />
      <script type="module" src={assetAddress('autosave.js')} />
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

function Messages(props: { context: OfficeContext; view: FormView; unsubmitted: readonly Problem[] }): ReactNode {
  const { context, view, unsubmitted } = props;
  const { opened, copy, trouble } = view;
  const { lang, c, now } = context;
  if (trouble) return <InTheWay context={context} opened={opened} trouble={trouble} />;
  const source = opened?.acts[0]?.data as { source?: string } | undefined;
  return (
    <>
      {copy ? <Notice tone="wait">{copyWords.restored(clockTime(copy.savedAt, now))[lang]}</Notice> : null}
      {c.req.query('saved') ? <Notice tone="good">{words.saved[lang]}</Notice> : null}
      {unsubmitted.length > 0 ? <Notice tone="warn">{words.notSubmitted[lang]}</Notice> : null}
      <ErrorSummary problems={unsubmitted} />
      {opened && opened.acts.length === 1 && source?.source ? (
        <Notice tone="wait">{words.imported(source.source)[lang]}</Notice>
      ) : null}
      {opened ? <ReturnedNotice state={opened.state} by={null} /> : null}
    </>
  );
}

/** What is wrong; when the document moved on, with the ways to see how. */
function InTheWay({ context, opened, trouble }: { context: OfficeContext; opened: Opened | null; trouble: Trouble }) {
  const { lang } = context;
  return (
    <>
      <ErrorSummary problems={trouble.problems} />
      {opened && isConflict(trouble) ? (
        <p className="btn-list">
          <a
            href={`${documentPath(context, opened.id, 'compare')}?from=latest&to=mine`}
            target="_blank"
            rel="noreferrer"
          >
            {words.compareOwn[lang]}
          </a>
          <a href={documentPath(context, opened.id)} target="_blank" rel="noreferrer">
            {words.seeCurrent[lang]}
          </a>
        </p>
      ) : null}
    </>
  );
}

/** What is missing before submission, and the faults of the text as it is kept. */
function Checks(props: { state: DocumentState; looked: Looked; lacking: readonly Problem[]; lang: Language }) {
  const { state, looked, lacking, lang } = props;
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
      <FindingsCard title={state.title} body={state.body} findings={looked.inText} files={looked} />
    </>
  );
}

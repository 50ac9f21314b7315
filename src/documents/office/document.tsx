/** One document in the office: where it stands, the record, its acts, and what this person may do with it now. */
import type { ReactNode } from 'react';
import { dateOf } from '../../db/acts.ts';
import { personNames } from '../../units/read.ts';
import { Card, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, type Typed } from '../../web/forms.tsx';
import { href, type Language, type Text } from '../../web/language.ts';
import { minute } from '../../web/moments.ts';
import { officePage } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { lookAt } from '../checks/look.ts';
import type { Looked } from '../checks/standing.ts';
import type { DocumentState } from '../state.ts';
import { findPublicName } from '../store.ts';
import { findCopy } from '../working-copies.ts';
import { ActionsCard } from './actions-card.tsx';
import { copyKey, isNews, othersEditing } from './copies.ts';
import { Editing } from './copy-parts.tsx';
import { FindingsCard } from './findings.tsx';
import { HistoryCard } from './history.tsx';
import { StageBadge } from './list.tsx';
import { documentPath, type Opened, openedOf } from './opened.ts';
import { RecordCard } from './record.tsx';
import { ReturnedNotice } from './returned.tsx';
import { isConflict, isOwnConflict, type Trouble } from './trouble.ts';
import { versionsOf } from './versions.ts';
import { fieldWords, listWords, documentWords as words } from './words.ts';
import { compareWords, copyWords } from './words-comparing.ts';
import { mendingWords } from './words-deciding.ts';

export async function documentPage(context: OfficeContext): Promise<Response> {
  return showDocument(context, await openedOf(context), null);
}

/** The page, with what was typed into one of its forms when that could not be done. */
export async function showDocument(context: OfficeContext, opened: Opened, trouble: Trouble | null): Promise<Response> {
  const { lang, site, deps } = context;
  const { state } = opened;
  const [names, interpreted, others, copy, looked] = await Promise.all([
    personNames(deps.office, site.siteId, peopleOf(opened)),
    state.interprets ? findPublicName(deps.office, site.siteId, state.interprets) : null,
    othersEditing(context, opened.id),
    findCopy(deps.office, copyKey(context, opened.id)),
    // who submitted it need not wait for it to come back to learn what stands in its way
    state.stage === 'review' ? lookAt(deps.office, site.siteId, state, dateOf(context.now)) : null,
  ]);
  const compare = documentPath(context, opened.id, 'compare');
  return officePage(
    context,
    {
      title: state.title || listWords.untitled[lang],
      back: href(lang, '/office/documents'),
      status: trouble?.status ?? 200,
    },
    <>
      {trouble && isConflict(trouble) ? (
        <Late context={context} opened={opened} typed={trouble.typed} />
      ) : (
        <ErrorSummary problems={trouble?.problems ?? []} />
      )}
      <Done context={context} state={state} found={looked ? countOf(looked) : 0} />
      <Notices context={context} opened={opened} names={names} />
      <Editing others={others} />
      {copy && isNews(copy, state) ? (
        <Notice tone="warn">
          <a href={`${compare}?to=mine`}>{copyWords.seeOwn[lang]}</a>
        </Notice>
      ) : null}
      <div className="row">
        <div className="col-lg-4 order-lg-2">
          <ActionsCard context={context} opened={opened} trouble={trouble} />
          <StateCard opened={opened} names={names} lang={lang} />
        </div>
        <div className="col-lg-8">
          {looked && countOf(looked) > 0 ? (
            <FindingsCard title={state.title} body={state.body} findings={looked.inText} files={looked} />
          ) : null}
          <RecordCard
            site={site}
            unit={opened.unit}
            state={state}
            interpreted={interpreted?.title ?? null}
            files={documentPath(context, opened.id, 'files')}
          />
        </div>
      </div>
      {versionsOf(opened.acts).length > 1 ? (
        <p>
          <a href={compare}>{compareWords.title[lang]}</a>
        </p>
      ) : null}
      <HistoryCard
        acts={opened.acts}
        names={names}
        site={site}
        originalPath={documentPath(context, opened.id, 'original')}
      />
    </>,
  );
}

const KEPT_FIELDS: readonly (readonly [name: string, label: Text])[] = [
  ['remarks', words.remarks],
  ['changeNote', words.changeNote],
  ['reason', words.withdrawReason],
  ['repealedOn', words.repealedOn],
  ['repealedBy', words.repealedBy],
  ['late', words.late],
  ['mendReason', mendingWords.reason],
  ['refuseReason', mendingWords.refuseReason],
  ['voidReason', words.voidReason],
];

/** What was typed into a form that may be offered no more, since the document moved on meanwhile. */
function Late({ context, opened, typed }: { context: OfficeContext; opened: Opened; typed: Typed }) {
  const { lang, session } = context;
  const isOwn = isOwnConflict(typed, opened.acts, session.personId);
  return (
    <Notice tone="bad">
      <p>{(isOwn ? words.movedOwn : words.moved)[lang]}</p>
      <Facts items={KEPT_FIELDS.map(([name, label]) => [label[lang], typed[name]])} />
      <a href={documentPath(context, opened.id)}>{words.seePresent[lang]}</a>
    </Notice>
  );
}

const countOf = ({ inText, inFiles }: Looked) => inText.length + inFiles.length;

/** Says once what was just done, as long as it still stands; `found`: faults that the checks see in it. */
function Done({ context, state, found }: { context: OfficeContext; state: DocumentState; found: number }) {
  const { lang, c } = context;
  const done = c.req.method === 'GET' ? c.req.query('done') : undefined;
  if (done === 'submitted' && state.stage === 'review')
    return (
      <Notice tone="good">
        {words.submitted[lang]}
        {found > 0 ? <a href="#findings">{words.submittedWith(found)[lang]}</a> : null}
      </Notice>
    );
  if (done !== 'released' || state.stage !== 'released') return null;
  return (
    <Notice tone="good">
      {words.released(state.indexNumber ?? '')[lang]}{' '}
      <a href={href(lang, `/documents/${state.slug}`)}>{words.seePublic[lang]}</a>
    </Notice>
  );
}

/** Everyone who is named on the page of a document. */
export function peopleOf({ acts }: Opened): (string | null)[] {
  return acts.flatMap((act) => [act.personId, act.onBehalfOf ?? null]);
}

function Notices(props: { context: OfficeContext; opened: Opened; names: ReadonlyMap<string, string> }): ReactNode {
  const { context, opened, names } = props;
  const { lang } = context;
  const { state } = opened;
  const { returned, stage, publicDigest } = state;
  return (
    <>
      <ReturnedNotice
        state={state}
        by={names.get(returned?.personId ?? '') ?? ''}
        form={documentPath(context, opened.id, 'edit')}
      />
      {publicDigest && ['draft', 'review', 'approval', 'approved'].includes(stage) ? (
        <Notice tone="wait">{words.amending[lang]}</Notice>
      ) : null}
      {state.withdrawn && ['draft', 'review', 'approval', 'approved'].includes(stage) ? (
        <Notice tone="wait">{words.correcting[lang]}</Notice>
      ) : null}
    </>
  );
}

function StateCard(props: { opened: Opened; names: ReadonlyMap<string, string>; lang: Language }) {
  const { opened, names, lang } = props;
  const { state, elsewhere } = opened;
  const { clearing, approval, withdrawn, repealed, slug } = state;
  const at = (instant: string | null) => (instant ? minute(Temporal.Instant.from(instant)) : null);
  const by = (personId: string, on: string) => `${names.get(personId) ?? ''}　${on}`;
  return (
    <Card title={words.state[lang]} id="state">
      <Facts
        items={[
          [fieldWords.stage[lang], <StageBadge key="stage" lang={lang} stage={state.stage} />],
          [words.reviewUnit[lang], elsewhere.review === '' ? words.noSuchUnit[lang] : elsewhere.review],
          [words.approveUnit[lang], elsewhere.approve === '' ? words.noSuchUnit[lang] : elsewhere.approve],
          [words.clearedBy[lang], clearing ? by(clearing.personId, clearing.on) : null],
          [words.approvedBy[lang], approval ? by(approval.personId, approval.on) : null],
          [
            words.digest[lang],
            approval ? (
              <code key="digest" className="text-break">
                {approval.digest}
              </code>
            ) : null,
          ],
          [fieldWords.indexNumber[lang], state.indexNumber],
          [words.releasedAt[lang], at(state.releasedAt)],
          [words.amendedAt[lang], at(state.amendedAt)],
          [words.withdrawnAt[lang], at(withdrawn?.at ?? null)],
          [words.reason[lang], withdrawn?.reason],
          [words.repealed[lang], repealed ? `${repealed.on}　${repealed.by}` : null],
        ]}
      />
      {slug ? <a href={href(lang, `/documents/${slug}`)}>{words.publicPage[lang]}</a> : null}
    </Card>
  );
}

/** The approval: exactly what will be public, its digest, and one button bound to it. */
import { z } from 'zod';
import { dateOf } from '../../db/acts.ts';
import { personNames } from '../../units/read.ts';
import { ActionForm, Badge, Card, Facts, Notice } from '../../web/components.tsx';
import { ErrorSummary, readForm } from '../../web/forms.tsx';
import type { Language } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { approveDocument } from '../actions.ts';
import { lookAt } from '../checks/look.ts';
import { CHECKLIST, refuseApprover } from '../rules.ts';
import type { Clearing } from '../state.ts';
import { currentDigest, findPublicName } from '../store.ts';
import { amendmentCard } from './compare.tsx';
import { FindingsCard } from './findings.tsx';
import { demandOn, documentPath, type Opened, openedOf } from './opened.ts';
import { OverruledCard } from './overruling.tsx';
import { RecordCard } from './record.tsx';
import { attempt, type Trouble } from './trouble.ts';
import { documentWords } from './words.ts';
import { historyWords, reviewWords, approveWords as words } from './words-deciding.ts';

/** Leads to the document's page, which says why, when this person cannot approve it. */
export async function approvePage(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.approve');
  if (refuseApprover(opened.state, context.session.personId)) return seeOther(documentPath(context, opened.id));
  return page(context, opened, null);
}

const schema = z.object({ version: z.coerce.number().int().nonnegative() });

export async function approve(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.approve');
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, opened, { problems: form.problems, typed: form.typed, status: 422 });
  const trouble = await attempt(form.typed, () =>
    context.work(demandOn(context, opened, 'document.approve'), (desk) =>
      approveDocument(desk, opened.id, form.value.version),
    ),
  );
  if (trouble) return page(context, await openedOf(context, 'document.approve'), trouble);
  return seeOther(documentPath(context, opened.id));
}

async function page(context: OfficeContext, opened: Opened, trouble: Trouble | null): Promise<Response> {
  const { lang, site, deps } = context;
  const { state, id } = opened;
  const [amendment, digest, interpreted, names, looked] = await Promise.all([
    amendmentCard(context, opened),
    currentDigest(deps.office, site.siteId, id),
    state.interprets ? findPublicName(deps.office, site.siteId, state.interprets) : null,
    personNames(deps.office, site.siteId, [state.clearing?.personId ?? null]),
    lookAt(deps.office, site.siteId, state, dateOf(context.now)),
  ]);
  const isSame = digest !== null && digest === state.clearing?.digest;
  return officePage(
    context,
    {
      title: `${words.title[lang]}：${state.title}`,
      back: documentPath(context, id),
      status: trouble?.status ?? 200,
    },
    <>
      <ErrorSummary problems={trouble?.problems ?? []} />
      <div className="row">
        <div className="col-lg-4 order-lg-2">
          {state.clearing ? <ClearingCard clearing={state.clearing} names={names} lang={lang} /> : null}
          <OverruledCard list={state.clearing?.overruled ?? []} />
          <Card title={words.title[lang]}>
            <Notice tone={state.attribute === 'proactive' ? 'wait' : 'warn'}>
              {(state.attribute === 'proactive' ? words.lead : words.leadNotPublic)[lang]}
            </Notice>
            <p className="mb-1">
              {documentWords.digest[lang]}{' '}
              <span className="text-secondary small">{documentWords.digestHint[lang]}</span>
            </p>
            <p>
              <code className="text-break">{digest ?? '—'}</code>
            </p>
            <p>
              <Badge tone={isSame ? 'good' : 'bad'}>{(isSame ? words.same : words.different)[lang]}</Badge>
            </p>
            {isSame ? (
              <ActionForm
                action={documentPath(context, id, 'approve')}
                label={words.approve[lang]}
                version={opened.version}
              />
            ) : null}
            <a className="btn btn-outline-secondary" href={`${documentPath(context, id)}#actions`}>
              {documentWords.return[lang]}
            </a>
          </Card>
          <FindingsCard title={state.title} body={state.body} findings={looked.inText} files={looked} />
        </div>
        <div className="col-lg-8">
          {amendment}
          <RecordCard
            site={site}
            unit={opened.unit}
            state={state}
            interpreted={interpreted?.title ?? null}
            files={documentPath(context, id, 'files')}
          />
        </div>
      </div>
    </>,
  );
}

function ClearingCard(props: { clearing: Clearing; names: ReadonlyMap<string, string>; lang: Language }) {
  const { clearing, names, lang } = props;
  const verdict = clearing.verdict === 'publish' ? reviewWords.publish : reviewWords.notPublish;
  return (
    <Card title={words.cleared[lang]}>
      <Facts
        items={[
          [reviewWords.verdict[lang], verdict[lang]],
          [documentWords.clearedBy[lang], `${names.get(clearing.personId) ?? ''}　${clearing.on}`],
          [reviewWords.checklist[lang], historyWords.confirmed(clearing.checklist.length, CHECKLIST.length)[lang]],
          [reviewWords.basis[lang], clearing.basis],
        ]}
      />
    </Card>
  );
}

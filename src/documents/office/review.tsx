/** The release review: record and faults before one's eyes, checklist, verdict, basis. */
import { z } from 'zod';
import { dateOf } from '../../db/acts.ts';
import { Card } from '../../web/components.tsx';
import { Choices, ErrorSummary, readForm, says, TextArea } from '../../web/forms.tsx';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext } from '../../web/routes.ts';
import { clearDocument } from '../actions.ts';
import { lookAt } from '../checks/look.ts';
import { blocking } from '../checks/standing.ts';
import { CHECKLIST, refuseReviewer } from '../rules.ts';
import { findPublicName } from '../store.ts';
import { amendmentCard } from './compare.tsx';
import { FindingsCard } from './findings.tsx';
import { demandOn, documentPath, type Opened, openedOf } from './opened.ts';
import { OverruleFields, reasonsOf } from './overruling.tsx';
import { RecordCard } from './record.tsx';
import { attempt, type Trouble } from './trouble.ts';
import { reviewWords as words } from './words-deciding.ts';

const schema = z.looseObject({
  version: z.coerce.number().int().nonnegative(),
  checklist: z.array(z.enum(CHECKLIST.map((item) => item.id))).default([]),
  verdict: z.enum(['publish', 'not-publish'], says(words.chooseVerdict)),
  basis: z.string().trim().min(1, says(words.needBasis)).max(1000),
});

/** Leads to the document's page, which says why, when this person cannot review it. */
export async function reviewPage(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.review');
  if (refuseReviewer(opened.state, context.session.personId)) return seeOther(documentPath(context, opened.id));
  return page(context, opened, null);
}

export async function giveVerdict(context: OfficeContext): Promise<Response> {
  const opened = await openedOf(context, 'document.review');
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, opened, { problems: form.problems, typed: form.typed, status: 422 });
  const { version, checklist, verdict, basis } = form.value;
  const review = { checklist, verdict, basis, reasons: reasonsOf(form.value) };
  const trouble = await attempt(form.typed, () =>
    context.work(demandOn(context, opened, 'document.review'), (desk) =>
      clearDocument(desk, opened.id, review, version),
    ),
  );
  if (trouble) return page(context, await openedOf(context, 'document.review'), trouble);
  return seeOther(documentPath(context, opened.id));
}

async function page(context: OfficeContext, opened: Opened, trouble: Trouble | null): Promise<Response> {
  const { lang, site, deps } = context;
  const { state, id } = opened;
  const amendment = await amendmentCard(context, opened);
  const looked = await lookAt(deps.office, site.siteId, state, dateOf(context.now));
  const interpreted = state.interprets ? await findPublicName(deps.office, site.siteId, state.interprets) : null;
  const shared = { problems: trouble?.problems ?? [], ...(trouble ? { typed: trouble.typed } : {}) };
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
        <div className="col-lg-7">
          {amendment}
          <RecordCard
            site={site}
            unit={opened.unit}
            state={state}
            interpreted={interpreted?.title ?? null}
            files={documentPath(context, id, 'files')}
          />
        </div>
        <div className="col-lg-5">
          <FindingsCard title={state.title} body={state.body} findings={looked.inText} files={looked} />
          <Card title={words.verdict[lang]}>
            <form method="post" action={documentPath(context, id, 'review')}>
              <input type="hidden" name="version" value={opened.version} />
              <Choices
                {...shared}
                name="checklist"
                label={words.checklist}
                hint={words.checklistHint}
                options={CHECKLIST.map((item) => ({ value: item.id, label: item.text[lang] }))}
                many
              />
              <Choices
                {...shared}
                name="verdict"
                label={words.verdict}
                options={[
                  { value: 'publish', label: words.publish[lang] },
                  { value: 'not-publish', label: words.notPublish[lang] },
                ]}
                required
              />
              <OverruleFields {...shared} found={blocking(looked)} />
              <TextArea {...shared} name="basis" label={words.basis} rows={4} maxLength={1000} required />
              <button type="submit" className="btn btn-primary">
                {words.done[lang]}
              </button>
            </form>
          </Card>
        </div>
      </div>
    </>,
  );
}

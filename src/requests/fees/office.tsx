/** The fee of a case: the applicant's month, both tariffs computed, and the notice. Nobody types an amount. */
import { z } from 'zod';
import { pageFee, requestFees } from '../../law/fees.ts';
import { Card, Notice } from '../../web/components.tsx';
import { Choices, ErrorSummary, type Problem, readForm, says, TextField, type Typed } from '../../web/forms.tsx';
import { href, useLanguage } from '../../web/language.ts';
import { officePage, seeOther } from '../../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../../web/routes.ts';
import { dateField, lateField, lateProblem, needed, optionalDate } from '../office-acts.ts';
import { demandCase, mayOnCase, type OfficeCase, officeCase, refusalOf } from '../office-case.ts';
import { refuseByState } from '../rules.ts';
import { noticeFee } from './actions.ts';
import { feeWords as words } from './messages.ts';
import { Computation, FeeFacts, MonthTable } from './parts.tsx';
import { positionOf } from './rules.ts';
import { requestsOfMonth } from './store.ts';

const HERE = '/office/requests/:id/fee';

export const feeRoutes: readonly OfficeRoute[] = [
  {
    method: 'get',
    path: HERE,
    duty: 'request.read',
    act: null,
    handle: async (context) => page(context, await officeCase(context), {}, []),
  },
  { method: 'post', path: HERE, duty: 'request.handle', act: 'request.fee-noticed', handle: take },
];

const pagesSchema = z.coerce
  .number(says(words.pagesNeeded))
  .int(says(words.pagesNeeded))
  .min(1, says(words.pagesNeeded))
  .max(1_000_000, says(words.pagesNeeded));

async function page(
  context: OfficeContext,
  file: OfficeCase,
  typed: Typed,
  problems: readonly Problem[],
  status: 200 | 409 | 422 = 200,
): Promise<Response> {
  const { lang, deps, site, session, c } = context;
  const { fees } = file;
  const month = await requestsOfMonth(deps.office, site.siteId, file.state, fees.scope);
  const open = new Set(month.filter((one) => mayOnCase(context, one, 'request.read')).map(({ id }) => id));
  const asked = pagesSchema.safeParse(typed.pages ?? c.req.query('pages'));
  const pages = asked.success ? asked.data : null;
  const may =
    mayOnCase(context, file.state, 'request.handle') !== null &&
    refuseByState('request.fee-noticed', file.state, session.personId) === null;
  const position = positionOf(file.id, month);
  return officePage(
    context,
    { title: `${words.title[lang]} ${file.state.number}`, back: href(lang, `/office/requests/${file.id}`), status },
    <>
      <ErrorSummary problems={problems} />
      <p className="text-secondary">{words.lead[lang]}</p>
      {file.state.fee ? (
        <Card title={words.state[lang]}>
          <FeeFacts file={file} />
          <p className="mb-0">
            {words.acts[lang]}{' '}
            <a className="text-decoration-underline" href={href(lang, `/office/requests/${file.id}`)}>
              {words.toCase[lang]}
            </a>
          </p>
        </Card>
      ) : null}
      <Card title={words.month[lang]}>
        <p className="text-secondary">{(fees.scope === 'unit' ? words.unitScope : words.siteScope)[lang]}</p>
        {position > 0 ? (
          <p className="fw-bold">
            {words.position(month[0]?.receivedOn.slice(0, 7) ?? '', position, month.length)[lang]}
          </p>
        ) : null}
        <MonthTable id={file.id} month={month} mayOpen={(id) => open.has(id)} />
      </Card>
      {file.state.fee ? null : <Tariffs file={file} position={position} pages={pages} />}
      {file.state.fee ? null : may ? (
        <NoticeForm file={file} typed={{ ...(pages ? { pages: String(pages) } : {}), ...typed }} {...{ problems }} />
      ) : (
        <Notice tone="plain">{words.notNow[lang]}</Notice>
      )}
    </>,
  );
}

function Tariffs({ file, position, pages }: { file: OfficeCase; position: number; pages: number | null }) {
  const lang = useLanguage();
  return (
    <div className="row">
      <div className="col-lg-6">
        <Card title={words.count[lang]}>
          {position > 0 ? (
            <Computation charge={requestFees(position, 1)} caption={words.count[lang]} />
          ) : (
            <p>{words.notReceived[lang]}</p>
          )}
        </Card>
      </div>
      <div className="col-lg-6">
        <Card title={words.pages[lang]}>
          <form method="get" action={href(lang, `/office/requests/${file.id}/fee`)} className="mb-3">
            <label className="form-label" htmlFor="count-pages">
              {words.pagesField[lang]}
            </label>
            <div className="input-group">
              <input
                className="form-control"
                type="number"
                min={1}
                id="count-pages"
                name="pages"
                defaultValue={pages ?? ''}
              />
              <button type="submit" className="btn btn-outline-primary">
                {words.countPages[lang]}
              </button>
            </div>
          </form>
          {pages ? <Computation charge={pageFee(pages)} caption={words.pages[lang]} /> : null}
        </Card>
      </div>
    </div>
  );
}

function NoticeForm(props: { file: OfficeCase; typed: Typed; problems: readonly Problem[] }) {
  const lang = useLanguage();
  const { file, typed, problems } = props;
  const shared = { typed, problems };
  return (
    <Card title={words.notice[lang]}>
      <form method="post" action={href(lang, `/office/requests/${file.id}/fee`)} noValidate>
        <input type="hidden" name="version" value={file.loaded.version} />
        <Choices
          {...shared}
          name="way"
          label={words.way}
          required
          options={[
            { value: 'by-count', label: words.count[lang] },
            { value: 'by-pages', label: words.pages[lang] },
          ]}
        />
        <TextField {...shared} name="pages" type="number" label={words.pagesField} />
        <TextField
          {...shared}
          name="payment"
          label={words.payment}
          value={file.fees.payment}
          maxLength={300}
          required
        />
        <TextField {...shared} name="happenedOn" type="date" label={words.on} value={file.today.toString()} />
        <TextField {...shared} name="late" label={words.late} hint={words.lateHint} maxLength={200} />
        <TextField {...shared} name="receivedOn" type="date" label={words.receivedOn} />
        <button type="submit" className="btn btn-primary">
          {words.send[lang]}
        </button>
      </form>
    </Card>
  );
}

const common = {
  version: z.coerce.number().int(),
  payment: needed('请写明缴纳方式', 'Say where and how to pay', 300),
  happenedOn: dateField,
  late: lateField,
  receivedOn: optionalDate,
};
const schema = z.discriminatedUnion(
  'way',
  [
    z.object({ ...common, way: z.literal('by-count') }),
    z.object({ ...common, way: z.literal('by-pages'), pages: pagesSchema }),
  ],
  says(words.wayNeeded),
);

async function take(context: OfficeContext): Promise<Response> {
  const file = await officeCase(context);
  const as = demandCase(context, file.state, 'request.handle');
  const form = await readForm(context.c, schema);
  if (!form.ok) return page(context, file, form.typed, form.problems, 422);
  const { version, happenedOn, late, receivedOn, payment, ...tariff } = form.value;
  const unexplained = lateProblem(happenedOn, late, file.today);
  if (unexplained) return page(context, file, form.typed, [unexplained], 422);
  const notice = { tariff, payment, ...(receivedOn ? { receivedOn } : {}) };
  try {
    await context.work(as, (desk) => noticeFee(desk, file.id, notice, { version, happenedOn, late }));
  } catch (error) {
    const { text, current } = await refusalOf(error, context, file);
    return page(context, current, form.typed, [{ field: 'way', text }], 409);
  }
  return seeOther(href(context.lang, `/office/requests/${file.id}/fee`));
}

/** The list of summaries, and the form that begins one. */
import { z } from 'zod';
import { type SiteFrame, siteFrame } from '../reports/compile.ts';
import { fields, problemsOf } from '../units/office-forms.ts';
import { Badge, Card, DataTable } from '../web/components.tsx';
import { holds, reach } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, says, TextField, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { dayOf } from '../web/moments.ts';
import { officePage, seeOther } from '../web/page.tsx';
import { forbidden } from '../web/refusal.ts';
import type { OfficeContext } from '../web/routes.ts';
import { nameOfPlace, offeredPlaces, openPlaces, placeKey, readPeriod } from './place.ts';
import { beginSummary } from './summary-actions.ts';
import { type ListedSummary, listSummaries } from './summary-store.ts';
import { summaryWords as words } from './summary-words.ts';

const ROOT = '/office/summaries';

export async function summariesPage(
  context: OfficeContext,
  typed: Typed,
  problems: readonly Problem[],
): Promise<Response> {
  const { lang, deps, site, session } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const list = await listSummaries(deps.office, site.siteId, reach(session.appointments, 'statistics.read'));
  return officePage(
    context,
    { title: words.list[lang], back: href(lang, '/office/statistics'), status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      <DataTable
        caption={words.list[lang]}
        columns={[
          {
            head: words.title[lang],
            cell: (row: ListedSummary) => <a href={href(lang, `${ROOT}/${row.id}`)}>{row.title}</a>,
          },
          { head: words.place[lang], cell: (row: ListedSummary) => nameOfPlace(frame, row, lang) },
          { head: words.period[lang], cell: (row: ListedSummary) => `${row.from} — ${row.to}`, tight: true },
          {
            head: words.stage[lang],
            cell: (row: ListedSummary) => (
              <Badge tone={row.stage === 'final' ? 'good' : 'wait'}>{words[row.stage][lang]}</Badge>
            ),
            tight: true,
          },
          {
            head: words.finalisedOn[lang],
            cell: (row: ListedSummary) => row.finalisedOn?.toString() ?? '',
            tight: true,
          },
        ]}
        rows={list}
        rowKey={(row) => row.id}
        empty={words.none}
      />
      {holds(session.appointments, 'summary.write').length > 0 ? (
        <BeginForm {...{ context, frame, typed, problems }} />
      ) : null}
    </>,
  );
}

function BeginForm(props: { context: OfficeContext; frame: SiteFrame; typed: Typed; problems: readonly Problem[] }) {
  const { context, frame, typed, problems } = props;
  const { lang, now } = context;
  // a day that is not over cannot be final
  const last = dayOf(now).subtract({ days: 1 });
  const places = offeredPlaces(context, frame, 'summary.write');
  return (
    <Card title={words.begin[lang]}>
      <p className="text-secondary">{words.beginNote[lang]}</p>
      <form method="post" action={href(lang, ROOT)}>
        <Select
          name="place"
          label={words.place}
          options={places.map((place) => ({ value: placeKey(place), label: nameOfPlace(frame, place, lang) }))}
          required
          {...{ typed, problems }}
        />
        <div className="row">
          <div className="col-6">
            <TextField
              name="from"
              label={words.from}
              type="date"
              value={`${last.year}-01-01`}
              required
              {...{ typed, problems }}
            />
          </div>
          <div className="col-6">
            <TextField
              name="to"
              label={words.to}
              type="date"
              value={last.toString()}
              required
              {...{ typed, problems }}
            />
          </div>
        </div>
        <TextField name="title" label={words.title} hint={words.titleHint} maxLength={100} {...{ typed, problems }} />
        <button type="submit" className="btn btn-primary">
          {words.begin[lang]}
        </button>
      </form>
    </Card>
  );
}

const beginning = z.object({
  place: z.string().regex(/^(county|government|[0-9a-f-]{36})$/, says(words.choosePlace)),
  from: fields.date,
  to: fields.date,
  title: fields.optional(100),
});

export async function begin(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, beginning);
  if (!form.ok) return summariesPage(context, form.typed, form.problems);
  const { place: key, from, to, title } = form.value;
  const frame = await siteFrame(context.deps.office, context.site.siteId);
  const place = openPlaces(context, frame, 'summary.write').find((one) => placeKey(one) === key);
  if (!place) throw forbidden();
  const { period, problems: wrong } = readPeriod(from, to, dayOf(context.now));
  if (wrong.length > 0) return summariesPage(context, form.typed, wrong);
  const as = context.demand(place.unitId);
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => beginSummary(desk, { place, period, title }));
  });
  return problems.length > 0
    ? summariesPage(context, form.typed, problems)
    : seeOther(href(context.lang, `${ROOT}/${id}`));
}

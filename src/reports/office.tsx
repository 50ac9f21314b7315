/** The office's routes of this area, and the list of reports with the form that begins one. */
import { z } from 'zod';
import { dateOf } from '../db/acts.ts';
import { problemsOf } from '../units/office-forms.ts';
import { Card, DataTable } from '../web/components.tsx';
import { type Duty, holds, permits, reach } from '../web/duties.ts';
import { ErrorSummary, type Problem, readForm, Select, says, type Typed } from '../web/forms.tsx';
import { href } from '../web/language.ts';
import { officePage, seeOther } from '../web/page.tsx';
import type { OfficeContext, OfficeRoute } from '../web/routes.ts';
import { beginReport } from './actions.ts';
import { type Place, placeName, type SiteFrame, siteFrame } from './compile.ts';
import { SCOPE_NAMES, STAGE_NAMES, pageWords as words } from './messages.ts';
import { cellPage } from './office-cell.tsx';
import { exportDocx, exportPdf, exportXlsx } from './office-export.ts';
import { reportPage } from './office-report.tsx';
import { approve, giveBack, handIn, makeReleaseDocument, takeBack, write } from './office-report-acts.ts';
import { othersRoutes } from './others/office.tsx';
import { othersWords } from './others/words.ts';
import { reportWindow } from './presence.tsx';
import { revisionJson, revisionPage } from './revisions/office.tsx';
import { rollupRoutes } from './rollup/office.tsx';
import { rollupWords } from './rollup/words.ts';
import { type ListedReport, listReports } from './store.ts';
import { discardReportCopy, saveReportCopy } from './typed-copy.ts';

const ROOT = '/office/reports';
const one = `${ROOT}/:id` as const;

export const reportRoutes: readonly OfficeRoute[] = [
  { method: 'get', path: ROOT, duty: 'report.read', act: null, handle: (context) => listPage(context, {}, []) },
  { method: 'post', path: ROOT, duty: 'report.compile', act: 'report.begun', handle: begin },
  // before the addresses of one report, which would take its name for an id
  ...rollupRoutes,
  ...othersRoutes,
  { method: 'get', path: one, duty: 'report.read', act: null, handle: (context) => reportPage(context, {}, []) },
  { method: 'get', path: `${one}/cells/:table/:row/:column`, duty: 'report.read', act: null, handle: cellPage },
  { method: 'get', path: `${one}/report.docx`, duty: 'report.read', act: null, handle: exportDocx },
  { method: 'get', path: `${one}/report.pdf`, duty: 'report.read', act: null, handle: exportPdf },
  { method: 'get', path: `${one}/report.xlsx`, duty: 'report.read', act: null, handle: exportXlsx },
  { method: 'get', path: `${one}/revisions/:revision`, duty: 'report.read', act: null, handle: revisionPage },
  {
    method: 'get',
    path: `${one}/revisions/:revision/report.json`,
    duty: 'report.read',
    act: null,
    handle: revisionJson,
  },
  { method: 'post', path: `${one}/content`, duty: 'report.compile', act: 'report.text-written', handle: write },
  // what somebody types is kept for that person alone: no act
  { method: 'post', path: `${one}/copy`, duty: 'report.compile', act: null, handle: saveReportCopy },
  { method: 'post', path: `${one}/copy/discard`, duty: 'report.compile', act: null, handle: discardReportCopy },
  { method: 'post', path: `${one}/window`, duty: 'report.compile', act: null, handle: reportWindow },
  { method: 'post', path: `${one}/submit`, duty: 'report.compile', act: 'report.submitted', handle: handIn },
  { method: 'post', path: `${one}/take-back`, duty: 'report.compile', act: 'report.taken-back', handle: takeBack },
  { method: 'post', path: `${one}/return`, duty: 'report.approve', act: 'report.returned', handle: giveBack },
  { method: 'post', path: `${one}/approve`, duty: 'report.approve', act: 'report.approved', handle: approve },
  {
    method: 'post',
    path: `${one}/document`,
    duty: 'report.compile',
    act: 'report.document-made',
    handle: makeReleaseDocument,
  },
];

async function listPage(context: OfficeContext, typed: Typed, problems: readonly Problem[]): Promise<Response> {
  const { lang, deps, site, session } = context;
  const frame = await siteFrame(deps.office, site.siteId);
  const units = reach(session.appointments, 'report.read');
  const reports = await listReports(deps.office, site.siteId, units === 'all' ? null : units);
  const name = (report: ListedReport) => <a href={href(lang, `${ROOT}/${report.id}`)}>{placeName(frame, report)}</a>;
  const columns = [
    { head: words.year[lang], cell: (report: ListedReport) => report.year, tight: true },
    { head: words.scope[lang], cell: (report: ListedReport) => SCOPE_NAMES[report.scope][lang], tight: true },
    { head: words.whose[lang], cell: name },
    { head: words.stage[lang], cell: (report: ListedReport) => stageOf(report)[lang], tight: true },
    { head: words.approvedOn[lang], cell: (report: ListedReport) => report.approvedOn ?? '', tight: true },
  ];
  return officePage(
    context,
    { title: words.list[lang], status: problems.length > 0 ? 422 : 200 },
    <>
      <ErrorSummary problems={problems} />
      {holds(session.appointments, 'report.roll-up').length > 0 ? (
        <p>
          <a className="btn btn-outline-primary me-2" href={href(lang, `${ROOT}/rollup`)}>
            {rollupWords.link[lang]}
          </a>
          <a className="btn btn-outline-primary" href={href(lang, `${ROOT}/check`)}>
            {othersWords.title[lang]}
          </a>
        </p>
      ) : null}
      <DataTable
        caption={words.list[lang]}
        columns={columns}
        rows={reports}
        rowKey={(report) => report.id}
        empty={words.none}
      />
      <BeginForm {...{ context, frame, typed, problems }} />
    </>,
  );
}

function stageOf(report: ListedReport) {
  return report.documentStage === 'released' ? words.released : STAGE_NAMES[report.stage];
}

const beginning = z.object({
  place: z.string().regex(/^(county|government|[0-9a-f-]{36})$/, says(words.choosePlace)),
  year: z.coerce.number().int().min(2008, says(words.chooseYear)).max(2999, says(words.chooseYear)),
});

function BeginForm(props: { context: OfficeContext; frame: SiteFrame; typed: Typed; problems: readonly Problem[] }) {
  const { context, frame, typed, problems } = props;
  const { lang, session, now } = context;
  const may = (unitId: string | null, duty: Duty = 'report.compile') =>
    unitId !== null && permits(session.appointments, duty, unitId) !== null;
  const whole = may(frame.compiler) ? (['county', 'government'] as const) : [];
  const places = [
    ...whole.map((scope) => ({ value: scope, label: SCOPE_NAMES[scope][lang] })),
    ...frame.units.filter((unit) => may(unit.id)).map((unit) => ({ value: unit.id, label: unit.name })),
  ];
  if (places.length === 0) return null;
  const { year } = dateOf(now);
  const years = [0, 1, 2, 3, 4, 5].map((back) => ({ value: String(year - back), label: String(year - back) }));
  return (
    <div className="mt-3">
      <Card title={words.begin[lang]} id="begin">
        <form method="post" action={href(lang, ROOT)}>
          <Select
            name="place"
            label={words.whose}
            options={places}
            value={context.c.req.query('place')}
            required
            {...{ typed, problems }}
          />
          <Select
            name="year"
            label={words.year}
            options={years}
            value={context.c.req.query('year') ?? String(year - 1)}
            required
            {...{ typed, problems }}
          />
          <button type="submit" className="btn btn-primary">
            {words.begin[lang]}
          </button>
        </form>
      </Card>
    </div>
  );
}

async function begin(context: OfficeContext): Promise<Response> {
  const form = await readForm(context.c, beginning);
  if (!form.ok) return listPage(context, form.typed, form.problems);
  const { place: chosen, year } = form.value;
  const frame = await siteFrame(context.deps.office, context.site.siteId);
  const scope = chosen === 'county' || chosen === 'government' ? chosen : 'unit';
  const unitId = scope === 'unit' ? chosen : (frame.compiler ?? '');
  const place: Place = { scope, unitId, year };
  const as = context.demand(unitId);
  let id = '';
  const problems = await problemsOf(async () => {
    id = await context.work(as, (desk) => beginReport(desk, place));
  });
  if (problems.length > 0) return listPage(context, form.typed, problems);
  return seeOther(href(context.lang, `${ROOT}/${id}`));
}

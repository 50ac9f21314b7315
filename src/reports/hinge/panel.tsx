/** The year hinge on the page of a report: both sides of every column, and the cases behind a difference. */
import { outcome } from '../../law/outcomes.ts';
import { TABLE_3_COLUMN_LABELS } from '../../law/report-form.ts';
import { Card, DataTable, Notice } from '../../web/components.tsx';
import { permits } from '../../web/duties.ts';
import { href } from '../../web/language.ts';
import type { OfficeContext } from '../../web/routes.ts';
import type { EarlierReport } from '../compile.ts';
import { pageWords, SCOPE_NAMES } from '../messages.ts';
import type { ReportView } from '../office-view.ts';
import { reportId } from '../report-id.ts';
import { casesOffHinge, type Loose } from './cases.ts';
import { type HingeLine, hingeLines, isHinged } from './rules.ts';
import { hingeWords as words } from './words.ts';

interface Hinge {
  lines: readonly HingeLine[];
  loose: readonly Loose[];
}

/** The hinge of the report that a page shows; cases are looked for only where a column differs. */
export async function hingeOf({ deps }: OfficeContext, view: ReportView): Promise<Hinge> {
  const { compilation, figures, frame, stored } = view;
  const lines = hingeLines(compilation.previous.report, figures.report);
  const loose = isHinged(lines) ? [] : await casesOffHinge(deps.office, frame, compilation, stored.snapshot);
  return { lines, loose };
}

export function HingePanel({ context, view, hinge }: { context: OfficeContext; view: ReportView; hinge: Hinge }) {
  const { lang } = context;
  const apart = hinge.lines.filter((line) => line.carriedIn !== line.carriedOut).length;
  const columns = [
    { head: words.column[lang], cell: (line: HingeLine) => TABLE_3_COLUMN_LABELS[line.column][lang] },
    { head: words.carriedOut[lang], cell: (line: HingeLine) => line.carriedOut, numeric: true },
    { head: words.carriedIn[lang], cell: (line: HingeLine) => line.carriedIn, numeric: true },
    { head: words.difference[lang], cell: (line: HingeLine) => line.carriedIn - line.carriedOut, numeric: true },
  ];
  return (
    <Card title={words.title[lang]} id="hinge">
      <Notice
        tone={apart === 0 ? 'good' : 'warn'}
        title={apart === 0 ? words.closes[lang] : words.differs(apart)[lang]}
      />
      <DataTable
        caption={words.title[lang]}
        columns={columns}
        rows={hinge.lines}
        rowKey={({ column }) => column}
        empty={words.closes}
      />
      <p className="text-secondary mt-2 mb-1">{words.sources[lang]}</p>
      <ul className="mb-2">
        {view.compilation.before.filter(wasThere(view)).map((earlier) => (
          <li key={`${earlier.place.scope}/${earlier.place.unitId}`}>
            <Source {...{ context, earlier }} />
          </li>
        ))}
      </ul>
      {hinge.loose.length > 0 ? <LooseCases {...{ context, view }} loose={hinge.loose} /> : null}
    </Card>
  );
}

/** A unit that was founded since has no report of the year before. */
const wasThere =
  ({ frame }: ReportView) =>
  ({ place }: EarlierReport): boolean => {
    const founded = frame.units.find(({ id }) => id === place.unitId)?.activeFrom;
    return founded === undefined || founded.year <= place.year;
  };

function Source({ context, earlier }: { context: OfficeContext; earlier: EarlierReport }) {
  const { lang, site, session } = context;
  const { place, name, frozen } = earlier;
  const title = `${frozen?.name ?? name} ${place.year} ${SCOPE_NAMES[place.scope][lang]}`;
  const may = permits(session.appointments, 'report.read', place.unitId) !== null;
  return (
    <>
      {frozen && may ? (
        <a className="text-decoration-underline" href={href(lang, `/office/reports/${reportId(site.siteId, place)}`)}>
          {title}
        </a>
      ) : (
        title
      )}
      {' — '}
      {frozen ? words.approved[lang] : words.counted[lang]}
    </>
  );
}

function LooseCases(props: { context: OfficeContext; view: ReportView; loose: readonly Loose[] }) {
  const { context, view, loose } = props;
  const { lang, session } = context;
  const number = ({ fact, id }: Loose) => {
    if (!fact) return words.gone[lang];
    const may = permits(session.appointments, 'request.read', fact.unitId) !== null;
    return may ? (
      <a className="text-decoration-underline" href={href(lang, `/office/requests/${id}`)}>
        {fact.number}
      </a>
    ) : (
      fact.number
    );
  };
  const unit = ({ fact }: Loose) => view.frame.units.find(({ id }) => id === fact?.unitId)?.shortName ?? '';
  const columns = [
    { head: pageWords.caseNumber[lang], cell: number, tight: true },
    { head: pageWords.unit[lang], cell: unit },
    { head: words.column[lang], cell: (one: Loose) => TABLE_3_COLUMN_LABELS[one.column][lang], tight: true },
    { head: words.side[lang], cell: (one: Loose) => words[one.side][lang] },
    { head: pageWords.received[lang], cell: ({ fact }: Loose) => fact?.firstReceivedOn ?? '', tight: true },
    { head: pageWords.answered[lang], cell: ({ fact }: Loose) => fact?.answeredOn ?? '', tight: true },
    {
      head: pageWords.outcome[lang],
      cell: ({ fact }: Loose) => (fact?.outcome ? outcome(fact.outcome).name[lang] : ''),
    },
  ];
  return (
    <DataTable
      caption={words.cases[lang]}
      columns={columns}
      rows={loose}
      rowKey={(one) => `${one.id}/${one.side}/${one.column}`}
      empty={pageWords.nothingBehind}
    />
  );
}

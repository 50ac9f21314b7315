/** Views of public pages: by kind of page, by month, and of documents. */

import { Card, DataTable } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { ChartCard, type DrawnChart, drawn } from './chart-card.tsx';
import type { Statistics } from './gather.ts';
import { percentText } from './rules.ts';
import { VISIT_KIND_NAMES, statisticsWords as words } from './words.ts';

type Visits = Statistics['visits'];

export async function visitChart({ lang }: OfficeContext, { visits }: Statistics): Promise<DrawnChart | null> {
  if (visits.byMonth.length < 2) return null;
  const months = visits.byMonth.slice(-24);
  return drawn({
    names: months.map(({ month }) => month),
    series: [{ name: words.views[lang], values: months.map(({ views }) => views) }],
  });
}

export function VisitsPart(props: { context: OfficeContext; statistics: Statistics; chart: DrawnChart | null }) {
  const { context, statistics, chart } = props;
  const { lang } = context;
  const { visits, place } = statistics;
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{words.visits[lang]}</h2>
      <p>
        {words.views[lang]} <span className="h2">{visits.total}</span>
      </p>
      <p className="text-secondary">
        {words.visitsNote[lang]} {place.scope === 'county' ? '' : words.visitsOfUnits[lang]}
      </p>
      {visits.total === 0 ? <p className="text-secondary empty-note">{words.noVisit[lang]}</p> : null}
      {visits.byMonth.length > 0 ? (
        <ChartCard name={words.by(words.month)[lang]} chart={chart} rows={visits.byMonth.length}>
          <DataTable
            caption={words.by(words.month)[lang]}
            columns={[
              { head: words.month[lang], cell: (row: Visits['byMonth'][number]) => row.month, tight: true },
              { head: words.views[lang], cell: (row: Visits['byMonth'][number]) => row.views, numeric: true },
            ]}
            rows={visits.byMonth}
            rowKey={(row) => row.month}
            empty={words.noVisit}
          />
        </ChartCard>
      ) : null}
      {visits.byKind.length > 0 ? (
        <Card title={words.by(words.pageKind)[lang]}>
          <DataTable
            caption={words.by(words.pageKind)[lang]}
            columns={[
              { head: words.pageKind[lang], cell: (row: Visits['byKind'][number]) => VISIT_KIND_NAMES[row.kind][lang] },
              { head: words.views[lang], cell: (row: Visits['byKind'][number]) => row.views, numeric: true },
              {
                head: words.share[lang],
                cell: (row: Visits['byKind'][number]) => percentText({ n: row.views, d: visits.total })[lang],
                numeric: true,
                tight: true,
              },
            ]}
            rows={visits.byKind}
            rowKey={(row) => row.kind}
            empty={words.noVisit}
          />
        </Card>
      ) : null}
      {visits.documents.length > 0 ? <MostRead {...{ context, visits }} /> : null}
    </section>
  );
}

function MostRead({ context, visits }: { context: OfficeContext; visits: Visits }) {
  const { lang, session } = context;
  type Row = Visits['documents'][number];
  const title = (row: Row) =>
    permits(session.appointments, 'document.read', row.unitId) ? (
      <a href={href(lang, `/office/documents/${row.id}`)}>{row.title}</a>
    ) : (
      row.title
    );
  return (
    <Card title={words.mostRead[lang]}>
      <DataTable
        caption={words.mostRead[lang]}
        columns={[
          { head: words.document[lang], cell: title },
          { head: words.views[lang], cell: (row: Row) => row.views, numeric: true },
        ]}
        rows={visits.documents}
        rowKey={(row) => row.id}
        empty={words.noVisit}
      />
    </Card>
  );
}

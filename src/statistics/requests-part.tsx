/** Requests of a period in both scopes, by unit and by month; each count opens its cases. */

import { Card, DataTable } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { ChartCard, type DrawnChart, drawn } from './chart-card.tsx';
import type { Statistics } from './gather.ts';
import { addressOf, type Place } from './place.ts';
import { Kinds, UnitMonths } from './requests-kinds.tsx';
import {
  CASE_FIGURES,
  type CaseCounts,
  type CaseFigure,
  compressionText,
  durationsOf,
  inTimeRate,
  meanText,
  monthsOf,
  NONE,
  overdueRate,
  percentText,
} from './rules.ts';
import { CASE_FIGURE_NAMES, statisticsWords as words } from './words.ts';

interface Props {
  context: OfficeContext;
  statistics: Statistics;
}

export interface MonthCount {
  month: string;
  received: number;
  closed: number;
}

/** Received and closed by month, of the place itself. */
export function byMonth({ cases, period, place }: Statistics): MonthCount[] {
  const counts = place.scope === 'county' ? cases.county : cases.own;
  return monthsOf(period).map((month) => ({
    month,
    received: counts.received.filter(({ receivedOn }) => receivedOn.startsWith(month)).length,
    closed: counts.closed.filter(({ endedOn }) => endedOn?.startsWith(month)).length,
  }));
}

export async function requestChart({ lang }: OfficeContext, statistics: Statistics): Promise<DrawnChart | null> {
  const months = byMonth(statistics);
  if (months.length < 2) return null;
  return drawn({
    names: months.map(({ month }) => month),
    series: [
      { name: CASE_FIGURE_NAMES.received[lang], values: months.map(({ received }) => received) },
      { name: CASE_FIGURE_NAMES.closed[lang], values: months.map(({ closed }) => closed) },
    ],
  });
}

export function RequestsPart({ context, statistics, chart }: Props & { chart: DrawnChart | null }) {
  const { lang } = context;
  const { cases, place } = statistics;
  const isEmpty = cases.county.carriedIn.length + cases.county.received.length === 0;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{words.requests[lang]}</h2>
      <p className="text-secondary">{words.requestsNote[lang]}</p>
      {isEmpty ? (
        <p className="text-secondary empty-note">{words.noRequest[lang]}</p>
      ) : (
        <>
          <Card>
            <BothScopes {...{ context, statistics }} />
          </Card>
          {chart ? (
            <ChartCard name={words.byMonth[lang]} chart={chart} rows={byMonth(statistics).length}>
              <Months {...{ context, statistics }} />
            </ChartCard>
          ) : null}
          <Kinds {...{ context, statistics }} />
          {place.scope === 'county' ? (
            <>
              <Card title={words.byUnit[lang]}>
                <Units {...{ context, statistics }} />
              </Card>
              <UnitMonths {...{ context, statistics }} />
            </>
          ) : null}
        </>
      )}
    </section>
  );
}

/** A count, or what is shown for it, that opens its cases, for whoever may open that scope. */
function Behind(props: Props & { place: Place; figure: CaseFigure; counts: CaseCounts; shown?: string }) {
  const { context, statistics, place, figure, counts } = props;
  const count = counts[figure].length;
  const shown = props.shown ?? count;
  if (count === 0 || !permits(context.session.appointments, 'statistics.read', place.unitId)) return shown;
  const address = addressOf('/office/statistics/cases', { place, period: statistics.period }, { figure });
  return <a href={href(context.lang, address)}>{shown}</a>;
}

/** Cases open past their due date, beside the rate that leaves them out. */
function Overdue(props: Props & { place: Place; counts: CaseCounts }) {
  const shown = percentText(overdueRate(props.counts))[props.context.lang];
  return <Behind {...props} figure="overdue" shown={shown} />;
}

function BothScopes({ context, statistics }: Props) {
  const { lang } = context;
  const { own, county, ownPlace } = statistics.cases;
  const wide: Place = { scope: 'county', unitId: statistics.place.scope === 'unit' ? '' : statistics.place.unitId };
  const measure = (counts: CaseCounts) => ({ ...durationsOf(counts.answered), rate: inTimeRate(counts) });
  const [mine, all] = [measure(own), measure(county)];
  const rows = [
    ...CASE_FIGURES.map((figure) => ({
      name: CASE_FIGURE_NAMES[figure][lang],
      own: <Behind {...{ context, statistics, figure }} place={ownPlace} counts={own} />,
      county: <Behind {...{ context, statistics, figure }} place={wide} counts={county} />,
    })),
    {
      name: words.inTimeRate[lang],
      own: percentText(mine.rate)[lang],
      county: percentText(all.rate)[lang],
    },
    {
      name: words.overdueRate[lang],
      own: <Overdue {...{ context, statistics }} place={ownPlace} counts={own} />,
      county: <Overdue {...{ context, statistics }} place={wide} counts={county} />,
    },
    { name: words.mean[lang], own: meanText(mine.mean)[lang], county: meanText(all.mean)[lang] },
    { name: words.median[lang], own: mine.median ?? NONE[lang], county: all.median ?? NONE[lang] },
    {
      name: words.compression[lang],
      own: compressionText(mine.compression)[lang],
      county: compressionText(all.compression)[lang],
    },
  ];
  return (
    <DataTable
      caption={words.requests[lang]}
      columns={[
        { head: words.figure[lang], cell: (row) => row.name },
        { head: words.own[lang], cell: (row) => row.own, numeric: true, tight: true },
        { head: words.county[lang], cell: (row) => row.county, numeric: true, tight: true },
      ]}
      rows={rows}
      rowKey={(row) => row.name}
      empty={words.noRequest}
    />
  );
}

function Months({ context: { lang }, statistics }: Props) {
  return (
    <DataTable
      caption={words.byMonth[lang]}
      columns={[
        { head: words.month[lang], cell: (row: MonthCount) => row.month, tight: true },
        { head: CASE_FIGURE_NAMES.received[lang], cell: (row: MonthCount) => row.received, numeric: true },
        { head: CASE_FIGURE_NAMES.closed[lang], cell: (row: MonthCount) => row.closed, numeric: true },
      ]}
      rows={byMonth(statistics)}
      rowKey={(row) => row.month}
      empty={words.noRequest}
    />
  );
}

function Units({ context, statistics }: Props) {
  const { lang } = context;
  type Row = Statistics['cases']['byUnit'][number];
  const count = (figure: CaseFigure) => ({
    head: CASE_FIGURE_NAMES[figure][lang],
    numeric: true,
    cell: (row: Row) => (
      <Behind {...{ context, statistics, figure }} place={{ scope: 'unit', unitId: row.unitId }} counts={row.counts} />
    ),
  });
  return (
    <DataTable
      caption={words.byUnit[lang]}
      columns={[
        { head: words.unit[lang], cell: (row: Row) => row.name, tight: true },
        count('received'),
        count('closed'),
        count('carriedOut'),
        {
          head: words.inTimeRate[lang],
          cell: (row: Row) => percentText(inTimeRate(row.counts))[lang],
          numeric: true,
          tight: true,
        },
        {
          head: words.overdueRate[lang],
          cell: (row: Row) => (
            <Overdue {...{ context, statistics }} place={{ scope: 'unit', unitId: row.unitId }} counts={row.counts} />
          ),
          numeric: true,
          tight: true,
        },
        {
          head: words.mean[lang],
          cell: (row: Row) => meanText(durationsOf(row.counts.answered).mean)[lang],
          numeric: true,
          tight: true,
        },
        {
          head: words.median[lang],
          cell: (row: Row) => durationsOf(row.counts.answered).median ?? NONE[lang],
          numeric: true,
        },
        {
          head: words.compression[lang],
          cell: (row: Row) => compressionText(durationsOf(row.counts.answered).compression)[lang],
          numeric: true,
          tight: true,
        },
      ]}
      rows={statistics.cases.byUnit}
      rowKey={(row) => row.unitId}
      empty={words.noRequest}
    />
  );
}

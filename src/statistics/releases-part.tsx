/** Published items by unit, column, channel, kind and year, each with its chart and with its items behind it. */
import { DataTable } from '../web/components.tsx';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import { ChartCard, type DrawnChart, drawn } from './chart-card.tsx';
import type { NamedCount, Statistics } from './gather.ts';
import { addressOf } from './place.ts';
import { RELEASE_DIMENSIONS, type ReleaseDimension } from './release-store.ts';
import { percentText } from './rules.ts';
import { DIMENSION_NAMES, statisticsWords as words } from './words.ts';

/** Bars that a chart can show; the table has them all. */
const BARS = 15;
const STANDING: readonly ReleaseDimension[] = ['year', 'month'];

export type ReleaseCharts = Record<ReleaseDimension, DrawnChart | null>;

export async function releaseCharts({ lang }: OfficeContext, { releases }: Statistics): Promise<ReleaseCharts> {
  const charts = {} as ReleaseCharts;
  for (const by of RELEASE_DIMENSIONS) {
    const bars = STANDING.includes(by) ? releases.by[by].slice(-24) : releases.by[by].slice(0, BARS);
    charts[by] =
      bars.length < 2
        ? null
        : await drawn({
            names: bars.map(({ name }) => name),
            series: [{ name: words.count[lang], values: bars.map(({ count }) => count) }],
            lying: !STANDING.includes(by),
          });
  }
  return charts;
}

export function ReleasesPart(props: { context: OfficeContext; statistics: Statistics; charts: ReleaseCharts }) {
  const { context, statistics, charts } = props;
  const { lang } = context;
  const { releases } = statistics;
  const all = addressOf('/office/statistics/documents', statistics);
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">{words.releases[lang]}</h2>
      <p>
        {words.total[lang]}{' '}
        <a className="h2" href={href(lang, all)}>
          {releases.total}
        </a>
      </p>
      <p className="text-secondary">{words.releasesNote[lang]}</p>
      {releases.total === 0 ? <p className="text-secondary empty-note">{words.noRelease[lang]}</p> : null}
      {RELEASE_DIMENSIONS.filter((by) => releases.by[by].length > 0).map((by) => (
        <ChartCard key={by} name={words.by(DIMENSION_NAMES[by])[lang]} chart={charts[by]} rows={releases.by[by].length}>
          <Counts {...{ context, statistics, by }} />
        </ChartCard>
      ))}
    </section>
  );
}

function Counts(props: { context: OfficeContext; statistics: Statistics; by: ReleaseDimension }) {
  const { context, statistics, by } = props;
  const { lang } = context;
  const { total } = statistics.releases;
  const behind = ({ value }: NamedCount) =>
    href(lang, addressOf('/office/statistics/documents', statistics, { [by]: value }));
  return (
    <DataTable
      caption={words.by(DIMENSION_NAMES[by])[lang]}
      columns={[
        { head: DIMENSION_NAMES[by][lang], cell: (row: NamedCount) => row.name },
        {
          head: words.count[lang],
          cell: (row: NamedCount) => <a href={behind(row)}>{row.count}</a>,
          numeric: true,
        },
        {
          head: words.share[lang],
          cell: (row: NamedCount) => percentText({ n: row.count, d: total })[lang],
          numeric: true,
          tight: true,
        },
      ]}
      rows={statistics.releases.by[by]}
      rowKey={(row) => row.value}
      empty={words.noRelease}
    />
  );
}

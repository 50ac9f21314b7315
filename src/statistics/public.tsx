/** 公开统计: what this site has public, by unit, column and year. Requests are counted in the annual reports. */
import { Breadcrumbs } from '../web/breadcrumbs.tsx';
import { columnName, columnPath } from '../web/columns.ts';
import { DataTable } from '../web/components.tsx';
import { href } from '../web/language.ts';
import { columnTags } from '../web/meta.ts';
import { dayOf, endOfDay } from '../web/moments.ts';
import { publicPage } from '../web/page.tsx';
import type { PublicContext, PublicRoute } from '../web/routes.ts';
import { breakable } from './breakable.tsx';
import { ChartCard, type DrawnChart, drawn } from './chart-card.tsx';
import { publicCounts } from './published.ts';
import { percentText } from './rules.ts';
import { DIMENSION_NAMES, publicWords, statisticsWords as words } from './words.ts';

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'get', path: '/statistics', kept: true, handle: statistics },
];

const TAGS = columnTags({
  name: '公开统计',
  description: '本网站主动公开政府信息的数量，按发布单位、栏目和年度统计',
  keywords: '公开统计',
  type: '信息公开目录',
});

const BARS = 15;

interface Row {
  name: string;
  count: number;
  path?: string;
}

async function statistics(context: PublicContext): Promise<Response> {
  const { site, deps, now, lang } = context;
  const counts = await publicCounts(deps.published, site.siteId, now);
  const columns = counts.byColumn.flatMap(({ code, count }): Row[] => {
    const column = site.columns.find((one) => one.code === code);
    return column ? [{ name: columnName(column, lang), count, path: columnPath(code) }] : [];
  });
  const parts = [
    { by: 'year', rows: counts.byYear as readonly Row[], lying: false },
    { by: 'unit', rows: counts.byUnit as readonly Row[], lying: true },
    { by: 'column', rows: columns as readonly Row[], lying: true },
  ] as const;
  const charts: (DrawnChart | null)[] = [];
  for (const { rows, lying } of parts) {
    const bars = lying ? rows.slice(0, BARS) : rows;
    const series = [{ name: words.count[lang], values: bars.map(({ count }) => count) }];
    charts.push(bars.length < 2 ? null : await drawn({ names: bars.map(({ name }) => name), series, lying }));
  }
  return publicPage(
    context,
    { title: publicWords.title[lang], meta: TAGS, validUntil: endOfDay(now) },
    <div className="container-xl page">
      <Breadcrumbs site={site} more={[{ name: publicWords.title[lang], path: '/statistics' }]} />
      <section className="sheet">
        <h1>{publicWords.title[lang]}</h1>
        <p>{publicWords.total(counts.total, dayOf(now).toString())[lang]}</p>
        <p className="text-secondary">
          {publicWords.note[lang]}{' '}
          <a className="text-decoration-underline" href={href(lang, '/disclosure/all/annual-reports')}>
            {publicWords.reports[lang]}
          </a>
        </p>
        {parts.map(({ by, rows }, i) => (
          <ChartCard key={by} name={words.by(DIMENSION_NAMES[by])[lang]} chart={charts[i] ?? null} rows={rows.length}>
            <DataTable
              caption={words.by(DIMENSION_NAMES[by])[lang]}
              columns={[
                {
                  head: DIMENSION_NAMES[by][lang],
                  cell: (row: Row) => (row.path ? <a href={href(lang, row.path)}>{row.name}</a> : row.name),
                },
                { head: words.count[lang], cell: (row: Row) => row.count, numeric: true },
                {
                  head: words.share[lang],
                  cell: (row: Row) => breakable(percentText({ n: row.count, d: counts.total })[lang]),
                  numeric: true,
                },
              ]}
              rows={rows}
              rowKey={(row) => row.path ?? row.name}
              empty={words.noRelease}
            />
          </ChartCard>
        ))}
      </section>
    </div>,
  );
}

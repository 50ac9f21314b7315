/** Requests of a period by channel, by outcome, and by unit and month; each count opens its cases. */
import type { ReactNode } from 'react';
import { outcome } from '../law/outcomes.ts';
import { CHANNEL_WORDS } from '../requests/messages.ts';
import { Card, DataTable } from '../web/components.tsx';
import { permits } from '../web/duties.ts';
import { href } from '../web/language.ts';
import type { OfficeContext } from '../web/routes.ts';
import type { Statistics } from './gather.ts';
import { addressOf, type Place } from './place.ts';
import { type CaseFigure, countedBy, monthOf, monthsOf, percentText } from './rules.ts';
import { CASE_FIGURE_NAMES, statisticsWords as words } from './words.ts';

interface Props {
  context: OfficeContext;
  statistics: Statistics;
}

const countsOf = ({ cases, place }: Statistics) => (place.scope === 'county' ? cases.county : cases.own);

function Behind(
  props: Props & { place: Place; figure: CaseFigure; by: Readonly<Record<string, string>>; children: ReactNode },
) {
  const { context, statistics, place, figure, by, children } = props;
  if (!permits(context.session.appointments, 'statistics.read', place.unitId)) return children;
  const address = addressOf('/office/statistics/cases', { place, period: statistics.period }, { figure, ...by });
  return <a href={href(context.lang, address)}>{children}</a>;
}

interface KindRow {
  by: Readonly<Record<string, string>>;
  name: string;
  count: number;
}

/** By which way requests came in, and how they ended. */
export function Kinds({ context, statistics }: Props) {
  const { lang } = context;
  const { received, closed } = countsOf(statistics);
  const channels: KindRow[] = countedBy(received, ({ channel }) => channel).map(({ value, count }) => ({
    by: { channel: value },
    name: CHANNEL_WORDS[value][lang],
    count,
  }));
  const outcomes: KindRow[] = countedBy(closed, (one) => one.outcome).map(({ value, count }) => ({
    by: { outcome: value },
    name: outcome(value).name[lang],
    count,
  }));
  const table = (name: string, head: string, figure: CaseFigure, rows: readonly KindRow[], all: number) => (
    <Card title={name}>
      <DataTable
        caption={name}
        columns={[
          { head, cell: (row) => row.name },
          {
            head: CASE_FIGURE_NAMES[figure][lang],
            numeric: true,
            tight: true,
            cell: (row) => (
              <Behind {...{ context, statistics, figure }} place={statistics.place} by={row.by}>
                {row.count}
              </Behind>
            ),
          },
          {
            head: words.share[lang],
            numeric: true,
            tight: true,
            cell: (row) => percentText({ n: row.count, d: all })[lang],
          },
        ]}
        rows={rows}
        rowKey={(row) => row.name}
        empty={words.noRequest}
      />
    </Card>
  );
  return (
    <>
      {table(words.byChannel[lang], words.channel[lang], 'received', channels, received.length)}
      {table(words.byOutcome[lang], words.outcome[lang], 'closed', outcomes, closed.length)}
    </>
  );
}

export interface UnitMonth {
  unitId: string;
  name: string;
  /** by month, 'YYYY-MM' */
  counts: ReadonlyMap<string, number>;
}

/** A figure of every unit, month by month. */
export function unitMonths({ cases }: Statistics, figure: 'received' | 'closed'): UnitMonth[] {
  return cases.byUnit.map(({ unitId, name, counts }) => ({
    unitId,
    name,
    counts: new Map(
      countedBy(counts[figure], (one) => monthOf(figure, one)).map(({ value, count }) => [value, count] as const),
    ),
  }));
}

export function UnitMonths({ context, statistics }: Props) {
  const { lang } = context;
  const months = monthsOf(statistics.period);
  if (months.length < 2) return null;
  return (['received', 'closed'] as const).map((figure) => {
    const title = words.byUnitMonth(CASE_FIGURE_NAMES[figure])[lang];
    return (
      <Card title={title} key={figure}>
        <DataTable
          caption={title}
          columns={[
            { head: words.unit[lang], cell: (row: UnitMonth) => row.name, tight: true },
            ...months.map((month) => ({
              head: month,
              numeric: true,
              tight: true,
              cell: ({ unitId, counts }: UnitMonth) => {
                const count = counts.get(month) ?? 0;
                const place: Place = { scope: 'unit', unitId };
                return count === 0 ? (
                  0
                ) : (
                  <Behind {...{ context, statistics, place, figure }} by={{ month }}>
                    {count}
                  </Behind>
                );
              },
            })),
          ]}
          rows={unitMonths(statistics, figure)}
          rowKey={(row) => row.unitId}
          empty={words.noRequest}
        />
      </Card>
    );
  });
}

/** A chart with the table of its figures: the picture for the eye, the table for everybody. */
import type { ReactNode } from 'react';
import { type Chart, chartAddress } from '../web/chart.ts';
import { Card } from '../web/components.tsx';
import { useLanguage } from '../web/language.ts';
import { statisticsWords as words } from './words.ts';

export interface DrawnChart {
  address: string;
}

/** Draws a chart unless it would be empty. */
export async function drawn(chart: Chart): Promise<DrawnChart | null> {
  const isEmpty = chart.series.every(({ values }) => values.every((value) => value === 0));
  return isEmpty ? null : { address: await chartAddress(chart) };
}

/** The picture, which scrolls inside itself on a narrow screen rather than become unreadable. */
export function ChartPicture({ chart, name }: { chart: DrawnChart | null; name: string }) {
  const lang = useLanguage();
  if (!chart) return null;
  return (
    <>
      <p className="d-md-none d-print-none text-secondary small mb-1">{words.swipe[lang]}</p>
      <section className="overflow-auto mb-3" aria-label={name} tabIndex={0}>
        <img src={chart.address} alt={words.chartOf(name)[lang]} style={{ minWidth: '34rem', maxWidth: '100%' }} />
      </section>
    </>
  );
}

/** Up to so many rows a table stands open below its chart. */
const OPEN_ROWS = 8;

/** A long table below a chart opens on demand; without a chart it always stands open. */
export function ChartCard(props: { name: string; chart: DrawnChart | null; rows: number; children: ReactNode }) {
  const { name, chart, rows, children } = props;
  const lang = useLanguage();
  return (
    <Card title={name}>
      <ChartPicture chart={chart} name={name} />
      {chart && rows > OPEN_ROWS ? (
        <details>
          <summary className="mb-2">{words.table(rows)[lang]}</summary>
          {children}
        </details>
      ) : (
        children
      )}
    </Card>
  );
}
